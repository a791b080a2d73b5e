#include "wire/formats/newsml_g2_status.h"

#include <algorithm>

#include "wire/formats/newsml_g2_for_test.h"

namespace dateline::wire {
namespace {

using Verb = ControlMessage::Verb;

bool has_problem(const Parsed& parsed, std::string_view code) {
  return std::ranges::find(parsed.problems, code, &Problem::code) != parsed.problems.end();
}

std::string with_status(const std::string& status) {
  return g2_item(status, "<headline>Ice road opens</headline>", g2_xhtml("<p>The ice road opened.</p>"));
}

}  // namespace

TEST(NewsmlG2Status, ReadsEachStatus) {
  EXPECT_EQ(only_g2(with_status("")).pub_status, PubStatus::usable);
  EXPECT_EQ(only_g2(with_status("<pubStatus qcode='stat:usable'/>")).pub_status, PubStatus::usable);
  EXPECT_EQ(only_g2(with_status("<pubStatus qcode='stat:withheld'/>")).pub_status, PubStatus::withheld);
  EXPECT_EQ(only_g2(with_status("<pubStatus qcode='stat:cancelled'/>")).pub_status, PubStatus::canceled);
  EXPECT_EQ(
      only_g2(with_status("<pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'/>")).pub_status,
      PubStatus::canceled);
}

TEST(NewsmlG2Status, MakesMessagesAboutTheItem) {
  const auto killed = only_g2(with_status("<pubStatus qcode='stat:canceled'/>"));
  EXPECT_EQ(killed.control, (ControlMessage{Verb::kill, "urn:newsml:north.example:7"}));
  const auto held = only_g2(with_status("<pubStatus qcode='stat:withheld'/>"));
  EXPECT_EQ(held.control, (ControlMessage{Verb::withhold, "urn:newsml:north.example:7"}));
}

TEST(NewsmlG2Status, FailsClosedOnWhatItDoesNotKnow) {
  for (const auto* status : {"<pubStatus qcode='stat:frozen'/>", "<pubStatus/>"}) {
    const auto result = parsed_g2(with_status(status));
    EXPECT_EQ(result.items.at(0).pub_status, PubStatus::withheld) << status;
    EXPECT_TRUE(has_problem(result, "status-unknown")) << status;
  }
}

TEST(NewsmlG2Status, BelievesASignalThatTakesCopyBack) {
  const auto killed = only_g2(with_status("<pubStatus qcode='stat:usable'/><signal qcode='nwsig:Kill'/>"));
  EXPECT_EQ(killed.pub_status, PubStatus::canceled);
  EXPECT_EQ(killed.control->verb, Verb::kill);
  const auto held = only_g2(with_status("<signal qcode='nwsig:hold'/>"));
  EXPECT_EQ(held.pub_status, PubStatus::withheld);
  const auto both = only_g2(with_status("<pubStatus qcode='stat:canceled'/><signal qcode='nwsig:hold'/>"));
  EXPECT_EQ(both.pub_status, PubStatus::canceled);
}

TEST(NewsmlG2Status, TakesACorrectionWithCopyForAVersion) {
  const auto whole = only_g2(with_status("<signal qcode='sig:correction'/>"));
  EXPECT_FALSE(whole.control);
  EXPECT_EQ(whole.signals, std::vector<std::string>{"sig:correction"});
  const auto alone =
      only_g2(g2_item("<signal qcode='sig:correction'/>", "<headline>Read 5, not 7</headline>"));
  EXPECT_EQ(alone.control, (ControlMessage{Verb::correct, "urn:newsml:north.example:7"}));
}

TEST(NewsmlG2Status, ReadsAnEmbargo) {
  const auto item = only_g2(with_status("<embargoed>2026-01-18T06:00:00+01:00</embargoed>"));
  ASSERT_TRUE(item.embargoed_until);
  EXPECT_EQ(rfc3339(*item.embargoed_until), "2026-01-18T05:00:00Z");
  EXPECT_EQ(item.pub_status, PubStatus::usable);
}

TEST(NewsmlG2Status, HoldsAnEmbargoThatCannotBeRead) {
  for (const auto* embargo :
       {"<embargoed/>", "<embargoed>after the speech</embargoed>",
        "<embargoed>2026-01-18T06:00:00</embargoed>", "<embargoed>2026-01-18</embargoed>"}) {
    const auto result = parsed_g2(with_status(embargo));
    EXPECT_EQ(result.items.at(0).pub_status, PubStatus::withheld) << embargo;
    EXPECT_EQ(result.items.at(0).signals, std::vector<std::string>{"embargo-unread"}) << embargo;
    EXPECT_TRUE(has_problem(result, "embargo-unread")) << embargo;
  }
  const auto held = parsed_g2(with_status("<embargoed/><pubStatus qcode='stat:usable'/>"));
  EXPECT_EQ(held.items.at(0).pub_status, PubStatus::withheld);
}

TEST(NewsmlG2Status, KnowsTheZoneOfAnEmbargoByItsSource) {
  const auto item =
      only_g2(with_status("<embargoed>2026-01-18T06:00:00</embargoed>"), {.source_zone = "Asia/Tokyo"});
  EXPECT_EQ(rfc3339(*item.embargoed_until), "2026-01-17T21:00:00Z");
  EXPECT_EQ(item.pub_status, PubStatus::usable);
}

TEST(NewsmlG2Status, HoldsWhereANoteIsAnEmbargo) {
  const auto result =
      parsed_g2(with_status("<edNote>Adds a map.</edNote><edNote>Embargo: until the speech</edNote>"));
  EXPECT_EQ(result.items.at(0).pub_status, PubStatus::withheld);
  EXPECT_TRUE(has_problem(result, "embargo-unread"));
}

TEST(NewsmlG2Status, ReadsATimeWithoutZoneInTheCountryOfItsLanguage) {
  const std::string bare =
      "<itemMeta><versionCreated>2026-01-17T10:00:00</versionCreated></itemMeta></newsItem>";
  const auto finnish = parsed_g2("<newsItem guid='urn:a:1' xml:lang='fi-FI'>" + bare);
  EXPECT_EQ(rfc3339(*finnish.items.at(0).version_created), "2026-01-17T08:00:00Z");
  EXPECT_TRUE(has_problem(finnish, "zone-ambiguous"));
  const auto american = parsed_g2("<newsItem guid='urn:a:1' xml:lang='en-US'>" + bare);
  EXPECT_EQ(rfc3339(*american.items.at(0).version_created), "2026-01-17T10:00:00Z");
  EXPECT_TRUE(has_problem(american, "zone-ambiguous"));
}

TEST(NewsmlG2Status, TakesTheContentsTimesWhereTheItemHasNone) {
  const auto item = only_g2(g2_item("<versionCreated/><firstCreated/>",
                                    "<contentCreated>2026-01-17T08:00:00Z</contentCreated>"
                                    "<contentModified>2026-01-17T09:00:00Z</contentModified>"));
  EXPECT_EQ(rfc3339(*item.first_created), "2026-01-17T08:00:00Z");
  EXPECT_EQ(rfc3339(*item.version_created), "2026-01-17T09:00:00Z");
  const auto told = only_g2(g2_item("<versionCreated>2026-01-17T10:00:00Z</versionCreated>",
                                    "<contentCreated>2026-01-17T08:00:00Z</contentCreated>"));
  EXPECT_FALSE(told.first_created);
}

}  // namespace dateline::wire
