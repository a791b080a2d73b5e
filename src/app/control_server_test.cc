#include "app/control_server.h"

#include <gtest/gtest.h>

#include <barrier>

#include "app/control_client.h"

namespace dateline::app {
namespace {

DataDir fresh(const std::string& name) {
  const auto path = std::filesystem::path(testing::TempDir()) / name;
  std::filesystem::remove_all(path);
  return DataDir::open(path).value();
}

TEST(ControlServer, AnswersEachOrder) {
  const auto data = fresh("control_server");
  const auto server = ControlServer::start(data, 1 << 20, [](const Order& order) {
    return Answer{order.bytes.empty() ? 1 : 0, order.verb + "\n", ""};
  });
  ASSERT_TRUE(server.has_value()) << server.error().text();
  auto client = ControlClient::connect(data.path()).value();
  EXPECT_EQ(client.give({.verb = "one", .args = {}, .bytes = "x"}).value().out, "one\n");
  EXPECT_EQ(client.give({.verb = "two", .args = {}, .bytes = ""}).value().status, 1);
}

TEST(ControlServer, ServesClientsAtOnce) {
  const auto data = fresh("control_server_two");
  std::barrier both(2);
  const auto server = ControlServer::start(data, 1 << 20, [&](const Order&) {
    both.arrive_and_wait();
    return Answer{};
  });
  std::vector<std::jthread> clients;
  for (int i = 0; i < 2; ++i)
    clients.emplace_back([&] {
      auto client = ControlClient::connect(data.path()).value();
      EXPECT_TRUE(client.give({.verb = "meet", .args = {}, .bytes = ""}).has_value());
    });
}

TEST(ControlServer, RefusesWhatIsNoOrderAndClosesWhatIsTooLong) {
  const auto data = fresh("control_server_bad");
  const auto server = ControlServer::start(data, 0, [](const Order&) { return Answer{}; });
  auto socket = LineSocket::connect(data.path(), control_socket_name).value();
  ASSERT_TRUE(socket.write_line("hello").has_value());
  const auto answer = answer_from_line(socket.read_line(1000, std::chrono::seconds(5)).value()).value();
  EXPECT_EQ(answer.status, 1);
  EXPECT_NE(answer.errors.find("not one JSON object"), std::string::npos);
  (void)socket.write_line(std::string(4 << 20, 'x'));
  EXPECT_TRUE(socket.read_line(1000, std::chrono::seconds(5)).has_error());
}

}  // namespace
}  // namespace dateline::app
