#include "wire/formats/ap_json_files.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace dateline::wire {

TEST(ApFiles, AreAssociationsRenditionsAndLinks) {
  NewsItem item;
  set_ap_files(item, boost::json::parse(R"({
    "associations":{"1":{"uri":"https://api.wire.example/content/2?qt=a","type":"picture","headline":"Ferry",
      "renditions":{"main":{"href":"https://api.wire.example/2.jpg","mimetype":"image/jpeg","width":800}}},
      "2":{"uri":"https://api.wire.example/content/3","type":"picture"}},
    "renditions":{"nitf":{"href":"https://api.wire.example/1.xml?a=b","mimetype":"text/xml"}},
    "links":[{"href":"https://wire.example/1","rel":"canonical"}],"description_caption":"A ferry."})")
                         .as_object());
  ASSERT_EQ(item.associations.size(), 2u);
  EXPECT_EQ(item.associations[0].name, "main");
  EXPECT_EQ(item.associations[0].uri, "https://api.wire.example/content/2");
  EXPECT_EQ(item.associations[0].renditions.at(0).width, 800);
  EXPECT_EQ(item.associations[1].name, "gallery-2");
  EXPECT_EQ(item.renditions.at(0).name, "nitf");
  EXPECT_EQ(item.links.at(0).rel, "alternate");
  EXPECT_EQ(item.summary, "A ferry.");
}

TEST(ApFiles, AddressesLoseTheirQuery) {
  EXPECT_EQ(ap_address("https://a.example/b?c=d"), "https://a.example/b");
  EXPECT_EQ(ap_address("https://a.example/b"), "https://a.example/b");
}

}  // namespace dateline::wire
