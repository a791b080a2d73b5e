#include "app/control_client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "app/control_server.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

TEST(ControlClient, SaysThatNobodyListens) {
  const auto path = std::filesystem::path(testing::TempDir()) / "control_client";
  std::filesystem::remove_all(path);
  EXPECT_EQ(ControlClient::connect(path).error().fault, Fault::unavailable);
  const auto data = DataDir::open(path).value();
  EXPECT_EQ(ControlClient::connect(path).error().fault, Fault::unavailable);
}

TEST(ControlClient, SaysThatTheServerWentAway) {
  const auto path = std::filesystem::path(testing::TempDir()) / "control_client_gone";
  std::filesystem::remove_all(path);
  const auto data = DataDir::open(path).value();
  auto server = ControlServer::start(data, 1 << 20, [](const Order&) { return Answer{}; }).value();
  auto client = ControlClient::connect(path).value();
  ASSERT_TRUE(client.give({.verb = "a", .args = {}, .bytes = ""}).has_value());
  server.reset();
  const auto given = client.give({.verb = "b", .args = {}, .bytes = ""});
  ASSERT_TRUE(given.has_error());
  EXPECT_THAT(given.error().text(), HasSubstr("it was not carried out"));
}

TEST(ControlClient, SaysThatNobodyKnowsAndWhereToLook) {
  const auto path = std::filesystem::path(testing::TempDir()) / "control_client_cut";
  std::filesystem::remove_all(path);
  const auto data = DataDir::open(path).value();
  const auto listening = LineSocket::listen(path, control_socket_name).value();
  const auto cut_short = [&](const Order& order) {
    auto client = ControlClient::connect(path).value();
    std::jthread reader([&] {
      auto line = listening.accept(10s).value();
      EXPECT_TRUE(line.read_line(1 << 20, 10s).has_value());
    });  // and closes without an answer, as a process does that is killed
    return client.give(order).error();
  };
  const auto kill = cut_short({.verb = "desk", .args = {{"verb", "kill"}, {"story", 7}}, .bytes = ""});
  EXPECT_EQ(kill.fault, Fault::unavailable);
  EXPECT_THAT(kill.text(), HasSubstr("nobody knows whether the order was carried out"));
  EXPECT_THAT(kill.text(), HasSubstr("`dateline desk history 7`"));
  EXPECT_THAT(cut_short({.verb = "ingest", .args = {}, .bytes = "x"}).text(), HasSubstr("counts once"));
}

}  // namespace
}  // namespace dateline::app
