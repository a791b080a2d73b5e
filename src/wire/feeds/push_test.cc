#include "wire/feeds/push.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sodium.h>

#include "http/gzip.h"
#include "http/raw_client.h"
#include "http/server.h"
#include "http/workers.h"
#include "settings/reader.h"
#include "wire/feeds/door_for_test.h"

namespace dateline::feeds {
namespace {

using testing::HasSubstr;

constexpr std::string_view settings_text = R"(
[[source]]
name = "lantern"
push_token = "0123456789abcdef"
[[source]]
name = "meridian"
push_secret = "a-secret-of-the-wire"
[[source]]
name = "mute"
[limits]
delivery_bytes = 100000
)";

constexpr std::string_view bearer = "Authorization: Bearer 0123456789abcdef\r\n";

std::string signature(std::string_view body) {
  unsigned char mac[crypto_auth_hmacsha256_BYTES];
  constexpr std::string_view secret = "a-secret-of-the-wire";
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(secret.data()), secret.size());
  crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(body.data()), body.size());
  crypto_auth_hmacsha256_final(&state, mac);
  std::string line = "X-Hub-Signature-256: sha256=";
  for (const auto byte : mac) line += fmt::format("{:02x}", byte);
  return line + "\r\n";
}

struct Push : testing::Test {
  Push() {
    http::ServerOptions options{.listen = {}, .reactors = 1, .limits = {}};
    options.limits.request.body = 100'000;
    server = http::Server::start(options, clock, [this] {
               return std::make_unique<http::RoutesHandler>(routes, &workers);
             }).value();
  }

  http::RawReply push(std::string_view source, std::string_view fields, std::string_view body = "copy") {
    http::RawClient client(server->port());
    return client.ask(fmt::format("POST /wire/{} HTTP/1.1\r\nHost: h\r\nContent-Length: {}\r\n{}\r\n{}",
                                  source, body.size(), fields, body));
  }

  const Settings settings = parse_settings(settings_text, "site.toml").value();
  ManualClock clock{parse_rfc3339("2025-12-24T12:00:00Z").value()};
  InboxForTest inbox;
  BookForTest book;
  const http::Routes routes = push_routes({settings, inbox, book, clock});
  http::Workers workers{"test", 2, 10};
  std::unique_ptr<http::Server> server;
};

TEST_F(Push, TakesWhatComesWithTheToken) {
  const auto reply = push("lantern", fmt::format("{}Content-Type: text/plain\r\n", bearer));
  EXPECT_EQ(reply.status, 202);
  EXPECT_EQ(reply.field("Content-Type"), "application/json");
  EXPECT_THAT(reply.body, HasSubstr(R"("raw":1,)"));
  EXPECT_THAT(reply.body, HasSubstr(R"("outcome":"new")"));
  ASSERT_EQ(inbox.taken().size(), 1u);
  EXPECT_EQ(inbox.taken()[0].source, "lantern");
  EXPECT_EQ(inbox.taken()[0].bytes, "copy");
  EXPECT_EQ(inbox.taken()[0].content_type, "text/plain");
}

TEST_F(Push, TakesWhatIsSigned) {
  EXPECT_EQ(push("meridian", signature("copy")).status, 202);
  EXPECT_EQ(push("meridian", signature("copy"), "cope").status, 401);
  const auto packed = http::gzip("other copy");
  EXPECT_EQ(push("meridian", signature(packed) + "Content-Encoding: gzip\r\n", packed).status, 202);
  ASSERT_EQ(inbox.taken().size(), 2u);
  EXPECT_EQ(inbox.taken()[1].bytes, "other copy");
}

TEST_F(Push, ARepeatIsOneDelivery) {
  const auto keyed = fmt::format("{}Idempotency-Key: tx-1\r\n", bearer);
  EXPECT_EQ(push("lantern", keyed).status, 202);
  const auto again = push("lantern", keyed);
  EXPECT_EQ(again.status, 202);
  EXPECT_THAT(again.body, HasSubstr(R"("raw":1,)"));
  EXPECT_THAT(again.body, HasSubstr(R"("outcome":"duplicate")"));
  EXPECT_EQ(inbox.taken().size(), 1u);
  EXPECT_EQ(push("lantern", keyed, "other copy").status, 202);
  EXPECT_EQ(inbox.taken().size(), 2u);
}

