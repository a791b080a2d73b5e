// A server: one reactor a core, each with its own listening socket on the same port (SO_REUSEPORT),
// so that the kernel spreads the clients and no thread waits for another.
//
//     TRY(auto server, Server::start({.listen = address}, clock, [&] { return std::make_unique<Site>(table);
//     })); server->post([table](Handler& h) { static_cast<Site&>(h).use(table); });   // on every reactor
//
// start(), stop() and the destructor belong to one thread; post() and counters() to any.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "http/address.h"
#include "http/handler.h"
#include "http/limits.h"

namespace dateline::http {

class Reactor;

struct ServerOptions {
  Address listen;
  unsigned reactors = 0;  // 0: one for each core
  Limits limits;
  std::string name = "http";  // the threads': "http-0", "http-1", …
};

struct ServerCounts {
  std::uint64_t connections = 0, requests = 0, refused = 0, timed_out = 0, turned_away = 0,
                slow = 0;  // slow: readers of a stream that were dropped
};

class Server {
 public:
  // The error says the address, the reason and what to do. Once it returns, clients are served.
  // `factory` is called here, once for each reactor; `clock` outlives the server.
  static Result<std::unique_ptr<Server>> start(ServerOptions options, const Clock& clock,
                                               const HandlerFactory& factory);
  ~Server();  // stops, with no patience

  const Address& address() const { return options_.listen; }  // with the port that was got
  std::uint16_t port() const { return options_.listen.port; }

  // Runs `message` once on every reactor's thread, with its handler. Never waits.
  void post(Message message);

  // The same, and then `bytes` on every stream (Responder::stream) of that reactor, before it serves any
  // other request: a stream that opens later has what `message` told the handler. Never waits.
  void tell(Message message, std::shared_ptr<const std::string> bytes);

  // Accepts nobody any more, closes who is idle, finishes what is under way for at most `patience`.
  void stop(std::chrono::milliseconds patience);

  ServerCounts counts() const;

 private:
  explicit Server(ServerOptions options);

  ServerOptions options_;
  std::vector<std::unique_ptr<Reactor>> reactors_;
  std::vector<std::jthread> threads_;
};

}  // namespace dateline::http
