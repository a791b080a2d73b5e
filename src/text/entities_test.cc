#include "text/entities.h"

#include <gtest/gtest.h>

namespace dateline::text {
namespace {

std::string repaired(std::string_view xml) {
  return repair_xml(xml).xml;
}

TEST(Entities, KnowsHtmlNames) {
  EXPECT_EQ(named_entity("eacute"), "é");
  EXPECT_EQ(named_entity("nbsp"), "\u00A0");
  EXPECT_EQ(named_entity("NotEqualTilde"), "\u2242\u0338");
  EXPECT_EQ(named_entity("zwnj"), "\u200C");
  EXPECT_EQ(named_entity("nonsense"), "");
}

TEST(Entities, DecodesAsHtmlDoes) {
  EXPECT_EQ(decode_entities("Caf&eacute; &amp; Bar&#8217;s &#x1F600;"), "Café & Bar’s 😀");
  EXPECT_EQ(decode_entities("&copy2025 &notit; AT&T R&D &; &"), "©2025 ¬it; AT&T R&D &; &");
  EXPECT_EQ(decode_entities("&#150;&#0;&#xD800;&#99999999;"), "–\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(decode_entities("&amp;lt;"), "&lt;");  // once, not twice
}

TEST(Entities, RepairsXmlOutsideWhatIsLiteral) {
  EXPECT_EQ(repaired("<t>AT&T &eacute;&nbsp;&amp; &#38; &#8217;</t>"),
            "<t>AT&amp;T é\u00A0&amp; &#38; &#8217;</t>");
  const auto literal = "<a><!-- R&D --><![CDATA[R&D &eacute;]]><?pi a&b?></a>";
  EXPECT_EQ(repaired(literal), literal);
}

TEST(Entities, SaysWhatWasRepairedAndWhere) {
  const auto [xml, repairs] = repair_xml("<t>&eacute; &eacute; R&D &#X41; &#1;</t>");
  EXPECT_EQ(xml, "<t>é é R&amp;D &#x41; \uFFFD</t>");
  ASSERT_EQ(repairs.size(), 3u);
  EXPECT_EQ(repairs[0].at, 3u);
  EXPECT_EQ(repairs[0].detail, "&eacute; is not declared; read as HTML's");
  EXPECT_EQ(repairs[1].at, 22u);
  EXPECT_EQ(repaired("<t>3 < 4, I <3 it</t><"), "<t>3 &lt; 4, I &lt;3 it</t><");
  EXPECT_TRUE(repair_xml("<t>&amp; &#8217;</t>").repairs.empty());
}

TEST(Entities, LeavesDeclaredEntitiesToXml) {
  const auto xml = "<!DOCTYPE n [<!ENTITY wire 'North > Wire'>]><n>&wire; &eacute;</n>";
  EXPECT_EQ(repaired(xml), "<!DOCTYPE n [<!ENTITY wire 'North > Wire'>]><n>&wire; é</n>");
}

TEST(Entities, ImpossibleNumbersAndEscapedMarkup) {
  EXPECT_EQ(repaired("&#0;&#x1F;&#xFFFF;&#151;&#65"), "\uFFFD\uFFFD\uFFFD—&amp;#65");
  EXPECT_EQ(repaired("&LT;&AMP;"), "&lt;&amp;");
  EXPECT_EQ(repaired("<a href='?x=1&y=2'/>"), "<a href='?x=1&amp;y=2'/>");
}

TEST(Entities, UnclosedSectionsStayLinear) {
  std::string xml;
  for (int i = 0; i < 100'000; ++i) xml += "<!--<![CDATA[";
  EXPECT_EQ(repaired(xml), xml + "]]>");
}

TEST(Entities, ACutSectionKeepsItsText) {
  EXPECT_EQ(repaired("<a><![CDATA[R&D <b>cut"), "<a><![CDATA[R&D <b>cut]]>");
}

}  // namespace
}  // namespace dateline::text
