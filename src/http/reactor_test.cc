#include "http/reactor.h"

#include <gtest/gtest.h>

#include <thread>

#include "http/raw_client.h"

namespace dateline::http {
namespace {

class Counting final : public Handler {
 public:
  void handle(const Request&, Responder& responder) override {
    responder.send(reply_with(Status::ok, {}, std::to_string(++count_)));
  }
  void set(int count) { count_ = count; }

 private:
  int count_ = 0;
};

TEST(Reactor, ServesReadsItsMailAndStops) {
  const SystemClock clock;
  const Limits limits;
  auto listener = listen_on({}).value();
  const auto port = port_of(listener);
  Reactor reactor(std::move(listener), std::make_unique<Counting>(), limits, 10, clock);
  std::jthread thread([&] { reactor.run(); });

  RawClient client(port);
  EXPECT_EQ(client.get("/").body, "1");
  reactor.mailbox().put(Message([](Handler& handler) { static_cast<Counting&>(handler).set(40); }));
  while (client.get("/").body < "41") std::this_thread::yield();
  EXPECT_EQ(reactor.counters().connections, 1u);

  reactor.mailbox().put(Stop{std::chrono::steady_clock::now() + std::chrono::seconds(10)});
  thread.join();  // at once: the only client is idle
  EXPECT_TRUE(client.ended());
}

}  // namespace
}  // namespace dateline::http