// Whether there is such a source, and whether it may push, does not show in what a stranger is told.
TEST_F(Push, TellsAStrangerNothing) {
  for (const std::string& fields :
       {std::string(), std::string("Authorization: Bearer fedcba9876543210\r\n"), signature("x")}) {
    const auto known = push("lantern", fields);
    EXPECT_EQ(known.status, 401);
    EXPECT_EQ(known.field("WWW-Authenticate"), "Bearer realm=\"wire\"");
    EXPECT_EQ(known.field("Content-Type"), "application/problem+json");
    for (const char* source : {"mute", "nobody", "...", "%C3%A9", "a%20b"}) {
      const auto unknown = push(source, fields);
      EXPECT_EQ(unknown.head, known.head) << source;
      EXPECT_EQ(unknown.body, known.body) << source;
    }
    clock.advance(std::chrono::minutes(1));
  }
  EXPECT_EQ(push("mute", "Authorization: Bearer \r\n").status, 401);
  EXPECT_TRUE(inbox.taken().empty());
}

TEST_F(Push, MakesWhoFailsTooOftenWaitButNotWhoHasTheToken) {
  for (int i = 0; i < 10; ++i) EXPECT_EQ(push("lantern", "").status, 401);
  clock.advance(std::chrono::seconds(20));
  const auto reply = push("lantern", "Authorization: Bearer wrong\r\n");
  EXPECT_EQ(reply.status, 429);
  EXPECT_EQ(reply.field("Retry-After"), "40");
  EXPECT_EQ(push("nobody", "").status, 429);
  EXPECT_EQ(push("lantern", bearer).status, 202);
  ASSERT_EQ(book.told().size(), 1u);
  EXPECT_EQ(book.told()[0].source, "lantern");
  EXPECT_EQ(book.told()[0].road, Road::push);
  EXPECT_THAT(book.told()[0].what, HasSubstr("from 127.0.0.1"));
}

TEST_F(Push, RefusesWithAProblem) {
  struct Case {
    std::string fields, body;
    int status;
  };
  const Case cases[] = {{"Content-Type: image/png\r\n", "copy", 415},
                        {"Content-Encoding: br\r\n", "copy", 415},
                        {"Content-Encoding: gzip\r\n", "copy", 400},
                        {"Content-Encoding: gzip\r\n", http::gzip(std::string(200'000, 'x')), 413},
                        {"", "", 400},
                        {"", std::string(100'001, 'x'), 413}};
  for (const auto& [fields, body, status] : cases) {
    const auto reply = push("lantern", std::string(bearer) + fields, body);
    EXPECT_EQ(reply.status, status) << fields;
    EXPECT_EQ(reply.field("Content-Type"), "application/problem+json");
  }
  EXPECT_TRUE(inbox.taken().empty());
  // The last is refused by the server, before anybody has proved anything.
  ASSERT_EQ(book.told().size(), 5u);
  EXPECT_EQ(book.told()[2].bytes, "copy");
}

TEST_F(Push, SaysWhatWasStoredAndCouldNotBeRead) {
  const auto reply = push("lantern", bearer, "reject me");
  EXPECT_EQ(reply.status, 422);
  EXPECT_EQ(reply.field("Content-Type"), "application/problem+json");
  EXPECT_THAT(reply.body, HasSubstr(R"("raw":1)"));
  EXPECT_THAT(reply.body, HasSubstr(R"("text":"not copy")"));
}

TEST_F(Push, IsPutOffWhilePausedOrWithoutADisk) {
  book.pause("lantern");
  const auto paused = push("lantern", bearer);
  EXPECT_EQ(paused.status, 503);
  EXPECT_EQ(paused.field("Retry-After"), "60");
  EXPECT_TRUE(book.told().empty());
  EXPECT_EQ(push("lantern", "").status, 401);
  book.resume("lantern");
  for (const auto fault : {Fault::unavailable, Fault::refused}) {
    inbox.fail_with(error(fault, "the disk is full", "/var/lib/newsroom"));
    const auto full = push("lantern", bearer);
    EXPECT_EQ(full.status, 503);
    EXPECT_NE(full.field("Retry-After"), "");
    EXPECT_EQ(full.body.find("/var/lib"), std::string::npos);
  }
  EXPECT_THAT(book.told().back().what, HasSubstr("the disk is full"));
  inbox.fail_with(std::nullopt);
  EXPECT_EQ(push("lantern", bearer).status, 202);
}

TEST_F(Push, AsksForNoBodyItWillNotTake) {
  const auto announce = [&](std::string_view fields) {
    http::RawClient client(server->port());
    return client
        .ask(fmt::format("POST /wire/lantern HTTP/1.1\r\nHost: h\r\nContent-Length: 90000\r\n"
                         "Expect: 100-continue\r\n{}\r\n",
                         fields))
        .status;
  };
  EXPECT_EQ(announce(""), 401);
  EXPECT_EQ(announce("Authorization: Bearer wrong\r\n"), 401);
  EXPECT_EQ(announce(fmt::format("{}Content-Type: video/mp4\r\n", bearer)), 415);
  EXPECT_EQ(announce(bearer), 100);
  EXPECT_EQ(announce(signature("copy")), 100);
}

}  // namespace
}  // namespace dateline::feeds
