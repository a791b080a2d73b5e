#include "app/control_server.h"

#include <pthread.h>

#include "base/fault_point.h"
#include "base/log.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

// How soon a stop is noticed, and how long a client may think before its next order.
constexpr auto glance = 100ms;
constexpr auto patience = 60s;
constexpr std::size_t most_clients = 8;

}  // namespace

Result<std::unique_ptr<ControlServer>> ControlServer::start(const DataDir& data, std::size_t largest_delivery,
                                                            CarryOut carry_out) {
  TRY(auto socket, LineSocket::listen(data.path(), control_socket_name));
  return std::unique_ptr<ControlServer>(
      new ControlServer(std::move(socket), line_limit(largest_delivery), std::move(carry_out)));
}

ControlServer::ControlServer(LineSocket socket, std::size_t limit, CarryOut carry_out)
    : socket_(std::move(socket)), limit_(limit), carry_out_(std::move(carry_out)) {
  accepting_ = std::jthread([this](std::stop_token stop) { accept_clients(stop); });
  pthread_setname_np(accepting_.native_handle(), "control");
}

ControlServer::~ControlServer() {
  accepting_.request_stop();
  accepting_.join();
}

void ControlServer::accept_clients(std::stop_token stop) {
  while (!stop.stop_requested()) {
    clients_.remove_if([](const Client& client) { return client.gone.load(); });
    if (clients_.size() >= most_clients) {
      std::this_thread::sleep_for(glance);
      continue;
    }
    auto connection = socket_.accept(glance);
    if (!connection) continue;
    auto& client = clients_.emplace_back();
    client.thread = std::jthread(
        [this, &client](std::stop_token done, LineSocket line) {
          serve(std::move(line), done);
          client.gone = true;
        },
        std::move(connection).value());
  }
  clients_.clear();  // asks each to stop and waits for it
}

void ControlServer::serve(LineSocket client, std::stop_token stop) const {
  auto waited = 0ms;
  while (!stop.stop_requested() && waited < patience) {
    const auto line = client.read_line(limit_, glance);
    if (!line && line.error().fault == Fault::unavailable) {
      waited += glance;
      continue;
    }
    if (!line) {
      if (line.error().fault != Fault::not_found) log::warn("{}", line.error().text());
      return;
    }
    waited = 0ms;
    const auto order = order_from_line(line.value());
    const auto answer =
        order ? carry_out_(order.value()) : Answer{1, "", "dateline: " + order.error().text() + "\n"};
    FAULT_POINT("app.answering");
    if (const auto sent = client.write_line(to_line(answer)); !sent) return;
  }
}

}  // namespace dateline::app
