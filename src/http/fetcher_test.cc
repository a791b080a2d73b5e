#include "http/fetcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "http/conditional.h"
#include "http/fetch_for_test.h"
#include "http/gzip.h"
#include "http/raw_client.h"
#include "http/raw_server.h"
#include "http/server.h"

namespace dateline::http {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using Peer = RawServer::Peer;

// What must have gone wrong, as people read it.
std::string trouble(const Fetched& fetched) {
  return fetched.error ? fetched.error->text() : "no error: " + std::to_string(fetched.answer.status);
}

const std::string feed = "<rss version=\"2.0\"><channel><title>Lantern</title></channel></rss>";

// ---- good answers, of our own server ------------------------------------------------------------

class FeedHandler final : public Handler {
 public:
  void handle(const Request& request, Responder& responder) override {
    const std::string etag = "\"one\"";
    if (not_modified(request, {.etag = etag, .last_modified = {}}))
      return responder.send(reply_with(Status::not_modified, {{"ETag", etag}}, ""));
    if (request.path == "/asked") return responder.send(reply_with(Status::ok, {}, asked(request)));
    if (request.path == "/moved") return responder.send(redirect(Status::moved_permanently, "/feed.xml"));
    if (request.path == "/elsewhere") return responder.send(redirect(Status::found, "/moved"));
    const bool packed = request.path == "/packed.xml";
    responder.send(reply_with(Status::ok,
                              {{"Content-Type", "application/rss+xml; charset=utf-8"},
                               {"ETag", etag},
                               {"Last-Modified", "Wed, 24 Dec 2025 22:29:00 GMT"},
                               {"Content-Encoding", packed ? "gzip" : "identity"}},
                              packed ? gzip(feed) : feed));
  }

 private:
  static std::string asked(const Request& request) {
    std::string lines;
    for (const auto& [name, value] : request.fields)
      lines += std::string(name) + ": " + std::string(value) + "\n";
    return lines;
  }
};

struct FeedServer {
  SystemClock clock;
  std::unique_ptr<Server> server = Server::start({.listen = {}, .reactors = 1}, clock, [] {
                                     return std::make_unique<FeedHandler>();
                                   }).value();
  std::string url(std::string_view path) const {
    return "http://127.0.0.1:" + std::to_string(server->port()) + std::string(path);
  }
};

TEST(Fetcher, BringsAnAnswerWithItsFields) {
  const FeedServer there;
  const auto fetched = fetch(rules_for_test(), {.url = there.url("/feed.xml")});
  EXPECT_FALSE(fetched.error) << trouble(fetched);
  EXPECT_EQ(fetched.answer.status, 200);
  EXPECT_EQ(fetched.answer.body, feed);
  EXPECT_EQ(fetched.answer.url, there.url("/feed.xml"));
  EXPECT_EQ(fetched.answer.content_type, "application/rss+xml; charset=utf-8");
  EXPECT_EQ(fetched.answer.etag, "\"one\"");
  EXPECT_EQ(fetched.answer.last_modified, "Wed, 24 Dec 2025 22:29:00 GMT");
  EXPECT_EQ(fetched.answer.moved_to, "");
}

TEST(Fetcher, UnpacksGzip) {
  const FeedServer there;
  EXPECT_EQ(fetch(rules_for_test(), {.url = there.url("/packed.xml")}).answer.body, feed);
}

TEST(Fetcher, AsksAsToldAndNeverAProxy) {
  const FeedServer there;
  ::setenv("http_proxy", "http://127.0.0.1:1/", 1);
  const auto fetched = fetch(rules_for_test(), {.url = there.url("/asked"),
                                                .accept = "application/rss+xml",
                                                .etag = "\"two\"",
                                                .last_modified = "Wed, 24 Dec 2025 22:29:00 GMT"});
  ::unsetenv("http_proxy");
  EXPECT_THAT(
      fetched.answer.body,
      AllOf(HasSubstr("User-Agent: Dateline/test\n"), HasSubstr("Accept: application/rss+xml\n"),
            HasSubstr("If-None-Match: \"two\"\n"), HasSubstr("Accept-Encoding: deflate, gzip, br, zstd\n"),
            HasSubstr("If-Modified-Since: Wed, 24 Dec 2025 22:29:00 GMT\n")));
}

TEST(Fetcher, HearsThatNothingChanged) {
  const FeedServer there;
  const auto same = fetch(rules_for_test(), {.url = there.url("/feed.xml"), .etag = "\"one\""});
  EXPECT_FALSE(same.error) << trouble(same);
  EXPECT_EQ(same.answer.status, 304);
  EXPECT_EQ(same.answer.body, "");
  EXPECT_EQ(fetch(rules_for_test(), {.url = there.url("/feed.xml"), .etag = "\"old\""}).answer.status, 200);
}

TEST(Fetcher, FollowsRedirectsAndTellsThePermanentOnes) {
  const FeedServer there;
  const auto moved = fetch(rules_for_test(), {.url = there.url("/moved")});
  EXPECT_EQ(moved.answer.body, feed);
  EXPECT_EQ(moved.answer.url, there.url("/feed.xml"));
  EXPECT_EQ(moved.answer.moved_to, there.url("/feed.xml"));
  const auto found = fetch(rules_for_test(), {.url = there.url("/elsewhere")});
  EXPECT_EQ(found.answer.url, there.url("/feed.xml"));
  EXPECT_EQ(found.answer.moved_to, "");  // the way is not permanent from its beginning to its end
}

TEST(Fetcher, FetchesManyAtOnce) {
  RawServer slow([](Peer& peer) {
    peer.read();
    peer.rest(300ms);
    peer.answer("HTTP/1.1 200 OK", feed);
  });
  Fetcher fetcher(rules_for_test());
  const auto begun = std::chrono::steady_clock::now();
  for (FetchId id = 0; id < 20; ++id) fetcher.start(id, {.url = slow.url("/")});
  const auto all = wait_for(fetcher, 20);
  ASSERT_EQ(all.size(), 20u);
  EXPECT_TRUE(std::ranges::all_of(all, [](const auto& each) { return each.answer.body == feed; }));
  EXPECT_EQ(fetcher.under_way(), 0u);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 4s);  // one after the other takes six
}

