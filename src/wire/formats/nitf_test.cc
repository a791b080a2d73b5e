#include "wire/formats/nitf.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

constexpr std::string_view whole = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf baselang="en-GB">
<head><title>Ferry</title>
  <meta name="anpa-takekey" content="1st Ld"/>
  <tobject tobject.type="News"><tobject.property tobject.property.type="Analysis"/>
    <tobject.subject tobject.subject.refnum="04015000" tobject.subject.matter="transport"/></tobject>
  <docdata management-status="usable">
    <doc-id regsrc="north.example" id-string="north-7"/><du-key key="ferry-again" version="2"/>
    <urgency ed-urg="4"/><date.issue norm="20251225T083000+0100"/><date.expire norm="20260125T000000Z"/>
    <ed-msg info="Picture follows."/><doc.copyright year="2025" holder="North Wire"/>
    <key-list><keyword key="ferry"/></key-list></docdata></head>
<body><body.head><hedline><hl1>Ferry runs again</hl1><hl2>After a week</hl2></hedline>
    <byline>By <person>Ada North</person><byttl>Correspondent</byttl></byline>
    <distributor>North Wire</distributor>
    <dateline><location><city>Oslo</city>, <country iso-cc="NO">Norway</country></location></dateline>
    <abstract><p>The ferry runs again after a week of storm.</p></abstract></body.head>
  <body.content>
    <media media-type="image"><media-reference source="ferry.jpg" mime-type="image/jpeg"/>
      <media-caption>At its pier.</media-caption></media>
    <p>The ferry of <org>North Ferries</org> runs again.</p><hl2>Tides</hl2><p>They were high.</p>
  </body.content>
  <body.end><tagline>Bo Lind contributed.</tagline></body.end></body></nitf>)";

}  // namespace

TEST(Nitf, ReadsADocument) {
  const auto parsed = parse_nitf(whole, {.base_url = "https://north.example/wire/"});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed.value().format, "nitf");
  EXPECT_TRUE(parsed.value().problems.empty());
  ASSERT_EQ(parsed.value().items.size(), 1u);
  const auto& item = parsed.value().items.front();
  EXPECT_EQ(item.version, "2");
  EXPECT_EQ(item.headline, "Ferry runs again");
  EXPECT_EQ(item.summary, "The ferry runs again after a week of storm.");
  EXPECT_EQ(item.body_html,
            "<p>The ferry of North Ferries runs again.</p>\n<h2>Tides</h2>\n<p>They were high.</p>");
  EXPECT_EQ(item.by, "By Ada North");
  EXPECT_EQ(item.slugline, "ferry-again");
  EXPECT_EQ(item.take_key, "1st Ld");
  EXPECT_EQ(item.urgency, 4);
  EXPECT_EQ(rfc3339(*item.version_created), "2025-12-25T07:30:00Z");
  EXPECT_EQ(rfc3339(*item.expires), "2026-01-25T00:00:00Z");
  EXPECT_EQ(item.located, "Oslo");
  EXPECT_EQ(item.language, "en-GB");
  EXPECT_EQ(item.ed_note, "Picture follows.");
  EXPECT_EQ(item.credit, "Bo Lind contributed.");
  EXPECT_EQ(item.provider, "North Wire");
  EXPECT_EQ(item.organisations.front().name, "North Ferries");
  EXPECT_EQ(item.associations.front().caption, "At its pier.");
  EXPECT_EQ(item.keywords, std::vector<std::string>{"ferry"});
}

TEST(Nitf, ReadsSeveralInAnEnvelope) {
  const auto parsed = parse_nitf(
      "<wire><nitf><head><title>One</title></head></nitf><nitf><head><title>Two</title></head></nitf></wire>",
      {});
  ASSERT_TRUE(parsed);
  ASSERT_EQ(parsed.value().items.size(), 2u);
  EXPECT_EQ(parsed.value().items[1].headline, "Two");
}

TEST(Nitf, ReadsWhatIsLeftOfACutOffFile) {
  const auto parsed = parse_nitf(whole.substr(0, whole.find("<hl2>Tides")), {});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed.value().items.front().body_html, "<p>The ferry of North Ferries runs again.</p>");
  ASSERT_FALSE(parsed.value().problems.empty());
  EXPECT_EQ(parsed.value().problems.front().code, "xml-malformed");
  EXPECT_GT(parsed.value().problems.front().line, 0);
}

TEST(Nitf, RefusesWhatIsNone) {
  const auto other = parse_nitf("<x>\n<y/></x>", {});
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().what, "<x> holds no NITF");
  EXPECT_FALSE(parse_nitf("no markup", {}));
}

}  // namespace dateline::wire
