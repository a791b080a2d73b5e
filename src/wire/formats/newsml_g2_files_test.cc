#include "wire/formats/newsml_g2_files.h"

#include "wire/formats/newsml_g2_for_test.h"
#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

const std::string picture_parts =
    "<itemMeta><itemClass qcode='ninat:picture'/></itemMeta><contentMeta><by>Bo Lind</by>"
    "<headline>Lorries</headline><description role='drol:caption'>Lorries on the "
    "ice.</description></contentMeta>"
    "<contentSet><remoteContent rendition='rnd:highRes' href='https://north.example/l.jpg' "
    "contenttype='image/jpeg' "
    "width='1500' height='1000' size='345678'/><remoteContent rendition='rnd:thumb' href='./l-small.jpg' "
    "contenttype='image/jpeg' width='150'/></contentSet>";

std::string message_of(const std::string& items) {
  return "<newsMessage><itemSet>" + items + "</itemSet></newsMessage>";
}

std::string picture_item(const std::string& more = {}) {
  return "<newsItem guid='urn:p:1'><rightsInfo><usageTerms>No archive.</usageTerms></rightsInfo>" + more +
         picture_parts + "</newsItem>";
}

std::string text_item(const std::string& links = {}) {
  return "<newsItem guid='urn:t:1'><itemMeta><itemClass qcode='ninat:text'/>" + links +
         "</itemMeta><contentMeta><headline>Ice road opens</headline></contentMeta></newsItem>";
}

}  // namespace

TEST(NewsmlG2Files, MakesAPictureItemItsOwnPicture) {
  const auto item = only_g2(picture_item());
  EXPECT_EQ(item.type, "picture");
  EXPECT_EQ(item.summary, "Lorries on the ice.");
  ASSERT_EQ(item.associations.size(), 1u);
  const auto& file = item.associations[0];
  EXPECT_EQ(file.name, "main");
  EXPECT_EQ(file.uri, "urn:p:1");
  EXPECT_EQ(file.headline, "Lorries");
  EXPECT_EQ(file.caption, "Lorries on the ice.");
  EXPECT_EQ(file.by, "Bo Lind");
  EXPECT_EQ(file.usage_terms, "No archive.");
  ASSERT_EQ(file.renditions.size(), 2u);
  EXPECT_EQ(file.renditions[0],
            (Rendition{"highRes", "https://north.example/l.jpg", "image/jpeg", "", 1500, 1000, 345678}));
  EXPECT_EQ(file.renditions[1].href, "beside:l-small.jpg");
  EXPECT_EQ(item.renditions, file.renditions);
}

