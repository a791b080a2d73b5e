#include "wire/formats/newsml_g2.h"

#include "news/item_json.h"
#include "wire/formats/newsml_g2_for_test.h"
#include "wire/formats/ninjs_check.h"
#include "wire/formats/parse.h"

namespace dateline::wire {
namespace {

constexpr auto message = R"(<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
  <header><sent>2026-01-17T09:00:00Z</sent><sender>north.example</sender><priority> 3 </priority>
    <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/></header>
  <itemSet>
    <newsItem guid="urn:newsml:north.example:ice" version="4" xml:lang="en-GB">
      <rightsInfo><copyrightHolder><name>North Wire</name></copyrightHolder>
        <copyrightNotice>(c) 2026 North Wire</copyrightNotice><usageTerms>No archive.</usageTerms></rightsInfo>
      <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nw:north"><name>North Wire</name></provider>
        <versionCreated>2026-01-17T10:00:00+01:00</versionCreated><firstCreated>2026-01-16T08:00:00Z</firstCreated>
        <pubStatus qcode="stat:usable"/><profile>story</profile><edNote>Adds second quote.</edNote>
        <edNote>Pictures follow.</edNote><signal qcode="sig:update"/></itemMeta>
      <contentMeta><urgency>2</urgency><contentCreated>2026-01-16T07:00:00Z</contentCreated>
        <located><name>Tromsø</name></located><language tag="en-GB"/>
        <slugline separator="-">NORWAY-ICE</slugline>
        <headline role="nw:kicker">Arctic</headline><headline>Ice road opens early</headline>
        <dateline>TROMSOE, Norway, Jan 17 (North Wire) -</dateline><by>By Ada North</by>
        <creditline>North Wire</creditline><keyword>ice</keyword><keyword>roads</keyword><keyword>ice</keyword>
        <description role="drol:summary">The ice road opened two weeks early.</description></contentMeta>
      <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
        <p>The ice road opened.</p><p>Lorries drove.</p></body></html></inlineXML></contentSet>
    </newsItem>
    <newsItem guid="urn:newsml:north.example:ferry" version="1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta>
      <contentMeta><headline>Ferry stays</headline></contentMeta></newsItem>
    <conceptItem guid="urn:newsml:north.example:person"/>
  </itemSet>
</newsMessage>)";

}  // namespace

TEST(NewsmlG2, ReadsAMessage) {
  const auto result = parsed_g2(message);
  EXPECT_EQ(result.format, "newsml-g2");
  ASSERT_EQ(result.items.size(), 2u);
  const auto& item = result.items[0];
  EXPECT_EQ(item.uri, "urn:newsml:north.example:ice");
  EXPECT_EQ(item.version, "4");
  EXPECT_EQ(item.type, "text");
  EXPECT_EQ(item.priority, "3");
  EXPECT_EQ(item.provider, "North Wire");
  EXPECT_EQ(item.profile, "story");
  EXPECT_EQ(item.urgency, 2);
  EXPECT_EQ(item.language, "en-GB");
  EXPECT_EQ(item.headline, "Ice road opens early");
  EXPECT_EQ(item.kicker, "Arctic");
  EXPECT_EQ(item.summary, "The ice road opened two weeks early.");
  EXPECT_EQ(item.slugline, "NORWAY-ICE");
  EXPECT_EQ(item.by, "By Ada North");
  EXPECT_EQ(item.credit, "North Wire");
  EXPECT_EQ(item.located, "Tromsø");
  ASSERT_TRUE(item.dateline);
  EXPECT_EQ(item.dateline->city, "Tromsoe");
  EXPECT_EQ(item.dateline->country, "Norway");
  EXPECT_EQ(item.dateline->text, "TROMSOE, Norway, Jan 17 (North Wire) -");
  EXPECT_EQ(item.body_html, "<p>The ice road opened.</p>\n<p>Lorries drove.</p>");
  EXPECT_EQ(item.word_count, 6);
  EXPECT_EQ(item.ed_note, "Adds second quote.\nPictures follow.");
  EXPECT_EQ(item.signals, std::vector<std::string>{"sig:update"});
  EXPECT_EQ(item.keywords, (std::vector<std::string>{"ice", "roads"}));
  EXPECT_EQ(item.copyright_holder, "North Wire");
  EXPECT_EQ(item.copyright_notice, "(c) 2026 North Wire");
  EXPECT_EQ(item.usage_terms, "No archive.");
  EXPECT_EQ(rfc3339(*item.first_created), "2026-01-16T08:00:00Z");
  EXPECT_EQ(rfc3339(*item.version_created), "2026-01-17T09:00:00Z");
  EXPECT_EQ(rfc3339(*item.content_created), "2026-01-16T07:00:00Z");
  EXPECT_FALSE(item.control);
}

TEST(NewsmlG2, AShorterHeadlineBehindTheMainOneIsTheKicker) {
  const auto kicker = [](const std::string& headlines) {
    return parsed_g2("<newsItem guid='urn:a:1'><contentMeta>" + headlines + "</contentMeta></newsItem>")
        .items.at(0)
        .kicker;
  };
  constexpr auto main = "<headline rank='1'>Ice road opens early</headline>";
  EXPECT_EQ(kicker(main + std::string("<headline rank='3'>Arctic</headline>")), "Arctic");
  EXPECT_EQ(kicker(main), "");
  EXPECT_EQ(kicker(main + std::string("<headline rank='2' xml:lang='nb'>Isvei</headline>")), "");
  EXPECT_EQ(kicker(main + std::string("<headline rank='2'>Ice road opens two weeks early</headline>")), "");
}

