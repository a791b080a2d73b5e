#include "press/list_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(ListPage, HasItsNameItsFeedAndItsStories) {
  SampleSite site;
  site.publish(1, sample_count);
  const auto html = site.get("/sector/science");
  EXPECT_THAT(html, HasSubstr("<h1>Science</h1>"));
  EXPECT_THAT(html, HasSubstr("href=\"/sector/science/feed.xml\">RSS</a>"));
  EXPECT_THAT(html, HasSubstr("A Telescope of Fishing Nets"));
  EXPECT_THAT(html, HasSubstr("<title>Science | Terraces Daily</title>"));
}

TEST(ListPage, OfABylineHasThePersonsName) {
  SampleSite site;
  site.publish(1, sample_count);
  EXPECT_THAT(site.get("/by/amara-deleuze"), HasSubstr("<h1>Amara Deleuze</h1>"));
}

TEST(ListPage, ShortensWhatIsOlder) {
  SampleSite site;
  site.publish(1, sample_count);
  const auto html = site.get("/latest");
  EXPECT_THAT(html, HasSubstr("<h2>Earlier</h2>"));
  EXPECT_THAT(html, Not(HasSubstr("The mission said fuel")));  // the 22nd: its headline alone
  EXPECT_THAT(html, HasSubstr("Peace Monitors Get Bicycles"));
}

}  // namespace
}  // namespace dateline::press
