#include "wire/formats/newsml_g2_reader.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

// The document lives as long as its items are looked at.
struct Read {
  XmlDocument xml;
  G2Item item;
};

Read read(std::string_view document) {
  auto xml = XmlDocument::create(document);
  EXPECT_TRUE(xml);
  auto item = read_g2_item(xml.value().root(), {});
  return {std::move(xml).value(), std::move(item)};
}

}  // namespace

TEST(NewsmlG2Reader, TrimsWhatIsWritten) {
  const auto [xml, item] = read(
      "<newsItem guid=' urn:a:1 ' version=' 3'><itemMeta><versionCreated>\n 2026-01-17T10:00:00Z "
      "</versionCreated>"
      "<edNote> Two\n lines </edNote><edNote/></itemMeta></newsItem>");
  EXPECT_EQ(item.guid, "urn:a:1");
  EXPECT_EQ(item.version, "3");
  EXPECT_EQ(item.version_created, "2026-01-17T10:00:00Z");
  ASSERT_EQ(item.ed_notes.size(), 1u);
  EXPECT_EQ(item.ed_notes[0].text, "Two lines");
}

TEST(NewsmlG2Reader, KeepsContentsInTheirOrder) {
  const auto [xml, item] = read(
      "<newsItem><contentSet><inlineData/><remoteContent href='a.jpg' width='-1' height='7px' size='12'/>"
      "<inlineXML/><remoteContent/></contentSet></newsItem>");
  ASSERT_EQ(item.contents.size(), 2u);
  EXPECT_EQ(item.contents[1].name(), "inlineXML");
  ASSERT_EQ(item.files.size(), 1u);
  EXPECT_EQ(item.files[0].size, 12);
  EXPECT_FALSE(item.files[0].width);
  EXPECT_FALSE(item.files[0].height);
}

TEST(NewsmlG2Reader, ReadsSchemesOfTheItemItself) {
  const auto [xml, item] =
      read("<newsItem><catalog><scheme alias='nw' uri='https://north.example/'/></catalog></newsItem>");
  EXPECT_EQ(item.catalog.resolve("nw:7"), "https://north.example/7");
}

TEST(NewsmlG2Reader, EndsAtItsLimits) {
  std::string subjects;
  for (int i = 0; i < 1'200; ++i) subjects += "<subject qcode='nw:" + std::to_string(i) + "'/>";
  std::string nested;
  for (int i = 0; i < 20; ++i) nested += "<broader qcode='nw:x'>";
  const auto [xml, item] = read("<newsItem><contentMeta><genre qcode='nw:g'>" + nested + "</genre>" +
                                subjects + "</contentMeta></newsItem>");
  EXPECT_LE(item.subjects.size(), 1'000u);
  int depth = 0;
  for (const auto* at = &item.genres.at(0); !at->broader.empty(); at = &at->broader.front()) ++depth;
  EXPECT_EQ(depth, 4);
}

TEST(NewsmlG2Reader, TakesReferencesOutsideOfGroups) {
  const auto [xml, item] = read("<packageItem guid='urn:k:1'><itemRef residref='urn:t:1'/></packageItem>");
  ASSERT_EQ(item.groups.size(), 1u);
  EXPECT_EQ(item.groups[0].items.at(0).residref, "urn:t:1");
}

}  // namespace dateline::wire
