#include "wire/feeds/poller.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <semaphore>

#include "http/raw_server.h"
#include "settings/reader.h"
#include "wire/feeds/door_for_test.h"

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using http::RawServer;
using testing::AllOf;
using testing::HasSubstr;

const SystemClock system_clock;

template <class Condition>
bool eventually(Condition holds) {
  const auto end = std::chrono::steady_clock::now() + 10s;
  while (!holds()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(10ms);
  }
  return true;
}

// A server of feeds: each path's body may change, and is sent once to who remembers it.
class FeedServer {
 public:
  void set(std::string text) {
    const std::lock_guard lock(mutex_);
    body_ = std::move(text);
  }
  int sent() const { return sent_; }
  int unchanged() const { return unchanged_; }
  std::string last_head() {
    const std::lock_guard lock(mutex_);
    return head_;
  }
  RawServer server{[this](RawServer::Peer& peer) {
    for (std::string head; !(head = peer.read()).empty();) answer(peer, head);
  }};

 private:
  void answer(RawServer::Peer& peer, const std::string& head) {
    const std::lock_guard lock(mutex_);
    head_ = head;
    const auto tag = "\"" + std::to_string(std::hash<std::string>()(body_)) + "\"";
    const bool is_known = head.find("If-None-Match: " + tag) != std::string::npos;
    ++(is_known ? unchanged_ : sent_);
    if (is_known)
      peer.send("HTTP/1.1 304 Not Modified\r\n\r\n");
    else
      peer.answer("HTTP/1.1 200 OK\r\nETag: " + tag, body_);
  }

  std::mutex mutex_;  // guards what follows
  std::string body_ = "<rss>one</rss>", head_;
  std::atomic<int> sent_ = 0, unchanged_ = 0;
};

class PollerTest : public testing::Test {
 protected:
  PollerTest() {
    settings.fetch.allow_private = {"127.0.0.0/8"};
    settings.site.url = "https://news.example";
  }
  void add(std::string name, std::string url) {
    Source source;
    source.name = std::move(name);
    source.url = std::move(url);
    source.poll_seconds = 1;
    settings.sources.push_back(std::move(source));
  }
  std::unique_ptr<Poller> start(Inbox& door) {
    return Poller::start(settings, "Dateline/test", door, book, system_clock).value();
  }

  Settings settings = default_settings();
  InboxForTest inbox;
  BookForTest book;
};

TEST_F(PollerTest, BringsAFeedAndThenItsChanges) {
  FeedServer there;
  add("lantern", there.server.url("/feed.xml"));
  const auto poller = start(inbox);
  EXPECT_TRUE(eventually([&] { return there.unchanged() >= 1; }));
  EXPECT_EQ(inbox.taken().size(), 1u);
  EXPECT_THAT(there.last_head(),
              AllOf(HasSubstr("User-Agent: Dateline/test (+https://news.example)\r\n"),
                    HasSubstr("Accept: application/rss+xml, "), HasSubstr(" application/feed+json, ")));
  there.set("<rss>two</rss>");
  EXPECT_TRUE(eventually([&] { return inbox.taken().size() == 2; }));
  EXPECT_EQ(inbox.taken().back().bytes, "<rss>two</rss>");
  EXPECT_EQ(there.sent(), 2);
}

TEST_F(PollerTest, RemembersOverARestart) {
  FeedServer there;
  add("lantern", there.server.url("/feed.xml"));
  {
    const auto poller = start(inbox);
    EXPECT_TRUE(eventually([&] { return !book.memory("lantern").value().etag.empty(); }));
  }
  const auto poller = start(inbox);
  EXPECT_TRUE(eventually([&] { return there.unchanged() >= 1; }));
  EXPECT_EQ(there.sent(), 1);
}

TEST_F(PollerTest, LeavesPausedSourcesAlone) {
  FeedServer paused, other;
  add("paused", paused.server.url("/"));
  add("other", other.server.url("/"));
  book.pause("paused");
  const auto poller = start(inbox);
  EXPECT_TRUE(eventually([&] { return other.unchanged() >= 2; }));
  EXPECT_EQ(paused.sent(), 0);
  book.resume("paused");
  EXPECT_TRUE(eventually([&] { return paused.sent() == 1; }));
}

TEST_F(PollerTest, ReportsWhatFails) {
  add("inside", "http://10.1.2.3/feed.xml");
  const auto poller = start(inbox);
  EXPECT_TRUE(eventually([&] { return !book.told().empty(); }));
  EXPECT_THAT(book.told().front().what,
              HasSubstr("10.1.2.3 is a private address (RFC 1918): it was not asked"));
}

TEST_F(PollerTest, PollsNobodyWithoutAUrl) {
  add("silent", "");
  const auto poller = start(inbox);
  EXPECT_TRUE(book.told().empty());
}