TEST(Fetcher, WakesAndEndsAtOnce) {
  RawServer silent([](Peer& peer) { peer.rest(10s); });
  const auto begun = std::chrono::steady_clock::now();
  {
    Fetcher fetcher(rules_for_test());
    fetcher.start(1, {.url = silent.url("/")});
    std::jthread later([&] {
      std::this_thread::sleep_for(100ms);
      fetcher.wake();
    });
    while (std::chrono::steady_clock::now() - begun < 100ms) EXPECT_TRUE(fetcher.wait(8s).empty());
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 3s);
}

// ---- answers that are no good --------------------------------------------------------------------

TEST(Fetcher, TellsOfAnAnswerThatDiesInItsBody) {
  RawServer dies([](Peer& peer) {
    peer.read();
    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss>half");
  });
  const auto fetched = fetch(rules_for_test(), {.url = dies.url("/feed.xml")});
  EXPECT_THAT(trouble(fetched),
              AllOf(StartsWith(dies.url("/feed.xml: ")), HasSubstr("ended before the length")));
  EXPECT_EQ(fetched.answer.body, "<rss>half");
}

TEST(Fetcher, TellsOfChunksThatDie) {
  RawServer dies([](Peer& peer) {
    peer.read();
    peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n20\r\nha");
  });
  const auto fetched = fetch(rules_for_test(), {.url = dies.url("/")});
  EXPECT_THAT(trouble(fetched), HasSubstr("ended before"));
  EXPECT_EQ(fetched.answer.body, "<rss>ha");
}

TEST(Fetcher, TakesNoMoreThanTheLengthSays) {
  RawServer longer([](Peer& peer) {
    peer.read();
    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<rss>and more");
  });
  EXPECT_EQ(fetch(rules_for_test(), {.url = longer.url("/")}).answer.body, "<rss>");
}

TEST(Fetcher, TellsOfWhatIsNotHttp) {
  RawServer other([](Peer& peer) { peer.send("SSH-2.0-OpenSSH_9.2\r\n"); });
  EXPECT_THAT(trouble(fetch(rules_for_test(), {.url = other.url("/")})), HasSubstr("HTTP"));
  RawServer mute([](Peer& peer) { peer.read(); });
  EXPECT_THAT(trouble(fetch(rules_for_test(), {.url = mute.url("/")})), HasSubstr("without an answer"));
  RawServer lengthy([](Peer& peer) {
    peer.read();
    peer.send("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nx");
  });
  EXPECT_TRUE(fetch(rules_for_test(), {.url = lengthy.url("/")}).error);
}

TEST(Fetcher, TellsWhoDoesNotAnswer) {
  std::uint16_t closed = 0;
  {
    closed = RawServer([](Peer&) {}).port();
  }
  const auto url = "http://127.0.0.1:" + std::to_string(closed) + "/";
  EXPECT_THAT(trouble(fetch(rules_for_test(), {.url = url})), HasSubstr("nobody answers there"));
  EXPECT_THAT(trouble(fetch(rules_for_test(), {.url = "http://no-such-host.invalid/feed"})),
              AllOf(HasSubstr("DNS"), HasSubstr("no-such-host.invalid")));
  EXPECT_THAT(trouble(fetch(rules_for_test(), {.url = "http://"})), HasSubstr("no address"));
}

