// Streams over real sockets: what is told reaches every reader, and no reader costs more than he may.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "http/raw_client.h"
#include "http/server.h"

namespace dateline::http {
namespace {

using namespace std::chrono_literals;

const SystemClock system_clock;
constexpr std::string_view request = "GET /stream HTTP/1.1\r\nHost: h\r\n\r\n";

// Streams at /stream, and counts who is there by the seats.
class Stage final : public Handler {
 public:
  explicit Stage(std::atomic<int>& seated) : seated_(seated) {}

  void handle(const Request& asked, Responder& responder) override {
    if (asked.path != "/stream") return responder.send(reply_with(Status::ok, {}, "page"));
    static const std::string head = make_open_head(Status::ok, {{"Content-Type", "text/event-stream"}});
    Reply opening{.head = head};
    opening.add("opening\n");
    ++seated_;
    const std::shared_ptr<const void> seat(
        &seated_, [](const std::atomic<int>* seated) { --const_cast<std::atomic<int>&>(*seated); });
    responder.stream(std::move(opening), {":\n", seat});
  }
  int told = 0;

 private:
  std::atomic<int>& seated_;
};

struct Streams : testing::Test {
  std::atomic<int> seated = 0;
  std::unique_ptr<Server> server;

  void start(Timeouts timeouts = {}, unsigned reactors = 1) {
    Limits limits;
    limits.timeouts = timeouts;
    server = Server::start({.listen = {}, .reactors = reactors, .limits = limits}, system_clock, [this] {
               return std::make_unique<Stage>(seated);
             }).value();
  }
  void tell(std::string bytes) { server->tell({}, std::make_shared<const std::string>(std::move(bytes))); }
  bool seats_become(int wanted) {
    for (int i = 0; i < 1000 && seated != wanted; ++i) std::this_thread::sleep_for(5ms);
    return seated == wanted;
  }
};

TEST_F(Streams, TellEveryReaderInOrder) {
  start({}, 2);
  RawClient a(server->port()), b(server->port());
  for (auto* client : {&a, &b}) {
    client->send(request);
    const auto opening = client->read_to("opening\n");
    EXPECT_TRUE(opening.starts_with("HTTP/1.1 200 OK\r\n"));
    EXPECT_EQ(opening.find("Content-Length"), std::string::npos);
    EXPECT_NE(opening.find("Connection: close\r\n"), std::string::npos);
  }
  for (int i = 0; i < 100; ++i) tell(std::to_string(i) + "\n");
  for (auto* client : {&a, &b})
    for (int i = 0; i < 100; ++i) EXPECT_EQ(client->read_to("\n"), std::to_string(i) + "\n");
}

TEST_F(Streams, GoBesideOrdinaryRequests) {
  start();
  RawClient stream(server->port()), page(server->port());
  stream.send(request);
  stream.read_to("opening\n");
  EXPECT_EQ(page.get("/").body, "page");
  tell("news\n");
  EXPECT_EQ(page.get("/").body, "page");  // nothing of the stream in between
  EXPECT_EQ(stream.read_to("\n"), "news\n");
}

TEST_F(Streams, AreLeftOutOfAnAnswerToHead) {
  start();
  RawClient client(server->port());
  client.send("HEAD /stream HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(client.read(RawClient::Body::none).status, 200);
  EXPECT_TRUE(client.ended());
  EXPECT_TRUE(seats_become(0));
}

TEST_F(Streams, AnswerNothingThatIsSentAfterThem) {
  start();
  RawClient client(server->port());
  client.send(std::string(request) + "GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  client.read_to("opening\n");
  tell("news\n");
  EXPECT_EQ(client.read_to("\n"), "news\n");
  EXPECT_EQ(server->counts().requests, 1u);
}

TEST_F(Streams, BeatWhileThereIsNothingToSay) {
  start({.streaming = 20ms});
  RawClient client(server->port());
  client.send(request);
  client.read_to("opening\n");
  EXPECT_EQ(client.read_to(":\n:\n:\n"), ":\n:\n:\n");
  EXPECT_EQ(server->counts().timed_out, 0u);
}

TEST_F(Streams, GiveUpTheirSeatWhenTheReaderLeaves) {
  start();
  {
    RawClient client(server->port());
    client.send(request);
    client.read_to("opening\n");
    EXPECT_EQ(seated, 1);
  }
  EXPECT_TRUE(seats_become(0));
}

// A reader who does not read is dropped when Outbox::capacity tellings wait for him, the others are not.
TEST_F(Streams, DropWhoReadsTooSlowly) {
  start();
  RawClient slow(server->port(), 4 << 10), quick(server->port());
  for (auto* client : {&slow, &quick}) {
    client->send(request);
    client->read_to("opening\n");
  }
  const std::string block(16 << 10, 'x');
  for (int i = 0; i < 64; ++i) {
    tell(block + "\n");
    EXPECT_EQ(quick.read_to("\n").size(), block.size() + 1);
  }
  EXPECT_TRUE(seats_become(1));
  EXPECT_EQ(server->counts().slow, 1u);
  tell("end\n");
  EXPECT_EQ(quick.read_to("\n"), "end\n");
}

// One telling fills the buffers, and then he takes nothing for as long as a reply may take to be written.
TEST_F(Streams, DropWhoStopsReading) {
  start({.writing = 50ms});
  RawClient client(server->port(), 4 << 10);
  client.send(request);
  client.read_to("opening\n");
  tell(std::string(1 << 20, 'x'));
  EXPECT_TRUE(seats_become(0));
}

TEST_F(Streams, EndAtOnceWhenTheServerStops) {
  start();
  RawClient client(server->port()), stuck(server->port(), 4 << 10);
  for (auto* one : {&client, &stuck}) {
    one->send(request);
    one->read_to("opening\n");
  }
  tell("all\n" + std::string(1 << 20, 'x'));
  client.read_to("all\n");
  const auto before = std::chrono::steady_clock::now();
  server->stop(10s);
  EXPECT_LT(std::chrono::steady_clock::now() - before, 5s);
  EXPECT_EQ(seated, 0);
}

}  // namespace
}  // namespace dateline::http
