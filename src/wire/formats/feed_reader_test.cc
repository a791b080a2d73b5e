#include "wire/formats/feed_reader.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

XmlDocument xml(std::string_view source) {
  return std::move(XmlDocument::create(source)).value();
}

}  // namespace

TEST(FeedText, IsMarkupWhereItLooksIt) {
  const auto text = [](std::string_view source) {
    const auto document = xml(source);
    return read_rss_text(document.root(), {});
  };
  EXPECT_FALSE(text("<title>2 &gt; 1</title>").html);
  EXPECT_TRUE(text("<title>&lt;b&gt;x&lt;/b&gt;</title>").html);
  EXPECT_TRUE(text("<title>x &amp;amp; y</title>").html);
  EXPECT_EQ(text("<title>R &amp; D</title>").value, "R & D");
  EXPECT_EQ(text("<d><p>naked</p></d>").value, "<p>naked</p>");
}

TEST(FeedText, FollowsAtomsTypes) {
  const auto text = [](std::string_view source) {
    const auto document = xml(source);
    return read_atom_text(document.root(), {});
  };
  EXPECT_FALSE(text("<t type='text'>&lt;b&gt;</t>").html);
  EXPECT_TRUE(text("<t type='html'>&lt;b&gt;</t>").html);
  EXPECT_EQ(text("<t type='xhtml'><div><b>x</b></div></t>").value, "<b>x</b>");
  EXPECT_EQ(text("<t type='application/octet-stream'>SWNl</t>").value, "Ice");
  EXPECT_EQ(text("<t mode='base64' type='text/plain'>SWNl</t>").value, "Ice");
}

TEST(FeedPerson, IsTakenApart) {
  for (const auto* written : {"ada@north.example (Ada North)", "Ada North <ada@north.example>",
                              "Ada North (mailto:ada@north.example)"}) {
    const auto person = read_rss_person(written);
    EXPECT_EQ(person.name, "Ada North") << written;
    EXPECT_EQ(person.email, "ada@north.example") << written;
  }
  EXPECT_EQ(read_rss_person("Ada North").name, "Ada North");
}

TEST(FeedPlace, IsReadInEverySpelling) {
  for (const auto* written :
       {"<g:point xmlns:g='http://www.georss.org/georss'>57.5 12.25</g:point>",
        "<g:point xmlns:g='http://www.georss.org/georss'>57.5,12.25</g:point>",
        "<g:where xmlns:g='http://www.georss.org/georss'><Point><pos>57.5 12.25</pos></Point></g:where>",
        "<geo:Point><geo:long>12.25</geo:long><geo:lat>57.5</geo:lat></geo:Point>",
        "<geo:lat>57.5</geo:lat><geo:long>12.25</geo:long>"}) {
    const auto document = xml("<channel><item>" + std::string(written) + "</item></channel>");
    const auto feed = read_rss(document.root(), {});
    ASSERT_TRUE(feed.entries.at(0).point) << written;
    EXPECT_EQ(*feed.entries[0].point, (GeoPoint{57.5, 12.25}));
  }
  const auto nowhere = xml("<channel><item><geo:lat>91</geo:lat><geo:long>0</geo:long></item></channel>");
  EXPECT_FALSE(read_rss(nowhere.root(), {}).entries.at(0).point);
}

TEST(FeedReader, FindsItemsBesideTheirChannel) {
  const auto document = xml(
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
      "<channel><title>North</title></channel><item rdf:about='urn:a:1'><title>Ice</title></item></rdf:RDF>");
  const auto feed = read_rss(document.root(), {});
  EXPECT_EQ(feed.channel.title.value, "North");
  ASSERT_EQ(feed.entries.size(), 1u);
  EXPECT_EQ(feed.entries[0].id, "urn:a:1");
}

}  // namespace dateline::wire
