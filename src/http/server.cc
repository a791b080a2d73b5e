#include "http/server.h"

#include <fmt/format.h>
#include <pthread.h>

#include <algorithm>

#include "http/reactor.h"
#include "http/socket.h"

namespace dateline::http {

Result<std::unique_ptr<Server>> Server::start(ServerOptions options, const Clock& clock,
                                              const HandlerFactory& factory) {
  TRY(check_free(options.listen));
  const unsigned count =
      options.reactors > 0 ? options.reactors : std::max(1u, std::thread::hardware_concurrency());
  std::vector<Descriptor> listeners;
  for (unsigned i = 0; i < count; ++i) {
    TRY(auto listener, listen_on(options.listen));
    options.listen.port = port_of(listener);
    listeners.push_back(std::move(listener));
  }
  std::unique_ptr<Server> server(new Server(std::move(options)));
  const auto share = std::max<std::size_t>(1, server->options_.limits.connections / count);
  for (auto& listener : listeners)
    server->reactors_.push_back(
        std::make_unique<Reactor>(std::move(listener), factory(), server->options_.limits, share, clock));
  for (unsigned i = 0; i < count; ++i) {
    auto& thread = server->threads_.emplace_back([reactor = server->reactors_[i].get()] { reactor->run(); });
    pthread_setname_np(thread.native_handle(), fmt::format("{}-{}", server->options_.name, i).c_str());
  }
  return server;
}

Server::Server(ServerOptions options) : options_(std::move(options)) {}

Server::~Server() {
  stop(std::chrono::milliseconds(0));
}

void Server::post(Message message) {
  for (auto& reactor : reactors_) reactor->mailbox().put(message);
}

void Server::tell(Message message, std::shared_ptr<const std::string> bytes) {
  for (auto& reactor : reactors_) reactor->mailbox().put(Telling{message, bytes});
}

void Server::stop(std::chrono::milliseconds patience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  for (auto& reactor : reactors_) reactor->mailbox().put(Stop{until});
  threads_.clear();
}

ServerCounts Server::counts() const {
  ServerCounts sum;
  for (const auto& reactor : reactors_) {
    const auto& c = reactor->counters();
    sum.connections += c.connections;
    sum.requests += c.requests;
    sum.refused += c.refused;
    sum.timed_out += c.timed_out;
    sum.turned_away += c.turned_away;
    sum.slow += c.slow;
  }
  return sum;
}

}  // namespace dateline::http
