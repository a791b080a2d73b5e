#include "press/picture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

Picture sail(int width = 2400, int height = 1600) {
  return {.src = "https://northwind.example/sail.jpg",
          .media = std::string(64, 'c'),
          .caption = "A sail & a \"quay\"",
          .width = width,
          .height = height};
}

Story with_picture(std::int64_t id) {
  auto story = sample_story(id);
  story.picture = sail();
  return story;
}

TEST(OwnPicture, IsOneAddressForMachines) {
  EXPECT_EQ(name(*one_print(sail(), Cut::whole, 960)), "960.jpg");
  EXPECT_EQ(name(*one_print(sail(300, 200), Cut::whole, 100)), "300.jpg");
  EXPECT_FALSE(one_print(Picture{.width = 2400, .height = 1600}, Cut::whole, 960));
  EXPECT_EQ(shared_picture(sail())->width, 1200);
  EXPECT_EQ(shared_picture(sail(500, 400))->path, "/picture/cccccccccccccccccccccccc/500.jpg");
  EXPECT_FALSE(shared_picture(Picture{}));
}

TEST(OwnPicture, IsCalledByItsAlternativeElseItsCaption) {
  auto picture = sail();
  EXPECT_EQ(alternative(picture), picture.caption);
  picture.alt = "A sail";
  EXPECT_EQ(alternative(picture), "A sail");
}

TEST(OwnPicture, StandsBesideHeadlinesWithoutWordsOfItsOwn) {
  SampleSite site;
  site.apply({entry_of(with_picture(1)), entry_of(with_picture(2)), entry_of(sample_story(3))});
  const auto front = site.get("/");
  EXPECT_THAT(front, AllOf(HasSubstr("<div class=\"thumb\">"), HasSubstr("alt=\"\" fetchpriority=\"high\""),
                           HasSubstr("/list-480.webp 480w"), HasSubstr("alt=\"\" loading=\"lazy\""),
                           Not(HasSubstr("quay"))));
  EXPECT_EQ(count(front, "fetchpriority"), 1u);
  EXPECT_THAT(site.get("/latest"), HasSubstr("/list-480.webp 480w"));
}

TEST(OwnPicture, IsInFeedAndSitemap) {
  SampleSite site;
  site.apply({entry_of(with_picture(1))});
  const auto feed = site.get("/feed.xml"), map = site.get("/sitemap.xml");
  EXPECT_THAT(feed,
              HasSubstr("<media:content url=\"https://terraces.example.org/picture/cccccccccccccccccccccccc/"
                        "1280.jpg\" type=\"image/jpeg\" medium=\"image\" width=\"1280\" height=\"853\">"));
  EXPECT_THAT(map,
              HasSubstr("<image:loc>https://terraces.example.org/picture/cccccccccccccccccccccccc/1920.jpg"));
  EXPECT_EQ(xml_fault(feed), "");
  EXPECT_EQ(xml_fault(map), "");
}

std::optional<ShownPicture> shown(const SampleSite& site) {
  const auto lookup = site.press->table().find("/picture/cccccccccccccccccccccccc/640.jpg");
  return std::get<PrintAsked>(lookup).shown;
}

TEST(OwnPicture, IsKnownToThePageTableWhileAStoryShowsIt) {
  SampleSite site;
  EXPECT_FALSE(shown(site));
  site.apply({entry_of(with_picture(1)), entry_of(with_picture(2))});
  ASSERT_TRUE(shown(site));
  EXPECT_EQ(shown(site)->width, 2400);
  auto killed = with_picture(1);
  killed.state = WorkflowState::killed;
  site.apply({entry_of(killed)});
  EXPECT_TRUE(shown(site)) << "the other story shows it still";
  auto without = sample_story(2);
  site.apply({entry_of(without)});
  EXPECT_FALSE(shown(site));
}

}  // namespace
}  // namespace dateline::press
