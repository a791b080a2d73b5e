#include "wire/formats/newsml_adapter.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

NewsItem read(const NewsmlItem& from, std::vector<Problem>* found = nullptr) {
  std::vector<Problem> problems;
  auto item = item_of(from, {}, problems);
  if (found) *found = problems;
  return item;
}

NewsmlItem with_copy() {
  NewsmlItem item;
  item.public_id = "urn:newsml:north.example:20251225:ferry:2";
  item.revision = "2";
  item.lines.headline = "Ferry runs again";
  item.texts = {{NewsmlRole::copy, "<p>The ferry runs again.</p>", 0}};
  return item;
}

}  // namespace

TEST(NewsmlAdapter, PutsTheLeadBeforeTheCopy) {
  auto from = with_copy();
  from.texts.push_back({NewsmlRole::lead, "<p>After a week.</p>", 0});
  from.texts.push_back({NewsmlRole::caption, "<p>A picture.</p>", 0});
  const auto item = read(from);
  EXPECT_EQ(item.body_html, "<p>After a week.</p>\n<p>The ferry runs again.</p>");
  EXPECT_EQ(item.summary, "After a week.");
}

TEST(NewsmlAdapter, TakesWhatThereIsForCopyWhereNothingIsSaidToBe) {
  NewsmlItem from;
  from.texts = {{NewsmlRole::title, "<p>Fire at the pier</p>", 0}};
  const auto item = read(from);
  EXPECT_EQ(item.headline, "Fire at the pier");
  EXPECT_EQ(item.body_html, "<p>Fire at the pier</p>");
}

TEST(NewsmlAdapter, ReadsBylineAndCredit) {
  auto from = with_copy();
  from.lines.byline = "By Ada North";
  from.lines.credit = "North Wire";
  EXPECT_EQ(read(from).by, "By Ada North");
  EXPECT_EQ(read(from).authors, (std::vector<Author>{{"Ada North", "", ""}}));
  EXPECT_EQ(read(from).credit, "North Wire");
  from.lines.byline.clear();
  EXPECT_EQ(read(from).by, "North Wire");
  EXPECT_TRUE(read(from).authors.empty());
}

TEST(NewsmlAdapter, ReadsOtherLinesByTheirTypes) {
  auto from = with_copy();
  from.lines.others = {{"AdvisoryLine", "ADDS times"},
                       {"Editor's Note", "Picture follows"},
                       {"AdvisoryLine", "ADDS times"},
                       {"Summary", "It runs."},
                       {"ProductLine", "(Picture)"}};
  EXPECT_EQ(read(from).ed_note, "ADDS times\nPicture follows");
  EXPECT_EQ(read(from).summary, "It runs.");
}

TEST(NewsmlAdapter, ReadsADatelineAndPlaces) {
  auto from = with_copy();
  from.lines.dateline = "Oslo, Dec 25, 2025 (North) -";
  from.places = {{"Origin", "Oslo", "", "", "NOR"}, {"Event", "", "", "Vestland", "NOR"}};
  const auto item = read(from);
  EXPECT_EQ(item.located, "Oslo");
  EXPECT_EQ(item.dateline->date, "Dec 25, 2025");
  ASSERT_EQ(item.places.size(), 3u);
  EXPECT_EQ(item.places[0].rel, "origin");
  EXPECT_EQ(item.places[1].name, "NOR");
  EXPECT_EQ(item.places[2].name, "Vestland");
}

TEST(NewsmlAdapter, SortsTopicsByTheirTypes) {
  auto from = with_copy();
  from.topics = {{"Company", "North Ferries", "NFY"},
                 {"Person", "Ada North", ""},
                 {"City", "Oslo", ""},
                 {"Subject", "transport", "04015000"}};
  const auto item = read(from);
  EXPECT_EQ(item.organisations.front().literal, "NFY");
  EXPECT_EQ(item.people.front().name, "Ada North");
  EXPECT_EQ(item.places.front().name, "Oslo");
  EXPECT_EQ(item.subjects.front().uri, "http://cv.iptc.org/newscodes/subjectcode/04015000");
}

TEST(NewsmlAdapter, FindsTheHolderInACopyrightLine) {
  auto from = with_copy();
  from.lines.copyright = "© 2025 North Wire. All rights reserved.";
  EXPECT_EQ(read(from).copyright_notice, "© 2025 North Wire. All rights reserved.");
  EXPECT_EQ(read(from).copyright_holder, "North Wire");
  from.lines.copyright = "(c) NORTH 2025";
  EXPECT_EQ(read(from).copyright_holder, "NORTH");
  from.rights = {.holder = "North Holding", .limitations = "No archive"};
  EXPECT_EQ(read(from).copyright_holder, "North Holding");
  EXPECT_EQ(read(from).usage_terms, "limitations: No archive");
}

TEST(NewsmlAdapter, MakesAPictureAnItemOfItsKind) {
  NewsmlItem from;
  from.files = {{.type = "picture", .headline = "The ferry", .caption = "At its pier.", .by = "Ada North"}};
  from.files[0].renditions = {{.name = "main", .href = "https://north.example/a.jpg"}};
  const auto item = read(from);
  EXPECT_EQ(item.type, "picture");
  EXPECT_EQ(item.headline, "The ferry");
  EXPECT_EQ(item.summary, "At its pier.");
  EXPECT_EQ(item.by, "Ada North");
  EXPECT_EQ(item.renditions.size(), 1u);
}

TEST(NewsmlAdapter, TakesTheEnvelopesTimeWhereTheRevisionHasNone) {
  auto from = with_copy();
  from.sent = "20251225T080000Z";
  EXPECT_EQ(rfc3339(*read(from).version_created), "2025-12-25T08:00:00Z");
  from.revision_created = "20251225T070000+0100";
  EXPECT_EQ(rfc3339(*read(from).version_created), "2025-12-25T06:00:00Z");
}

TEST(NewsmlAdapter, SaysWhatWasLeftOutAndWhere) {
  auto from = with_copy();
  from.line = 7;
  from.left_out = {"content that is encoded"};
  std::vector<Problem> problems;
  read(from, &problems);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].code, "part-left-out");
  EXPECT_EQ(problems[0].line, 7);
}

}  // namespace dateline::wire
