#include "wire/formats/wire_text.h"

#include <gtest/gtest.h>

#include "wire/formats/sniff.h"

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

TEST(WireText, ReadsWhatACircuitPutsAroundIt) {
  const auto parsed = parse_wire_text(
      "ZCZC NW\r\r\n#coast_ferry\r\r\n$Ferry runs again\r\r\n*07000000\r\r\n\r\r\n"
      "The ferry runs again.\r\r\n\r\r\nIt was full.\r\r\nNNNN\r\r\n\r\r\n"
      "ZCZC NW0043\r\r\nIce melts\r\r\n\r\r\nOSLO, Dec 25 (NW) - The ice melted.\r\r\nNNNN\r\r\n",
      {});
  ASSERT_TRUE(parsed);
  ASSERT_EQ(parsed.value().items.size(), 2u);
  const auto& first = parsed.value().items[0];
  EXPECT_EQ(first.headline, "Ferry runs again");
  EXPECT_EQ(first.slugline, "coast_ferry");
  EXPECT_EQ(first.provider, "NW");
  EXPECT_EQ(first.body_html, "<p>The ferry runs again.</p>\n<p>It was full.</p>");
  ASSERT_EQ(first.subjects.size(), 1u);
  EXPECT_EQ(first.subjects[0].uri, "http://cv.iptc.org/newscodes/subjectcode/07000000");
  const auto& second = parsed.value().items[1];
  EXPECT_EQ(second.headline, "Ice melts");
  ASSERT_EQ(second.alt_ids.size(), 1u);
  EXPECT_EQ(second.alt_ids[0], (AltId{"sequence", "NW0043"}));
}

TEST(WireText, AMessageWithoutCopyAmongOthersIsRejected) {
  const auto parsed = parse_wire_text("ZCZC NW1\nNNNN\nZCZC NW2\nIce melts\n\nThe ice melted.\nNNNN\n", {});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed.value().items.size(), 1u);
  ASSERT_EQ(parsed.value().problems.size(), 1u);
  EXPECT_EQ(parsed.value().problems[0].code, "item-rejected");
}

TEST(WireText, ADatelineMayStandAlone) {
  const auto item = only_item(
      "MEDIA RELEASE 4711\nFerry runs again\n\nOSLO, TROMSO and BERGEN, Dec. 25, 2025 /NorthPR/ --\n\n"
      "The ferry runs again.\n");
  EXPECT_EQ(item.headline, "Ferry runs again");
  EXPECT_EQ(item.ed_note, "MEDIA RELEASE 4711");
  ASSERT_TRUE(item.dateline);
  EXPECT_EQ(item.dateline->date, "Dec. 25, 2025");
  EXPECT_EQ(item.dateline->country, "");
  EXPECT_EQ(item.provider, "NorthPR");
}

TEST(WireText, AListWithoutADatelineHasItsFirstLineForHeadline) {
  const auto item = only_item("Harbour, Wednesday 27 Apr 2016\nPL|BOAT|BOX\n1|NORTH STAR|2\n2|ADA|1\n");
  EXPECT_EQ(item.headline, "Harbour, Wednesday 27 Apr 2016");
  EXPECT_NE(item.body_html.find("<td>NORTH STAR</td>"), std::string::npos);
  EXPECT_EQ(
      sniff(
          "Harbour, Wednesday 27 Apr 2016\nPL|BOAT|BOX\nRace 1|NORTH STAR|06:58PM\n1|NORTH STAR|2\n2|ADA|1\n",
          {}),
      "text");
  EXPECT_EQ(
      only_item("Weights for Friday<!\nNorth Star 58.0\nAda 57.0\nThe Fast One 56.5\nBo 55.0\n").headline,
      "Weights for Friday");
}

TEST(WireText, ASlugInCapitalsAndASenderAreNoHeadline) {
  const auto item = only_item(
      "Agencia Norte\nFUEGO PUERTO (Ampliación)\nUn incendio cierra el puerto\n\n"
      "Skarvik (Noruega), 12 ene (Norte).- Un incendio cerró el puerto.\n");
  EXPECT_EQ(item.headline, "Un incendio cierra el puerto");
  EXPECT_EQ(item.slugline, "FUEGO PUERTO (Ampliación)");
  EXPECT_EQ(item.provider, "Norte");
}

TEST(WireText, ReadsTypewritersQuotesAndTheTimeOfSending) {
  const auto item = only_item("Ice melts\n\nOSLO (NW) - ``It melts,'' she said.\n\n121600 GMT Jan 26\n");
  EXPECT_EQ(item.body_html, "<p>OSLO (NW) - \xe2\x80\x9cIt melts,\xe2\x80\x9d she said.</p>");
  ASSERT_TRUE(item.version_created);
  EXPECT_EQ(rfc3339(*item.version_created), "2026-01-12T16:00:00Z");
}

TEST(WireText, ATimeUnderTheHeadlineMakesNoPage) {
  constexpr std::string_view wire =
      "NW-UPDATE 2-Harbour shuts after fire\n12-Jan-2026 16:00:12\n\n* Nobody hurt\n\n"
      "SKARVIK, Jan 12 (North) - Fire closed the harbour of Skarvik on Monday, its master\nsaid.\n\n"
      "(Reporting by Ada North)\n";
  EXPECT_EQ(sniff(wire, {}), "text");
  EXPECT_EQ(
      sniff(
          "Harbour shuts after fire\nBy Ada North | Published: 12-01-2026 16:00\n\nSKARVIK, Jan 12 (North) - "
          "Fire closed the harbour.\n",
          {}),
      "page");
  const auto item = only_item(wire, {.source_zone = "UTC"});
  EXPECT_EQ(item.headline, "NW-UPDATE 2-Harbour shuts after fire");
  ASSERT_TRUE(item.first_created && item.dateline);
  EXPECT_EQ(rfc3339(*item.first_created), "2026-01-12T16:00:12Z");
  EXPECT_TRUE(
      item.body_html.starts_with("<p>SKARVIK, Jan 12 (North) - Fire closed the harbour of Skarvik on Monday, "
                                 "its master said."));
}

TEST(WireText, TakesContactsAndKeywordsOffTheEnd) {
  const auto item = only_item(
      "Harbour shuts\n\n* Opens on Tuesday (Adds harbour master, paragraph 2)\n\n"
      "SKARVIK, Jan 12 (North) - Fire closed the harbour.\n\nNobody was hurt.\n\n(Reporting by Ada North)\n"
      "((desk@north.example; +47 22 00 00 00))\n\nKeywords: SKARVIK FIRE, ICE\n");
  ASSERT_TRUE(item.dateline);
  EXPECT_EQ(item.dateline->city, "Skarvik");
  EXPECT_EQ(item.credit, "(Reporting by Ada North)");
  EXPECT_EQ(item.ed_note, "((desk@north.example; +47 22 00 00 00))");
  EXPECT_EQ(item.keywords, (std::vector<std::string>{"SKARVIK FIRE", "ICE"}));
  EXPECT_TRUE(item.body_html.ends_with("<p>Nobody was hurt.</p>"));
}

}  // namespace dateline::wire
