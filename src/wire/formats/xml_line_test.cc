#include "wire/formats/xml_line.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

std::string line(std::string_view markup) {
  const auto xml = XmlDocument::create(markup);
  EXPECT_TRUE(xml);
  return line_of(xml.value().root());
}

}  // namespace

TEST(XmlLine, CollapsesWhiteSpace) {
  EXPECT_EQ(line("<x> Ferry\n runs </x>"), "Ferry runs");
  EXPECT_EQ(line("<x/>"), "");
  EXPECT_EQ(line_of(XmlNode()), "");
}

TEST(XmlLine, KeepsWordsApartWhereALineBreaks) {
  EXPECT_EQ(line("<x>Ferry<br/>runs <em>again</em></x>"), "Ferry runs again");
  EXPECT_EQ(line("<x><p>Ferry</p><p>runs</p></x>"), "Ferry runs");
}

TEST(XmlLine, IsNotLongerThanALineCanBe) {
  EXPECT_LT(line("<x><b>" + std::string(200'000, 'a') + "</b></x>").size(), 70'000u);
}

TEST(XmlLine, ReadsAnAttribute) {
  const auto xml = XmlDocument::create("<x a=' one  two '/>");
  EXPECT_EQ(line_of(xml.value().root(), "a"), "one two");
  EXPECT_EQ(line_of(XmlNode(), "a"), "");
}

}  // namespace dateline::wire
