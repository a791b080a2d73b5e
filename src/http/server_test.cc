#include "http/server.h"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>

#include "http/raw_client.h"
#include "http/workers.h"

namespace dateline::http {
namespace {

using namespace std::chrono_literals;

const SystemClock system_clock;

// Says which path was asked for; some paths behave in some way.
class Echo final : public Handler {
 public:
  explicit Echo(Workers& workers) : workers_(workers) {}

  void handle(const Request& request, Responder& responder) override {
    if (request.path == "/later") return later(request.own(), responder.defer());
    if (request.path == "/forgotten") return void(responder.defer());
    if (request.path == "/silent") return;
    if (request.path == "/peer") return responder.send(reply_with(Status::ok, {}, request.peer));
    if (request.path == "/nothing") return responder.send(reply_with(Status::no_content, {}, ""));
    if (request.path == "/word") return responder.send(reply_with(Status::ok, {}, word));
    responder.send(reply_with(Status::ok, {{"Content-Type", "text/plain"}},
                              std::string(name_of(request.method)) + " " + std::string(request.path) + " " +
                                  std::string(request.body)));
  }

  std::string word = "first";

 private:
  void later(OwnedRequest request, Deferred deferred) {
    EXPECT_TRUE(workers_.run([request = std::move(request), deferred = std::move(deferred)]() mutable {
      deferred.send(reply_with(Status::ok, {}, "later " + std::string(request.get().query)));
    }));
  }

  Workers& workers_;
};

struct Running {
  Workers workers{"test", 2, 1000};
  std::unique_ptr<Server> server;