TEST(NewsmlG2, TermsThatAProgramCallsNoneAreNone) {
  const auto result = parsed_g2(
      "<newsItem guid='urn:a:1'><rightsInfo><copyrightNotice>null</copyrightNotice>"
      "<usageTerms>None</usageTerms></rightsInfo></newsItem>");
  EXPECT_EQ(result.items.at(0).usage_terms, "");
  EXPECT_EQ(result.items.at(0).copyright_notice, "");
}

TEST(NewsmlG2, APartWithoutItsItemIsReadWhereItHasCopy) {
  const auto copy = parse(
      "<contentSet><inlineXML contenttype='application/nitf+xml'><nitf><body><body.head><hedline>"
      "<hl1>Ice road opens</hl1></hedline></body.head><body.content><p>Lorries drove.</p></body.content>"
      "</body></nitf></inlineXML></contentSet>",
      {});
  ASSERT_TRUE(copy && copy.value().items.size() == 1);
  EXPECT_EQ(copy.value().items[0].headline, "Ice road opens");
  EXPECT_EQ(copy.value().items[0].body_html, "<p>Lorries drove.</p>");
  EXPECT_EQ(copy.value().problems.back().code, "part-alone");
  for (const std::string root : {"itemMeta", "contentMeta", "groupSet", "rightsInfo", "contentSet"}) {
    const auto alone = parse("<" + root + "><dateline>OSLO, Jan 17</dateline></" + root + ">", {});
    ASSERT_TRUE(alone) << root;
    EXPECT_TRUE(alone.value().items.empty()) << root;
    EXPECT_EQ(alone.value().problems.back().code, "item-ignored") << root;
  }
}

TEST(NewsmlG2, LeavesOutWhatIsNoNewsAndSaysSo) {
  const auto result = parsed_g2(message);
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].code, "item-ignored");
  EXPECT_EQ(result.problems[0].detail, "<conceptItem> 'urn:newsml:north.example:person' is no news item");
  EXPECT_EQ(result.problems[0].line, 25);
  for (const std::string root : {"conceptItem", "knowledgeItem", "planningItem", "catalogItem"}) {
    const auto alone = parsed_g2("<" + root + " guid=\"urn:a:1\"/>");
    EXPECT_TRUE(alone.items.empty());
    EXPECT_EQ(alone.problems.size(), 1u);
  }
}

TEST(NewsmlG2, TakesTheSenderWhereAnItemNamesNoProvider) {
  EXPECT_EQ(parsed_g2(message).items.at(1).provider, "north.example");
}

TEST(NewsmlG2, IsFoundByItsRootAndPrintsWhatIsValid) {
  const auto result = parse(message, {});
  ASSERT_TRUE(result);
  for (const auto& item : result.value().items) {
    const auto problems = check_ninjs(to_ninjs(item), 31);
    EXPECT_TRUE(problems.empty()) << problems.front().detail;
  }
}

TEST(NewsmlG2, ReadsWithoutNamespaceOrWithAPrefix) {
  EXPECT_EQ(only_g2("<newsItem guid='urn:a:1'><contentMeta><headline>x</headline></contentMeta></newsItem>")
                .headline,
            "x");
  EXPECT_EQ(only_g2("<n:newsItem xmlns:n='http://iptc.org/std/nar/2006-10-01/' guid='urn:a:1'><n:contentMeta>"
                    "<n:headline>x</n:headline></n:contentMeta></n:newsItem>")
                .headline,
            "x");
}

TEST(NewsmlG2, ReadsWhatIsCutOff) {
  const std::string whole(message);
  const auto cut = parsed_g2(whole.substr(0, whole.find("<p>Lorries") + 9));
  ASSERT_EQ(cut.items.size(), 1u);
  EXPECT_EQ(cut.items[0].headline, "Ice road opens early");
  EXPECT_EQ(cut.items[0].body_html, "<p>The ice road opened.</p>\n<p>Lorrie</p>");
  ASSERT_FALSE(cut.problems.empty());
  EXPECT_EQ(cut.problems[0].code, "xml-malformed");
  EXPECT_GT(cut.problems[0].line, 0);
}

TEST(NewsmlG2, RefusesWhatIsNone) {
  const auto other = parse_newsml_g2("<?xml version='1.0'?>\n<opml/>", {});
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().where, "line 2");
  EXPECT_FALSE(parse_newsml_g2("no markup", {}));
  const auto empty = parse_newsml_g2("<newsMessage><header/></newsMessage>", {});
  ASSERT_FALSE(empty);
  EXPECT_EQ(empty.error().what, "a newsMessage without an item");
}

TEST(NewsmlG2, SurvivesHostileXml) {
  const std::string bomb = R"(<!DOCTYPE newsItem [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><newsItem guid="urn:a:1"><contentMeta><headline>&c;</headline>
    </contentMeta></newsItem>)";
  const auto item = only_g2(bomb);
  EXPECT_EQ(item.uri, "urn:a:1");
  EXPECT_EQ(item.headline, "");

  std::string deep;
  for (int i = 0; i < 50'000; ++i) deep += "<subject>";
  EXPECT_LE(parsed_g2("<newsItem guid='urn:a:1'><contentMeta>" + deep).items.size(), 1u);
}

TEST(NewsmlG2, ReadsItsDeclaredCharset) {
  EXPECT_EQ(only_g2("<?xml version='1.0' encoding='ISO-8859-1'?><newsItem guid='urn:a:1'><contentMeta>"
                    "<headline>Troms\xf8</headline></contentMeta></newsItem>")
                .headline,
            "Tromsø");
}

}  // namespace dateline::wire
