#include "wire/formats/newsml.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

constexpr std::string_view whole = R"(<?xml version="1.0" encoding="UTF-8"?>
<NewsML Version="1.2">
<Catalog Href="https://north.example/catalog.xml"/>
<NewsEnvelope><TransmissionId>0417</TransmissionId><DateAndTime>20251225T080100Z</DateAndTime>
  <NewsService FormalName="ENG"/><Priority FormalName="4"/></NewsEnvelope>
<NewsItem xml:lang="en">
  <Identification><NewsIdentifier><ProviderId>north.example</ProviderId><DateId>20251225T080000Z</DateId>
    <NewsItemId>ferry-7</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId>
    <PublicIdentifier>urn:newsml:north.example:20251225T080000Z:ferry-7:2</PublicIdentifier></NewsIdentifier>
    <NameLabel>ferry-again</NameLabel></Identification>
  <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20251225T070000+0000</FirstCreated>
    <ThisRevisionCreated>20251225T080000+0000</ThisRevisionCreated><Status FormalName="Usable"/>
    <Urgency FormalName="4"/></NewsManagement>
  <NewsComponent>
    <NewsLines><DateLine>Oslo, Dec 25, 2025 (North) -</DateLine><HeadLine>Ferry runs again</HeadLine>
      <NewsLine><NewsLineType FormalName="AdvisoryLine"/><NewsLineText>ADDS times</NewsLineText></NewsLine></NewsLines>
    <AdministrativeMetadata><Provider><Party FormalName="North Wire"/></Provider></AdministrativeMetadata>
    <DescriptiveMetadata><Language FormalName="en"/><SubjectCode><SubjectMatter FormalName="04015000"/></SubjectCode>
      <Property FormalName="Keyword" Value="ferry"/></DescriptiveMetadata>
    <ContentItem><MediaType FormalName="Text"/><Format FormalName="NITF3.1"/><DataContent><nitf><body><body.content>
      <p>The ferry runs again.</p></body.content></body></nitf></DataContent></ContentItem>
  </NewsComponent>
</NewsItem>
</NewsML>)";

}  // namespace

TEST(Newsml, ReadsAnItem) {
  const auto parsed = parse_newsml(whole, {});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed.value().format, "newsml-1.2");
  EXPECT_TRUE(parsed.value().problems.empty());
  ASSERT_EQ(parsed.value().items.size(), 1u);
  const auto& item = parsed.value().items.front();
  EXPECT_EQ(item.uri, "urn:newsml:north.example:20251225T080000Z:ferry-7");
  EXPECT_EQ(item.version, "2");
  EXPECT_EQ(item.type, "text");
  EXPECT_EQ(item.headline, "Ferry runs again");
  EXPECT_EQ(item.body_html, "<p>The ferry runs again.</p>");
  EXPECT_EQ(item.located, "Oslo");
  EXPECT_EQ(item.slugline, "ferry-again");
  EXPECT_EQ(item.ed_note, "ADDS times");
  EXPECT_EQ(item.provider, "North Wire");
  EXPECT_EQ(item.urgency, 4);
  EXPECT_EQ(item.priority, "4");
  EXPECT_EQ(item.language, "en");
  EXPECT_EQ(item.keywords, std::vector<std::string>{"ferry"});
  EXPECT_EQ(rfc3339(*item.first_created), "2025-12-25T07:00:00Z");
  EXPECT_EQ(rfc3339(*item.version_created), "2025-12-25T08:00:00Z");
}

TEST(Newsml, ReadsWhatIsLeftOfACutOffFile) {
  const auto parsed = parse_newsml(whole.substr(0, whole.find("</body.content>")), {});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed.value().items.front().body_html, "<p>The ferry runs again.</p>");
  ASSERT_FALSE(parsed.value().problems.empty());
  EXPECT_EQ(parsed.value().problems.front().code, "xml-malformed");
}

TEST(Newsml, RefusesWhatIsNone) {
  const auto other = parse_newsml("<newsMessage/>", {});
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().what, "<newsMessage> is no NewsML 1.x");
  EXPECT_FALSE(parse_newsml("<NewsML/>", {}));
  std::string crowded = "<NewsML><NewsItem><NewsComponent>";
  for (int i = 0; i < 10'001; ++i) crowded += "<ContentItem/>";
  const auto many = parse_newsml(crowded, {});
  ASSERT_FALSE(many);
  EXPECT_EQ(many.error().fault, Fault::limit);
}

}  // namespace dateline::wire
