#include "wire/formats/nitf_adapter.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dateline::wire {
namespace {

using Verb = ControlMessage::Verb;

struct Read {
  std::vector<Problem> problems;
  std::vector<NewsItem> items;
  explicit Read(const NitfDocument& document, const Hints& hints = {})
      : items(items_of(document, hints, problems)) {}
  const NewsItem& item() const { return items.front(); }
};

NitfDocument usable() {
  NitfDocument document;
  document.id = "north-7";
  document.issue = "20251225T080000Z";
  document.headline = "Ferry runs again";
  document.body.html = "<p>The ferry runs again.</p>";
  return document;
}

}  // namespace

TEST(NitfAdapter, NamesADocumentTheSameEachTime) {
  EXPECT_EQ(Read(usable()).item().uri, Read(usable()).item().uri);
  EXPECT_NE(Read(usable(), {.source = "a"}).item().uri, Read(usable(), {.source = "b"}).item().uri);
  EXPECT_EQ(Read(usable()).item().alt_ids, (std::vector<AltId>{{"doc-id", "north-7"}}));
  auto document = usable();
  document.id = "urn:north:7";
  EXPECT_EQ(Read(document).item().uri, "urn:north:7");
  document.id.clear();
  const auto unnamed = Read(document).item().uri;
  EXPECT_EQ(unnamed, Read(document).item().uri);
  document.headline += "!";
  EXPECT_NE(unnamed, Read(document).item().uri);
}

TEST(NitfAdapter, TakesALaterReleaseForAnEmbargo) {
  auto document = usable();
  document.release = document.issue;
  EXPECT_FALSE(Read(document).item().embargoed_until);
  document.release = "20251226T080000Z";
  const Read later(document);
  ASSERT_TRUE(later.item().embargoed_until);
  EXPECT_EQ(rfc3339(*later.item().embargoed_until), "2025-12-26T08:00:00Z");
  EXPECT_EQ(later.item().pub_status, PubStatus::usable);
}

TEST(NitfAdapter, WithholdsAnEmbargoWithoutATimeThatCanBeRead) {
  auto document = usable();
  document.release = "in the morning";
  EXPECT_EQ(Read(document).item().pub_status, PubStatus::withheld);
  document.release.clear();
  document.status = "embargoed";
  const Read said(document);
  EXPECT_EQ(said.item().pub_status, PubStatus::withheld);
  EXPECT_EQ(said.item().signals, std::vector<std::string>{"embargo-unread"});
}

TEST(NitfAdapter, PassesOverAReleaseNobodyFilledIn) {
  auto document = usable();
  document.release = "YYYYMMDD000000-HHMM";
  const Read read(document);
  EXPECT_EQ(read.item().pub_status, PubStatus::usable);
  EXPECT_FALSE(read.item().embargoed_until);
}

TEST(NitfAdapter, CancelsItself) {
  auto document = usable();
  document.status = "canceled";
  const Read read(document);
  ASSERT_EQ(read.items.size(), 1u);
  EXPECT_EQ(read.item().pub_status, PubStatus::canceled);
  EXPECT_EQ(read.item().control, (ControlMessage{Verb::kill, read.item().uri}));
}

TEST(NitfAdapter, CancelsAnother) {
  auto document = usable();
  document.target = "north-6";
  document.target_status = "canceled";
  const Read read(document);
  auto other = usable();
  other.id = "north-6";
  ASSERT_EQ(read.items.size(), 1u);
  EXPECT_EQ(read.item().control, (ControlMessage{Verb::kill, Read(other).item().uri}));
  document.target_status = "who knows";
  const Read doubtful(document);
  EXPECT_EQ(doubtful.item().control->verb, Verb::withhold);
  EXPECT_EQ(doubtful.problems.back().code, "status-unknown");
}

TEST(NitfAdapter, CancelsItselfAndAnotherInTwoItems) {
  auto document = usable();
  document.status = "canceled";
  document.target = "urn:north:6";
  document.target_status = "canceled";
  const Read read(document);
  ASSERT_EQ(read.items.size(), 2u);
  EXPECT_EQ(read.items[1].uri, "urn:north:6");
  EXPECT_EQ(read.items[1].control, (ControlMessage{Verb::kill, "urn:north:6"}));
}

