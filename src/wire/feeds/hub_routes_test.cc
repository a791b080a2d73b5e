// The whole of WebSub against a small hub: asked by rounds, asking back over HTTP, delivering.
#include "wire/feeds/hub_routes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/server.h"
#include "http/workers.h"
#include "settings/reader.h"
#include "wire/feeds/door_for_test.h"
#include "wire/feeds/hub_for_test.h"
#include "wire/feeds/hub_rounds.h"

namespace dateline::feeds {
namespace {

using testing::HasSubstr;

class HubRoutesTest : public testing::Test {
 protected:
  HubRoutesTest() {
    settings.newsroom.public_url = "https://wire.example";
    lantern.name = "lantern";
    lantern.url = "https://lantern.example/feed";
    settings.sources = {lantern};
    hubs = HubSubscriptions::open(settings, book, clock).value();
    routes = hub_routes({*hubs, inbox, book, clock});
    server = http::Server::start({.listen = {}, .reactors = 1, .limits = {}}, clock, [this] {
               return std::make_unique<http::RoutesHandler>(routes, &workers);
             }).value();
    hub = std::make_unique<HubForTest>(server->port());
  }
  ~HubRoutesTest() override { server->stop(std::chrono::seconds(5)); }

  void subscribe() {
    hubs->discovered(lantern, {.hub = hub->url(), .topic = "https://lantern.example/feed?a=b&c=d"});
    round();
    ASSERT_TRUE(hub->is_subscribed());
  }
  void round() { HubRounds(http::rules_for_test(), *hubs).round({}); }
  int post(const std::string& path) {
    return http::RawClient(server->port())
        .ask("POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\ncopy")
        .status;
  }

  Settings settings = default_settings();
  Source lantern;
  InboxForTest inbox;
  BookForTest book;
  const SystemClock clock;
  http::Workers workers{"hub-test", 2, 8};
  std::unique_ptr<HubSubscriptions> hubs;
  http::Routes routes;
  std::unique_ptr<http::Server> server;
  std::unique_ptr<HubForTest> hub;
};

TEST_F(HubRoutesTest, SubscribesAndTakesInWhatTheHubDelivers) {
  subscribe();
  EXPECT_TRUE(hubs->delivers("lantern"));
  EXPECT_EQ(hub->deliver("<rss>one</rss>"), 202);
  ASSERT_EQ(inbox.taken().size(), 1u);
  const auto taken = inbox.taken().front();
  EXPECT_EQ(taken.source, "lantern");
  EXPECT_EQ(taken.bytes, "<rss>one</rss>");
  EXPECT_EQ(taken.road, Road::websub);
  EXPECT_EQ(taken.content_type, "application/rss+xml");
  EXPECT_EQ(taken.base_url, "https://lantern.example/feed");
  EXPECT_EQ(hub->deliver("<rss>one</rss>"), 202);  // it heard no answer, perhaps
  EXPECT_EQ(inbox.taken().size(), 1u);
  EXPECT_TRUE(book.told().empty());
}

TEST_F(HubRoutesTest, TakesNothingInThatIsNotSigned) {
  subscribe();
  EXPECT_EQ(hub->deliver("<rss>false</rss>", "sha256=" + std::string(64, '0')), 202);
  EXPECT_EQ(hub->deliver("<rss>false</rss>", "none"), 202);
  EXPECT_TRUE(inbox.taken().empty());
  ASSERT_EQ(book.told().size(), 2u);
  EXPECT_THAT(book.told()[0].what, HasSubstr("whose signature does not hold"));
  EXPECT_EQ(book.told()[0].bytes, "<rss>false</rss>");
}

TEST_F(HubRoutesTest, HasTheHubDeliverAgainWhatCouldNotBeStored) {
  subscribe();
  inbox.fail_with(error(Fault::unavailable, "the disk is full", "data", "make room"));
  EXPECT_EQ(hub->deliver("<rss/>"), 503);
  inbox.fail_with(std::nullopt);
  book.pause("lantern");
  EXPECT_EQ(hub->deliver("<rss/>"), 503);
  book.resume("lantern");
  EXPECT_EQ(hub->deliver("<rss/>"), 202);
  EXPECT_EQ(inbox.taken().size(), 1u);
}

TEST_F(HubRoutesTest, EndsWhatNobodyWants) {
  subscribe();
  hubs->discovered(lantern, {});
  EXPECT_EQ(hub->deliver("<rss/>"), 410);
  round();
  EXPECT_EQ(hub->requests(), 2);
  EXPECT_TRUE(book.subscriptions().value().empty());
}

TEST_F(HubRoutesTest, KnowsNobodyByAnotherToken) {
  subscribe();
  EXPECT_EQ(post("/wire/lantern/hub/0123456789abcdef0123456789abcdef"), 410);
  EXPECT_EQ(post("/wire/nobody/hub/x"), 410);
  http::RawClient client(server->port());
  EXPECT_EQ(client.get("/wire/lantern/hub/x?hub.mode=subscribe&hub.challenge=1").status, 404);
  EXPECT_TRUE(inbox.taken().empty());
}

TEST_F(HubRoutesTest, AsksNoHubAtAPrivateAddress) {
  hubs->discovered(lantern, {.hub = "http://10.1.2.3/hub", .topic = "https://lantern.example/feed"});
  round();
  EXPECT_THAT(book.told().at(0).what,
              HasSubstr("10.1.2.3 is a private address (RFC 1918): it was not asked"));
}

}  // namespace
}  // namespace dateline::feeds
