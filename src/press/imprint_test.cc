#include "press/imprint.h"

#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using Of = ListKey::Of;

struct TheImprint : testing::Test {
  Settings settings = sample_settings();
  Imprint imprint = Imprint::create(settings, DATELINE_SOURCE_DIR "/themes").value();
};

TEST_F(TheImprint, KnowsWhereEveryListIs) {
  EXPECT_EQ(imprint.path(ListKey{}), "/latest");
  EXPECT_EQ(imprint.path(ListKey{Of::edition, "asia-pacific"}), "/asia-pacific/");
  EXPECT_EQ(imprint.path(ListKey{Of::sector, "science"}), "/sector/science");
  EXPECT_EQ(imprint.path(ListKey{Of::country, "KR"}), "/country/south-korea");
  EXPECT_EQ(imprint.path(ListKey{Of::country, "?!"}), "/country/story");
  EXPECT_EQ(imprint.feed_path(ListKey{}), "/feed.xml");
  EXPECT_EQ(imprint.feed_path({Of::edition, "asia-pacific"}), "/asia-pacific/feed.xml");
  EXPECT_EQ(imprint.feed_path({Of::byline, "ada-quill"}), "/by/ada-quill/feed.xml");
}

TEST_F(TheImprint, KnowsWhatEveryListIsCalled) {
  EXPECT_EQ(imprint.name({Of::sector, "crime"}), "Crime & Justice");
  EXPECT_EQ(imprint.name({Of::country, "KR"}), "South Korea");
  EXPECT_EQ(imprint.name({Of::kind, "opinion"}), "Opinions");
  EXPECT_EQ(imprint.name({Of::kind, "news"}), "News");
  EXPECT_EQ(imprint.name({Of::sector, "unknown"}), "unknown");
}

TEST_F(TheImprint, WithoutAnAddressStandsWhereItListens) {
  settings.site.url.clear();
  settings.server.listen = "127.0.0.1:8080";
  EXPECT_EQ(imprint.absolute("/feed.xml"), "http://127.0.0.1:8080/feed.xml");
  EXPECT_EQ(imprint.canonical("/latest"), "/latest");
}

TEST_F(TheImprint, AnEditionHasItsOwnClock) {
  settings.editions = {{.key = "north", .zone = "Europe/Helsinki"}, {.key = "south"}};
  const auto other = Imprint::create(settings, DATELINE_SOURCE_DIR "/themes").value();
  EXPECT_EQ(other.of({Of::edition, "north"}).zone().name(), "Europe/Helsinki");
  EXPECT_EQ(other.of({Of::edition, "south"}).zone().name(), "Asia/Kolkata");
  EXPECT_EQ(other.time(sample_now(), other.of({Of::edition, "north"}).zone(), "en"), "03-03-2026 14:00 EET");
}

TEST_F(TheImprint, RefusesAZoneOrThemeThatIsNotThere) {
  settings.editions = {{.key = "x", .zone = "Mars/Olympus"}};
  EXPECT_FALSE(Imprint::create(settings, DATELINE_SOURCE_DIR "/themes"));
  settings.editions.clear();
  settings.site.theme = "none";
  EXPECT_FALSE(Imprint::create(settings, DATELINE_SOURCE_DIR "/themes"));
}

TEST(Direction, IsTheLanguages) {
  EXPECT_EQ(direction("ar-EG"), "rtl");
  EXPECT_EQ(direction("he"), "rtl");
  EXPECT_EQ(direction("ur"), "rtl");
  EXPECT_EQ(direction("arn"), "ltr");  // Mapudungun
  EXPECT_EQ(direction("ar-Latn"), "ltr");
  EXPECT_EQ(direction(""), "ltr");
}

TEST(Printable, TakesOutWhatNoPageCanHold) {
  EXPECT_EQ(printable("a\x01"
                      "b\xff"
                      "c"),
            "ab\xEF\xBF\xBD"
            "c");
  EXPECT_EQ(printable("café"), "café");
}

}  // namespace
}  // namespace dateline::press
