// NewsML-G2 for tests: an item around the parts that a test is about.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "wire/formats/newsml_g2.h"

namespace dateline::wire {

inline std::string g2_item(const std::string& item_meta, const std::string& content_meta = {},
                           const std::string& rest = {}) {
  return "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:newsml:north.example:7\" "
         "version=\"2\" xml:lang=\"en-GB\">"
         "<catalogRef href=\"http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_32.xml\"/>"
         "<itemMeta>" +
         item_meta + "</itemMeta><contentMeta>" + content_meta + "</contentMeta>" + rest + "</newsItem>";
}

inline std::string g2_xhtml(const std::string& body) {
  return "<contentSet><inlineXML contenttype=\"application/xhtml+xml\">"
         "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body>" +
         body + "</body></html></inlineXML></contentSet>";
}

inline Parsed parsed_g2(const std::string& document, const Hints& hints = {}) {
  auto read = parse_newsml_g2(document, hints);
  EXPECT_TRUE(read);
  return read ? std::move(read).value() : Parsed{};
}

// Of a document with one item.
inline NewsItem only_g2(const std::string& document, const Hints& hints = {}) {
  auto read = parsed_g2(document, hints);
  EXPECT_EQ(read.items.size(), 1u);
  return read.items.empty() ? NewsItem{} : std::move(read.items.front());
}

}  // namespace dateline::wire
