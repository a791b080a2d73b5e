#include "wire/formats/newsml_g2_adapter.h"

#include <algorithm>

#include "wire/formats/newsml_g2_for_test.h"

namespace dateline::wire {

TEST(NewsmlG2Adapter, TakesTheMainHeadline) {
  EXPECT_EQ(only_g2(g2_item({}, "<headline rank='3'>Arctic</headline><headline rank='1'>Ice road</headline>"))
                .headline,
            "Ice road");
  EXPECT_EQ(
      only_g2(
          g2_item({},
                  "<headline role='hl:subheadline'>Early</headline><headline role='hl:main'>Ice</headline>"))
          .headline,
      "Ice");
  EXPECT_EQ(
      only_g2(g2_item({}, "<headline xml:lang='nb'>Isvei</headline><headline xml:lang='en'>Ice</headline>"))
          .headline,
      "Ice");
  EXPECT_EQ(only_g2(g2_item("<title>ICE-LIST</title>")).headline, "ICE-LIST");
}

TEST(NewsmlG2Adapter, TakesATextsSummaryButNoCaption) {
  const std::string both = "<description role='d:caption'>ICE:Ice road</description>";
  EXPECT_EQ(only_g2(g2_item({}, both)).summary, "");
  EXPECT_EQ(only_g2(g2_item({}, both + "<description>Early.</description>")).summary, "Early.");
  EXPECT_EQ(only_g2(g2_item({},
                            "<description role='d:abstract'>Long.</description>"
                            "<description role='drol:summary'>Short.</description>"))
                .summary,
            "Short.");
  EXPECT_EQ(only_g2(g2_item("<itemClass qcode='ninat:video'/>",
                            "<description role='d:shotlist'>1. Ice.</description>"))
                .summary,
            "1. Ice.");
}

TEST(NewsmlG2Adapter, ReadsDatelinesAsAgenciesWriteThem) {
  const auto dateline = [](const std::string& written) {
    return only_g2(g2_item({}, "<dateline>" + written + "</dateline>")).dateline;
  };
  EXPECT_EQ(dateline("Bodø/Tromsø (nw) - ")->city, "Bodø/Tromsø");
  EXPECT_EQ(dateline("Bodø/Tromsø (nw) - ")->text, "Bodø/Tromsø (nw) -");
  EXPECT_EQ(dateline("FORT NORTH, Pa.")->city, "Fort North");
  EXPECT_EQ(dateline("Helsinki")->city, "Helsinki");
  EXPECT_FALSE(dateline("2026-01-17 10:00:00 GMT+00:00"));
  EXPECT_FALSE(dateline(" "));
}

TEST(NewsmlG2Adapter, MakesABylineOfCreatorsWhoArePeople) {
  const auto item = only_g2(g2_item("<provider><name>North Wire</name></provider>", R"(
    <creator uri="https://north.example/staff/ada"><name>Ada North</name></creator><creator><name>Bo Lind</name></creator>
    <creator><name>lindb</name></creator><creator><name>North Wire</name></creator><creator literal="North Wire Ltd"/>
    <creator><name>Coast Radio</name><organisationDetails/></creator>)"));
  EXPECT_EQ(item.by, "Ada North, Bo Lind");
  ASSERT_EQ(item.authors.size(), 2u);
  EXPECT_EQ(item.authors[0], (Author{"Ada North", "", "https://north.example/staff/ada"}));
  const auto told = only_g2(g2_item({}, "<by>By Cy Park</by><creator><name>Ada North</name></creator>"));
  EXPECT_EQ(told.by, "By Cy Park");
}

TEST(NewsmlG2Adapter, NamesAProviderSomehow) {
  const auto provider = [](const std::string& attributes) {
    return only_g2(g2_item("<provider " + attributes + "/>")).provider;
  };
  EXPECT_EQ(provider("literal='north.example'"), "north.example");
  EXPECT_EQ(provider("qcode='nprov:NORTH'"), "NORTH");
  EXPECT_EQ(provider("uri='http://www.north.example/about'"), "north.example");
}

TEST(NewsmlG2Adapter, ReadsOnlyUrgenciesThatThereAre) {
  EXPECT_EQ(only_g2(g2_item({}, "<urgency>9</urgency>")).urgency, 9);
  EXPECT_FALSE(only_g2(g2_item({}, "<urgency>0</urgency>")).urgency);
  EXPECT_FALSE(only_g2(g2_item({}, "<urgency>high</urgency>")).urgency);
}

TEST(NewsmlG2Adapter, KeepsOtherIdentifiers) {
  const auto item = only_g2(
      g2_item("<r:versionedId xmlns:r='urn:r' guid='urn:newsml:north.example:7:2'/>",
              "<altId type='idType:USN'>L7</altId><altId type='idtype:rev' id='r-1'/><altId type='x'/>"));
  EXPECT_EQ(item.alt_ids, (std::vector<AltId>{{"versionedId", "urn:newsml:north.example:7:2"},
                                              {"idType:USN", "L7"},
                                              {"idtype:rev", "r-1"}}));
}

TEST(NewsmlG2Adapter, GivesAnItemWithoutGuidTheSameUriAgain) {
  const std::string nameless = "<newsItem><contentMeta><headline>Ice</headline></contentMeta></newsItem>";
  const auto once = parsed_g2(nameless), again = parsed_g2(nameless);
  EXPECT_FALSE(once.items.at(0).uri.empty());
  EXPECT_EQ(once.items.at(0).uri, again.items.at(0).uri);
  EXPECT_EQ(once.problems.at(0).code, "guid-missing");
}

TEST(NewsmlG2Adapter, SaysATermOnceInOneLanguage) {
  const auto item = only_g2(
      "<newsItem guid='urn:a:1' xml:lang='en'><rightsInfo><usageTerms>No archive.</usageTerms>"
      "<usageTerms>Not in France.</usageTerms></rightsInfo><rightsInfo>"
      "<usageTerms>No archive.</usageTerms><usageTerms xml:lang='fr'>Pas d'archive.</usageTerms>"
      "</rightsInfo></newsItem>");
  EXPECT_EQ(item.usage_terms, "No archive. Not in France.");
}

}  // namespace dateline::wire
