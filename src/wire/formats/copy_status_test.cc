#include "wire/formats/copy_status.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

struct Read {
  NewsItem item{.uri = "urn:north:1"};
  std::vector<Problem> problems;
};

}  // namespace

TEST(CopyStatus, KnowsItsWords) {
  EXPECT_EQ(copy_status(""), CopyStatus::usable);
  EXPECT_EQ(copy_status(" USABLE "), CopyStatus::usable);
  EXPECT_EQ(copy_status("Embargoed"), CopyStatus::embargoed);
  EXPECT_EQ(copy_status("stat:withheld"), CopyStatus::withheld);
  EXPECT_EQ(copy_status("Cancelled"), CopyStatus::canceled);
  EXPECT_EQ(copy_status("usable?"), CopyStatus::unknown);
}

TEST(CopyStatus, CancelsAndWithholds) {
  Read canceled, withheld, usable;
  apply_copy_status("canceled", canceled.item, canceled.problems);
  EXPECT_EQ(canceled.item.pub_status, PubStatus::canceled);
  EXPECT_EQ(canceled.item.control, (ControlMessage{ControlMessage::Verb::kill, "urn:north:1"}));
  apply_copy_status("hold", withheld.item, withheld.problems);
  EXPECT_EQ(withheld.item.pub_status, PubStatus::withheld);
  EXPECT_EQ(withheld.item.control, (ControlMessage{ControlMessage::Verb::withhold, "urn:north:1"}));
  EXPECT_TRUE(withheld.problems.empty());
  apply_copy_status("usable", usable.item, usable.problems);
  EXPECT_EQ(usable.item, (NewsItem{.uri = "urn:north:1"}));
}

TEST(CopyStatus, WithholdsWhatItDoesNotKnow) {
  Read read;
  apply_copy_status("probably fine", read.item, read.problems);
  EXPECT_EQ(read.item.pub_status, PubStatus::withheld);
  ASSERT_EQ(read.problems.size(), 1u);
  EXPECT_EQ(read.problems[0].code, "status-unknown");
}

TEST(CopyStatus, KeepsTheLaterOfTwoEmbargoes) {
  Read read;
  embargo_until("20251225T060000Z", {}, read.item, read.problems);
  embargo_until("20251224T060000Z", {}, read.item, read.problems);
  ASSERT_TRUE(read.item.embargoed_until);
  EXPECT_EQ(rfc3339(*read.item.embargoed_until), "2025-12-25T06:00:00Z");
  EXPECT_EQ(read.item.pub_status, PubStatus::usable);
}

TEST(CopyStatus, WithholdsAnEmbargoItCannotRead) {
  Read read;
  embargo_until("after breakfast", {}, read.item, read.problems);
  EXPECT_EQ(read.item.pub_status, PubStatus::withheld);
  EXPECT_EQ(read.item.signals, std::vector<std::string>{"embargo-unread"});
  EXPECT_EQ(read.problems.back().code, "embargo-unread");
}

TEST(CopyStatus, WithholdsWhatIsEmbargoedTooOften) {
  Read read;
  embargo_until(std::vector<std::string>(21, "20251225T060000Z"), {}, read.item, read.problems);
  EXPECT_EQ(read.item.pub_status, PubStatus::withheld);
  EXPECT_FALSE(read.item.embargoed_until);
}

TEST(CopyStatus, GivesALineToProblemsThatHaveNone) {
  std::vector<Problem> problems{{"a", ""}, {"b", "", 3}, {"c", ""}};
  set_lines(problems, 1, 7);
  EXPECT_EQ(problems, (std::vector<Problem>{{"a", ""}, {"b", "", 3}, {"c", "", 7}}));
}

}  // namespace dateline::wire
