#include "app/newsroom_front.h"

#include "base/log.h"
#include "settings/reader.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 5s;
constexpr unsigned worker_threads = 4;
constexpr std::size_t most_waiting = 256, most_connections = 256;
constexpr std::size_t most_bodies = 4;  // of the largest that is taken, under way at once

}  // namespace

NewsroomFront::NewsroomFront(http::Routes routes)
    : routes_(std::move(routes)), workers_("desk-work", worker_threads, most_waiting) {}

NewsroomFront::~NewsroomFront() {
  if (server_) server_->stop(patience);
}

Result<std::unique_ptr<NewsroomFront>> NewsroomFront::open(http::Routes routes, const std::string& asked,
                                                           const Settings& settings, const Clock& clock) {
  const auto& usual = default_settings().newsroom.listen;
  TRY(auto address, http::parse_listen(asked.empty() ? settings.newsroom.listen : asked));
  http::ServerOptions options{.listen = address, .reactors = 1, .limits = {}, .name = "desk"};
  options.limits.request.body = static_cast<std::size_t>(settings.limits.delivery_bytes);
  options.limits.bodies = most_bodies * options.limits.request.body;
  options.limits.connections = most_connections;

  std::unique_ptr<NewsroomFront> front(new NewsroomFront(std::move(routes)));
  const auto handlers = [self = front.get()] {
    return std::make_unique<http::RoutesHandler>(self->routes_, &self->workers_);
  };
  auto server = http::Server::start(options, clock, handlers);
  if (!server && asked.empty() && settings.newsroom.listen == usual) {
    log::info("{}; the newsroom takes a free port", server.error().text());
    options.listen.port = 0;
    server = http::Server::start(options, clock, handlers);
  }
  TRY(front->server_, std::move(server));
  return front;
}

}  // namespace dateline::app
