#include "http/dialogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/fetch_for_test.h"
#include "http/raw_server.h"

namespace dateline::http {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

const FetchRules rules = rules_for_test();

Party party(const RawServer& server) {
  return {.host = "127.0.0.1", .port = server.port(), .has_tls = false, .shown = "echo://test"};
}
Dialogue::Time in(std::chrono::milliseconds time) {
  return std::chrono::steady_clock::now() + time;
}

TEST(Dialogue, SaysAndHears) {
  RawServer server([](RawServer::Peer& peer) {
    peer.send("welcome");
    for (auto byte = peer.read(1); !byte.empty(); byte = peer.read(1)) peer.send(byte);
  });
  const auto dialogue = Dialogue::open(party(server), rules, {});
  ASSERT_TRUE(dialogue) << dialogue.error().text();
  EXPECT_EQ(dialogue.value()->receive(in(5s)).value(), "welcome");
  EXPECT_TRUE(dialogue.value()->send("x", in(5s)));
  std::string heard;
  while (heard.empty()) heard += dialogue.value()->receive(in(5s)).value();
  EXPECT_EQ(heard, "x");
  EXPECT_EQ(dialogue.value()->receive(in(50ms)).value(), "");
}

TEST(Dialogue, DoesNotWaitForOneThatTakesNothing) {
  RawServer server([](RawServer::Peer& peer) { peer.rest(10s); });
  const auto dialogue = Dialogue::open(party(server), rules, {});
  ASSERT_TRUE(dialogue);
  const auto sent = dialogue.value()->send(std::string(64 << 20, 'a'), in(300ms));
  ASSERT_FALSE(sent);
  EXPECT_EQ(sent.error().text(), "echo://test: the server does not take what is sent to it");
}

TEST(Dialogue, HearsTheEnd) {
  RawServer server([](RawServer::Peer& peer) { peer.send("bye"); });
  const auto dialogue = Dialogue::open(party(server), rules, {});
  ASSERT_TRUE(dialogue);
  EXPECT_EQ(dialogue.value()->receive(in(5s)).value(), "bye");
  EXPECT_EQ(dialogue.value()->receive(in(5s)).error().text(), "echo://test: the server ended the connection");
}

TEST(Dialogue, EndsAtAStop) {
  RawServer server([](RawServer::Peer& peer) { peer.rest(10s); });
  std::stop_source stop;
  const auto dialogue = Dialogue::open(party(server), rules, stop.get_token());
  ASSERT_TRUE(dialogue);
  std::jthread later([&] {
    std::this_thread::sleep_for(50ms);
    stop.request_stop();
  });
  EXPECT_THAT(dialogue.value()->receive(in(10s)).error().what, HasSubstr("the newsroom ends"));
  EXPECT_THAT(Dialogue::open(party(server), rules, stop.get_token()).error().text(),
              HasSubstr("echo://test"));
}

TEST(Dialogue, GoesToNobodyItMayNot) {
  RawServer server([](RawServer::Peer&) {});
  auto strict = rules;
  strict.allow_private.clear();
  auto error = Dialogue::open(party(server), strict, {}).error();
  EXPECT_EQ(error.fault, Fault::refused);
  EXPECT_THAT(error.text(), HasSubstr("a loopback address"));
  // By its number alone, and before anything is sent there.
  error = Dialogue::open({.host = "8.8.8.8", .port = 143, .has_tls = false, .shown = "echo://far"}, rules, {})
              .error();
  EXPECT_THAT(error.text(), HasSubstr("echo://far: it is a public address, and without TLS"));
  EXPECT_EQ(server.connections(), 0);
}

TEST(Dialogue, WantsTlsWhereItIsToldTo) {
  RawServer server([](RawServer::Peer& peer) { peer.send("* OK no TLS here\r\n"); });
  auto encrypted = party(server);
  encrypted.has_tls = true;
  EXPECT_THAT(Dialogue::open(encrypted, rules, {}).error().text(), HasSubstr("does not speak TLS"));
}

}  // namespace
}  // namespace dateline::http
