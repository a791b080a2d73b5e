#include "wire/formats/parse.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(Parse, PicksTheFormat) {
  EXPECT_EQ(parse("<rss><channel><item><title>x</title></item></channel></rss>", {}).value().format, "rss");
  EXPECT_EQ(parse("{\"uri\":\"urn:a:1\",\"headline\":\"x\"}", {}).value().format, "ninjs");
  EXPECT_EQ(parse("Ice melts\n\nOSLO, Dec 25 (NW) - The ice melted.", {}).value().format, "text");
}

TEST(Parse, RefusesWithAReason) {
  EXPECT_EQ(parse("", {}).error().what, "there are no bytes");
  EXPECT_EQ(parse("x", {.format = "fax"}).error().what, "unknown format 'fax'");
  EXPECT_FALSE(parse("\x01\x02\x03\x04", {}));
}

TEST(Parse, RefusesWhatIsTooLarge) {
  std::string tags;
  while (tags.size() <= 64 << 20) tags += "<item>";
  const auto refused = parse(tags, {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::limit);
}

}  // namespace dateline::wire
