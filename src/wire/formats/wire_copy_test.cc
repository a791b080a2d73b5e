#include "wire/formats/wire_copy.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

using Lines = std::vector<std::string>;

WireText copy_of(std::string_view text, std::string agency = {}) {
  WireText out;
  out.agency = std::move(agency);
  read_copy(blocks_of(text), out);
  return out;
}

}  // namespace

TEST(WireCopy, EndsWhereTheTailForEditorsBegins) {
  const auto text =
      copy_of("OSLO (NW) - The ferry runs.\n\nNobody was hurt.\n\nNotes to editors:\n\n1. Call Ada North.\n");
  EXPECT_EQ(text.body, (Lines{"OSLO (NW) - The ferry runs.", "Nobody was hurt."}));
  EXPECT_EQ(text.desk, (Lines{"Notes to editors:", "1. Call Ada North."}));
}

TEST(WireCopy, LeavesNotesBetweenParagraphsOut) {
  const auto text =
      copy_of("OSLO (NW) - It runs.\n\n(EDITORS: The captain's\nname is right.)\n\nNobody was hurt.\n");
  EXPECT_EQ(text.body, (Lines{"OSLO (NW) - It runs.", "Nobody was hurt."}));
  EXPECT_EQ(text.desk, (Lines{"(EDITORS: The captain's", "name is right.)"}));
}

TEST(WireCopy, LeavesSignOffsAndContactsOut) {
  const auto text =
      copy_of("Oslo (nwa) - It runs.\n\n(more)\n\nNewsdesk: +47 22 00 00 00\n\nnwa an bs\n", "nwa");
  EXPECT_EQ(text.body, Lines{"Oslo (nwa) - It runs."});
  EXPECT_TRUE(text.more);
  EXPECT_EQ(text.desk, (Lines{"nwa an bs", "Newsdesk: +47 22 00 00 00"}));
}

TEST(WireCopy, WhatStandsBehindTheEndIsForTheDesk) {
  const auto text =
      copy_of("OSLO (NW) - It runs.\n\nENDS\n\nCall us.\n\n(Reporting by A. North; Editing by B. South)\n");
  EXPECT_EQ(text.body, Lines{"OSLO (NW) - It runs."});
  EXPECT_EQ(text.desk, Lines{"Call us."});
  EXPECT_EQ(text.credit, "(Reporting by A. North; Editing by B. South)");
}

TEST(WireCopy, AHeadAboveAllCopyIsItsBlockOnly) {
  const auto text = copy_of("Notes to editors:\nCall Ada North.\n\nThe ferry runs.\n");
  EXPECT_EQ(text.body, Lines{"The ferry runs."});
  EXPECT_EQ(text.desk.size(), 2u);
}

TEST(WireCopy, TheLastWordMayBeTheEndMark) {
  WireText text;
  read_copy(blocks_of("The harbour has reopened.\n\nNobody was hurt. Enditem\n"), text);
  EXPECT_EQ(text.body, (std::vector<std::string>{"The harbour has reopened.", "Nobody was hurt."}));
}

}  // namespace dateline::wire
