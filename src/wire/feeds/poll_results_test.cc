#include "wire/feeds/poll_results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/hash.h"
#include "settings/reader.h"
#include "wire/feeds/door_for_test.h"

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const Instant noon = parse_rfc3339("2026-02-04T12:00:00Z").value();

http::Fetched came(int status, std::string body, std::string etag = "\"one\"") {
  http::Fetched fetched;
  fetched.answer.status = status;
  fetched.answer.url = "https://maria:geheim@lantern.example/wire/feed.xml?key=geheim";
  fetched.answer.content_type = "application/rss+xml";
  fetched.answer.etag = std::move(etag);
  fetched.answer.last_modified = "Wed, 04 Feb 2026 11:00:00 GMT";
  fetched.answer.body = std::move(body);
  return fetched;
}

class PollResultsTest : public testing::Test {
 protected:
  PollResultsTest() {
    source.name = "lantern";
    source.url = "https://lantern.example/wire/feed.xml";
    source.poll_seconds = 300;
  }
  const FeedState& take(http::Fetched fetched) {
    return state = results.take(source, std::move(state), std::move(fetched));
  }

  Source source;
  InboxForTest inbox;
  BookForTest book;
  ManualClock clock{noon};
  PollResults results{inbox, book, clock};
  FeedState state;
};

TEST_F(PollResultsTest, DeliversWhatIsNewAndRemembersItThen) {
  take(came(200, "<rss/>"));
  ASSERT_EQ(inbox.taken().size(), 1u);
  const auto sent = inbox.taken().front();
  EXPECT_EQ(sent.source, "lantern");
  EXPECT_EQ(sent.bytes, "<rss/>");
  EXPECT_EQ(sent.content_type, "application/rss+xml");
  EXPECT_EQ(sent.name, "feed.xml");
  EXPECT_EQ(sent.base_url, "https://lantern.example/wire/feed.xml");
  EXPECT_EQ(sent.road, Road::poll);
  EXPECT_THAT(sent.key,
              AllOf(HasSubstr("lantern"), HasSubstr("2026-02-04T12:00:00Z"), HasSubstr(sha256("<rss/>"))));

  const auto memory = book.memory("lantern").value();
  EXPECT_EQ(memory.etag, "\"one\"");
  EXPECT_EQ(memory.last_modified, "Wed, 04 Feb 2026 11:00:00 GMT");
  EXPECT_EQ(memory.sha256, sha256("<rss/>"));
  EXPECT_EQ(memory.polled_at, noon);
  EXPECT_EQ(memory.failures, 0);
  EXPECT_NEAR(static_cast<double>(state.wait.count()), 300'000, 15'000);
  EXPECT_TRUE(book.told().empty());
}

TEST_F(PollResultsTest, DeliversTheSameBytesOnce) {
  take(came(200, "<rss/>"));
  clock.advance(5min);
  take(came(200, "<rss/>", "\"two\""));
  EXPECT_EQ(inbox.asked(), 1);
  EXPECT_EQ(state.memory.etag, "\"two\"");  // a server that only renames what it has
  EXPECT_EQ(state.memory.polled_at, noon + 5min);
  take(came(200, "<rss>more</rss>", "\"three\""));
  EXPECT_EQ(inbox.asked(), 2);
}

TEST_F(PollResultsTest, TakesNothingChangedForAnAnswer) {
  take(came(200, "<rss/>"));
  take(came(500, "oops"));
  EXPECT_EQ(state.memory.failures, 1);
  take(came(304, ""));
  EXPECT_EQ(state.memory.failures, 0);
  EXPECT_EQ(state.memory.etag, "\"one\"");
  EXPECT_EQ(inbox.asked(), 1);
}

TEST_F(PollResultsTest, DoesNotTakeNothingChangedFromWhoWasNotAsked) {
  take(came(304, ""));
  EXPECT_EQ(state.memory.failures, 1);
  EXPECT_THAT(book.told().front().what, HasSubstr("304 Not Modified"));
}

TEST_F(PollResultsTest, TellsOfWhatTheServerAnswers) {
  take(came(503, std::string(5000, 'x')));
  clock.advance(10min);
  take(came(404, "nothing here"));
  const auto told = book.told();
  ASSERT_EQ(told.size(), 2u);
  EXPECT_EQ(told[0].source, "lantern");
  EXPECT_EQ(told[0].road, Road::poll);
  EXPECT_EQ(told[0].at, noon);
  EXPECT_EQ(told[0].bytes, std::string(4096, 'x'));
  EXPECT_THAT(told[0].what,
              AllOf(StartsWith("https://lantern.example/wire/feed.xml?key=…: the server answered 503 Service "
                               "Unavailable; the server fails"),
                    HasSubstr("asked again in "), Not(HasSubstr("geheim"))));
  EXPECT_THAT(told[1].what, AllOf(HasSubstr("404 Not Found"), HasSubstr("(failures: 2)")));
  EXPECT_EQ(told[1].bytes, "nothing here");
  EXPECT_EQ(book.memory("lantern").value().failures, 2);
  EXPECT_GT(state.wait, 1000s);
  EXPECT_EQ(inbox.asked(), 0);
}

