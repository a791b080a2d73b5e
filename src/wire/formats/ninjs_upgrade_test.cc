#include "wire/formats/ninjs_upgrade.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "wire/formats/ninjs_check.h"

namespace dateline::wire {
namespace {

boost::json::object upgraded(std::string_view document, int version) {
  return upgrade_ninjs(boost::json::parse(document).get_object(), version);
}

}  // namespace

TEST(NinjsUpgrade, MakesValidNinjsOfValidNinjs) {
  const auto one = upgraded(R"({"uri":"urn:a:1","byline":"Ada North","headline":"Ice","body_html":"<p>x</p>",
    "person":[{"name":"Bo","scheme":"https://north.example/p","code":"7"}],"embargoed":"2025-12-26T06:00:00Z",
    "infosource":[{"name":"NW","rel":"provider"}],"place":[{"name":"Oslo","geometry_geojson":{"type":"Point"}}],
    "renditions":{"large":{"href":"https://north.example/f.jpg","sizeinbytes":9}}})",
                            16);
  const auto problems = check_ninjs(one, 31);
  EXPECT_TRUE(problems.empty()) << problems.front().detail;
  EXPECT_EQ(one.at("by"), "Ada North");
  EXPECT_EQ(one.at("people").at(0).at("uri"), "https://north.example/p/7");
  EXPECT_EQ(one.at("infoSources").at(0).at("role"), "provider");
  EXPECT_EQ(one.at("renditions").at(0).at("sizeInBytes"), 9);
  EXPECT_TRUE(one.contains("embargoedUntil"));

  const auto two = upgraded(R"({"uri":"urn:a:1","pubstatus":"usable","altids":[{"role":"r","value":"v"}],
    "bodies":[{"contenttype":"text/plain","value":"x"}],"rightsinfo":{"encodedrights":"x"}})",
                            22);
  EXPECT_TRUE(is_valid_ninjs(check_ninjs(two, 31)));
  EXPECT_EQ(two.at("bodies").at(0).at("contentType"), "text/plain");
}

}  // namespace dateline::wire
