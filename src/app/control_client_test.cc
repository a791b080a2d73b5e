#include "app/control_client.h"

#include <gtest/gtest.h>

#include "app/control_server.h"

namespace dateline::app {
namespace {

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
  EXPECT_TRUE(client.give({.verb = "b", .args = {}, .bytes = ""}).has_error());
}

}  // namespace
}  // namespace dateline::app
