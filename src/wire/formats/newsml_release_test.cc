#include "wire/formats/newsml_release.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

using Verb = ControlMessage::Verb;

struct Read {
  NewsItem item{.uri = "urn:north:1"};
  std::vector<Problem> problems;
  explicit Read(const NewsmlItem& from) { set_newsml_release(from, {}, item, problems); }
};

NewsmlItem with_status(std::string status) {
  NewsmlItem item;
  item.statuses = {std::move(status)};
  return item;
}

NewsmlItem with_instruction(std::string instruction) {
  auto item = with_status("Usable");
  item.instructions = {std::move(instruction)};
  return item;
}

}  // namespace

TEST(NewsmlRelease, LetsUsableCopyThrough) {
  const Read read(with_status("Usable"));
  EXPECT_EQ(read.item, (NewsItem{.uri = "urn:north:1"}));
  EXPECT_TRUE(read.problems.empty());
}

TEST(NewsmlRelease, CancelsByAnyOfItsStatuses) {
  auto from = with_status("Canceled");
  from.statuses.push_back("nonsense");
  const Read read(from);
  EXPECT_EQ(read.item.pub_status, PubStatus::canceled);
  EXPECT_EQ(read.item.control, (ControlMessage{Verb::kill, "urn:north:1"}));
}

TEST(NewsmlRelease, EndsAnEmbargoWhenTheStatusWillChange) {
  auto from = with_status("Embargoed");
  from.future_status = "Usable";
  from.future_time = "20251226T060000Z";
  const Read read(from);
  EXPECT_EQ(read.item.pub_status, PubStatus::usable);
  ASSERT_TRUE(read.item.embargoed_until);
  EXPECT_EQ(rfc3339(*read.item.embargoed_until), "2025-12-26T06:00:00Z");
}

TEST(NewsmlRelease, EndsTheUseWhenTheStatusWillChange) {
  auto from = with_status("Usable");
  from.future_status = "Canceled";
  from.future_time = "20251231T000000Z";
  const Read read(from);
  EXPECT_EQ(read.item.pub_status, PubStatus::usable);
  ASSERT_TRUE(read.item.expires);
  EXPECT_EQ(rfc3339(*read.item.expires), "2025-12-31T00:00:00Z");
}

TEST(NewsmlRelease, WithholdsAnEmbargoWithoutATime) {
  const Read read(with_status("Embargoed"));
  EXPECT_EQ(read.item.pub_status, PubStatus::withheld);
  EXPECT_EQ(read.item.signals, std::vector<std::string>{"embargo-unread"});
  EXPECT_EQ(Read(with_instruction("Embargo")).item.pub_status, PubStatus::withheld);
}

TEST(NewsmlRelease, ReadsAnEmbargoInFiguresOrWords) {
  auto from = with_status("Usable");
  from.embargoes = {"20251226T060000Z"};
  EXPECT_EQ(rfc3339(*Read(from).item.embargoed_until), "2025-12-26T06:00:00Z");
  from.embargoes = {"0600 GMT Dec 27 2025"};
  EXPECT_EQ(rfc3339(*Read(from).item.embargoed_until), "2025-12-27T06:00:00Z");
  from.embargoes = {"the minister has spoken"};
  EXPECT_EQ(Read(from).item.pub_status, PubStatus::withheld);
}

TEST(NewsmlRelease, CarriesOutInstructions) {
  EXPECT_EQ(Read(with_instruction("Mandatory Kill")).item.control,
            (ControlMessage{Verb::kill, "urn:north:1"}));
  EXPECT_EQ(Read(with_instruction("Hold")).item.control, (ControlMessage{Verb::withhold, "urn:north:1"}));
  EXPECT_FALSE(Read(with_instruction("Update")).item.control);
  const Read corrected(with_instruction("Correction"));
  EXPECT_EQ(corrected.item.pub_status, PubStatus::usable);
  EXPECT_EQ(corrected.item.signals, std::vector<std::string>{"correction"});
}

TEST(NewsmlRelease, WithholdsByAnInstructionItDoesNotKnow) {
  const Read read(with_instruction("Sing"));
  EXPECT_EQ(read.item.pub_status, PubStatus::withheld);
  ASSERT_EQ(read.problems.size(), 1u);
  EXPECT_EQ(read.problems[0].code, "status-unknown");
}

TEST(NewsmlRelease, ReadsWhenRightsBeginAndEnd) {
  auto from = with_status("Usable");
  from.rights.start = "20251226T000000Z";
  from.rights.end = "20261226T000000Z";
  Read read(from);
  EXPECT_FALSE(read.item.embargoed_until);
  EXPECT_EQ(rfc3339(*read.item.expires), "2026-12-26T00:00:00Z");
  NewsItem sent{.uri = "urn:north:1"};
  sent.version_created = parse_rfc3339("2025-12-25T00:00:00Z").value();
  set_newsml_release(from, {}, sent, read.problems);
  EXPECT_EQ(rfc3339(*sent.embargoed_until), "2025-12-26T00:00:00Z");
}

TEST(NewsmlRelease, KeepsChangesWithoutCopyForTheDesk) {
  auto from = with_status("Usable");
  from.is_partial = true;
  const Read read(from);
  EXPECT_EQ(read.item.control, (ControlMessage{Verb::advisory, "urn:north:1"}));
  EXPECT_EQ(read.problems.front().code, "update-unread");
  auto advisory = with_status("Usable");
  advisory.kind = "Advisory";
  EXPECT_EQ(Read(advisory).item.control, (ControlMessage{Verb::advisory, ""}));
}

}  // namespace dateline::wire