TEST(NitfAdapter, HearsAKillInAMessageToEditors) {
  auto document = usable();
  document.messages = {{"", "KILL. The ferry does not run."}};
  const Read read(document);
  EXPECT_EQ(read.item().pub_status, PubStatus::canceled);
  EXPECT_EQ(read.item().control, (ControlMessage{Verb::kill, ""}));
  EXPECT_EQ(read.item().ed_note, "KILL. The ferry does not run.");
  document.messages = {{"kill", "The ferry does not run."}};
  EXPECT_EQ(Read(document).item().pub_status, PubStatus::canceled);
  document.messages = {{"advisory", "Correction follows."}};
  EXPECT_FALSE(Read(document).item().control);
}

TEST(NitfAdapter, KeepsAnAdvisoryForTheDesk) {
  auto document = usable();
  document.kind = "Advisory";
  EXPECT_EQ(Read(document).item().control, (ControlMessage{Verb::advisory, ""}));
}

TEST(NitfAdapter, NamesASubjectByTheLevelOfItsCode) {
  auto document = usable();
  document.subjects = {{"IPTC", "15000000", "SPO", "sport", "rowing", ""}, {"", "", "CUL", "", "", ""}};
  const auto subjects = Read(document).item().subjects;
  ASSERT_EQ(subjects.size(), 3u);
  EXPECT_EQ(subjects[0].name, "sport");
  EXPECT_EQ(subjects[0].uri, "http://cv.iptc.org/newscodes/subjectcode/15000000");
  EXPECT_EQ(subjects[1].name, "rowing");
  EXPECT_EQ(subjects[2].literal, "CUL");
}

TEST(NitfAdapter, ReadsADatelineInPartsOrInWords) {
  auto document = usable();
  document.dateline = {.city = "OTTAWA", .region = "Ontario", .country = "Canada", .text = "OTTAWA, Ontario"};
  EXPECT_EQ(Read(document).item().dateline, (Dateline{"Ottawa", "Canada", "", "OTTAWA, Ontario"}));
  EXPECT_EQ(Read(document).item().located, "Ottawa");
  document.dateline = {.text = "Stockholm"};
  EXPECT_EQ(Read(document).item().located, "Stockholm");
}

TEST(NitfAdapter, FallsBackForWhatIsMissing) {
  auto document = usable();
  document.headline.clear();
  document.title = "The title";
  document.deck = "The deck";
  document.lead = "Ferries.";
  document.key = "ferry-again";
  document.byline = "By Ada North";
  document.sources = {"North Wire", "Other"};
  const Read read(document);
  EXPECT_EQ(read.item().headline, "The title");
  EXPECT_EQ(read.item().summary, "The deck");
  EXPECT_EQ(read.item().slugline, "ferry-again");
  EXPECT_EQ(read.item().by, "By Ada North");
  EXPECT_EQ(read.item().authors, (std::vector<Author>{{"Ada North", "", ""}}));
  EXPECT_EQ(read.item().provider, "North Wire");
}

TEST(NitfAdapter, SaysWhatTheRightsAre) {
  auto document = usable();
  document.copyright_year = "2025";
  document.copyright_holder = "North Wire";
  document.rights.geography = "Norway";
  document.rights.limitations = "online";
  const Read read(document);
  EXPECT_EQ(read.item().copyright_notice, "© 2025 North Wire");
  EXPECT_EQ(read.item().usage_terms, "geography: Norway; limitations: online");
}

TEST(NitfAdapter, PutsTheLineToItsProblems) {
  auto document = usable();
  document.line = 12;
  document.expire = "soon";
  const Read read(document);
  ASSERT_EQ(read.problems.size(), 1u);
  EXPECT_EQ(read.problems[0].code, "time-unreadable");
  EXPECT_EQ(read.problems[0].line, 12);
}

}  // namespace dateline::wire