TEST_F(PollerTest, EndsAtOnceThoughAServerIsSilent) {
  std::atomic<int> asked = 0;
  RawServer silent([&](RawServer::Peer& peer) {
    peer.read();
    ++asked;
    peer.rest(10s);
  });
  settings.fetch.per_host = 100;
  for (int i = 0; i < 20; ++i) add("silent-" + std::to_string(i), silent.url("/"));
  auto poller = start(inbox);
  EXPECT_TRUE(eventually([&] { return asked == 8; }));
  std::this_thread::sleep_for(200ms);
  EXPECT_EQ(asked, 8);  // no more at once
  const auto begun = std::chrono::steady_clock::now();
  poller.reset();
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 1s);
  EXPECT_TRUE(book.told().empty());  // an end of ours is no trouble of theirs
}

TEST_F(PollerTest, AsksOneHostForFewAtOnceAndTheOthersMeanwhile) {
  std::atomic<int> now = 0, most = 0, asked = 0;
  RawServer busy([&](RawServer::Peer& peer) {
    peer.read();
    ++asked;
    const int here = ++now;
    for (int seen = most; seen < here && !most.compare_exchange_weak(seen, here);) continue;
    peer.rest(50ms);
    --now;
    peer.answer("HTTP/1.1 200 OK\r\nConnection: close", "<rss>" + std::to_string(asked) + "</rss>");
  });
  FeedServer other;
  settings.fetch.per_host = 2;
  for (int i = 0; i < 12; ++i) add("busy-" + std::to_string(i), busy.url("/"));
  add("other", other.server.url("/", "localhost"));
  const auto poller = start(inbox);
  EXPECT_TRUE(eventually([&] { return asked >= 24 && other.unchanged() >= 1; }));
  EXPECT_EQ(most, 2);
}

TEST_F(PollerTest, FollowsAFeedThatMovesAndLetsOneRestThatIsGone) {
  std::atomic<int> old = 0, fresh = 0, gone = 0;
  RawServer there([&](RawServer::Peer& peer) {
    for (std::string head; !(head = peer.read()).empty();) {
      if (head.starts_with("GET /old ")) {
        ++old;
        peer.answer("HTTP/1.1 301 Moved Permanently\r\nLocation: /new", "");
      } else if (head.starts_with("GET /new ")) {
        ++fresh;
        peer.answer("HTTP/1.1 200 OK", "<rss/>");
      } else {
        ++gone;
        peer.answer("HTTP/1.1 410 Gone", "");
      }
    }
  });
  add("moves", there.url("/old"));
  add("gone", there.url("/gone"));
  const auto poller = start(inbox);
  EXPECT_TRUE(eventually([&] { return fresh >= 3; }));
  EXPECT_EQ(old, 1);
  EXPECT_EQ(book.memory("moves").value().moved_to, there.url("/new"));
  EXPECT_EQ(gone, 1);
  book.resume("gone");
  EXPECT_TRUE(eventually([&] { return gone == 2; }));
}

// An inbox that takes its time.
class SlowInbox final : public Inbox {
 public:
  Result<DeliveryReceipt> deliver(Delivery) override {
    ++waiting_;
    may_go_.acquire();
    return DeliveryReceipt();
  }
  void let_go(int many) { may_go_.release(many); }
  int waiting() const { return waiting_; }

 private:
  std::atomic<int> waiting_ = 0;
  std::counting_semaphore<> may_go_{0};
};

TEST_F(PollerTest, FetchesWhileTheDoorIsBusyButNotWithoutEnd) {
  SlowInbox slow;
  std::array<FeedServer, 12> there;
  for (std::size_t i = 0; i < there.size(); ++i) {
    there[i].set("<rss>" + std::to_string(i) + "</rss>");
    add("feed-" + std::to_string(i), there[i].server.url("/"));
  }
  const auto fetched = [&] {
    return std::ranges::count_if(there, [](const FeedServer& each) { return each.sent() > 0; });
  };
  const auto poller = start(slow);
  EXPECT_TRUE(eventually([&] { return fetched() == 8; }));
  std::this_thread::sleep_for(300ms);
  EXPECT_EQ(fetched(), 8);
  EXPECT_EQ(slow.waiting(), 1);
  slow.let_go(100);
  EXPECT_TRUE(eventually([&] { return fetched() == 12; }));
}

TEST_F(PollerTest, RefusesCertificatesThatAreNotThere) {
  settings.fetch.ca_file = "/no/such/file.pem";
  EXPECT_EQ(Poller::start(settings, "Dateline/test", inbox, book, system_clock).error().text(),
            "[fetch] ca_file: there is no file '/no/such/file.pem'");
}

TEST_F(PollerTest, RefusesNetworksThatAreNone) {
  settings.fetch.allow_private = {"10.0.0.0/64"};
  const auto poller = Poller::start(settings, "Dateline/test", inbox, book, system_clock);
  EXPECT_EQ(
      poller.error().text(),
      "[fetch] allow_private: '10.0.0.0/64' is no network; expected for example 10.0.0.0/8, fd00::/8 or "
      "192.168.1.20");
}

}  // namespace
}  // namespace dateline::feeds
