// The control socket of a running newsroom, DATA/dateline.sock: one order a line in, one answer a
// line out, for as long as the client likes.
//
// One thread accepts ("control") and each client has one of its own, at most eight at a time; orders
// of different clients run at once, so `carry_out` is thread-safe. Only the owner of the data
// directory starts one; the destructor finishes what is under way.
#pragma once

#include <functional>
#include <list>
#include <thread>

#include "app/data_dir.h"
#include "app/line_socket.h"
#include "app/order.h"

namespace dateline::app {

inline constexpr std::string_view control_socket_name = "dateline.sock";

class ControlServer {
 public:
  using CarryOut = std::function<Answer(const Order&)>;

  static Result<std::unique_ptr<ControlServer>> start(const DataDir& data, std::size_t largest_delivery,
                                                      CarryOut carry_out);
  ~ControlServer();

 private:
  struct Client {
    std::atomic<bool> gone = false;
    std::jthread thread;
  };

  ControlServer(LineSocket socket, std::size_t limit, CarryOut carry_out);
  void accept_clients(std::stop_token stop);
  void serve(LineSocket client, std::stop_token stop) const;

  LineSocket socket_;
  const std::size_t limit_;  // bytes of a line
  const CarryOut carry_out_;
  std::list<Client> clients_;  // the accepting thread's alone
  std::jthread accepting_;
};

}  // namespace dateline::app
