#include "http/connection.h"

#include <gtest/gtest.h>

#include <sys/resource.h>

#include <chrono>
#include <thread>

#include "http/raw_client.h"
#include "http/server.h"

namespace dateline::http {
namespace {

using namespace std::chrono_literals;

const SystemClock system_clock;

// Serves one large body in eight parts, and never answers /never.
class Large final : public Handler {
 public:
  static constexpr std::size_t part_size = 1 << 20;

  void handle(const Request& request, Responder& responder) override {
    if (request.path == "/never") {
      kept_.push_back(responder.defer());
      return;
    }
    if (request.path == "/count")
      return responder.send(reply_with(Status::ok, {}, std::to_string(request.body.size())));
    Reply reply;
    reply.head = head_;
    for (const auto& part : parts_) reply.add(part);
    responder.send(std::move(reply));
  }

 private:
  static std::vector<std::string> parts() {
    std::vector<std::string> parts;
    for (char c = 'a'; c < 'i'; ++c) parts.emplace_back(part_size, c);
    return parts;
  }

  std::string head_ = make_head(Status::ok, {}, 8 * part_size);
  std::vector<std::string> parts_ = parts();
  std::vector<Deferred> kept_;
};

std::unique_ptr<Server> serve(const Limits& limits) {
  return Server::start({.listen = {}, .reactors = 1, .limits = limits}, system_clock,
                       [] { return std::make_unique<Large>(); })
      .value();
}

Limits impatient() {
  Limits limits;
  limits.timeouts = {
      .idle = 300ms, .head = 60ms, .body = 60ms, .answer = 60ms, .writing = 60ms, .lingering = 60ms};
  return limits;
}

bool is_large(const std::string& body) {
  if (body.size() != 8 * Large::part_size) return false;
  for (std::size_t i = 0; i < body.size(); i += 4099)
    if (body[i] != static_cast<char>('a' + i / Large::part_size)) return false;
  return true;
}

TEST(Connection, WritesLargeBodiesPieceByPiece) {
  const auto server = serve({});
  RawClient client(server->port(), 4096);
  client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_TRUE(is_large(client.read().body));
  EXPECT_TRUE(is_large(client.read().body));
}

TEST(Connection, ReadsNothingMoreWhileItCannotWrite) {
  const auto server = serve({});
  RawClient client(server->port(), 4096);
  for (int i = 0; i < 20; ++i) client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
  std::this_thread::sleep_for(50ms);
  EXPECT_LE(server->counts().requests, Outbox::capacity);
  for (int i = 0; i < 20; ++i) ASSERT_TRUE(is_large(client.read().body)) << i;
}

TEST(Connection, EndsASlowHead) {
  const auto server = serve(impatient());
  RawClient client(server->port());
  const auto begin = std::chrono::steady_clock::now();
  client.send("GET /a HTTP/1.1\r\n");
  // Bytes now and then do not help: the head as a whole has its time.
  std::jthread dripping([&](std::stop_token stop) {
    while (!stop.stop_requested() && client.send("X: y\r\n")) std::this_thread::sleep_for(20ms);
  });
  EXPECT_EQ(client.read().status, 408);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
  dripping.request_stop();
}

TEST(Connection, EndsASlowBody) {
  const auto server = serve(impatient());
  RawClient client(server->port());
  EXPECT_EQ(client.ask("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nab").status, 408);
  EXPECT_TRUE(client.ended());
}

TEST(Connection, EndsWhoSaysNothing) {
  const auto server = serve(impatient());
  RawClient fresh(server->port());
  EXPECT_TRUE(fresh.ended());
  EXPECT_EQ(server->counts().timed_out, 1u);
}

TEST(Connection, EndsWhoReadsNothing) {
  const auto server = serve(impatient());
  RawClient client(server->port(), 4096);
  client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
  while (server->counts().timed_out == 0) std::this_thread::sleep_for(5ms);
  EXPECT_EQ(client.read().status, 0);
}

TEST(Connection, AnswersForAHandlerThatDoesNot) {
  const auto server = serve(impatient());
  RawClient client(server->port());
  EXPECT_EQ(client.get("/never").status, 503);
  EXPECT_TRUE(client.ended());
}

TEST(Connection, MakesRoomByDroppingTheOldestIdle) {
  Limits limits;
  limits.connections = 2;
  const auto server = serve(limits);
  RawClient first(server->port()), second(server->port());
  ASSERT_EQ(first.get("/a").status, 200);
  ASSERT_EQ(second.get("/a").status, 200);
  RawClient third(server->port());
  EXPECT_EQ(third.get("/a").status, 200);
  EXPECT_TRUE(first.ended());
  EXPECT_EQ(second.get("/a").status, 200);
}

TEST(Connection, TurnsAwayWhenAllAreBusy) {
  Limits limits;
  limits.connections = 1;
  const auto server = serve(limits);
  RawClient busy(server->port());
  busy.send("GET /never HTTP/1.1\r\nHost: h\r\n\r\n");
  while (server->counts().requests == 0) std::this_thread::yield();
  RawClient late(server->port());
  EXPECT_EQ(late.read().status, 503);
  EXPECT_EQ(server->counts().turned_away, 1u);
}

// Out of descriptors, the server turns new clients away and goes on serving those it has.
TEST(Connection, SurvivesRunningOutOfDescriptors) {
  const auto server = serve({});
  RawClient busy(server->port()), newest(server->port(), 0, RawClient::Connect::later);
  busy.send("GET /never HTTP/1.1\r\nHost: h\r\n\r\n");
  while (server->counts().requests == 0) std::this_thread::yield();
  rlimit before{};
  ::getrlimit(RLIMIT_NOFILE, &before);
  auto tight = before;
  tight.rlim_cur = 3;  // no new descriptor gets a number above 2, and those are taken
  ::setrlimit(RLIMIT_NOFILE, &tight);
  const bool connected = newest.connect(server->port());
  while (connected && server->counts().turned_away == 0) std::this_thread::yield();
  ::setrlimit(RLIMIT_NOFILE, &before);
  EXPECT_TRUE(connected);
  EXPECT_EQ(RawClient(server->port()).get("/a").status, 200);
}

TEST(Connection, HoldsOnlySoManyBytesOfBodies) {
  Limits limits;
  limits.bodies = 100'000;
  const auto server = serve(limits);
  const std::string head = "POST /count HTTP/1.1\r\nHost: h\r\nContent-Length: 60000\r\n\r\n";
  RawClient first(server->port()), second(server->port()), third(server->port());
  const auto begin = [&](RawClient& client) {
    client.send(head + std::string(40'000, 'x'));
    std::this_thread::sleep_for(50ms);  // until it has been read
  };
  begin(first);
  begin(second);
  begin(third);
  const auto reply = third.read();
  EXPECT_EQ(reply.status, 503);
  EXPECT_EQ(reply.field("Retry-After"), "5");
  third.end_sending();
  EXPECT_TRUE(third.ended());
  for (auto* client : {&first, &second}) EXPECT_EQ(client->ask(std::string(20'000, 'x')).body, "60000");
}

}  // namespace
}  // namespace dateline::http
