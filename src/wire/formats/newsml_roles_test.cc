#include "wire/formats/newsml_roles.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

std::string type(std::string_view markup) {
  const auto xml = XmlDocument::create(markup);
  EXPECT_TRUE(xml);
  return std::string(newsml_file_type(xml.value().root()));
}

}  // namespace

TEST(NewsmlRoles, KnowsARolesWord) {
  EXPECT_EQ(newsml_role(""), NewsmlRole::copy);
  EXPECT_EQ(newsml_role("Main Text"), NewsmlRole::copy);
  EXPECT_EQ(newsml_role("CAPTION"), NewsmlRole::caption);
  EXPECT_EQ(newsml_role("Editor's Note"), NewsmlRole::note);
  EXPECT_EQ(newsml_role("Sidebar"), NewsmlRole::other);
}

TEST(NewsmlRoles, KnowsAFileByWhatIsSaidOfIt) {
  EXPECT_EQ(type("<ContentItem Href='a'><MediaType FormalName='Photo'/></ContentItem>"), "picture");
  EXPECT_EQ(type("<ContentItem Href='a'><MimeType FormalName='video/mp4'/></ContentItem>"), "video");
  EXPECT_EQ(type("<ContentItem Href='a'><Format FormalName='JPEG Baseline'/></ContentItem>"), "picture");
  EXPECT_EQ(type("<ContentItem Href='a/b.PNG?x=1'/>"), "picture");
}

TEST(NewsmlRoles, TakesNothingElseForAFile) {
  EXPECT_EQ(type("<ContentItem><MediaType FormalName='Photo'/></ContentItem>"), "");
  EXPECT_EQ(type("<ContentItem Href='a.jpg'><MediaType FormalName='Text'/></ContentItem>"), "");
  EXPECT_EQ(type("<ContentItem Href='a.pdf'/>"), "");
}

}  // namespace dateline::wire
