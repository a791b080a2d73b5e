#include "wire/formats/notices.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(Embargo, IsToldFromNewsOfOne) {
  EXPECT_TRUE(is_embargo("EMBARGOED UNTIL 0600 GMT DEC 25"));
  EXPECT_TRUE(is_embargo("*** Embargo: 26 Dec 2025 06:00 GMT ***"));
  EXPECT_TRUE(is_embargo("Not for publication before noon"));
  EXPECT_TRUE(is_embargo("STRICTLY UNDER EMBARGO"));
  EXPECT_FALSE(is_embargo("Ministers lift the arms trade ban"));
  EXPECT_FALSE(is_embargo("Embargo on grain lifted after talks"));
  EXPECT_FALSE(is_embargo("Embargoed goods were found in the harbour, customs said."));
}

TEST(Embargo, ReadsTimesAsWiresWriteThem) {
  for (const auto* line : {"EMBARGOED UNTIL 0600 GMT, Dec 26 2025", "Embargo: 2025-12-26T06:00:00Z",
                           "Not for release before 26 December 2025 06:00 GMT."}) {
    NewsItem item;
    std::vector<Problem> problems;
    apply_embargo(line, {}, item, problems);
    ASSERT_TRUE(item.embargoed_until) << line;
    EXPECT_EQ(rfc3339(*item.embargoed_until), "2025-12-26T06:00:00Z") << line;
  }
}

TEST(Embargo, IsFoundInAnyItem) {
  NewsItem item{.body_html = "<p>EMBARGOED UNTIL 0600 GMT, Dec 26 2025</p><p>The ice melted.</p>"};
  std::vector<Problem> problems;
  apply_notices(item, {}, problems);
  EXPECT_TRUE(item.embargoed_until);
  NewsItem unread{.ed_note = "Embargo: until the speech"};
  apply_notices(unread, {}, problems);
  EXPECT_EQ(unread.pub_status, PubStatus::withheld);
}

TEST(Control, AWithdrawnHeadlineCancelsItsUri) {
  NewsItem item{.uri = "urn:a:1", .headline = "WITHDRAWN: Ferry sails again"};
  std::vector<Problem> problems;
  apply_notices(item, {}, problems);
  ASSERT_TRUE(item.control);
  EXPECT_EQ(item.control->target, "urn:a:1");
  EXPECT_EQ(item.pub_status, PubStatus::canceled);
}

TEST(Control, AMarkedHeadlineIsAMessage) {
  std::vector<Problem> problems;
  NewsItem hold{.uri = "urn:a:1", .headline = "HOLD-Ferry sails again"};
  apply_notices(hold, {}, problems);
  ASSERT_TRUE(hold.control);
  EXPECT_EQ(hold.control->verb, ControlMessage::Verb::withhold);
  EXPECT_EQ(hold.pub_status, PubStatus::withheld);
  NewsItem advisory{.uri = "urn:a:1", .headline = "ADVISORY-Ferry story to be updated"};
  apply_notices(advisory, {}, problems);
  ASSERT_TRUE(advisory.control);
  EXPECT_EQ(advisory.control->verb, ControlMessage::Verb::advisory);
  EXPECT_EQ(advisory.pub_status, PubStatus::usable);
  for (const char* news :
       {"Hold: why ferries wait", "Advisory: rain on the coast", "Kill switch found in ferry"}) {
    NewsItem item{.uri = "urn:a:1", .headline = news};
    apply_notices(item, {}, problems);
    EXPECT_FALSE(item.control) << news;
  }
}

TEST(Control, IsANoticeNotAHeadline) {
  using Verb = ControlMessage::Verb;
  EXPECT_EQ(control_of("KILL"), Verb::kill);
  EXPECT_EQ(control_of("MANDATORY KILL: ferry story"), Verb::kill);
  EXPECT_EQ(control_of("Story withdrawn"), Verb::kill);
  EXPECT_EQ(control_of("KILL. The ferry does not run."), Verb::kill);
  EXPECT_EQ(control_of("ADVISORY: no further copy today"), Verb::advisory);
  EXPECT_EQ(control_of("Kill switch found in ferry"), std::nullopt);
  EXPECT_EQ(control_of("Ferry runs again"), std::nullopt);
}

TEST(Marks, EndCopy) {
  EXPECT_TRUE(is_end_mark("ENDS"));
  EXPECT_TRUE(is_end_mark("-30-"));
  for (const auto* mark : {"--30--", "[Ends]", "*** FIN ***", "-0-", "/ende/"})
    EXPECT_TRUE(is_end_mark(mark)) << mark;
  for (const auto* copy : {"(3)", "Fin", "0", "- ends meet -"}) EXPECT_FALSE(is_end_mark(copy)) << copy;
  EXPECT_FALSE(is_end_mark("The end."));
  EXPECT_TRUE(is_more_mark("(more)"));
  EXPECT_TRUE(is_credit("(With inputs from agencies.)"));
  EXPECT_TRUE(is_credit("(Reporting by A. North; Editing by B. South)"));
  EXPECT_FALSE(is_credit("(He did not say when.)"));
}

namespace {

NewsItem warned(std::string headline, std::string body = "<p>The ferry sank at noon, the port said.</p>") {
  NewsItem item;
  item.headline = std::move(headline);
  item.body_html = std::move(body);
  std::vector<Problem> problems;
  withhold_what_warns(item, {}, problems);
  EXPECT_EQ(problems.empty(), item.pub_status == PubStatus::usable) << item.headline;
  return item;
}

}  // namespace

TEST(Warnings, InOtherWordsWithhold) {
  for (const auto* headline :
       {"STRICTLY EMBARGOED TILL TUESDAY", "NOT FOR PUBLICATION OR BROADCAST BEFORE 6AM MONDAY",
        "Release: after 6 p.m. Friday", "ADVANCE FOR RELEASE SUNDAY", "EMBARGO JUSQU'AU LUNDI",
        "BC-FERRY-EMBARGO", "BC-FERRY-KILL", "URGENT - KILL KILL KILL", "KILL urn:tx:1",
        "Retraction: ferry story"})
    EXPECT_EQ(warned(headline).pub_status, PubStatus::withheld) << headline;
  EXPECT_EQ(warned("Ferry sinks", "<p>A.</p><p>Editors: Kill BC-FERRY. It is wrong.</p>").pub_status,
            PubStatus::withheld);
  EXPECT_EQ(
      warned("Ferry sinks", "<p>OSLO (Wire) - EMBARGOED for the evening. The ferry sank.</p>").pub_status,
      PubStatus::withheld);
}

TEST(Warnings, DoNotStandInNewsAboutEmbargoesAndKills) {
  for (const auto* headline :
       {"Council lifts arms embargo after ten years", "Kill switch found in ferry engines",
        "Skill shortage: why ports cannot hire", "Film set for release on Friday"})
    EXPECT_EQ(warned(headline).pub_status, PubStatus::usable) << headline;
}

}  // namespace dateline::wire
