// Strings that attack, in every field of a story, on every page and feed that shows it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string attack =
    "\"'><script>alert(1)</script><img src=x onerror=alert(2)>]]>&{{HEADLINE}}\x01\xff";

Story attacking() {
  auto story = sample_story(1);
  story.headline = "H" + attack;
  story.summary = "S" + attack;
  story.body_html = "<p onclick=\"alert(3)\">B" + attack + "</p><a href=\"javascript:alert(4)\">x</a>";
  story.short_text = "T" + attack;
  story.credit_line = "C" + attack;
  story.kind = "opinion";
  story.url_slug = "x\"><script>";
  story.language = "en\"><script>";
  story.bylines = {{"N" + attack, "k\"><script>", Byline::Kind::person}};
  story.dateline = {"D" + attack, "\"><script>"};
  story.about_countries = {"'><script>", "TH"};
  story.sectors = {"world", "\"><script>"};
  story.tags = {"G" + attack};
  story.corrections = {{sample_now(), "R" + attack}};
  story.picture = Picture{.src = attack,
                          .media = std::string(64, 'a'),
                          .caption = attack,
                          .alt = attack,
                          .credit = attack,
                          .rights = attack,
                          .colour = "red}</style><script>",
                          .width = 1300,
                          .height = 900};
  story.gallery = {*story.picture};
  return story;
}

Settings attacked_settings() {
  auto settings = sample_settings();
  settings.site.name = "Name" + attack;
  settings.site.publisher = settings.site.tagline = settings.site.description = settings.site.notice = attack;
  settings.site.parent_name = attack;
  settings.site.parent_url = "javascript:alert(5)";
  settings.menu = {{attack, "javascript:alert(6)"}, {attack, "https://a.example/\"><script>"}};
  settings.social = settings.menu;
  settings.link_lists = {{attack, settings.menu}};
  settings.contact = {.name = attack, .email = attack, .address = attack, .phones = {attack, "12" + attack}};
  settings.pages = {{.key = "about", .title = attack, .text = attack}};
  return settings;
}

const std::vector<std::string> pages{"/",
                                     "/latest",
                                     "/sector/world",
                                     "/kind/opinion",
                                     "/country/thailand",
                                     "/asia-pacific/",
                                     "/page/about",
                                     "/story/1/x-script",
                                     "/story/2/s",
                                     "/by/k-script"};

TEST(Attack, NoFieldBecomesMarkup) {
  SampleSite site(attacked_settings());
  auto shown_beside = sample_story(2);
  shown_beside.url_slug = "s";
  shown_beside.sectors = {"world"};
  site.apply({entry_of(attacking()), entry_of(shown_beside)});
  for (const auto& path : pages) {
    const auto html = site.get(path);
    ASSERT_GT(html.size(), 1000u) << path;
    EXPECT_THAT(html, Not(HasSubstr("<script>"))) << path;
    EXPECT_THAT(html, Not(HasSubstr("<img src=x"))) << path;
    EXPECT_THAT(html, Not(HasSubstr("onclick"))) << path;
    EXPECT_THAT(html, Not(HasSubstr("javascript:"))) << path;
    EXPECT_THAT(html, Not(HasSubstr("\x01"))) << path;
    EXPECT_THAT(html, Not(HasSubstr("\xff"))) << path;
    EXPECT_LE(count(html, "<script"), 2u) << path;  // structured data, and the site's own file
  }
}

TEST(Attack, StructuredDataStaysJson) {
  SampleSite site(attacked_settings());
  site.apply({entry_of(attacking())});
  const auto html = site.get("/story/1/x-script");
  constexpr std::string_view open = "<script type=\"application/ld+json\">";
  const auto start = html.find(open) + open.size();
  const auto json = html.substr(start, html.find("</script>", start) - start);
  EXPECT_THAT(json, Not(HasSubstr("<")));
  boost::system::error_code failed;
  const auto value = boost::json::parse(json, failed);
  ASSERT_FALSE(failed) << json;
  EXPECT_THAT(std::string(value.at("headline").get_string()), HasSubstr("<script>alert(1)</script>"));
}

TEST(Attack, FeedsAndMapsStayXml) {
  SampleSite site(attacked_settings());
  site.apply({entry_of(attacking())});
  for (const auto* path : {"/feed.xml", "/sector/world/feed.xml", "/kind/opinion/feed.xml",
                           "/by/k-script/feed.xml", "/country/thailand/feed.xml", "/sitemap.xml"}) {
    const auto xml = site.get(path);
    EXPECT_EQ(xml_fault(xml), "") << path << "\n" << xml;
    EXPECT_THAT(xml, Not(HasSubstr("<script>"))) << path;
  }
}

}  // namespace
}  // namespace dateline::press
