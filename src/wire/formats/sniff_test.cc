#include "wire/formats/sniff.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(Sniff, KnowsFormatsByTheirBytes) {
  EXPECT_EQ(sniff("<?xml version='1.0'?><!-- a --><rss version='2.0'/>", {}), "rss");
  EXPECT_EQ(sniff("\xef\xbb\xbf<feed xmlns='http://www.w3.org/2005/Atom'/>", {}), "atom");
  EXPECT_EQ(sniff("<r:RDF xmlns:r='urn:x'/>", {}), "rdf");
  EXPECT_EQ(sniff("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>", {}), "rss");
  EXPECT_EQ(sniff(" {\"uri\":\"urn:a:1\"}", {}), "ninjs");
  EXPECT_EQ(sniff("<channel><title>x</title></channel>", {}), "rss");
  EXPECT_EQ(sniff("<CHANNEL><TITLE>x</TITLE></CHANNEL>", {}), "cdf");
  EXPECT_EQ(sniff("<channel lastmod='2025-12-25' href='https://a.example/'/>", {}), "cdf");
  EXPECT_EQ(sniff("{\"version\": \"https://jsonfeed.org/version/1\"}", {}), "jsonfeed");
  EXPECT_EQ(sniff("<!DOCTYPE nitf SYSTEM 'nitf-3-6.dtd'><nitf/>", {}), "nitf");
  EXPECT_EQ(sniff("<?xml version='1.0'?><NewsML Version='1.2'/>", {}), "newsml-1.2");
  EXPECT_EQ(sniff("<!doctype html><p>x", {}), "page");
  EXPECT_EQ(sniff(std::string_view("<\0r\0s\0s\0/\0>\0", 12), {}), "rss");
  EXPECT_EQ(sniff("OSLO, Dec 25 (NW) - Snow fell.", {}), "text");
  EXPECT_EQ(sniff("<?xml version='1.0'?><newsMessage/>", {}), "newsml-g2");
  EXPECT_EQ(sniff("<n:packageItem xmlns:n='urn:n'/>", {}), "newsml-g2");
  EXPECT_EQ(sniff("<conceptItem/>", {}), "newsml-g2");
}

TEST(Sniff, TakesCapitalsAsTheyAreWrittenWhereTheyTellFormatsApart) {
  EXPECT_EQ(sniff("<newsItem/>", {}), "newsml-g2");
  EXPECT_NE(sniff("<NewsItem/>", {}), "newsml-g2");
  EXPECT_EQ(sniff("<RSS version='2.0'/>", {}), "rss");
  EXPECT_EQ(sniff("\x01nwa0045 3 i 61  nwa 0045\r\n\x02Snow falls =\r\n\x03", {}), "iptc7901");
  EXPECT_EQ(sniff("<SOH>nwa0045 3 i 61  nwa 0045\r\n<STX>Snow falls =\r\n<ETX>", {}), "iptc7901");
  EXPECT_EQ(sniff("w2595 asian\nu i BC-NO--Snow   11-21 0058\nSnow falls\n", {}), "anpa");
  EXPECT_EQ(sniff("Received: from a\nFrom: a@north.example\n\nSnow fell.", {}), "email");
  EXPECT_EQ(sniff("FROM: Oslo desk\nTO: editors\n\nOSLO, Dec 25 (NW) - Snow fell.", {}), "text");
  EXPECT_EQ(sniff("{\"altids\":{\"friendlykey\":\"1\"}}", {}), "ap-json");
}

TEST(Sniff, GivesUpOnWhatIsNone) {
  EXPECT_EQ(sniff("", {}), "");
  EXPECT_EQ(sniff(std::string_view("\x89PNG\r\n\x1a\n\0\0", 10), {}), "");
  EXPECT_EQ(sniff("<?xml version='1.0'?><opml/>", {}), "");
}

}  // namespace dateline::wire
