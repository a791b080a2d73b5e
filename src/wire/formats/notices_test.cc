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

TEST(Control, IsANoticeNotAHeadline) {
  using Verb = ControlMessage::Verb;
  EXPECT_EQ(control_of("KILL"), Verb::kill);
  EXPECT_EQ(control_of("MANDATORY KILL: ferry story"), Verb::kill);
  EXPECT_EQ(control_of("Story withdrawn"), Verb::kill);
  EXPECT_EQ(control_of("ADVISORY: no further copy today"), Verb::advisory);
  EXPECT_EQ(control_of("Kill switch found in ferry"), std::nullopt);
  EXPECT_EQ(control_of("Ferry runs again"), std::nullopt);
}

TEST(Marks, EndCopy) {
  EXPECT_TRUE(is_end_mark("ENDS"));
  EXPECT_TRUE(is_end_mark("-30-"));
  EXPECT_FALSE(is_end_mark("The end."));
  EXPECT_TRUE(is_more_mark("(more)"));
  EXPECT_TRUE(is_credit("(With inputs from agencies.)"));
  EXPECT_TRUE(is_credit("(Reporting by A. North; Editing by B. South)"));
  EXPECT_FALSE(is_credit("(He did not say when.)"));
}

}  // namespace dateline::wire