TEST(Fetcher, GivesUpOnWhoTakesNoConnection) {
  // A queue of connections that is full, and never emptied: what comes then is not answered.
  const auto socket = listen_on({}).value();
  ::listen(socket.get(), 0);
  const RawClient first(port_of(socket));
  auto rules = rules_for_test();
  rules.connect = 1s;
  const auto url = "http://127.0.0.1:" + std::to_string(port_of(socket)) + "/";
  EXPECT_THAT(trouble(fetch(rules, {.url = url})), HasSubstr("no connection within 1 s"));
}

TEST(Fetcher, CutsAnAnswerThatStalls) {
  RawServer stalls([](Peer& peer) {
    peer.read();
    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss>");
    peer.rest(10s);
  });
  auto rules = rules_for_test();
  rules.stalled = 1s;
  const auto fetched = fetch(rules, {.url = stalls.url("/")});
  EXPECT_THAT(trouble(fetched), HasSubstr("stalled: nothing came for 1 s"));
  EXPECT_EQ(fetched.answer.body, "<rss>");
}

TEST(Fetcher, CutsAnAnswerThatNeverEnds) {
  RawServer drips([](Peer& peer) {
    peer.read();
    peer.send("HTTP/1.1 200 OK\r\n\r\n");
    while (peer.send("<!-- and so on -->")) peer.rest(20ms);
  });
  auto rules = rules_for_test();
  rules.whole = 700ms;
  EXPECT_THAT(trouble(fetch(rules, {.url = drips.url("/")})), HasSubstr("not whole after"));

  RawServer floods([](Peer& peer) {
    peer.read();
    peer.send("HTTP/1.1 200 OK\r\n\r\n");
    while (peer.send(std::string(10'000, 'x'))) continue;
  });
  const auto flood = fetch(rules_for_test(), {.url = floods.url("/")});
  EXPECT_THAT(trouble(flood), HasSubstr("larger than 100000 bytes"));
  EXPECT_EQ(flood.error->fault, Fault::limit);
  EXPECT_EQ(flood.answer.body.size(), 100'000u);
}

TEST(Fetcher, CutsWhatSaysThatItIsTooLarge) {
  RawServer large([](Peer& peer) {
    peer.read();
    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 5000000000\r\n\r\n");
  });
  EXPECT_THAT(trouble(fetch(rules_for_test(), {.url = large.url("/")})),
              HasSubstr("larger than 100000 bytes"));
}

TEST(Fetcher, CutsAGzipBomb) {
  const auto bomb = gzip(std::string(50 << 20, ' '));
  RawServer bombs([&](Peer& peer) {
    peer.read();
    peer.answer("HTTP/1.1 200 OK\r\nContent-Encoding: gzip", bomb);
  });
  ASSERT_LT(bomb.size(), 100'000u);  // small enough as sent
  const auto fetched = fetch(rules_for_test(), {.url = bombs.url("/")});
  EXPECT_THAT(trouble(fetched), HasSubstr("larger than 100000 bytes"));
  EXPECT_EQ(fetched.answer.body.size(), 100'000u);
}

TEST(Fetcher, TellsOfBrokenGzip) {
  RawServer breaks([](Peer& peer) {
    peer.read();
    peer.answer("HTTP/1.1 200 OK\r\nContent-Encoding: gzip", "this is not gzip at all");
  });
  EXPECT_THAT(trouble(fetch(rules_for_test(), {.url = breaks.url("/")})), HasSubstr("compression is broken"));
}

TEST(Fetcher, TellsOfRedirectsInACircle) {
  RawServer circle([](Peer& peer) {
    for (std::string head; !(head = peer.read()).empty();)
      peer.answer(head.starts_with("GET /a ") ? "HTTP/1.1 302 Found\r\nLocation: /b?token=geheim"
                                              : "HTTP/1.1 302 Found\r\nLocation: /a",
                  "");
  });
  const auto text = trouble(fetch(rules_for_test(), {.url = circle.url("/a")}));
  EXPECT_THAT(text, AllOf(HasSubstr("in a circle"), HasSubstr("/b?token=…"), Not(HasSubstr("geheim"))));

  RawServer far([](Peer& peer) {
    for (std::string head; !(head = peer.read()).empty();)
      peer.answer("HTTP/1.1 302 Found\r\nLocation: " + head.substr(4, head.find(' ', 4) - 4) + "x", "");
  });
  EXPECT_THAT(trouble(fetch(rules_for_test(), {.url = far.url("/")})), HasSubstr("more than 5 redirects"));
}

TEST(Fetcher, ReadsNoEndlessBodyOfARedirect) {
  const auto endless = [](std::string length) {
    return [length](Peer& peer) {
      if (peer.read().starts_with("GET /b ")) return void(peer.answer("HTTP/1.1 200 OK", feed));
      peer.send("HTTP/1.1 302 Found\r\nLocation: /b\r\n" + length + "\r\n");
      while (peer.send(std::string(10'000, 'x'))) continue;
    };
  };
  RawServer unsaid(endless("")), said(endless("Content-Length: 900000000\r\n"));
  EXPECT_EQ(fetch(rules_for_test(), {.url = unsaid.url("/")}).answer.body, feed);
  EXPECT_THAT(trouble(fetch(rules_for_test(), {.url = said.url("/")})), HasSubstr("larger than"));
}

TEST(Fetcher, HandsOverStatusesAndRetryAfter) {
  RawServer busy([](Peer& peer) {
    peer.read();
    peer.answer("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 120", "come back later");
  });
  const auto fetched = fetch(rules_for_test(), {.url = busy.url("/")});
  EXPECT_FALSE(fetched.error);
  EXPECT_EQ(fetched.answer.status, 503);
  EXPECT_EQ(fetched.answer.body, "come back later");
  EXPECT_EQ(fetched.answer.retry_after, 120s);
}

// ---- where it must not go ----------------------------------------------------------------------

TEST(Fetcher, RefusesPrivateAddressesUnlessAllowed) {
  RawServer inside([](Peer& peer) {
    peer.read();
    peer.answer("HTTP/1.1 200 OK", "secrets");
  });
  auto rules = rules_for_test();
  rules.allow_private.clear();
  for (const char* host :
       {"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "[::1]", "0.0.0.0", "2130706433", "0x7f.1"}) {
    const auto fetched = fetch(rules, {.url = inside.url("/", host)});
    EXPECT_THAT(trouble(fetched), AllOf(HasSubstr("it was not asked"), HasSubstr("allow_private"))) << host;
    EXPECT_EQ(fetched.error->fault, Fault::refused) << host;
  }
  EXPECT_THAT(trouble(fetch(rules, {.url = "http://169.254.169.254/latest/meta-data"})),
              HasSubstr("link-local"));
  EXPECT_EQ(inside.connections(), 0);
  rules.allow_private = {Network::parse("10.0.0.0/8").value(), Network::parse("127.0.0.1").value()};
  EXPECT_EQ(fetch(rules, {.url = inside.url("/")}).answer.body, "secrets");
}

TEST(Fetcher, RefusesPrivateAddressesAfterARedirect) {
  RawServer inside([](Peer&) {});
  RawServer leads([&](Peer& peer) {
    peer.read();
    peer.answer("HTTP/1.1 302 Found\r\nLocation: " + inside.url("/admin", "127.0.0.2"), "");
  });
  auto rules = rules_for_test();
  rules.allow_private = {Network::parse("127.0.0.1").value()};
  const auto fetched = fetch(rules, {.url = leads.url("/")});
  EXPECT_THAT(trouble(fetched), AllOf(StartsWith(inside.url("/admin", "127.0.0.2")),
                                      HasSubstr("127.0.0.2 is a loopback address")));
  EXPECT_EQ(inside.connections(), 0);
}

TEST(Fetcher, FollowsNoRedirectToAnotherProtocol) {
  for (const char* to :
       {"file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://127.0.0.1/x", "dict://127.0.0.1/"}) {
    RawServer leads([&](Peer& peer) {
      peer.read();
      peer.answer("HTTP/1.1 302 Found\r\nLocation: " + std::string(to), "");
    });
    EXPECT_THAT(trouble(fetch(rules_for_test(), {.url = leads.url("/")})), HasSubstr("only http and https"))
        << to;
  }
}

TEST(Fetcher, GivesItsPasswordToNobodyElse) {
  std::string first, second;
  RawServer other([&](Peer& peer) {
    second = peer.read();
    peer.answer("HTTP/1.1 500 Oops", "no");
  });
  RawServer server([&](Peer& peer) {
    first = peer.read();
    peer.answer("HTTP/1.1 302 Found\r\nLocation: " + other.url("/there"), "");
  });
  auto url = server.url("/feed");
  url.insert(7, "maria:geheim@");
  const auto fetched = fetch(rules_for_test(), {.url = url});
  EXPECT_THAT(first, HasSubstr("Authorization: Basic bWFyaWE6Z2VoZWlt"));
  EXPECT_THAT(second, AllOf(StartsWith("GET /there"), Not(HasSubstr("Authorization"))));
  EXPECT_EQ(fetched.answer.url, other.url("/there"));
}

TEST(Fetcher, ShowsNoSecretOfItsAddress) {
  RawServer dies([](Peer& peer) { peer.read(); });
  auto url = dies.url("/feed?key=geheim");
  url.insert(7, "maria:geheim@");
  EXPECT_THAT(trouble(fetch(rules_for_test(), {.url = url})),
              AllOf(StartsWith(dies.url("/feed?key=…: ")), Not(HasSubstr("geheim"))));
}

}  // namespace
}  // namespace dateline::http
