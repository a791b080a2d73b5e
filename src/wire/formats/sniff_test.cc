#include "wire/formats/sniff.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(Sniff, KnowsFormatsByTheirBytes) {
  EXPECT_EQ(sniff("<?xml version='1.0'?><!-- a --><rss version='2.0'/>", {}), "rss");
  EXPECT_EQ(sniff("\xef\xbb\xbf<feed xmlns='http://www.w3.org/2005/Atom'/>", {}), "atom");
  EXPECT_EQ(sniff("<r:RDF xmlns:r='urn:x'/>", {}), "rdf");
  EXPECT_EQ(sniff("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>", {}), "rss");
  EXPECT_EQ(sniff(" {\"uri\":\"urn:a:1\"}", {}), "ninjs");
  EXPECT_EQ(sniff("<!doctype html><p>x", {}), "page");
  EXPECT_EQ(sniff(std::string_view("<\0r\0s\0s\0/\0>\0", 12), {}), "rss");
  EXPECT_EQ(sniff("OSLO, Dec 25 (NW) - Snow fell.", {}), "text");
}

TEST(Sniff, GivesUpOnWhatIsNone) {
  EXPECT_EQ(sniff("", {}), "");
  EXPECT_EQ(sniff(std::string_view("\x89PNG\r\n\x1a\n\0\0", 10), {}), "");
  EXPECT_EQ(sniff("<?xml version='1.0'?><opml/>", {}), "");
}

}  // namespace dateline::wire
