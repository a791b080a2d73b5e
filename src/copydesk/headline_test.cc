#include "copydesk/headline.h"

#include <gtest/gtest.h>

namespace dateline::copydesk {
namespace {

TEST(Headline, LosesTheAgencysMarks) {
  for (const char* marked : {"UPDATE 1-Ferry sinks off Lund", "URGENT: Ferry sinks off Lund",
                             "WRAPUP 3-Ferry sinks off Lund", "(LEAD) Ferry sinks off Lund",
                             "REFILE-UPDATE 2-Ferry sinks off Lund", "BREAKING | Ferry sinks  off Lund "})
    EXPECT_EQ(clean_headline(marked), "Ferry sinks off Lund") << marked;
}

TEST(Headline, LosesItsOwnAgencysNameOnly) {
  const std::vector<std::string> agencies{"North Wire"};
  EXPECT_EQ(clean_headline("Ferry sinks | North Wire", agencies), "Ferry sinks");
  EXPECT_EQ(clean_headline("Ferry sinks (NORTH WIRE)", agencies), "Ferry sinks");
  for (const char* attributed :
       {"Minister took bribes - police", "Ferry sinks - sources", "Ferry sinks - Other Wire"})
    EXPECT_EQ(clean_headline(attributed, agencies), attributed);
}

TEST(Headline, KeepsWordsThatOnlyLookLikeMarks) {
  for (const char* headline : {"Update on ferry", "LEADERS meet in Lund", "UPDATE", "Flash floods kill two"})
    EXPECT_EQ(clean_headline(headline), headline);
}

}  // namespace
}  // namespace dateline::copydesk
