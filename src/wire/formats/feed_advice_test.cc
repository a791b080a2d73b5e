#include "wire/formats/feed_advice.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

using namespace std::chrono_literals;

FeedAdvice advice(std::string_view channel) {
  const auto xml =
      "<rss version=\"2.0\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel>"
      "<title>Lantern</title>" +
      std::string(channel) + "</channel></rss>";
  return advice_of(*parse(xml, {}).value().feed);
}

TEST(FeedAdvice, ReadsWhatTheChannelSays) {
  const auto all = advice(
      "<ttl> 20 </ttl><skipHours><hour>0</hour><hour>23</hour></skipHours>"
      "<skipDays><day>Saturday</day><day>sunday</day></skipDays>"
      "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>");
  EXPECT_EQ(all, (FeedAdvice{
                     .ttl = 20min, .pace = 15min, .quiet_hours = 1U | 1U << 23, .quiet_days = 1U | 1U << 6}));
  EXPECT_EQ(advice("<sy:updatePeriod> daily </sy:updatePeriod>").pace, 24h);
  EXPECT_EQ(advice("<skipHours><hour>24</hour></skipHours>").quiet_hours, 1U);  // counted from one
}

TEST(FeedAdvice, NamesTheHub) {
  const auto rss = advice(
      "<link>https://lantern.example/</link><a:link xmlns:a=\"http://www.w3.org/2005/Atom\" "
      "rel=\"hub\" href=\"https://hub.example/\"/><a:link xmlns:a=\"http://www.w3.org/2005/Atom\" "
      "rel=\"self\" href=\"https://lantern.example/feed\"/>");
  EXPECT_EQ(rss.hub, "https://hub.example/");
  EXPECT_EQ(rss.topic, "https://lantern.example/feed");
  const auto atom = parse(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>L</title><link rel=\"hub\" "
      "href=\"/hub\"/><link rel=\"self\" href=\"feed\"/></feed>",
      {.base_url = "https://lantern.example/a/"});
  EXPECT_EQ(advice_of(*atom.value().feed).hub, "https://lantern.example/hub");
  EXPECT_EQ(advice_of(*atom.value().feed).topic, "https://lantern.example/a/feed");
}

TEST(FeedAdvice, LeavesOutWhatIsNoSuchValue) {
  EXPECT_EQ(advice(""), FeedAdvice());
  EXPECT_EQ(advice("<ttl>soon</ttl><skipHours><hour>25</hour><hour>-1</hour><hour>x</hour></skipHours>"
                   "<skipDays><day>Everyday</day></skipDays><sy:updatePeriod>often</sy:updatePeriod>"),
            FeedAdvice());
  EXPECT_EQ(advice("<ttl>-5</ttl><sy:updatePeriod>hourly</sy:updatePeriod>"
                   "<sy:updateFrequency>0</sy:updateFrequency>"),
            FeedAdvice{.pace = 1h});
  EXPECT_EQ(advice("<ttl>999999999999</ttl>").ttl, 31 * 24h);
}

}  // namespace
}  // namespace dateline::wire
