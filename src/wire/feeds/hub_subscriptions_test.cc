#include "wire/feeds/hub_subscriptions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/escape.h"
#include "settings/reader.h"
#include "wire/feeds/door_for_test.h"

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;
using Asked = Subscription::Asked;

const Instant noon = parse_rfc3339("2026-02-04T12:00:00Z").value();
const FeedAdvice advice{.hub = "https://hub.example/", .topic = "https://lantern.example/feed?a=b"};

class HubSubscriptionsTest : public testing::Test {
 protected:
  HubSubscriptionsTest() {
    settings.newsroom.public_url = "https://wire.example";
    Source lantern;
    lantern.name = "lantern";
    lantern.url = "https://lantern.example/feed";
    settings.sources = {lantern};
    reopen();
  }
  void reopen() { hubs = HubSubscriptions::open(settings, book, clock).value(); }
  const Source& lantern() const { return settings.sources.front(); }
  Subscription only() { return book.subscriptions().value().at(0); }

  std::optional<std::string> asked_back(std::string mode, std::string more = "&hub.challenge=42",
                                        std::string topic = advice.topic) {
    const auto query = "hub.mode=" + mode + "&hub.topic=" + http::percent_encode(topic) + more;
    return hubs->confirm(only(), http::Form::parse(query).value());
  }
  void subscribe() {
    hubs->discovered(lantern(), advice);
    ASSERT_EQ(hubs->due().size(), 1u);
    ASSERT_EQ(asked_back("subscribe", "&hub.challenge=42&hub.lease_seconds=1000"), "42");
  }
  static http::Fetched answer(int status) {
    http::Fetched fetched;
    fetched.answer.status = status;
    fetched.answer.url = "https://hub.example/?key=geheim";
    return fetched;
  }

  Settings settings = default_settings();
  BookForTest book;
  ManualClock clock{noon};
  std::unique_ptr<HubSubscriptions> hubs;
};

TEST_F(HubSubscriptionsTest, AsksTheHubThatAFeedNamesOnce) {
  hubs->discovered(lantern(), advice);
  hubs->discovered(lantern(), advice);
  const auto due = hubs->due();
  ASSERT_EQ(due.size(), 1u);
  EXPECT_THAT(due[0].callback, StartsWith("https://wire.example/wire/lantern/hub/"));
  EXPECT_GE(due[0].secret.size(), 64u);
  EXPECT_THAT(hub_request(due[0]),
              AllOf(HasSubstr("hub.mode=subscribe"),
                    HasSubstr("hub.topic=https%3A%2F%2Flantern.example%2Ffeed%3Fa%3Db"),
                    HasSubstr("hub.callback=https%3A%2F%2Fwire.example%2Fwire%2Flantern%2Fhub%2F"),
                    HasSubstr("hub.lease_seconds=864000"), HasSubstr("hub.secret=" + due[0].secret)));
  EXPECT_EQ(only(), due[0]);  // kept before it is said
  EXPECT_TRUE(hubs->due().empty());
  EXPECT_FALSE(hubs->delivers("lantern"));
}

TEST_F(HubSubscriptionsTest, IsActiveFromTheHubsQuestionUntilTheLeaseEnds) {
  subscribe();
  EXPECT_TRUE(hubs->delivers("lantern"));
  EXPECT_TRUE(hubs->due().empty());
  reopen();  // over a restart too
  EXPECT_TRUE(hubs->delivers("lantern"));
  clock.advance(801s);
  EXPECT_EQ(hubs->due().size(), 1u);  // renewed in time
  EXPECT_TRUE(hubs->delivers("lantern"));
  clock.advance(200s);
  EXPECT_FALSE(hubs->delivers("lantern"));
  EXPECT_EQ(asked_back("subscribe"), "42");
  EXPECT_TRUE(hubs->delivers("lantern"));
  EXPECT_EQ(only().lease_until, clock.now() + 10 * 24h);  // what was asked for, where the hub says nothing
}

TEST_F(HubSubscriptionsTest, DeniesWhatItDidNotAsk) {
  hubs->discovered(lantern(), advice);
  hubs->due();
  EXPECT_FALSE(asked_back("subscribe", "&hub.challenge=42", "https://lantern.example/other"));
  EXPECT_FALSE(asked_back("subscribe", ""));
  EXPECT_FALSE(asked_back("unsubscribe"));
  EXPECT_FALSE(asked_back("anything"));
  EXPECT_FALSE(hubs->delivers("lantern"));
  const auto token = only().callback.substr(only().callback.rfind('/') + 1);
  EXPECT_TRUE(hubs->find("lantern", token));
  EXPECT_FALSE(hubs->find("other", token));
  EXPECT_FALSE(hubs->find("lantern", ""));
  EXPECT_FALSE(hubs->find("lantern", std::string(token.size(), '0')));
}