TEST_F(PollResultsTest, TellsOfAnAnswerThatDidNotCome) {
  auto fetched = came(200, "<rss>ha");
  fetched.error = error(Fault::unavailable, "it broke off", "https://lantern.example/", "wait");
  take(std::move(fetched));
  EXPECT_EQ(inbox.asked(), 0);  // half a feed is no feed
  EXPECT_THAT(book.told().front().what,
              StartsWith("https://lantern.example/: it broke off; wait; asked again"));
  EXPECT_EQ(book.told().front().bytes, "<rss>ha");
  EXPECT_EQ(state.memory.etag, "");
}

TEST_F(PollResultsTest, WaitsAsLongAsTheServerSays) {
  auto busy = came(429, "");
  busy.answer.retry_after = 2h;
  take(std::move(busy));
  EXPECT_GE(state.wait, 2h);
  auto broken = came(500, "");
  broken.answer.retry_after = 5h;
  take(std::move(broken));
  EXPECT_LT(state.wait, 1h);
}

TEST_F(PollResultsTest, ForgetsNothingWhereTheDoorIsShut) {
  inbox.fail_with(error(Fault::unavailable, "the disk is full", "data", "make room"));
  take(came(200, "<rss/>"));
  EXPECT_EQ(state.memory.sha256, "");
  EXPECT_EQ(state.memory.etag, "");
  EXPECT_EQ(state.memory.failures, 1);
  EXPECT_THAT(book.told().front().what, HasSubstr("the disk is full"));
  inbox.fail_with(std::nullopt);
  take(came(200, "<rss/>"));
  EXPECT_EQ(inbox.taken().size(), 1u);
}

TEST_F(PollResultsTest, DeliversRefusedBytesOnceAndKeepsOnComplaining) {
  take(came(200, "reject me"));
  take(came(200, "reject me"));
  EXPECT_EQ(inbox.asked(), 1);
  const auto told = book.told();
  ASSERT_EQ(told.size(), 2u);
  EXPECT_THAT(told[1].what,
              AllOf(HasSubstr("what came is no copy: not copy"), HasSubstr("dateline rejects")));
  EXPECT_EQ(told[1].bytes, "reject me");
  EXPECT_EQ(state.memory.failures, 2);
  EXPECT_EQ(state.memory.etag, "");  // so that it is sent whole again
  take(came(200, "<rss/>"));
  EXPECT_EQ(state.memory.failures, 0);
  EXPECT_EQ(inbox.asked(), 2);
}