  explicit Running(Limits limits = {}, unsigned reactors = 2, const Clock& clock = system_clock) {
    server = Server::start({.listen = {}, .reactors = reactors, .limits = limits}, clock, [this] {
               return std::make_unique<Echo>(workers);
             }).value();
  }
  std::uint16_t port() const { return server->port(); }
};

TEST(Server, KeepsConnectionsAndCloses) {
  const ManualClock clock(parse_rfc3339("2025-12-24T22:29:00Z").value());
  Running running({}, 1, clock);
  RawClient client(running.port());
  for (int i = 0; i < 3; ++i) {
    const auto reply = client.get("/a");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, "GET /a ");
    EXPECT_EQ(reply.field("Date"), "Wed, 24 Dec 2025 22:29:00 GMT");
    EXPECT_EQ(reply.field("Connection"), "");
  }
  const auto last = client.ask("GET /b HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(last.field("Connection"), "close");
  EXPECT_TRUE(client.ended());
}

TEST(Server, ServesHttp10) {
  Running running;
  RawClient once(running.port()), kept(running.port());
  EXPECT_EQ(once.ask("GET /a HTTP/1.0\r\n\r\n").field("Connection"), "close");
  EXPECT_TRUE(once.ended());
  EXPECT_EQ(kept.ask("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").field("Connection"), "keep-alive");
  EXPECT_EQ(kept.get("/b").status, 200);
}

TEST(Server, LeavesContentOutWhereItMust) {
  Running running;
  RawClient client(running.port());
  client.send("HEAD /a HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(client.read(RawClient::Body::none).field("Content-Length"), "8");
  EXPECT_EQ(client.get("/nothing").field("Content-Length"), "");
  EXPECT_EQ(client.get("/b").body, "GET /b ");
}

TEST(Server, TakesBodies) {
  Running running;
  RawClient client(running.port());
  const std::string body(300'000, 'x');
  const auto reply = client.ask("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 300000\r\n\r\n" + body);
  EXPECT_EQ(reply.body, "POST /p " + body);
  EXPECT_EQ(
      client.ask("PUT /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n").body,
      "PUT /p a");
  client.send("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.read().status, 100);
  EXPECT_EQ(client.ask("ab").body, "POST /p ab");
}

TEST(Server, AnswersLater) {
  Running running;
  RawClient client(running.port());
  EXPECT_EQ(client.get("/later?a=1").body, "later a=1");
  EXPECT_EQ(client.get("/forgotten").status, 500);
  EXPECT_EQ(client.get("/silent").status, 500);
  EXPECT_EQ(client.get("/peer").body, "127.0.0.1");
}

TEST(Server, KeepsPipelinedRequestsInOrder) {
  Running running;
  RawClient client(running.port());
  std::string requests;
  for (int i = 0; i < 200; ++i)
    requests += "GET /" + std::string(i % 5 == 0 ? "later?n=" : "now/") + std::to_string(i) +
                " HTTP/1.1\r\nHost: h\r\n\r\n";
  client.send(requests);
  for (int i = 0; i < 200; ++i)
    EXPECT_EQ(client.read().body,
              i % 5 == 0 ? "later n=" + std::to_string(i) : "GET /now/" + std::to_string(i) + " ");
}

TEST(Server, RefusesAndLetsTheClientReadWhy) {
  Running running;
  RawClient client(running.port());
  client.send(
      "GET /ok HTTP/1.1\r\nHost: h\r\n\r\nPOST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999\r\n\r\n" +
      std::string(200'000, 'x'));
  EXPECT_EQ(client.read().status, 200);
  const auto reply = client.read();
  EXPECT_EQ(reply.status, 413);
  EXPECT_EQ(reply.field("Connection"), "close");
  EXPECT_EQ(reply.field("Content-Type"), "application/problem+json");
  EXPECT_TRUE(client.ended());
  EXPECT_EQ(running.server->counts().refused, 1u);
}

TEST(Server, AnswersAClientThatHasSentAllItWill) {
  Running running;
  RawClient client(running.port());
  client.send("GET /later?x HTTP/1.1\r\nHost: h\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\n\r\n");
  client.end_sending();
  EXPECT_EQ(client.read().body, "later x");
  EXPECT_EQ(client.read().body, "GET /b ");
  EXPECT_TRUE(client.ended());
}

TEST(Server, TellsEveryHandler) {
  Running running({}, 3);
  running.server->post([](Handler& handler) { static_cast<Echo&>(handler).word = "second"; });
  for (int i = 0; i < 20; ++i) EXPECT_EQ(RawClient(running.port()).get("/word").body, "second");
}

TEST(Server, ServesManyAtOnce) {
  Running running;
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < 200; ++i) clients.push_back(std::make_unique<RawClient>(running.port()));
  for (int round = 0; round < 5; ++round) {
    for (auto& client : clients) client->send("GET /later?m HTTP/1.1\r\nHost: h\r\n\r\n");
    for (auto& client : clients) EXPECT_EQ(client->read().body, "later m");
  }
  EXPECT_EQ(running.server->counts().requests, 1000u);
}

TEST(Server, StopsWhenWhatIsUnderWayIsDone) {
  Running running;
  RawClient idle(running.port()), busy(running.port()), begun(running.port());
  ASSERT_EQ(idle.get("/a").status, 200);
  ASSERT_EQ(busy.get("/a").status, 200);
  ASSERT_EQ(begun.get("/a").status, 200);
  std::latch may_answer(1);
  ASSERT_TRUE(running.workers.run([&] { may_answer.wait(); }));
  ASSERT_TRUE(running.workers.run([&] { may_answer.wait(); }));
  busy.send("GET /later?z HTTP/1.1\r\nHost: h\r\n\r\n");
  begun.send("GET /c HTTP/1.1\r\n");
  while (running.server->counts().requests < 4) std::this_thread::yield();
  std::this_thread::sleep_for(20ms);  // for the head that is only begun
  std::jthread stopping([&] { running.server->stop(10s); });
  EXPECT_TRUE(idle.ended());
  while (RawClient(running.port()).connected())
    std::this_thread::sleep_for(1ms);  // until every reactor has heard
  may_answer.count_down();
  const auto reply = busy.read();
  EXPECT_EQ(reply.body, "later z");
  EXPECT_EQ(reply.field("Connection"), "close");
  EXPECT_EQ(begun.ask("Host: h\r\n\r\n").body, "GET /c ");
  EXPECT_TRUE(begun.ended());
}

TEST(Server, StopsThoughAnAnswerNeverComes) {
  auto running = std::make_unique<Running>();
  std::latch may_answer(1);
  for (int i = 0; i < 2; ++i) ASSERT_TRUE(running->workers.run([&] { may_answer.wait(); }));
  RawClient client(running->port());
  client.send("GET /later HTTP/1.1\r\nHost: h\r\n\r\n");
  while (running->server->counts().requests < 1) std::this_thread::yield();
  running->server->stop(30ms);
  running->server.reset();  // the answer comes to a reactor that is gone
  may_answer.count_down();
  running.reset();
  EXPECT_TRUE(client.ended());
}

TEST(Server, SaysWhyItCannotListen) {
  Running running;
  const HandlerFactory none = [] { return nullptr; };
  const auto taken = Server::start({.listen = running.server->address()}, system_clock, none);
  EXPECT_EQ(taken.error().fault, Fault::unavailable);
  EXPECT_EQ(taken.error().where, running.server->address().text());
  EXPECT_NE(taken.error().what.find("in use"), std::string::npos);
  EXPECT_NE(taken.error().advice, "");
  const auto foreign = Server::start({.listen = {.host = "192.0.2.1", .port = 0}}, system_clock, none);
  EXPECT_EQ(foreign.error().fault, Fault::unavailable);
}

TEST(Server, ListensOnIpv6) {
  Workers workers("test", 1, 10);
  const auto server = Server::start({.listen = parse_listen("[::1]:0").value(), .reactors = 1}, system_clock,
                                    [&] { return std::make_unique<Echo>(workers); });
  if (!server) GTEST_SKIP() << "no IPv6 here: " << server.error().text();
  EXPECT_GT(server.value()->port(), 0);
}

}  // namespace
}  // namespace dateline::http
