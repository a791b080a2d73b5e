#include "wire/formats/xml.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(Xml, ReadsNamesSpacesAndAttributes) {
  const auto xml = XmlDocument::create("<a:x xmlns:a='urn:a' y='1 &amp; 2'><b>t</b></a:x>");
  ASSERT_TRUE(xml);
  const auto root = xml.value().root();
  EXPECT_EQ(root.name(), "x");
  EXPECT_EQ(root.prefix(), "a");
  EXPECT_EQ(root.space(), "urn:a");
  EXPECT_EQ(root.attribute("y"), "1 & 2");
  EXPECT_EQ(root.child("b").text(), "t");
  EXPECT_FALSE(root.child("c"));
}

TEST(Xml, KeepsPrefixesNobodyDeclared) {
  const auto xml = XmlDocument::create("<x><dc:creator>Ada North</dc:creator></x>");
  ASSERT_TRUE(xml);
  const auto creator = xml.value().root().children().front();
  EXPECT_EQ(creator.name(), "creator");
  EXPECT_EQ(creator.prefix(), "dc");
  ASSERT_FALSE(xml.value().problems().empty());
  EXPECT_EQ(xml.value().problems().front().code, "xml-namespace");
}

TEST(Xml, RepairsEntitiesAndAmpersands) {
  const auto xml = XmlDocument::create("<x>Caf&eacute; R&D &nosuch; <![CDATA[<b>&amp;</b>]]></x>");
  ASSERT_TRUE(xml);
  EXPECT_EQ(xml.value().root().text(), "Café R&D &nosuch; <b>&amp;</b>");
}

TEST(Xml, RecoversWithLineAndColumn) {
  const auto xml = XmlDocument::create("<x>\n<y>one</z>\n<y>two</y></x>");
  ASSERT_TRUE(xml);
  ASSERT_FALSE(xml.value().problems().empty());
  EXPECT_EQ(xml.value().problems().front().line, 2);
  EXPECT_FALSE(XmlDocument::create("no markup at all"));
  EXPECT_FALSE(XmlDocument::create(""));
}

TEST(Xml, KeepsItsLinesBehindWhatAServerPrinted) {
  const auto xml = XmlDocument::create("\n<b>Warning</b>: x\n<?xml version='1.0'?>\n<x>\n<y>one</z></x>");
  ASSERT_TRUE(xml);
  EXPECT_EQ(xml.value().root().name(), "x");
  ASSERT_FALSE(xml.value().problems().empty());
  EXPECT_EQ(xml.value().problems().front().line, 5);
}

TEST(Xml, SaysWhereACharacterIsLost) {
  const auto xml = XmlDocument::create("<x>\n<y>\xE6\x9D</y></x>", "utf-8");
  ASSERT_TRUE(xml);
  ASSERT_EQ(xml.value().problems().size(), 1u);
  EXPECT_EQ(xml.value().problems().front().code, "charset");
  EXPECT_EQ(xml.value().problems().front().line, 2);
  EXPECT_EQ(xml.value().problems().front().column, 4);
}

TEST(Xml, SaysThatNoCharsetWasDeclared) {
  const auto xml = XmlDocument::create("<x>caf\xe9 au lait, d\xe9j\xe0 vu</x>");
  ASSERT_TRUE(xml);
  EXPECT_EQ(xml.value().root().text(), "café au lait, déjà vu");
  EXPECT_EQ(xml.value().problems().size(), 1u);
}

TEST(Xml, EndsInsideASectionWithItsText) {
  const auto xml = XmlDocument::create("<x><y><![CDATA[R&D <b>cut");
  ASSERT_TRUE(xml);
  EXPECT_EQ(xml.value().root().child("y").text(), "R&D <b>cut");
}

