#include "press/shared_parts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct SharedParts : testing::Test {
  Settings settings = sample_settings();
  std::string masthead() const { return std::string(press_masthead(made(), {})->raw()); }
  std::string foot() const { return std::string(press_foot({}, made(), sample_now())->raw()); }
  Imprint made() const { return Imprint::create(settings, DATELINE_SOURCE_DIR "/themes").value(); }
};

TEST_F(SharedParts, TheMenuIsTheSettings) {
  const auto html = masthead();
  for (const auto* part : {"<a href=\"/sector/science\">Science</a>", "<a href=\"/europe/\">Europe</a>",
                           "<a href=\"/kind/opinion\">Opinions</a>", "<a href=\"/page/about\">About us</a>",
                           "<details class=\"menu\"><summary>Menu</summary>"})
    EXPECT_THAT(html, HasSubstr(part));
  EXPECT_THAT(html, Not(HasSubstr("<script")));
}

TEST_F(SharedParts, TheFootHasContactsThatWork) {
  const auto html = foot();
  for (const auto* part :
       {"<a href=\"mailto:info@terraces.example.org\">info@terraces.example.org</a>",
        "<a href=\"tel:+005550100140\">+00-555-0100140</a>,", "<a href=\"tel:+005550100142\">42</a></p>",
        "<a href=\"https://hillside.example.org/\">Hillside Research</a>",
        "<a href=\"/page/privacy\">Privacy</a>", "© Copyright 2026 Terraces Daily Media", "Other Products"})
    EXPECT_THAT(html, HasSubstr(part));
}

TEST_F(SharedParts, AYearIsTheSitesYear) {
  settings.site.zone = "Pacific/Auckland";
  const auto part = press_foot({}, made(), parse_rfc3339("2026-12-31T12:00:00Z").value());
  EXPECT_THAT(std::string(part->raw()), HasSubstr("Copyright 2027"));
}

TEST_F(SharedParts, HidesHeadingsOfEmptyBlocks) {
  settings.social.clear();
  settings.link_lists.clear();
  settings.editions.clear();
  settings.contact = {};
  const auto html = foot();
  for (const auto* heading : {"Connect", "Editions", "Other Links", "Email", "Phone"})
    EXPECT_THAT(html, Not(HasSubstr(heading)));
  settings.sectors.clear();
  EXPECT_THAT(masthead(), Not(HasSubstr("Sectors")));
}

TEST_F(SharedParts, TheRailShowsWhatThereIs) {
  SampleSite site;
  const auto imprint = made();
  const auto rail = [&] {
    return std::string(press_rail(site.builder.edition(), imprint, sample_now())->raw());
  };
  EXPECT_THAT(rail(), Not(HasSubstr("<aside")));
  site.publish(1, 3);
  EXPECT_THAT(rail(), HasSubstr("<h2><a href=\"/latest\">Latest News</a></h2>"));
  EXPECT_THAT(rail(), Not(HasSubstr("Opinion /")));
  site.publish(1, sample_count);
  EXPECT_THAT(rail(), HasSubstr("<h2>Opinion / Blog / Interview</h2>"));
  EXPECT_THAT(rail(), HasSubstr("<h2>Shorts</h2>"));
}

TEST_F(SharedParts, MoreIsEmptyWhereTheListIs) {
  const SampleSite site;
  EXPECT_EQ(press_more(site.builder.edition(), {ListKey::Of::sector, "science"}, made())->raw(), "");
}

TEST_F(SharedParts, VoicesAndShortsComeNewestFirst) {
  SampleSite site;
  site.publish(1, sample_count);
  const auto found = voices(site.builder.edition(), made(), 2);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_GT((*found[0])->created, (*found[1])->created);
  EXPECT_EQ(shorts(site.builder.edition(), made(), 10).size(), 4u);
  EXPECT_EQ(shorts_heading(made()), "Shorts");
  EXPECT_EQ(voices_heading(made()), "Opinion / Blog / Interview");
}

}  // namespace
}  // namespace dateline::press
