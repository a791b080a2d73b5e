#include "wire/formats/wire_text.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

NewsItem only_item(std::string_view text, const Hints& hints = {}) {
  const auto parsed = parse_wire_text(text, hints);
  EXPECT_TRUE(parsed);
  return parsed ? parsed.value().items.at(0) : NewsItem{};
}

constexpr std::string_view copy = R"(COAST-FERRY/
Ferry runs again after
a week of ice
By Ada North

OSLO, Dec 25 (North Wire) - The ferry runs again, the harbour office said
on Thursday.

It carried "every passenger who was waiting", its captain said.

(Reporting by Ada North; Editing by Bo South)
ENDS
)";

}  // namespace

TEST(WireText, ReadsHeadCopyAndTail) {
  const auto item = only_item(copy);
  EXPECT_EQ(item.slugline, "COAST-FERRY/");
  EXPECT_EQ(item.headline, "Ferry runs again after a week of ice");
  EXPECT_EQ(item.by, "Ada North");
  ASSERT_TRUE(item.dateline);
  EXPECT_EQ(item.dateline->city, "Oslo");
  EXPECT_EQ(item.located, "Oslo");
  EXPECT_EQ(item.provider, "North Wire");
  EXPECT_EQ(item.body_html,
            "<p>OSLO, Dec 25 (North Wire) - The ferry runs again, the harbour office said on Thursday.</p>\n"
            "<p>It carried \"every passenger who was waiting\", its captain said.</p>");
  EXPECT_EQ(item.credit, "(Reporting by Ada North; Editing by Bo South)");
  EXPECT_EQ(item.pub_status, PubStatus::usable);
}

TEST(WireText, TellsIndentedParagraphsApart) {
  const auto item = only_item(
      "Ice melts\n\n   OSLO, Dec 25 (NW) - The ice on the northern harbour\nmelted.\n   Nobody was hurt, "
      "they\nsaid.\n");
  EXPECT_EQ(item.body_html,
            "<p>OSLO, Dec 25 (NW) - The ice on the northern harbour melted.</p>\n<p>Nobody was hurt, they "
            "said.</p>");
}

TEST(WireText, MarksATake) {
  const auto item = only_item("Ice melts\n\nOSLO, Dec 25 (NW) - The ice melted.\n\n(more)\n");
  ASSERT_EQ(item.signals.size(), 1u);
  EXPECT_EQ(item.signals[0], "more");
}

TEST(WireText, ReadsAnEmbargo) {
  const auto item = only_item(
      "EMBARGOED UNTIL 0600 GMT, Dec 26 2025\n\nIce melts\n\nOSLO, Dec 25 (NW) - The ice melted.\n");
  ASSERT_TRUE(item.embargoed_until);
  EXPECT_EQ(rfc3339(*item.embargoed_until), "2025-12-26T06:00:00Z");
  EXPECT_EQ(item.pub_status, PubStatus::usable);
}

TEST(WireText, AnEmbargoThatCannotBeReadWithholds) {
  const auto parsed = parse_wire_text(
      "NOT FOR PUBLICATION BEFORE the minister has spoken\n\nIce melts\n\nOSLO, Dec 25 (NW) - The ice "
      "melted.\n",
      {});
  ASSERT_TRUE(parsed);
  const auto& item = parsed.value().items[0];
  EXPECT_EQ(item.pub_status, PubStatus::withheld);
  EXPECT_EQ(item.signals, std::vector<std::string>{"embargo-unread"});
  EXPECT_EQ(item.headline, "Ice melts");
  ASSERT_EQ(parsed.value().problems.size(), 1u);
  EXPECT_EQ(parsed.value().problems[0].code, "embargo-unread");
}

TEST(WireText, ReadsAKill) {
  const auto item = only_item(
      "MANDATORY KILL\n\nKill urn:newsml:north.example:20251225:7, the ferry story. It is wrong.\n");
  ASSERT_TRUE(item.control);
  EXPECT_EQ(item.control->verb, ControlMessage::Verb::kill);
  EXPECT_EQ(item.control->target, "urn:newsml:north.example:20251225:7");
  EXPECT_EQ(item.pub_status, PubStatus::canceled);
}

TEST(WireText, ReadsCopyWithoutADateline) {
  const auto item = only_item("Ice melts in the north\n\nThe ice melted on Thursday. Nobody was hurt.\n");
  EXPECT_EQ(item.headline, "Ice melts in the north");
  EXPECT_FALSE(item.dateline);
  EXPECT_EQ(item.body_html, "<p>The ice melted on Thursday. Nobody was hurt.</p>");
}

TEST(WireText, RefusesEmptiness) {
  EXPECT_FALSE(parse_wire_text(" \n\n", {}));
}

}  // namespace dateline::wire
