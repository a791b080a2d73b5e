#include "app/control_client.h"

#include "app/control_server.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 10min;  // a large delivery behind other large ones
constexpr std::size_t answer_limit = std::size_t{64} << 20;

}  // namespace

Result<ControlClient> ControlClient::connect(const std::filesystem::path& data) {
  TRY(auto socket, LineSocket::connect(data, control_socket_name));
  return ControlClient(std::move(socket));
}

Result<Answer> ControlClient::give(const Order& order) {
  TRY(socket_.write_line(to_line(order)));
  TRY(const auto line, socket_.read_line(answer_limit, patience));
  return answer_from_line(line);
}

}  // namespace dateline::app
