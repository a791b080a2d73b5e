#include "wire/formats/nitf_media.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

std::optional<Association> read(std::string_view media) {
  const auto xml = XmlDocument::create(media);
  EXPECT_TRUE(xml);
  return read_nitf_media(xml.value().root(), "https://north.example/wire/", "main");
}

}  // namespace

TEST(NitfMedia, ReadsAPicture) {
  const auto file = read(R"(<media media-type="image">
      <media-reference source="ferry.jpg" mime-type="image/jpeg" width="800" height=" 600 "
        alternate-text="A ferry  at its pier" source-credit="North Wire"/>
      <media-reference source="https://cdn.example/small.jpg" name="small" width="wide"/>
      <media-caption><p>The ferry at its pier on <chron norm="20251225">Thursday</chron>.</p></media-caption>
      <media-caption>Another.</media-caption><media-producer>Ada North</media-producer></media>)");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->type, "picture");
  EXPECT_EQ(file->name, "main");
  EXPECT_EQ(file->uri, "https://north.example/wire/ferry.jpg");
  EXPECT_EQ(file->caption, "The ferry at its pier on Thursday.");
  EXPECT_EQ(file->alt, "A ferry at its pier");
  EXPECT_EQ(file->by, "Ada North");
  EXPECT_EQ(file->copyright_holder, "North Wire");
  const std::vector<Rendition> renditions{{.name = "main",
                                           .href = "https://north.example/wire/ferry.jpg",
                                           .content_type = "image/jpeg",
                                           .width = 800,
                                           .height = 600},
                                          {.name = "small", .href = "https://cdn.example/small.jpg"}};
  EXPECT_EQ(file->renditions, renditions);
}

TEST(NitfMedia, KnowsItsKindByItsFilesWhereItDoesNotSay) {
  EXPECT_EQ(
      read(R"(<media media-type="other"><media-reference source="a.mp4" mime-type="video/mp4"/></media>)")
          ->type,
      "video");
  EXPECT_FALSE(read(R"(<media media-type="text"><media-reference source="a.txt"/></media>)"));
}

TEST(NitfMedia, IsNothingWithoutAnAddress) {
  EXPECT_FALSE(read(R"(<media media-type="image"><media-caption>A ferry.</media-caption></media>)"));
  EXPECT_FALSE(read(R"(<media media-type="image"><media-reference source="javascript:x"/></media>)"));
}

}  // namespace dateline::wire
