#include "wire/formats/newsml_reader.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

NewsmlDocument read(std::string_view items, std::size_t most = 10) {
  const auto xml = XmlDocument::create(
      "<NewsML><NewsEnvelope><TransmissionId>0417</TransmissionId><DateAndTime>20251225T080000Z</DateAndTime>"
      "<NewsService FormalName='ENG'/><Priority FormalName='4'/></NewsEnvelope>" +
      std::string(items) + "</NewsML>");
  EXPECT_TRUE(xml);
  return read_newsml(xml.value().root(), "https://north.example/", most);
}

constexpr std::string_view copy =
    "<NewsComponent xml:lang='en' "
    "Duid='c1'><ContentItem><DataContent>Copy.</DataContent></ContentItem></NewsComponent>";

std::string item(std::string_view inside) {
  return "<NewsItem>" + std::string(inside) + "</NewsItem>";
}

}  // namespace

TEST(NewsmlReader, GivesEachItemItsEnvelope) {
  const auto document = read(item(copy) + item(copy));
  ASSERT_EQ(document.items.size(), 2u);
  EXPECT_EQ(document.items[1].transmission, "0417");
  EXPECT_EQ(document.items[1].sent, "20251225T080000Z");
  EXPECT_EQ(document.items[1].priority, "4");
  EXPECT_EQ(document.items[1].language, "en");
  EXPECT_EQ(document.items[1].duid, "c1");
}

TEST(NewsmlReader, ReadsIdentificationAndManagement) {
  const auto document = read(item(R"(<Identification><NewsIdentifier><ProviderId>
      north.example </ProviderId><DateId>20251225</DateId><NewsItemId>ferry</NewsItemId>
      <RevisionId PreviousRevision="1" Update="U">2</RevisionId><PublicIdentifier>urn:x</PublicIdentifier>
      </NewsIdentifier><NameLabel>ferry-again</NameLabel></Identification>
      <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20251225T070000Z</FirstCreated>
      <ThisRevisionCreated>20251225T080000Z</ThisRevisionCreated><Status FormalName="Embargoed"/>
      <StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20251226T060000Z</DateAndTime></StatusWillChange>
      <Urgency>4</Urgency><DerivedFrom NewsItem="urn:a"/><AssociatedWith NewsItem="urn:b"/>
      <AssociatedWith FormalName="Photo"/><Instruction FormalName="Update"/></NewsManagement>)"));
  ASSERT_EQ(document.items.size(), 1u);
  const auto& read = document.items[0];
  EXPECT_EQ(read.provider_id, "north.example");
  EXPECT_EQ(read.item_id, "ferry");
  EXPECT_EQ(read.revision, "2");
  EXPECT_EQ(read.update, "U");
  EXPECT_EQ(read.public_id, "urn:x");
  EXPECT_EQ(read.label, "ferry-again");
  EXPECT_EQ(read.statuses, std::vector<std::string>{"Embargoed"});
  EXPECT_EQ(read.future_status, "Usable");
  EXPECT_EQ(read.future_time, "20251226T060000Z");
  EXPECT_EQ(read.urgency, "4");
  EXPECT_EQ(read.instructions, std::vector<std::string>{"Update"});
  EXPECT_EQ(read.links, (std::vector<Link>{{.rel = "derived-from", .href = "urn:a"},
                                           {.rel = "related", .href = "urn:b"}}));
}

TEST(NewsmlReader, FindsEmbargoesWhereverTheyStand) {
  const auto document =
      read(item(R"(<NewsManagement><Property FormalName="EmbargoedUntil" Value="20251226T060000Z"/>
      <Embargo>tomorrow</Embargo></NewsManagement><NewsComponent><NewsLines><NewsLine>
      <NewsLineType FormalName="EmbargoLine"/><NewsLineText>until noon</NewsLineText></NewsLine></NewsLines></NewsComponent>)"));
  EXPECT_EQ(document.items[0].embargoes,
            (std::vector<std::string>{"20251226T060000Z", "tomorrow", "until noon"}));
}

TEST(NewsmlReader, ReadsItemsInsideAPackage) {
  const auto document = read(item("<NewsComponent>" + item(copy) + item(copy) + "</NewsComponent>"));
  EXPECT_EQ(document.items.size(), 2u);
  ASSERT_EQ(document.problems.size(), 1u);
  EXPECT_EQ(document.problems[0].code, "item-ignored");
  EXPECT_EQ(document.problems[0].detail, "an item that is a package of 2 others");
}

TEST(NewsmlReader, PassesOverVocabulariesAndKnowsChanges) {
  const auto document = read(item("<TopicSet/>") + item("<Update NewsItem='urn:a'/>"));
  ASSERT_EQ(document.items.size(), 1u);
  EXPECT_TRUE(document.items[0].is_partial);
  EXPECT_EQ(document.problems.front().code, "item-ignored");
}

TEST(NewsmlReader, ReadsNoMoreThanItMay) {
  const auto document = read(item(copy) + item(copy) + item(copy), 2);
  EXPECT_EQ(document.items.size(), 2u);
  EXPECT_EQ(document.problems.front().code, "items-left-out");
}

}  // namespace dateline::wire
