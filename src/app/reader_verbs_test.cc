// `dateline feedback` and `dateline subscribers`, with what the worst of readers send.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "app/office.h"
#include "app/verbs.h"
#include "settings/reader.h"

namespace dateline::app {
namespace {

using testing::HasSubstr;
using testing::Not;

const Instant noon = parse_rfc3339("2026-03-01T12:00:00Z").value();

struct ReaderVerbs : testing::Test {
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "reader_verbs";
  const Common common{.config = {}, .data = folder, .share = {}};
  std::istringstream in;
  std::ostringstream out, err;

  void SetUp() override {
    std::filesystem::remove_all(folder);
    const ManualClock clock(noon);
    const auto office =
        Office::open(DataDir::open(folder).value(), default_settings(), Share::find({}), clock).value();
    auto tx = office->archive().begin().value();
    ASSERT_TRUE(tx.feedback.add({{},
                                 noon,
                                 "/story/1/ferry",
                                 "\x1b[2J\x1b]0;owned\x07Two decks,\nnot \xe2\x80\xaethree.",
                                 "ana@example.org",
                                 {},
                                 {}}));
    ASSERT_TRUE(tx.subscribers.ask({{}, "ana@example.org", {}, noon, "I agree.", "/", {"europe"}, {}}));
    ASSERT_TRUE(tx.commit());
  }

  // What a person at a terminal sees, or a program that reads.
  template <class Arguments>
  std::string say(Result<int> (*verb)(const Common&, const Arguments&, Console&), const Arguments& arguments,
                  bool terminal, int status = 0) {
    out.str("");
    Console console{in, out, err, terminal, terminal};
    const auto done = verb(common, arguments, console);
    EXPECT_TRUE(done.has_value()) << done.error().text();
    EXPECT_EQ(done ? done.value() : -1, status);
    return out.str();
  }
};

TEST_F(ReaderVerbs, ShowATerminalNothingThatItWouldObey) {
  const FeedbackArguments one{.id = 1};
  for (const auto& text : {say(list_feedback, one, true), say(show_feedback, one, true)}) {
    EXPECT_THAT(text, Not(HasSubstr("\x1b")));
    EXPECT_THAT(text, Not(HasSubstr("\x07")));
    EXPECT_THAT(text, Not(HasSubstr("\xe2\x80\xae")));
    EXPECT_THAT(text, HasSubstr("\\x1b[2J"));
    EXPECT_THAT(text, HasSubstr("ana@example.org"));
  }
}

TEST_F(ReaderVerbs, GiveAProgramWhatWasWritten) {
  const auto line = say(show_feedback, {.id = 1}, false);
  EXPECT_THAT(line, Not(HasSubstr("\x1b")));
  EXPECT_THAT(line, HasSubstr("Two decks,\\nnot"));
  EXPECT_EQ(say(show_feedback, {.json = true, .id = 1}, true), line);
}

TEST_F(ReaderVerbs, TakeOffTheListWhatIsSeenTo) {
  EXPECT_THAT(say(done_feedback, {.id = 1, .who = "maria"}, false), HasSubstr("\"by\":\"desk:maria\""));
  EXPECT_EQ(say(list_feedback, {}, false), "");
  EXPECT_THAT(say(list_feedback, {.all = true}, false), HasSubstr("\"id\":1"));
  say(show_feedback, {.id = 2}, false, 1);
  EXPECT_THAT(err.str(), HasSubstr("there is no feedback 2"));
}

TEST_F(ReaderVerbs, CountSubscribersAndListThem) {
  EXPECT_EQ(say(count_subscribers, {}, false), "{\"state\":\"pending\",\"count\":1}\n");
  EXPECT_EQ(say(count_subscribers, {}, true), "state    subscribers\npending            1\n");
  EXPECT_THAT(say(list_subscribers, {}, false), HasSubstr("\"consent\":\"I agree.\""));
  EXPECT_THAT(say(list_subscribers, {}, true), HasSubstr("ana@example.org  europe"));
}

}  // namespace
}  // namespace dateline::app
