#include "site/view_tap.h"

#include <gtest/gtest.h>

namespace dateline::site {
namespace {

class Counted final : public ViewCount {
 public:
  void add(ViewBatch batch) override { batches.push_back(std::move(batch)); }
  std::vector<ViewBatch> batches;
};

constexpr std::string_view browser = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

struct ViewTapTest : testing::Test {
  Counted counted;
  http::ClientAddress addresses = http::ClientAddress::create({"127.0.0.1"}).value();
  ViewTap tap{counted, addresses};

  static http::Request visit(std::vector<http::Field> more = {}, std::string_view peer = "192.0.2.1",
                             std::string_view user_agent = browser) {
    http::Request request;
    request.peer = peer;
    request.fields = {{"User-Agent", user_agent}, {"Accept", "text/html,application/xhtml+xml;q=0.9"}};
    request.fields.insert(request.fields.end(), more.begin(), more.end());
    return request;
  }
};

TEST_F(ViewTapTest, KnowsAReaderAgainWithoutKnowingWhoItIs) {
  const auto first = tap.look(StoryId(1), visit()), again = tap.look(StoryId(2), visit());
  ASSERT_TRUE(first && again);
  EXPECT_EQ(first->reader, again->reader);
  EXPECT_EQ(first->network, again->network);
  const auto other_browser = tap.look(StoryId(1), visit({}, "192.0.2.1", "w3m/0.5.3"));
  EXPECT_NE(other_browser->reader, first->reader);
  EXPECT_EQ(other_browser->network, first->network);
  EXPECT_NE(tap.look(StoryId(1), visit({}, "192.0.2.2"))->network, first->network);
  tap.hand_over(SecretDigest());
  EXPECT_NE(tap.look(StoryId(1), visit())->reader, first->reader);
}

TEST_F(ViewTapTest, TakesAProxysWordForTheReader) {
  const auto direct = tap.look(StoryId(1), visit());
  const auto proxied = tap.look(StoryId(1), visit({{"X-Forwarded-For", "192.0.2.1"}}, "127.0.0.1"));
  EXPECT_EQ(proxied->network, direct->network);
  const auto invented = tap.look(StoryId(1), visit({{"X-Forwarded-For", "192.0.2.9"}}));
  EXPECT_EQ(invented->network, direct->network);
}

TEST_F(ViewTapTest, LeavesOutWhatIsNoVisit) {
  EXPECT_FALSE(tap.look(StoryId(1), visit({{"Sec-Purpose", "prefetch;prerender"}})));
  EXPECT_FALSE(tap.look(StoryId(1), visit({{"Purpose", "prefetch"}})));
  EXPECT_FALSE(tap.look(StoryId(1), visit({{"X-Moz", "Prefetch"}})));
  EXPECT_FALSE(tap.look(StoryId(1), visit({}, "192.0.2.1", "curl/8.5.0")));
  EXPECT_FALSE(tap.look(StoryId(1), visit({{"Sec-Fetch-Dest", "empty"}})));
  auto image = visit();
  image.fields[1].value = "image/avif,image/webp,*/*";
  EXPECT_FALSE(tap.look(StoryId(1), image));
  auto head = visit();
  head.method = http::Method::head;
  EXPECT_FALSE(tap.look(StoryId(1), head));
  EXPECT_TRUE(tap.look(StoryId(1), visit({{"Sec-Fetch-Dest", "document"}})));

  tap.hand_over(SecretDigest());
  ASSERT_EQ(counted.batches.size(), 1u);
  EXPECT_TRUE(counted.batches[0].views.empty());
  EXPECT_EQ(counted.batches[0].prefetches, 3u);
  EXPECT_EQ(counted.batches[0].programs, 1u);
  EXPECT_EQ(counted.batches[0].not_pages, 2u);
}

TEST_F(ViewTapTest, HandsOverWhatItHasAndWhatWouldBeTooMuch) {
  const auto view = *tap.look(StoryId(1), visit());
  tap.keep(view);
  tap.hand_over(SecretDigest());
  tap.hand_over(SecretDigest());
  ASSERT_EQ(counted.batches.size(), 2u);
  EXPECT_EQ(counted.batches[0].views.size(), 1u);
  EXPECT_TRUE(counted.batches[1].views.empty());
  for (int i = 0; i < 5000; ++i) tap.keep(view);
  EXPECT_EQ(counted.batches.size(), 3u);
}

}  // namespace
}  // namespace dateline::site
