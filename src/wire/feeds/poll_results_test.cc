#include "wire/feeds/poll_results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/hash.h"
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

}  // namespace
}  // namespace dateline::feeds