TEST(NewsmlG2Files, TakesLinkedPicturesForItsOwn) {
  const auto item = only_g2(text_item(R"(
    <link rel="irel:seeAlso" residref="urn:p:2" href="https://north.example/2.jpg"><itemClass qcode="ninat:picture"/>
      <title>Lorries</title></link>
    <link rel="irel:seeAlso" residref="urn:p:3" contenttype="image/jpeg"><title role="drol:caption">A pier.</title>
      <filename>3.jpg</filename></link>
    <link rel="irel:seeAlso" href="https://north.example/story" hreflang="nb"><title>More</title></link>
    <link residref="urn:t:1" version="1"/><link rel="nwrel:sidebar" residref="urn:t:5"/>)"));
  ASSERT_EQ(item.associations.size(), 2u);
  EXPECT_EQ(item.associations[0].uri, "urn:p:2");
  EXPECT_EQ(item.associations[0].headline, "Lorries");
  EXPECT_EQ(item.associations[1].name, "picture-2");
  EXPECT_EQ(item.associations[1].caption, "A pier.");
  EXPECT_EQ(item.associations[1].renditions.at(0).href, "beside:3.jpg");
  ASSERT_EQ(item.links.size(), 3u);
  EXPECT_EQ(item.links[0], (Link{"seeAlso", "https://north.example/story", "", "More", "nb", {}}));
  EXPECT_EQ(item.links[1], (Link{"previousVersion", "urn:t:1", "", "", "", {}}));
  EXPECT_EQ(item.links[2], (Link{"nwrel:sidebar", "urn:t:5", "", "", "", {}}));
}

TEST(NewsmlG2Files, GivesATextThePicturesThatComeWithIt) {
  const auto linked =
      parsed_g2(message_of(picture_item() + text_item("<link rel='irel:seeAlso' residref='urn:p:1'/>")));
  ASSERT_EQ(linked.items.size(), 2u);
  ASSERT_EQ(linked.items[1].associations.size(), 1u);
  EXPECT_EQ(linked.items[1].associations[0].renditions.size(), 2u);

  const auto packaged = parsed_g2(
      message_of("<packageItem guid='urn:k:1'><contentMeta><headline>Ice</headline></contentMeta><groupSet "
                 "root='g'><group id='g'>"
                 "<itemRef residref='urn:t:1' contenttype='application/vnd.iptc.g2.newsitem+xml'><title>Ice "
                 "road</title></itemRef>"
                 "<itemRef residref='urn:p:1'><itemClass "
                 "qcode='ninat:picture'/></itemRef></group></groupSet></packageItem>" +
                 text_item() + picture_item()));
  ASSERT_EQ(packaged.items.size(), 3u);
  const auto& package = packaged.items[0];
  EXPECT_EQ(package.type, "composite");
  EXPECT_EQ(package.control, (ControlMessage{ControlMessage::Verb::advisory, "urn:k:1"}));
  EXPECT_EQ(package.links.at(0),
            (Link{"item", "urn:t:1", "application/vnd.iptc.g2.newsitem+xml", "Ice road", "", {}}));
  EXPECT_EQ(package.associations.at(0).caption, "Lorries on the ice.");
  EXPECT_EQ(packaged.items[1].associations.at(0).uri, "urn:p:1");
}

TEST(NewsmlG2Files, GivesNoTextAPictureThatMayNotBeSeen) {
  const auto link = text_item("<link residref='urn:p:1'/>");
  const auto held = picture_item("<itemMeta><pubStatus qcode='stat:withheld'/></itemMeta>");
  EXPECT_TRUE(parsed_g2(message_of(link + held)).items.at(0).associations.empty());
  const auto later = picture_item("<itemMeta><embargoed>2026-01-18T06:00:00Z</embargoed></itemMeta>");
  EXPECT_TRUE(parsed_g2(message_of(link + later)).items.at(0).associations.empty());
}

TEST(NewsmlG2Files, LinksOtherFiles) {
  const auto item = only_g2(
      "<newsItem guid='urn:v:1'><itemMeta><itemClass qcode='ninat:video'/></itemMeta><contentMeta>"
      "<icon href='https://north.example/v.jpg' contenttype='image/jpeg' "
      "width='100'/></contentMeta><contentSet>"
      "<remoteContent href='https://north.example/v.mp4' contenttype='video/mp4' "
      "size='9'/></contentSet></newsItem>");
  EXPECT_EQ(item.type, "video");
  EXPECT_EQ(item.links.at(0), (Link{"enclosure", "https://north.example/v.mp4", "video/mp4", "", "", 9}));
  EXPECT_EQ(item.associations.at(0).renditions.at(0).name, "thumbnail");
}

TEST(NewsmlG2Files, MakesAUriOfAGuidThatIsNone) {
  const auto item = only_g2("<newsItem guid='north_7'/>", {.source = "north"});
  EXPECT_TRUE(is_uri(item.uri));
  EXPECT_EQ(item.uri, g2_uri("north_7", {.source = "north"}));
  EXPECT_NE(item.uri, g2_uri("north_7", {.source = "south"}));
  EXPECT_EQ(item.alt_ids.at(0), (AltId{"guid", "north_7"}));
}

}  // namespace dateline::wire
