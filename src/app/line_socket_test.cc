#include "app/line_socket.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <thread>

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

std::filesystem::path fresh(const std::string& name) {
  const auto path = std::filesystem::path(testing::TempDir()) / name;
  std::filesystem::remove_all(path);
  std::filesystem::create_directories(path);
  return path;
}

TEST(LineSocket, CarriesLinesBothWays) {
  // Deeper than the 107 bytes that an address of a Unix socket holds.
  const auto path = fresh("line_socket") / std::string(100, 'd') / std::string(100, 'e');
  std::filesystem::create_directories(path);
  const auto listening = LineSocket::listen(path, "s").value();
  struct stat state{};
  ASSERT_EQ(::stat((path / "s").c_str(), &state), 0);
  EXPECT_EQ(state.st_mode & 0777, 0600U);

  std::jthread server([&] {
    auto client = listening.accept(5s).value();
    while (true) {
      const auto line = client.read_line(1 << 20, 5s);
      if (!line || !client.write_line("got " + line.value())) return;
    }
  });
  auto client = LineSocket::connect(path, "s").value();
  ASSERT_TRUE(client.write_line("one\ntwo").has_value());
  EXPECT_EQ(client.read_line(100, 5s).value(), "got one");
  EXPECT_EQ(client.read_line(100, 5s).value(), "got two");
  const std::string longest(500'000, 'x');
  ASSERT_TRUE(client.write_line(longest).has_value());
  EXPECT_EQ(client.read_line(1 << 20, 5s).value(), "got " + longest);
}

TEST(LineSocket, HasLimits) {
  const auto path = fresh("line_socket_limits");
  const auto listening = LineSocket::listen(path, "s").value();
  auto client = LineSocket::connect(path, "s").value();
  auto server = listening.accept(5s).value();
  EXPECT_EQ(listening.accept(1ms).error().fault, Fault::unavailable);
  EXPECT_EQ(server.read_line(100, 1ms).error().fault, Fault::unavailable);
  ASSERT_TRUE(client.write_line(std::string(2000, 'x')).has_value());
  EXPECT_EQ(server.read_line(100, 5s).error().fault, Fault::limit);
}

TEST(LineSocket, ReplacesWhatADeadProcessLeft) {
  const auto path = fresh("line_socket_stale");
  {
    const auto dead = LineSocket::listen(path, "s").value();
  }
  EXPECT_EQ(LineSocket::connect(path, "s").error().fault, Fault::unavailable);
  EXPECT_TRUE(LineSocket::listen(path, "s").has_value());
}

}  // namespace
}  // namespace dateline::app