TEST_F(HubSubscriptionsTest, AsksAgainLaterWhereTheHubFails) {
  hubs->discovered(lantern(), advice);
  hubs->answered(hubs->due().at(0), answer(500));
  EXPECT_THAT(book.told().at(0).what, StartsWith("https://hub.example/?key=…: the hub answered 500"));
  EXPECT_EQ(book.told().at(0).road, Road::websub);
  EXPECT_TRUE(hubs->due().empty());
  clock.advance(1min);
  const auto again = hubs->due();
  ASSERT_EQ(again.size(), 1u);
  hubs->answered(again[0], answer(202));
  clock.advance(10min);
  EXPECT_TRUE(hubs->due().empty());  // it did not ask back; that is a failure too
  EXPECT_THAT(book.told().at(1).what,
              HasSubstr("did not ask back within 10 min; can it reach https://wire.example?"));
  EXPECT_EQ(only().due_at, clock.now() + 2min);
}

TEST_F(HubSubscriptionsTest, AsksAgainAfterARestartInMidRequest) {
  hubs->discovered(lantern(), advice);
  EXPECT_EQ(hubs->due().size(), 1u);
  reopen();
  EXPECT_EQ(hubs->due().size(), 1u);
}

TEST_F(HubSubscriptionsTest, HearsADenial) {
  subscribe();
  EXPECT_EQ(asked_back("denied", "&hub.reason=no+such+feed"), "");
  EXPECT_FALSE(hubs->delivers("lantern"));
  EXPECT_THAT(book.told().at(0).what, HasSubstr("denies the subscription: no such feed"));
  clock.advance(23h);
  EXPECT_TRUE(hubs->due().empty());
  clock.advance(1h);
  EXPECT_EQ(hubs->due().size(), 1u);
}

TEST_F(HubSubscriptionsTest, IsNotReliedOnWhileAPollFindsMore) {
  subscribe();
  hubs->missed("lantern");
  EXPECT_FALSE(hubs->delivers("lantern"));
  EXPECT_EQ(hubs->due().size(), 1u);  // asked anew: it may have forgotten us
  reopen();
  EXPECT_FALSE(hubs->delivers("lantern"));
  hubs->delivered(only());
  EXPECT_TRUE(hubs->delivers("lantern"));
}

TEST_F(HubSubscriptionsTest, EndsWithItsSource) {
  subscribe();
  settings.sources.clear();
  reopen();
  const auto due = hubs->due();
  ASSERT_EQ(due.size(), 1u);
  EXPECT_THAT(hub_request(due[0]), HasSubstr("hub.mode=unsubscribe"));
  EXPECT_THAT(hub_request(due[0]), testing::Not(HasSubstr("secret")));
  EXPECT_FALSE(asked_back("subscribe"));
  EXPECT_EQ(asked_back("unsubscribe"), "42");
  EXPECT_TRUE(book.subscriptions().value().empty());
}

TEST_F(HubSubscriptionsTest, IsForgottenWithItsLeaseWhereTheHubIsGone) {
  subscribe();
  settings.sources.front().websub = false;
  reopen();
  hubs->answered(hubs->due().at(0), answer(404));
  EXPECT_EQ(book.subscriptions().value().size(), 1u);
  clock.advance(1001s);
  EXPECT_TRUE(hubs->due().empty());
  EXPECT_TRUE(book.subscriptions().value().empty());
}

TEST_F(HubSubscriptionsTest, FollowsTheFeedToAnotherHub) {
  subscribe();
  hubs->discovered(lantern(), {.hub = "https://other.example/", .topic = advice.topic});
  const auto due = hubs->due();
  ASSERT_EQ(due.size(), 2u);
  EXPECT_NE(due[0].hub, due[1].hub);
  EXPECT_NE(due[0].asked, due[1].asked);
  EXPECT_FALSE(hubs->delivers("lantern"));
}

TEST_F(HubSubscriptionsTest, WantsNoneWhereNobodyCanReachUs) {
  settings.newsroom.public_url.clear();
  hubs->discovered(lantern(), advice);
  EXPECT_TRUE(hubs->due().empty());
  settings.newsroom.public_url = "https://wire.example";
  hubs->discovered(lantern(), {.hub = "https://hub.example/", .topic = ""});
  hubs->discovered(lantern(), {});
  EXPECT_TRUE(book.subscriptions().value().empty());
}

}  // namespace
}  // namespace dateline::feeds
