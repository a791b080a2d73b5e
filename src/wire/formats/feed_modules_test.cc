#include "wire/formats/feed_modules.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(FeedModules, AreKnownByAnySpelling) {
  const auto xml = XmlDocument::create(
      "<rss xmlns:a='http://www.w3.org/2005/Atom' xmlns:i='HTTP://www.iTunes.com/DTDs/Podcast-1.0.dtd' "
      "xmlns:z='urn:z'>"
      "<title/><a:id/><i:author/><dc:date/><z:x/></rss>");
  ASSERT_TRUE(xml);
  const auto children = xml.value().root().children();
  ASSERT_EQ(children.size(), 5u);
  EXPECT_EQ(module_of(children[0]), Module::rss);
  EXPECT_EQ(module_of(children[1]), Module::atom);
  EXPECT_EQ(module_of(children[2]), Module::itunes);
  EXPECT_EQ(module_of(children[3]), Module::dc);
  EXPECT_EQ(module_of(children[4]), Module::other);
}

}  // namespace dateline::wire
