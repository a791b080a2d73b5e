#include "intake/story_draft.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::intake {
namespace {

using testing::ElementsAre;

Source northwind() {
  Source source;
  source.name = "northwind";
  source.title = "Northwind Press";
  return source;
}

SiteSettings site() {
  SiteSettings site;
  site.desk_byline = "Sample News Desk";
  return site;
}

TEST(StoryDraft, NamesWhoWroteIt) {
  NewsItem item;
  EXPECT_THAT(bylines(item, northwind(), site()),
              ElementsAre(Byline{"Northwind Press", "northwind-press", Byline::Kind::agency}));
  EXPECT_THAT(bylines(item, Source{}, site()),
              ElementsAre(Byline{"Sample News Desk", "sample-news-desk", Byline::Kind::desk}));
  item.provider = "Meridian";
  EXPECT_THAT(bylines(item, Source{}, site()),
              ElementsAre(Byline{"Meridian", "meridian", Byline::Kind::agency}));
  item.by = "Ana Ruiz";
  EXPECT_THAT(bylines(item, northwind(), site()),
              ElementsAre(Byline{"Ana Ruiz", "ana-ruiz", Byline::Kind::person}));
  item.authors = {
      {.name = "Ana  Ruiz"}, {.name = "sample news desk"}, {.name = "Northwind Press"}, {.name = "ANA RUIZ"}};
  EXPECT_THAT(bylines(item, northwind(), site()),
              ElementsAre(Byline{"Ana Ruiz", "ana-ruiz", Byline::Kind::person},
                          Byline{"sample news desk", "sample-news-desk", Byline::Kind::desk},
                          Byline{"Northwind Press", "northwind-press", Byline::Kind::agency}));
}

TEST(StoryDraft, CountsUrgencyAlikeWhateverTheFormat) {
  NewsItem item;
  EXPECT_EQ(urgency_of(item, "ninjs"), std::nullopt);
  for (const auto& [written, of_nine, of_eight] :
       {std::tuple(1, 1, 1), {5, 5, 5}, {6, 6, 6}, {7, 7, 8}, {8, 8, 9}, {9, 9, 9}}) {
    item.urgency = written;
    EXPECT_EQ(urgency_of(item, "newsml-g2"), of_nine);
    EXPECT_EQ(urgency_of(item, "nitf"), of_eight);
    EXPECT_EQ(urgency_of(item, "newsml-1.2"), of_eight);
  }
  item.urgency = 0;
  EXPECT_EQ(urgency_of(item, "nitf"), std::nullopt);
}

TEST(StoryDraft, TakesTheWidestOfEachPictureTheMainOneFirst) {
  NewsItem item;
  EXPECT_TRUE(pictures(item).empty());
  Association gallery{.type = "picture", .name = "gallery-1"}, main{.type = "picture", .name = "main"};
  gallery.renditions = {{.href = "https://northwind.example/gallery.jpg"}};
  main.caption = "The  Halcyon";
  main.copyright_holder = "Northwind";
  main.renditions = {{.href = "https://northwind.example/small.jpg", .width = 320},
                     {.href = "https://northwind.example/large.jpg", .width = 1600, .height = 900},
                     {.href = "data:image/png;base64,AA==", .width = 9000}};
  item.associations = {gallery, main};
  ASSERT_EQ(pictures(item).size(), 2u);
  EXPECT_EQ(pictures(item).back().src, "https://northwind.example/gallery.jpg");
  const auto picture = pictures(item).front();
  EXPECT_EQ(picture.src, "https://northwind.example/large.jpg");
  EXPECT_EQ(picture.height, 900);
  EXPECT_EQ(picture.caption, "The Halcyon");
  EXPECT_EQ(picture.credit, "Northwind");
  item.associations.pop_back();
  EXPECT_EQ(pictures(item).front().src, "https://northwind.example/gallery.jpg");
  item.associations.push_back(gallery);
  EXPECT_EQ(pictures(item).size(), 1u);
}

TEST(StoryDraft, TakesPicturesThatLieInTheMail) {
  NewsItem item;
  Association file{.type = "picture", .name = "main"};
  file.renditions = {{.href = "cid:ferry%40northwind"}};
  item.associations = {file};
  file.name = "picture-2";
  file.renditions = {{.href = "attachment:0123456789ab/quay.png"}};
  item.associations.push_back(file);
  ASSERT_EQ(pictures(item).size(), 2u);
  EXPECT_EQ(pictures(item).front().src, "cid:ferry%40northwind");
}

TEST(StoryDraft, KeepsTagsShortAndFew) {
  EXPECT_THAT(tags({" Ferries ", "ferries", "", std::string(80, 'x'), "Port  Ansel"}),
              ElementsAre("Ferries", "Port Ansel"));
  EXPECT_EQ(
      tags(std::vector<std::string>{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"})
          .size(),
      12u);
}

TEST(StoryDraft, PutsTogetherWhatTheRoomsFound) {
  Settings settings;
  settings.site = site();
  settings.site.language = "en";
  NewsItem item;
  item.uri = "urn:northwind:ferry";
  item.version = "3";
  item.expires = parse_rfc3339("2026-01-01T00:00:00Z").value();
  item.keywords = {"ferries"};
  copydesk::Draft draft;
  draft.headline = "Ferry returns to Port Ansel";
  draft.provenance = Provenance::machine_drafted;
  taster::Tasting tasting;
  tasting.sectors = {"transport"};
  tasting.people = {"Emil Harrow"};
  tasting.organisations = {"Bay Lines"};
  tasting.genres = {"Current"};
  tasting.because = {{"sector:transport", "'ferry' in the headline"}};
  const auto source = northwind();
  const auto story = story_draft(item, draft, tasting, {"northwind", source, "ninjs"}, settings);
  EXPECT_EQ(story.source, "northwind");
  EXPECT_EQ(story.item_version, "3");
  EXPECT_EQ(story.kind, "news");
  EXPECT_EQ(story.url_slug, "ferry-returns-to-port-ansel");
  EXPECT_EQ(story.language, "en");
  EXPECT_EQ(story.rights_end, item.expires);
  EXPECT_EQ(story.sectors, tasting.sectors);
  EXPECT_EQ(story.people, tasting.people);
  EXPECT_EQ(story.organisations, tasting.organisations);
  EXPECT_EQ(story.genres, tasting.genres);
  EXPECT_EQ(story.because, tasting.because);
  EXPECT_EQ(story.provenance, Provenance::machine_drafted);
  EXPECT_EQ(story.state, WorkflowState::received);
}

}  // namespace
}  // namespace dateline::intake
