#include "press/press.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "http/gzip.h"
#include "press/sample_site.h"
#include "settings/reader.h"

namespace dateline::press {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string path_of(std::int64_t id) {
  const auto story = sample_story(id);
  return story_path(story.id, story.url_slug);
}

Story killed(std::int64_t id) {
  auto story = sample_story(id);
  story.state = WorkflowState::killed;
  return story;
}

TEST(Press, HasASiteBeforeItHasAStory) {
  const SampleSite site;
  for (const auto* path : {"/", "/latest", "/sector/science", "/europe/", "/kind/opinion", "/page/privacy",
                           "/feed.xml", "/sector/science/feed.xml", "/europe/feed.xml", "/sitemap.xml",
                           "/robots.txt", "/favicon.ico", "/favicon.svg"})
    EXPECT_EQ(site.status(path), http::Status::ok) << path;
  EXPECT_THAT(site.get("/"), HasSubstr("No stories here yet."));
  EXPECT_EQ(site.get("/country/france"), "404");
}

TEST(Press, PutsAStoryEverywhereItBelongs) {
  SampleSite site;
  site.publish(1, 1);
  for (const auto* path :
       {"/", "/latest", "/sector/world", "/country/laos", "/country/thailand", "/kind/news",
        "/by/terraces-news-desk", "/asia-pacific/", "/feed.xml", "/sector/world/feed.xml",
        "/country/laos/feed.xml", "/by/terraces-news-desk/feed.xml", "/sitemap.xml"})
    EXPECT_THAT(site.get(path), HasSubstr(path_of(1))) << path;
  EXPECT_THAT(site.get("/sector/science"), HasSubstr("No stories here yet."));
  EXPECT_THAT(site.get("/europe/"), HasSubstr("No stories here yet."));
}

// Every list that there is has a page that names its feed, and the feed names itself.
TEST(Press, EveryListHasAFeedThatItsPageLinksTo) {
  SampleSite site;
  site.publish(1, sample_count);
  auto story = sample_story(1);
  story.tags = {"Ferries & Bridges", "ferries-bridges", "★"};
  story.corrections = {{sample_now(), "It was the other ferry."}};
  site.apply({entry_of(story)});
  const auto imprint = Imprint::create(site.settings, DATELINE_SOURCE_DIR "/themes").value();
  std::set<ListKey::Of> kinds;
  site.builder.edition().each_list([&](const ListKey& list) {
    if (list.of == ListKey::Of::event) return;  // has no page of its own
    kinds.insert(list.of);
    const auto page = imprint.path(list), feed = imprint.feed_path(list);
    EXPECT_THAT(site.get(page),
                HasSubstr("<link rel=\"alternate\" type=\"application/rss+xml\" title=\"RSS\" href=\"" +
                          feed + "\">"))
        << page;
    const auto xml = site.get(feed);
    EXPECT_THAT(xml, HasSubstr("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"" +
                               imprint.absolute(feed)));
    EXPECT_EQ(xml_fault(xml), "") << feed;
    for (const auto* part : {"<rss version=\"2.0\"", "<channel>", "<title>", "<link>", "<description>",
                             "<item>", "<guid isPermaLink=\"true\">", "<pubDate>"})
      EXPECT_THAT(xml, HasSubstr(part)) << feed;
  });
  EXPECT_EQ(kinds.size(), 8u);
}

TEST(Press, ATagHasAPageWhileAStoryStandsOnIt) {
  SampleSite site;
  auto story = sample_story(1);
  story.tags = {"Ferries & Bridges", "★"};
  site.apply({entry_of(story)});
  const auto article = site.get(path_of(1));
  EXPECT_THAT(article, HasSubstr("<a rel=\"tag\" href=\"/tag/ferries-bridges\">Ferries &amp; Bridges</a>"));
  EXPECT_THAT(article, HasSubstr("<li>★</li>"));
  EXPECT_THAT(site.get("/tag/ferries-bridges"), HasSubstr("<h1>Ferries &amp; Bridges</h1>"));
  EXPECT_THAT(site.get("/tag/ferries-bridges/feed.xml"), HasSubstr(path_of(1)));
  story.state = WorkflowState::killed;
  site.apply({entry_of(story)});
  EXPECT_EQ(site.get("/tag/ferries-bridges"), "404");
  EXPECT_EQ(site.get("/tag/ferries-bridges/feed.xml"), "404");
}

TEST(Press, TakesAKilledStoryFromEverywhere) {
  SampleSite site;
  site.publish(1, sample_count);
  site.apply({entry_of(killed(1))});
  EXPECT_EQ(site.status(path_of(1)), http::Status::gone);
  const std::string headline = sample_story(1).headline;
  EXPECT_THAT(site.get(path_of(1)), Not(HasSubstr("Terraces News Desk")));
  for (const auto& path : {std::string("/"), std::string("/latest"), std::string("/sector/world"), path_of(1),
                           path_of(2), path_of(22), std::string("/asia-pacific/"), std::string("/feed.xml"),
                           std::string("/sector/world/feed.xml"), std::string("/by/terraces-news-desk")})
    EXPECT_THAT(site.get(path), Not(HasSubstr(headline))) << path;
  EXPECT_THAT(site.get("/sitemap.xml"), Not(HasSubstr(path_of(1))));
  EXPECT_EQ(site.get("/country/laos"), "404");
}

Story reporting(std::int64_t id, std::int64_t event) {
  auto story = sample_story(id);
  story.event = StoryId(event);
  return story;
}

TEST(Press, StoriesOfOneEventShowEachOther) {
  SampleSite site;
  site.publish(1, sample_count);
  EXPECT_THAT(site.get(path_of(5)), Not(HasSubstr("Related coverage")));
  const auto before = site.press->pressed();
  site.apply({entry_of(reporting(9, 5))});
  EXPECT_LT(site.press->pressed() - before, 30u);
  for (const auto id : {5, 9}) {
    const auto html = site.get(path_of(id));
    const auto related = html.substr(html.find("Related coverage"), 1500);
    EXPECT_THAT(related, HasSubstr(path_of(5))) << id;
    EXPECT_THAT(related, HasSubstr(path_of(9))) << id;
  }
  EXPECT_THAT(site.get(path_of(1)), Not(HasSubstr("Related coverage")));

  site.apply({entry_of(sample_story(9))});  // an editor takes it out
  EXPECT_THAT(site.get(path_of(5)), Not(HasSubstr("Related coverage")));
  EXPECT_THAT(site.get(path_of(9)), Not(HasSubstr("Related coverage")));
}

TEST(Press, AKillLeavesNoRelatedCoverage) {
  SampleSite site;
  site.publish(1, sample_count);
  site.apply({entry_of(reporting(9, 5))});
  auto dead = killed(5);
  site.apply({entry_of(dead)});
  EXPECT_THAT(site.get(path_of(9)), Not(HasSubstr(sample_story(5).headline)));
}

TEST(Press, TheAddressOfAMergedStoryLeadsToTheOther) {
  SampleSite site;
  site.publish(1, sample_count);
  auto merged = sample_story(9);
  merged.state = WorkflowState::unpublished;
  merged.merged_into = StoryId(5);
  site.apply({entry_of(merged)});
  EXPECT_EQ(site.get(path_of(9)), "308 " + path_of(5));
  EXPECT_EQ(site.get("/story/9"), "308 " + path_of(5));
  EXPECT_THAT(site.get("/feed.xml"), Not(HasSubstr(path_of(9))));
  EXPECT_THAT(site.get("/sitemap.xml"), Not(HasSubstr(path_of(9))));

  auto onward = sample_story(5);
  onward.state = WorkflowState::unpublished;
  onward.merged_into = StoryId(7);
  site.apply({entry_of(onward)});
  EXPECT_EQ(site.get(path_of(9)), "308 " + path_of(7)) << "one merged into the next";

  site.apply({entry_of(killed(7))});
  for (const auto id : {5, 7, 9}) EXPECT_EQ(site.status(path_of(id)), http::Status::gone) << id;

  site.apply({entry_of(sample_story(9))});
  EXPECT_EQ(site.status(path_of(9)), http::Status::ok);
}

// What readers have never had has no address that leads anywhere.
TEST(Press, AStoryMergedBeforeItWasPublicIsUnknown) {
  SampleSite site;
  site.publish(1, 3);
  auto merged = sample_story(9);
  merged.created.reset();
  merged.state = WorkflowState::unpublished;
  merged.merged_into = StoryId(2);
  site.apply({entry_of(merged)});
  EXPECT_EQ(site.get(path_of(9)), "404");
}

// Every link on a page of ours leads to a page of ours.
TEST(Press, LinksLeadSomewhere) {
  SampleSite site;
  site.publish(1, sample_count);
  for (const auto& page : {std::string("/"), std::string("/latest"), std::string("/europe/"), path_of(1)}) {
    const auto html = site.get(page);
    for (auto at = html.find("href=\""); at != std::string::npos; at = html.find("href=\"", at + 1)) {
      const auto link = html.substr(at + 6, html.find('"', at + 6) - at - 6);
      EXPECT_FALSE(link.empty()) << page;
      if (!link.starts_with('/') || link == "/page/about") continue;
      EXPECT_EQ(site.status(link), http::Status::ok) << link;
    }
  }
}

TEST(Press, AnUnreleasedStoryIsNowhere) {
  SampleSite site;
  auto story = sample_story(1);
  story.embargoed_until = sample_now() + std::chrono::hours(1);
  story.created.reset();
  site.apply({entry_of(story)});
  EXPECT_EQ(site.get(path_of(1)), "404");
  EXPECT_THAT(site.get("/"), Not(HasSubstr(story.headline)));
}

TEST(Press, AWrongSlugIsSentOn) {
  SampleSite site;
  site.publish(1, 1);
  EXPECT_EQ(site.get("/story/1/another-headline"), "308 " + path_of(1));
  EXPECT_EQ(site.get("/story/1"), "308 " + path_of(1));
  EXPECT_EQ(site.get("/asia-pacific"), "308 /asia-pacific/");
}

TEST(Press, SharesWhatManyPagesShow) {
  SampleSite site;
  site.publish(1, sample_count);
  const auto page = [&](std::int64_t id) {
    return std::get<Found>(site.press->table().find(path_of(id))).page;
  };
  const auto one = page(1);
  site.publish(100, 100);
  EXPECT_EQ(page(1), one);  // the same page, and yet it shows the new story beside its own
  EXPECT_THAT(site.get(path_of(2)), HasSubstr(path_of(1)));
}

// Law 6: one more story is pressed with its lists and the shared parts, however many there are.
TEST(Press, APublishCostsTheSameInALargeArchive) {
  const auto cost = [](std::int64_t stories) {
    SampleSite site;
    site.publish(1, stories);
    const auto before = site.press->pressed();
    site.publish(stories + 1, stories + 1);
    return site.press->pressed() - before;
  };
  const auto few = cost(2 * sample_count), many = cost(20 * sample_count);
  EXPECT_EQ(few, many);
  EXPECT_LT(many, 30u);
}

TEST(Press, PressesAStoryOutsideTheHotSetAlone) {
  SampleSite site;
  const auto story = release(sample_story(1), sample_now());
  const auto page = site.press->press_alone(story.story());
  EXPECT_EQ(site.press->path_of(story.story()), path_of(1));
  EXPECT_EQ(page->status, http::Status::ok);
}

// What a browser needs to show an article, with the example's menus: --gtest_output=xml has the figures.
TEST(Press, AnArticleIsLight) {
  SampleSite site(read_settings(DATELINE_SOURCE_DIR "/examples/captured-page.toml").value());
  site.publish(1, sample_count);
  const auto html = site.get(path_of(1));
  const auto at = html.find("/assets/site.");
  const auto css = html.substr(at, html.find('"', at) - at);
  const auto bytes = html.size() + site.get(css).size();
  const auto gzip = site.gzip_size(path_of(1)) + site.gzip_size(css);
  EXPECT_LE(bytes, 30u << 10);
  EXPECT_LE(gzip, 10u << 10);
  // Structured data, which nothing runs, and the site's own file: shared by all pages, and small.
  EXPECT_EQ(count(html, "<script"), 2u);
  const auto script_at = html.find("/assets/site.", html.find("<script src"));
  const auto script = html.substr(script_at, html.find('"', script_at) - script_at);
  EXPECT_LE(site.get(script).size(), 6000u);
  EXPECT_LE(site.gzip_size(script), 2000u);
  RecordProperty("script", std::to_string(site.get(script).size()));
  RecordProperty("script_gzip", std::to_string(site.gzip_size(script)));
  RecordProperty("html", std::to_string(html.size()));
  RecordProperty("html_gzip", std::to_string(site.gzip_size(path_of(1))));
  RecordProperty("html_gzip_whole", std::to_string(http::gzip(html).size()));
  RecordProperty("html_and_css", std::to_string(bytes));
  RecordProperty("html_and_css_gzip", std::to_string(gzip));
}

// To look at: DATELINE_PRESS_TO=/some/folder press_test --gtest_filter=Press.WritesItsPages
TEST(Press, WritesItsPages) {
  const char* folder = std::getenv("DATELINE_PRESS_TO");
  if (!folder) GTEST_SKIP() << "DATELINE_PRESS_TO is not set";
  SampleSite site;
  site.publish(1, sample_count);
  auto told = sample_story(3);
  told.language = "ar";
  told.headline = "شبكات الصيد تسمع البحيرة وهي تتجمد";
  told.summary = "يقول باحثون إن صوت الجليد يخبر بعمره قبل أن تعبره القرى.";
  told.body_html = "<p>علق الباحثون أجهزة صغيرة على شباك قديمة تحت الجليد.</p><p>تعمل طوال الشتاء.</p>";
  told.corrections = {{sample_now(), "ذكرت نسخة سابقة اسم بحيرة أخرى."}};
  site.apply({entry_of(told)});
  const auto write = [&](const std::string& path, std::string file) {
    const auto to = std::filesystem::path(folder) / file.substr(1);
    std::filesystem::create_directories(to.parent_path());
    std::ofstream(to) << site.get(path);
  };
  const auto html = site.get("/");
  const auto at = html.find("/assets/site.");
  const auto css = html.substr(at, html.find('"', at) - at);
  write(css, css);
  write("/favicon.svg", "/favicon.svg");
  for (const auto& path :
       {path_of(1), path_of(3), path_of(14), std::string("/latest"), std::string("/sector/science"),
        std::string("/kind/shorts"), std::string("/page/privacy")})
    write(path, path + "/index.html");
  for (const auto* path : {"/", "/europe/"}) write(path, std::string(path) + "index.html");
}

}  // namespace
}  // namespace dateline::press
