#include "http/post.h"

#include <gtest/gtest.h>

#include <mutex>
#include <thread>

#include "base/clock.h"
#include "http/routes.h"
#include "http/server.h"
#include "http/socket.h"

namespace dateline::http {
namespace {

using namespace std::chrono_literals;

// A webhook's other end: keeps what it got, answers with what it is told.
struct Hook {
  Hook() {
    routes.add(Method::post, "/hook", [this](const Request& request, const Captures&) {
      const std::lock_guard lock(mutex);
      body = request.body;
      type = request.field("Content-Type");
      expected = request.field("Expect");
      return reply_with(status, {{"Location", "/elsewhere"}}, "");
    });
    server = Server::start({.listen = parse_listen("127.0.0.1:0").value(), .reactors = 1}, clock, [this] {
               return std::make_unique<RoutesHandler>(routes);
             }).value();
  }
  Post post(std::string path = "/hook") const {
    return {"http://user:pass@" + server->address().text() + path + "?key=of-the-house",
            {"Content-Type: application/json"},
            R"({"kind":"silent"})"};
  }

  SystemClock clock;
  Routes routes;
  Status status = Status::no_content;
  std::mutex mutex;  // guards what follows
  std::string body, type, expected;
  std::unique_ptr<Server> server;
};

TEST(Post, IsTakenByAnyStatusOfSuccess) {
  Hook hook;
  const auto sent = send(hook.post(), 5s);
  ASSERT_TRUE(sent) << sent.error().text();
  EXPECT_EQ(hook.body, R"({"kind":"silent"})");
  EXPECT_EQ(hook.type, "application/json");
  EXPECT_EQ(hook.expected, "");
}

TEST(Post, IsRefusedByAnyOtherAndKeepsTheAddressToItself) {
  Hook hook;
  for (const auto status : {Status::found, Status::not_found, Status::service_unavailable}) {
    hook.status = status;
    const auto refused = send(hook.post(), 5s);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fault, Fault::refused);
    EXPECT_EQ(refused.error().where, "http://" + hook.server->address().text());
    EXPECT_NE(refused.error().what.find(std::to_string(static_cast<int>(status))), std::string::npos);
  }
}

TEST(Post, SaysThatNobodyAnswers) {
  std::uint16_t port = 0;
  {
    const auto closed = listen_on(parse_listen("127.0.0.1:0").value()).value();
    port = port_of(closed);
  }
  const auto failed = send({"http://127.0.0.1:" + std::to_string(port) + "/", {}, "{}"}, 5s);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().fault, Fault::unavailable);
}

TEST(Post, DoesNotWaitLongerThanItIsAskedTo) {
  const auto silent = listen_on(parse_listen("127.0.0.1:0").value()).value();  // accepts nobody
  const Post post{"http://127.0.0.1:" + std::to_string(port_of(silent)) + "/", {}, "{}"};
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_EQ(send(post, 1s).error().fault, Fault::unavailable);
  std::stop_source stop;
  std::jthread stopping([&] {
    std::this_thread::sleep_for(100ms);
    stop.request_stop();
  });
  const auto given_up = send(post, 60s, stop.get_token());
  ASSERT_FALSE(given_up);
  EXPECT_NE(given_up.error().what.find("ends"), std::string::npos) << given_up.error().text();
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 10s);
}

}  // namespace
}  // namespace dateline::http
