#include "wire/formats/nitf_reader.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

NitfDocument read(std::string_view markup) {
  const auto xml = XmlDocument::create(markup);
  EXPECT_TRUE(xml);
  return read_nitf(xml.value().root(), "https://north.example/wire/");
}

}  // namespace

TEST(NitfReader, FindsElementsWhereTheyDoNotBelong) {
  const auto document = read(R"(<nitf baselang="nb-NO"><head><urgency ed-urg="3"/>
      <docdata management-status="usable"><pubdata date.publication="20251225T090000Z"/></docdata></head></nitf>)");
  EXPECT_EQ(document.language, "nb-NO");
  EXPECT_EQ(document.urgency, "3");
  EXPECT_EQ(document.issue, "20251225T090000Z");
  EXPECT_EQ(document.status, "usable");
}

TEST(NitfReader, ReadsBylinesWithoutTitles) {
  const auto document = read(R"(<nitf><body><body.head>
      <byline>By <person>Ada North</person>, <byttl>North Wire</byttl></byline>
      <byline>By <person>Bo Lind</person></byline></body.head></body></nitf>)");
  EXPECT_EQ(document.byline, "By Ada North, By Bo Lind");
  EXPECT_EQ(document.authors, (std::vector<std::string>{"Ada North", "Bo Lind"}));
}

TEST(NitfReader, KeepsWordsApartWhereALineBreaks) {
  const auto document = read(
      "<nitf><body><body.head><hedline><hl1>Ferry<br/>runs "
      "<em>again</em></hl1></hedline></body.head></body></nitf>");
  EXPECT_EQ(document.headline, "Ferry runs again");
}

TEST(NitfReader, TakesAHedlineWithoutLevelsAsItIs) {
  EXPECT_EQ(read("<nitf><body><body.head><hedline>Ferry runs</hedline></body.head></body></nitf>").headline,
            "Ferry runs");
}

TEST(NitfReader, ReadsSummaryAndLead) {
  const auto document = read(R"(<nitf><body><body.head><abstract><p>It runs again.</p>
      <media media-type="image"><media-reference source="a.jpg"/><media-caption>Not this.</media-caption></media>
      </abstract></body.head><body.content><p>First.</p><p lede="true">The lead.</p></body.content></body></nitf>)");
  EXPECT_EQ(document.summary, "It runs again.");
  EXPECT_EQ(document.lead, "The lead.");
}

TEST(NitfReader, ReadsKeywordsBothWays) {
  const auto document = read(R"(<nitf><head><docdata><key-list><keyword key="ferry"/><keyword>tides</keyword>
      <keyword key="ferry"/></key-list></docdata></head></nitf>)");
  EXPECT_EQ(document.keywords, (std::vector<std::string>{"ferry", "tides"}));
}

TEST(NitfReader, ReadsNamesAndPlaces) {
  const auto document = read(R"(<nitf><head><docdata><evloc city="Bergen" iso-cc="NO"/><identified-content>
      <person>Ada North</person><org value="NFY" idsrc="north">North Ferries</org>
      <location><city>Oslo</city><country iso-cc="NO">Norway</country></location></identified-content></docdata></head>
      <body><body.content><p><person>Bo Lind</person> and <person>Ada North</person></p></body.content></body></nitf>)");
  ASSERT_EQ(document.people.size(), 2u);
  EXPECT_EQ(document.people[1].name, "Bo Lind");
  ASSERT_EQ(document.organisations.size(), 1u);
  EXPECT_EQ(document.organisations[0].code, "NFY");
  ASSERT_EQ(document.places.size(), 2u);
  EXPECT_EQ(document.places[0].city, "Bergen");
  EXPECT_EQ(document.places[1].country, "Norway");
}

}  // namespace dateline::wire
