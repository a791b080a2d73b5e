#include "wire/formats/opml.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

std::string opml(std::string_view outlines) {
  return "<?xml version=\"1.0\"?>\n<opml version=\"2.0\"><head><title>Ours</title></head><body>\n" +
         std::string(outlines) + "</body></opml>";
}

TEST(Opml, OpensFoldersInOrder) {
  const auto read =
      read_opml(opml("<outline text=\"North\">\n"
                     "<outline type=\"rss\" text=\"t\" title=\" The  Lantern \" language=\"fr\""
                     " xmlUrl=\" https://lantern.example/a?x=1&amp;y=2 \"/>\n"
                     "<outline text=\"deeper\"><outline text=\"Meridian\""
                     " xmlUrl=\"http://meridian.example/\"/></outline>\n"
                     "</outline><outline text=\"Old\" type=\"rss\" url=\"feed://old.example/x\"/>"));
  ASSERT_TRUE(read);
  EXPECT_EQ(read.value().feeds,
            (std::vector<OpmlFeed>{{"The Lantern", "https://lantern.example/a?x=1&y=2", "fr", 4},
                                   {"Meridian", "http://meridian.example/", "", 5},
                                   {"Old", "http://old.example/x", "", 6}}));
  EXPECT_TRUE(read.value().problems.empty());
}

TEST(Opml, TellsWhichEntriesAreNoGood) {
  const auto read =
      read_opml(opml("<outline type=\"rss\" text=\"Nowhere\"/>\n"
                     "<outline text=\"Script\" xmlUrl=\"javascript:alert(1)\"/>\n"
                     "<outline text=\"a link\" type=\"link\" url=\"https://lantern.example/\"/>"))
          .value();
  EXPECT_TRUE(read.feeds.empty());
  ASSERT_EQ(read.problems.size(), 2u);
  EXPECT_EQ(read.problems[0].code, "no-address");
  EXPECT_EQ(read.problems[0].line, 3);
  EXPECT_EQ(read.problems[1].code, "bad-address");
  EXPECT_EQ(read.problems[1].line, 4);
}

TEST(Opml, RefusesWhatIsNone) {
  EXPECT_NE(read_opml("<rss version=\"2.0\"><channel/></rss>").error().text().find("<rss> is no OPML"),
            std::string::npos);
  EXPECT_FALSE(read_opml(""));
  EXPECT_FALSE(read_opml("<opml/>"));
}

TEST(Opml, ReadsWhatItWrites) {
  const std::vector<OpmlFeed> feeds{
      {"Tom & \"Jerry\" <x>", "https://lantern.example/a?x=1&y='2'", "pt-BR", 0},
      {"", "http://meridian.example/", "", 0}};
  auto read = read_opml(write_opml("Ours & theirs", feeds)).value();
  for (auto& feed : read.feeds) feed.line = 0;
  EXPECT_EQ(read.feeds[0].title, feeds[0].title);
  EXPECT_EQ(read.feeds[0].language, "pt-BR");
  EXPECT_EQ(read.feeds[1].url, feeds[1].url);
  EXPECT_EQ(read_opml(write_opml("", read.feeds)).value().feeds.size(), 2u);
}

}  // namespace
}  // namespace dateline::wire
