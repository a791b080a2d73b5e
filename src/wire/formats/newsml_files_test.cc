#include "wire/formats/newsml_files.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

constexpr std::string_view picture = R"(<NewsComponent><Role FormalName="Photo"/>
  <NewsLines><HeadLine>The ferry</HeadLine><ByLine>Ada North</ByLine><CreditLine>North Wire</CreditLine>
    <CopyrightLine>© 2025 North Wire</CopyrightLine></NewsLines>
  <NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/>
    <DataContent><p>The ferry at its <b>pier</b>.</p></DataContent></ContentItem></NewsComponent>
  <NewsComponent EquivalentsList="yes">
    <NewsComponent><Role FormalName="Preview"/><ContentItem Href="ferry-s.jpg"><MediaType FormalName="Photo"/>
      <MimeType FormalName="image/jpeg"/><Characteristics><SizeInBytes>9000</SizeInBytes>
      <Property FormalName="Width" Value="320"/><Property FormalName="PixelHeight" Value="200"/></Characteristics>
      </ContentItem></NewsComponent>
    <NewsComponent><Role FormalName="HighRes"/><ContentItem Href="https://cdn.example/ferry.jpg">
      <MediaType FormalName="Photo"/></ContentItem></NewsComponent>
  </NewsComponent></NewsComponent>)";

XmlDocument xml(std::string_view markup) {
  auto document = XmlDocument::create(markup);
  EXPECT_TRUE(document);
  return std::move(document).value();
}

bool is_picture(std::string_view markup) {
  return is_newsml_picture(xml(markup).root());
}

std::string content(std::string_view href) {
  return "<ContentItem Href='" + std::string(href) + "'/>";
}

}  // namespace

TEST(NewsmlFiles, ReadsAPictureWithItsRenditions) {
  const auto document = xml(picture);
  ASSERT_TRUE(is_newsml_picture(document.root()));
  const auto file = read_newsml_picture(document.root(), "https://north.example/", "main");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->type, "picture");
  EXPECT_EQ(file->name, "main");
  EXPECT_EQ(file->uri, "https://north.example/ferry-s.jpg");
  EXPECT_EQ(file->headline, "The ferry");
  EXPECT_EQ(file->caption, "The ferry at its pier.");
  EXPECT_EQ(file->by, "Ada North");
  EXPECT_EQ(file->copyright_holder, "North Wire");
  EXPECT_EQ(file->copyright_notice, "© 2025 North Wire");
  const std::vector<Rendition> renditions{{.name = "preview",
                                           .href = "https://north.example/ferry-s.jpg",
                                           .content_type = "image/jpeg",
                                           .width = 320,
                                           .height = 200,
                                           .size_in_bytes = 9000},
                                          {.name = "highres", .href = "https://cdn.example/ferry.jpg"}};
  EXPECT_EQ(file->renditions, renditions);
}

TEST(NewsmlFiles, TakesAFileAloneForAPicture) {
  const auto document = xml("<ContentItem Href='a.jpg'/>");
  EXPECT_EQ(read_newsml_picture(document.root(), "", "main")->uri, "beside:a.jpg");
  const auto unread = xml("<ContentItem Href='javascript:x.jpg'/>");
  EXPECT_FALSE(read_newsml_picture(unread.root(), "", "main"));
}

TEST(NewsmlFiles, TellsAPictureFromCopyWithPictures) {
  EXPECT_TRUE(is_picture("<NewsComponent>" + content("a.jpg") + "</NewsComponent>"));
  EXPECT_FALSE(is_picture(
      "<NewsComponent><ContentItem><DataContent>Copy.</DataContent></ContentItem></NewsComponent>"));
  EXPECT_FALSE(is_picture("<NewsComponent><ContentItem><DataContent>Copy.</DataContent></ContentItem>" +
                          content("a.jpg") + "</NewsComponent>"));
}

TEST(NewsmlFiles, TellsAPictureFromAGallery) {
  const auto one =
      "<NewsComponent><NewsLines><HeadLine>A</HeadLine></NewsLines>" + content("a.jpg") + "</NewsComponent>";
  EXPECT_FALSE(is_picture("<NewsComponent>" + one + one + "</NewsComponent>"));
  EXPECT_TRUE(is_picture("<NewsComponent>" + one + "</NewsComponent>"));
}

}  // namespace dateline::wire
