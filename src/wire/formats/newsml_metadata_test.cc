#include "wire/formats/newsml_metadata.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

NewsmlItem read(std::string_view component) {
  const auto xml = XmlDocument::create(component);
  EXPECT_TRUE(xml);
  NewsmlItem item;
  read_newsml_metadata(xml.value().root(), NewsmlTopics(xml.value().root()), item);
  return item;
}

}  // namespace

TEST(NewsmlMetadata, ReadsLines) {
  const auto item = read(R"(<NewsComponent><NewsLines><HeadLine>Ferry <em>runs</em></HeadLine>
      <HeadLine>Not this</HeadLine><ByLine>Ada North</ByLine><SlugLine>ferry</SlugLine>
      <KeywordLine>ferry; tides, piers</KeywordLine><NewsLine><NewsLineType FormalName="AdvisoryLine"/>
      <NewsLineText>ADDS times</NewsLineText></NewsLine></NewsLines></NewsComponent>)");
  EXPECT_EQ(item.lines.headline, "Ferry runs");
  EXPECT_EQ(item.lines.byline, "Ada North");
  EXPECT_EQ(item.lines.slug, "ferry");
  EXPECT_EQ(item.lines.keywords, (std::vector<std::string>{"ferry", "tides", "piers"}));
  EXPECT_EQ(item.lines.others,
            (std::vector<std::pair<std::string, std::string>>{{"AdvisoryLine", "ADDS times"}}));
}

TEST(NewsmlMetadata, ReadsPartiesAndRights) {
  const auto item =
      read(R"(<NewsComponent><AdministrativeMetadata><Provider><Party FormalName="North Wire"/></Provider>
      <Source><Party FormalName="North Ferries"/></Source><Creator><Party FormalName=""/></Creator>
      </AdministrativeMetadata><RightsMetadata><Copyright><CopyrightHolder>North</CopyrightHolder>
      <CopyrightDate>2025</CopyrightDate></Copyright><UsageRights><Limitations>No archive</Limitations>
      <EndDate>20261225</EndDate></UsageRights></RightsMetadata></NewsComponent>)");
  EXPECT_EQ(item.provider, "North Wire");
  EXPECT_EQ(item.sources, std::vector<std::string>{"North Ferries"});
  EXPECT_TRUE(item.creators.empty());
  EXPECT_EQ(item.rights.holder, "North");
  EXPECT_EQ(item.rights.limitations, "No archive");
  EXPECT_EQ(item.rights.end, "20261225");
}

TEST(NewsmlMetadata, ReadsWhatItIsAbout) {
  const auto item =
      read(R"(<NewsComponent><DescriptiveMetadata><Language FormalName="en"/><Genre FormalName="Current"/>
      <SubjectCode><Subject FormalName="04000000"/><SubjectMatter FormalName="04015000"/></SubjectCode>
      <SubjectCode><Subject FormalName="04000000"/></SubjectCode>
      <Location HowPresent="Origin"><Property FormalName="City" Value="Oslo"/>
        <Property FormalName="Country" Value="NOR"/></Location>
      <Property FormalName="Keyword" Value="ferry"/></DescriptiveMetadata></NewsComponent>)");
  EXPECT_EQ(item.language, "en");
  EXPECT_EQ(item.genres, std::vector<std::string>{"Current"});
  EXPECT_EQ(item.subjects, (std::vector<std::string>{"04000000", "04015000"}));
  ASSERT_EQ(item.places.size(), 1u);
  EXPECT_EQ(item.places[0].city, "Oslo");
  EXPECT_EQ(item.places[0].country, "NOR");
  EXPECT_EQ(item.keywords, std::vector<std::string>{"ferry"});
}

TEST(NewsmlMetadata, ResolvesTopicsOfTheFile) {
  const auto item = read(R"(<NewsComponent><TopicSet><Topic Duid="nf"><TopicType FormalName="Company"/>
      <FormalName Scheme="Ticker">NFY</FormalName><Description>A ferry line</Description>
      <Description Variant="Name">North Ferries</Description></Topic></TopicSet>
      <DescriptiveMetadata><TopicOccurrence Topic="#nf"/><TopicOccurrence Topic="#gone"/></DescriptiveMetadata>
      <AdministrativeMetadata><Source><Party Topic="#nf" FormalName="NFY"/></Source></AdministrativeMetadata>
      </NewsComponent>)");
  ASSERT_EQ(item.topics.size(), 1u);
  EXPECT_EQ(item.topics[0].type, "Company");
  EXPECT_EQ(item.topics[0].name, "North Ferries");
  EXPECT_EQ(item.topics[0].code, "NFY");
  EXPECT_EQ(item.sources, std::vector<std::string>{"North Ferries"});
}

}  // namespace dateline::wire
