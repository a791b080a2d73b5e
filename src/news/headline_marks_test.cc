#include "news/headline_marks.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

struct MarkRow {
  const char* headline;
  MarkKind kind;
  int number;
  const char* rest = "Ferry sinks off Lund";
};

TEST(HeadlineMarks, say_which_version_it_is) {
  for (const auto& row : {
           MarkRow{"UPDATE 3-Ferry sinks off Lund", MarkKind::update, 3},
           MarkRow{"UPDATE: Ferry sinks off Lund", MarkKind::update, 0},
           MarkRow{"Update 1-Ferry sinks off Lund", MarkKind::update, 1},
           MarkRow{"1st LEAD Ferry sinks off Lund", MarkKind::update, 1},
           MarkRow{"LEAD Ferry sinks off Lund", MarkKind::update, 0},
           MarkRow{"LEAD 2: Ferry sinks off Lund", MarkKind::update, 2},
           MarkRow{"(LEAD) Ferry sinks off Lund", MarkKind::update, 0},
           MarkRow{"2-ndLd Ferry sinks off Lund", MarkKind::update, 2},
           MarkRow{"2ndLd Ferry sinks off Lund", MarkKind::update, 2},
           MarkRow{"SECOND LEAD Ferry sinks off Lund", MarkKind::update, 2},
           MarkRow{"1st Ld: Ferry sinks off Lund", MarkKind::update, 1},
           MarkRow{"Ld-Ferry sinks off Lund", MarkKind::update, 0},
           MarkRow{"Ld- Ferry sinks off Lund", MarkKind::update, 0},
           MarkRow{"Ferry sinks off Lund, 2nd Ld-Writethru", MarkKind::update, 2},
           MarkRow{"ADDS: Ferry sinks off Lund", MarkKind::update, 0},
           MarkRow{"ADDS Ferry sinks off Lund", MarkKind::update, 0},
           MarkRow{"WRAPUP 2-Ferry sinks off Lund", MarkKind::wrapup, 2},
           MarkRow{"CORRECTED-Ferry sinks off Lund", MarkKind::correction, 0},
           MarkRow{"CORRECTED-UPDATE 2-Ferry sinks off Lund", MarkKind::correction, 2},
           MarkRow{"CORRECTS: Ferry sinks off Lund", MarkKind::correction, 0},
           MarkRow{"Correction: Ferry sinks off Lund", MarkKind::correction, 0},
           MarkRow{"Ferry sinks off Lund (Corrected)", MarkKind::correction, 0},
           MarkRow{"KORREKTUR: Ferry sinks off Lund", MarkKind::correction, 0},
           MarkRow{"REFILE-UPDATE 3-Ferry sinks off Lund", MarkKind::refile, 3},
           MarkRow{"RPT-UPDATE 3-Ferry sinks off Lund", MarkKind::repeat, 3},
           MarkRow{"RPT: LEAD 2: Ferry sinks off Lund", MarkKind::repeat, 2},
           MarkRow{"Ferry sinks off Lund (Take 2)", MarkKind::take, 2},
           MarkRow{"Ferry sinks off Lund (2)", MarkKind::take, 2},
           MarkRow{"Ferry sinks off Lund - Take 3", MarkKind::take, 3},
           MarkRow{"WITHDRAWN-Ferry sinks off Lund", MarkKind::withdrawal, 0},
           MarkRow{"STORY WITHDRAWN: Ferry sinks off Lund", MarkKind::withdrawal, 0},
           MarkRow{"HOLD: Ferry sinks off Lund", MarkKind::hold, 0},
           MarkRow{"ADVISORY-Ferry sinks off Lund", MarkKind::advisory, 0},
           MarkRow{"BREAKING NEWS: Ferry sinks off Lund", MarkKind::alert, 0},
           MarkRow{"URGENT: UPDATE 1-Ferry sinks off Lund", MarkKind::update, 1},
           MarkRow{"Ferry sinks off Lund", MarkKind::none, 0},
       }) {
    const auto marks = read_marks(row.headline);
    EXPECT_EQ(marks.kind, row.kind) << row.headline;
    EXPECT_EQ(marks.number, row.number) << row.headline;
    EXPECT_EQ(marks.rest, row.rest) << row.headline;
  }
  EXPECT_EQ(read_marks("REFILE-UPDATE 3-Ferry sinks").written, "REFILE-UPDATE 3");
  EXPECT_EQ(read_marks("Ferry sinks (Take 2)").written, "(Take 2)");
}

TEST(HeadlineMarks, are_not_words_that_begin_news) {
  for (const char* headline :
       {"Update on ferry", "LEADERS meet in Lund", "Lead-free petrol is gone",
        "Lead: a metal and its victims", "Flash floods kill two", "Second lead pipe found in school",
        "HOLD ON TO YOUR HATS", "Hold: why we wait", "KILL BILL IS BACK", "12 missing off Lund",
        "Take two eggs", "Adds up: a ferry in figures", "Advisory: rain expected", "First Lady visits Lund",
        "Ferry sinks, 12 missing", "Ferry sinks (47)"}) {
    EXPECT_EQ(read_marks(headline).kind, MarkKind::none) << headline;
    EXPECT_EQ(read_marks(headline).rest, headline);
  }
  EXPECT_EQ(read_marks("UPDATE 3 dead in crash, police say").rest, "3 dead in crash, police say");
}

TEST(HeadlineMarks, alone_are_read_as_such) {
  EXPECT_EQ(read_only_marks("2nd Ld-Writethru").number, 2);
  EXPECT_EQ(read_only_marks("1st add").kind, MarkKind::take);
  EXPECT_EQ(read_only_marks("Corrected").kind, MarkKind::correction);
  EXPECT_EQ(read_only_marks("REFILE 1ST LEAD").kind, MarkKind::refile);
  EXPECT_EQ(read_only_marks("UPDATE 1, ferry").kind, MarkKind::none);
  EXPECT_EQ(read_only_marks("").kind, MarkKind::none);
}

}  // namespace
}  // namespace dateline