TEST_F(PollResultsTest, PacesByWhatFeedAndServerSay) {
  inbox.advise({.ttl = 20min});
  take(came(200, "<rss/>"));
  EXPECT_NEAR(static_cast<double>(state.wait.count()), 1'200'000, 60'000);
  EXPECT_EQ(state.memory.advice.ttl, 20min);
  EXPECT_EQ(state.memory.next_at, noon + state.wait);
  take(came(304, ""));
  EXPECT_GE(state.wait, 19min);  // it said so once
  inbox.advise({});
  auto kept = came(200, "<rss>more</rss>");
  kept.answer.max_age = 10min;
  take(std::move(kept));
  EXPECT_GE(state.wait, 10min);
  EXPECT_LE(state.wait, 12min);
  EXPECT_EQ(state.memory.not_before, noon + 10min);
}

TEST_F(PollResultsTest, NotesWhenTheFeedChanges) {
  take(came(200, "<rss/>"));
  clock.advance(2h);
  take(came(200, "<rss>more</rss>"));
  clock.advance(1h);
  take(came(304, ""));
  EXPECT_EQ(state.memory.changed_at, noon + 2h);
  EXPECT_EQ(state.memory.gap, 2h);
  EXPECT_NEAR(static_cast<double>(state.wait.count()), 720'000, 36'000);
}

// ---- a feed that moves, or closes ----------------------------------------------------------------

http::Fetched moved(int status, std::string to) {
  auto fetched = came(status, "<rss/>");
  fetched.answer.hops = {{301, to}};
  fetched.answer.moved_to = std::move(to);
  return fetched;
}

TEST_F(PollResultsTest, RemembersWhereItHasMovedForGood) {
  source.url = "https://maria:geheim@lantern.example/wire/feed.xml";
  EXPECT_EQ(address_of(source, state.memory), source.url);
  take(moved(200, "https://lantern.example/new.xml"));
  EXPECT_EQ(book.memory("lantern").value().moved_to, "https://lantern.example/new.xml");
  EXPECT_EQ(address_of(source, state.memory), "https://maria:geheim@lantern.example/new.xml");
  take(moved(200, "https://other.example/new.xml"));
  EXPECT_EQ(address_of(source, state.memory), "https://other.example/new.xml");
  take(moved(200, source.url));
  EXPECT_EQ(state.memory.moved_to, "");
}

TEST_F(PollResultsTest, BelievesNoMoveToWhatIsNoFeed) {
  take(moved(404, "https://parked.example/"));
  EXPECT_EQ(state.memory.moved_to, "");
  auto page = moved(200, "https://parked.example/");
  page.answer.body = "reject me";
  take(std::move(page));
  EXPECT_EQ(state.memory.moved_to, "");
}

TEST_F(PollResultsTest, GoesBackWhereTheNewAddressFails) {
  take(moved(200, "https://new.example/feed.xml"));
  take(came(410, ""));
  EXPECT_EQ(address_of(source, state.memory), source.url);
  EXPECT_EQ(state.memory.gone_at, Instant());  // that is not the settings' address
  take(moved(200, "https://new.example/feed.xml"));
  for (int i = 0; i < 2; ++i) take(came(503, ""));
  EXPECT_EQ(address_of(source, state.memory), "https://new.example/feed.xml");
  take(came(503, ""));
  EXPECT_EQ(address_of(source, state.memory), source.url);
}

TEST_F(PollResultsTest, ForgetsAllWhereTheSettingsNameAnotherUrl) {
  const auto memory = memory_for(source, {.etag = "\"old\"", .moved_to = "https://new.example/"});
  EXPECT_EQ(memory.etag, "\"old\"");  // of a time when addresses were not remembered
  EXPECT_EQ(memory_for(source, memory), memory);
  source.url = "https://lantern.example/other.xml";
  EXPECT_EQ(memory_for(source, memory).etag, "");
  EXPECT_EQ(memory_for(source, memory).moved_to, "");
}

TEST_F(PollResultsTest, ClosesWhatIsGone) {
  take(came(410, "gone"));
  EXPECT_EQ(book.memory("lantern").value().gone_at, noon);
  EXPECT_EQ(state.memory.next_at, Instant());
  EXPECT_THAT(book.told().front().what,
              AllOf(HasSubstr("410 Gone; the feed was closed for good"),
                    HasSubstr("not asked again until `dateline sources resume lantern`")));
}

TEST_F(PollResultsTest, DoesNotCloseForAPlaceThatIsNotItsOwn) {
  auto elsewhere = came(410, "gone");
  elsewhere.answer.hops = {{302, "https://other.example/"}};
  take(std::move(elsewhere));
  EXPECT_EQ(state.memory.gone_at, Instant());
}

// ---- a feed with a hub ---------------------------------------------------------------------------

class PollResultsHubTest : public PollResultsTest {
 protected:
  PollResultsHubTest() {
    settings.newsroom.public_url = "https://wire.example";
    settings.sources = {source};
    hubs = HubSubscriptions::open(settings, book, clock).value();
  }
  const FeedState& poll(http::Fetched fetched) {
    return state = with_hubs().take(source, std::move(state), std::move(fetched));
  }
  PollResults with_hubs() { return {inbox, book, clock, hubs.get()}; }
  Subscription only() { return book.subscriptions().value().at(0); }
  void confirm() {
    hubs->due();
    const auto question =
        "hub.mode=subscribe&hub.challenge=42&hub.lease_seconds=864000&hub.topic=" + only().topic;
    ASSERT_TRUE(hubs->confirm(only(), http::Form::parse(question).value()));
  }

  Settings settings = default_settings();
  std::unique_ptr<HubSubscriptions> hubs;
};

TEST_F(PollResultsHubTest, FindsTheHubInTheFeedOrBeforeThatInTheAnswer) {
  inbox.advise({.hub = "https://hub.example/", .topic = "https://lantern.example/self"});
  poll(came(200, "<rss/>"));
  EXPECT_EQ(only().hub, "https://hub.example/");
  EXPECT_EQ(only().topic, "https://lantern.example/self");
  EXPECT_EQ(book.memory("lantern").value().advice.hub, "https://hub.example/");

  auto linked = came(200, "<rss>more</rss>");
  linked.answer.links = {"</hub>; rel=\"hub\", </other>; rel=self"};
  poll(std::move(linked));
  EXPECT_EQ(state.memory.advice.hub, "https://lantern.example/hub");
  EXPECT_EQ(state.memory.advice.topic, "https://lantern.example/other");
}

TEST_F(PollResultsHubTest, CallsAFeedWithoutANameByItsAddressWithoutTheLogin) {
  inbox.advise({.hub = "https://hub.example/"});
  poll(came(200, "<rss/>"));
  EXPECT_EQ(only().topic, "https://lantern.example/wire/feed.xml?key=geheim");
}

TEST_F(PollResultsHubTest, PollsSlowlyWhileTheHubDeliversAndAsBeforeWhereItDoesNot) {
  inbox.advise({.hub = "https://hub.example/", .topic = "https://lantern.example/self"});
  poll(came(200, "<rss/>"));
  EXPECT_LT(state.wait, 6min);
  confirm();
  poll(came(304, ""));
  EXPECT_GT(state.wait, 28min);
  poll(came(200, "<rss>the hub did not bring this</rss>"));
  EXPECT_LT(state.wait, 6min);
  hubs->delivered(only());
  poll(came(304, ""));
  EXPECT_GT(state.wait, 28min);
  poll(came(503, ""));
  EXPECT_GT(state.wait, 28min);
}

}  // namespace
}  // namespace dateline::feeds
