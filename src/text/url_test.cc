#include "text/url.h"

#include <gtest/gtest.h>

namespace dateline::text {
namespace {

constexpr std::string_view kBase = "https://wire.example/2025/story.html?x=1";

TEST(Url, ResolvesRelativeAddresses) {
  EXPECT_EQ(resolve_url("pic.jpg", kBase), "https://wire.example/2025/pic.jpg");
  EXPECT_EQ(resolve_url("/a?b#c", kBase), "https://wire.example/a?b#c");
  EXPECT_EQ(resolve_url("//cdn.example/x", kBase), "https://cdn.example/x");
  EXPECT_EQ(resolve_url("../x", kBase), "https://wire.example/x");
  EXPECT_EQ(resolve_url("HTTP://Wire.Example"), "http://wire.example/");
  EXPECT_EQ(resolve_url("pic.jpg"), std::nullopt);
}

TEST(Url, RepairsWhatBrowsersRepair) {
  EXPECT_EQ(resolve_url(" https://a.example/b c\n?q=ü|x "), "https://a.example/b%20c?q=%C3%BC%7Cx");
  EXPECT_EQ(resolve_url("https:\\\\a.example\\b"), "https://a.example/b");
  EXPECT_EQ(resolve_url("https://a.example/100%"), "https://a.example/100%25");
  EXPECT_EQ(resolve_url("https://a.example/a[1]#b#c"), "https://a.example/a%5B1%5D#b%23c");
  EXPECT_EQ(resolve_url("https://münchen.example/"), "https://xn--mnchen-3ya.example/");
}

TEST(Url, RefusesOtherSchemesHoweverDisguised) {
  for (const char* href :
       {"javascript:alert(1)", " java\nscript:alert(1)", "JaVaScRiPt:x", "\x01javascript:x",
        "data:text/html,x", "vbscript:x", "file:///etc/passwd", "ftp://a.example/", "blob:x",
        "https:", "http:///x", "mailto:", "https://user:secret@a.example/"})
    EXPECT_EQ(resolve_url(href, kBase), std::nullopt) << href;
}

TEST(Url, KeepsMailAndTelephone) {
  EXPECT_EQ(resolve_url("mailto:desk@wire.example"), "mailto:desk@wire.example");
  EXPECT_EQ(resolve_url("tel:+4930123"), "tel:+4930123");
}

TEST(Url, RefusesTheVeryLong) {
  EXPECT_EQ(resolve_url("https://a.example/" + std::string(3000, 'a')), std::nullopt);
}

TEST(Url, DropsTrackingParametersOnly) {
  EXPECT_EQ(without_tracking("https://a.example/x?utm_source=f&id=7&fbclid=1#top"),
            "https://a.example/x?id=7#top");
  EXPECT_EQ(without_tracking("https://a.example/x?UTM_Medium=f"), "https://a.example/x");
  EXPECT_EQ(without_tracking("https://a.example/x?reference=7"), "https://a.example/x?reference=7");
}

TEST(Url, NamesTheHost) {
  EXPECT_EQ(url_host("https://WWW.News.example:8080/x"), "news.example");
  EXPECT_EQ(url_host("not a url"), "");
}

}  // namespace
}  // namespace dateline::text
