#include "wire/formats/newsml_content.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

struct Read {
  NewsmlItem item;
  std::size_t nested = 0;
  explicit Read(std::string_view component) {
    const auto xml = XmlDocument::create(component);
    EXPECT_TRUE(xml);
    const NewsmlTopics topics(xml.value().root());
    nested = read_newsml_content(xml.value().root(), topics, "https://north.example/", item).size();
  }
};

std::string text(std::string_view inside) {
  return "<ContentItem><DataContent>" + std::string(inside) + "</DataContent></ContentItem>";
}

std::string component(std::string_view role, std::string_view inside) {
  return "<NewsComponent><Role FormalName='" + std::string(role) + "'/>" + std::string(inside) +
         "</NewsComponent>";
}

}  // namespace

TEST(NewsmlContent, ReadsNitfInside) {
  const Read read(
      "<NewsComponent>" +
      text("<nitf><head><docdata management-status='embargoed'><date.release norm='20251226T060000Z'/>"
           "<ed-msg info='Check.'/></docdata></head><body><body.head><hedline><hl1>Ferry runs</hl1>"
           "</hedline></body.head><body.content><p>One.</p></body.content></body></nitf>") +
      "</NewsComponent>");
  ASSERT_EQ(read.item.texts.size(), 1u);
  EXPECT_EQ(read.item.texts[0].html.find("Ferry"), std::string::npos);
  EXPECT_NE(read.item.texts[0].html.find("<p>One.</p>"), std::string::npos);
  EXPECT_EQ(read.item.lines.headline, "Ferry runs");
  EXPECT_EQ(read.item.statuses, std::vector<std::string>{"embargoed"});
  EXPECT_EQ(read.item.embargoes, std::vector<std::string>{"20251226T060000Z"});
  EXPECT_EQ(read.item.notes, std::vector<std::string>{"Check."});
}

TEST(NewsmlContent, ReadsMarkupInTextAndPlainText) {
  EXPECT_EQ(Read("<NewsComponent>" + text("<![CDATA[<p>One &amp; two.</p>]]>") + "</NewsComponent>")
                .item.texts[0]
                .html,
            "<p>One &amp; two.</p>");
  EXPECT_EQ(Read("<NewsComponent>" + text("One &lt; two.\n\nThree.") + "</NewsComponent>").item.texts[0].html,
            "<p>One &lt; two.</p><p>Three.</p>");
  EXPECT_TRUE(Read("<NewsComponent>" + text("  ") + "</NewsComponent>").item.texts.empty());
}

TEST(NewsmlContent, ReadsNitfThatIsWrittenAsText) {
  const Read read(
      "<NewsComponent>" +
      text("<![CDATA[<?xml version='1.0' encoding='iso-8859-1'?><nitf><body><body.head><hedline>"
           "<hl1>Café "
           "open</hl1></hedline></body.head><body.content><p>One.</p></body.content></body></nitf>]]>") +
      "</NewsComponent>");
  ASSERT_EQ(read.item.texts.size(), 1u);
  EXPECT_EQ(read.item.lines.headline, "Café open");
  EXPECT_EQ(read.item.texts[0].html, "<div><div><p>One.</p></div></div>");
}

TEST(NewsmlContent, GivesTextsTheNearestRole) {
  const Read read("<NewsComponent>" + component("Lead", text("One.")) +
                  component("Main", "<NewsComponent>" + text("Two.") + "</NewsComponent>") +
                  "</NewsComponent>");
  ASSERT_EQ(read.item.texts.size(), 2u);
  EXPECT_EQ(read.item.texts[0].role, NewsmlRole::lead);
  EXPECT_EQ(read.item.texts[1].role, NewsmlRole::copy);
}

TEST(NewsmlContent, KeepsTheBestOfEquivalents) {
  const Read read("<NewsComponent EquivalentsList='yes'>" + text("Plain.") + text("<p>Markup.</p>") +
                  "</NewsComponent>");
  ASSERT_EQ(read.item.texts.size(), 1u);
  EXPECT_NE(read.item.texts[0].html.find("Markup."), std::string::npos);
}

TEST(NewsmlContent, KeepsAPicturesLinesToThePicture) {
  const Read read(
      "<NewsComponent><NewsLines><HeadLine>Ferry runs</HeadLine></NewsLines>" +
      component("Main", text("One.")) +
      component("Photo", "<NewsLines><ByLine>Ada North</ByLine></NewsLines><ContentItem Href='a.jpg'/>") +
      component("Photo", "<ContentItem Href='b.jpg'/>") + "</NewsComponent>");
  EXPECT_EQ(read.item.lines.byline, "");
  ASSERT_EQ(read.item.files.size(), 2u);
  EXPECT_EQ(read.item.files[0].by, "Ada North");
  EXPECT_EQ(read.item.files[1].name, "picture-2");
}

TEST(NewsmlContent, TellsItemsInsideFromPicturesInside) {
  const std::string picture =
      "<NewsItem><NewsManagement><Status FormalName='Usable'/></NewsManagement><NewsComponent>"
      "<ContentItem Href='a.jpg'/></NewsComponent></NewsItem>";
  const Read read(
      "<NewsComponent>" + picture + "<NewsItem><NewsComponent>" + text("Copy.") +
      "</NewsComponent></NewsItem><NewsItemRef NewsItem='urn:newsml:north:1:2'/></NewsComponent>");
  EXPECT_EQ(read.nested, 1u);
  EXPECT_EQ(read.item.files.size(), 1u);
  ASSERT_EQ(read.item.links.size(), 1u);
  EXPECT_EQ(read.item.links[0].href, "urn:newsml:north:1:2");
}

TEST(NewsmlContent, LeavesOutAPictureThatIsTakenBack) {
  const Read read(
      "<NewsComponent><NewsItem><NewsManagement><Status "
      "FormalName='Canceled'/></NewsManagement><NewsComponent>"
      "<ContentItem Href='a.jpg'/></NewsComponent></NewsItem>" +
      text("Copy.") + "</NewsComponent>");
  EXPECT_TRUE(read.item.files.empty());
  EXPECT_EQ(read.item.left_out, std::vector<std::string>{"a picture whose status is 'Canceled'"});
}

TEST(NewsmlContent, SaysWhatItCannotRead) {
  const Read read(
      "<NewsComponent><ContentItem Href='copy.txt'><Encoding "
      "Notation='Base64'/></ContentItem></NewsComponent>");
  EXPECT_EQ(read.item.left_out, std::vector<std::string>{"content that is encoded"});
  ASSERT_EQ(read.item.links.size(), 1u);
  EXPECT_EQ(read.item.links[0].rel, "enclosure");
  EXPECT_EQ(read.item.links[0].href, "https://north.example/copy.txt");
}

TEST(NewsmlContent, DoesNotFollowComponentsForEver) {
  std::string deep = text("Copy.");
  for (int i = 0; i < 40; ++i) deep = "<NewsComponent>" + deep + "</NewsComponent>";
  const Read read(deep);
  EXPECT_TRUE(read.item.texts.empty());
  EXPECT_EQ(read.item.left_out.size(), 1u);
}

}  // namespace dateline::wire