TEST(Xml, DoesNotGrowEntitiesOrFetch) {
  std::string laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY local 'short'>";
  std::string before = "a";
  for (const std::string name : {"b", "c", "d", "e", "f", "g", "h", "i"}) {
    laughs += "<!ENTITY " + name + " '";
    for (int i = 0; i < 10; ++i) laughs += "&" + before + ";";
    laughs += "'>";
    before = name;
  }
  laughs += "<!ENTITY file SYSTEM 'file:///etc/hostname'>]><x>&i;&file;&local;</x>";
  const auto xml = XmlDocument::create(laughs);
  if (xml) {
    EXPECT_LT(xml.value().root().text().size(), 200u);
  }
}

TEST(Xml, RefusesAnElementWithTooManyAttributes) {
  const auto element = [](int count) {
    std::string tag = "<x";
    for (int i = 0; i < count; ++i) tag += " a" + std::to_string(i) + "='>'";
    return tag + "><y>b = c</y></x>";
  };
  EXPECT_TRUE(XmlDocument::create(element(100)));
  const auto crowded = XmlDocument::create(element(200'000));
  ASSERT_FALSE(crowded);
  EXPECT_EQ(crowded.error().fault, Fault::limit);
}

TEST(Xml, IsNotDeeperThanItMay) {
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<a>";
  const auto xml = XmlDocument::create(deep);
  if (xml) {
    EXPECT_FALSE(xml.value().problems().empty());
  }
}

TEST(Xml, KnowsBaseAndLanguage) {
  const auto xml = XmlDocument::create(
      "<x xml:base='https://north.example/a/' xml:lang='en_GB'><y xml:base='b/'>"
      "<div>See <a href='c.html'>c</a><br/></div></y></x>");
  ASSERT_TRUE(xml);
  const auto inner = xml.value().root().child("y");
  EXPECT_EQ(inner.base(""), "https://north.example/a/b/");
  EXPECT_EQ(inner.language(), "en-GB");
  EXPECT_EQ(inner.inner_html(""), "<div>See <a href=\"https://north.example/a/b/c.html\">c</a><br></div>");
}

TEST(Xml, FindsWhatIsBelow) {
  const auto xml = XmlDocument::create("<x><a>1<b>2</b></a>-<c><b>3<b>4</b></b></c></x>");
  ASSERT_TRUE(xml);
  const auto root = xml.value().root();
  EXPECT_EQ(root.find("b").text(), "2");
  EXPECT_EQ(root.child("c").find("b").text(), "34");
  EXPECT_FALSE(root.child("a").find("c"));
  std::string texts;
  for (const auto each : root.find_all("b")) texts += each.text() + ' ';
  EXPECT_EQ(texts, "2 34 4 ");
}

TEST(Xml, WritesAnotherVocabularyAsHtml) {
  const auto xml = XmlDocument::create("<x>1 <B a='b'>2<who>3</who></B><gone>4<B/></gone><half>5</half></x>");
  ASSERT_TRUE(xml);
  const auto as_html = [](XmlNode node) -> std::optional<HtmlTag> {
    if (node.name() == "gone") return std::nullopt;
    if (node.name() == "who") return HtmlTag{""};
    return node.name() == "half" ? HtmlTag{"i", "<"} : HtmlTag{node.name()};
  };
  EXPECT_EQ(xml.value().root().inner_html("", as_html), "1 <b a=\"b\">23</b>&lt;<i>5</i>");
}

TEST(Xml, ReadsTheDeclaredCharset) {
  EXPECT_EQ(declared_charset("<?xml version='1.0' encoding='koi8-r'?><x/>"), "koi8-r");
  EXPECT_EQ(declared_charset("<x/>"), "");
  EXPECT_EQ(declared_charset("<?xml version='1.0' encoding='UTF-16'?><x/>"), "");
  const auto xml = XmlDocument::create("<?xml version='1.0' encoding='windows-1252'?><x>caf\xe9</x>");
  ASSERT_TRUE(xml);
  EXPECT_EQ(xml.value().root().text(), "café");
}

}  // namespace dateline::wire
