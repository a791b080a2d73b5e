// The other end of the control socket: gives orders to the process that has the data directory.
#pragma once

#include <filesystem>

#include "app/line_socket.h"
#include "app/order.h"

namespace dateline::app {

class ControlClient {
 public:
  // Fault::unavailable: nobody listens there.
  static Result<ControlClient> connect(const std::filesystem::path& data);

  // Waits for the answer; an error means that nobody knows whether the order was carried out.
  Result<Answer> give(const Order& order);

 private:
  explicit ControlClient(LineSocket socket) : socket_(std::move(socket)) {}
  LineSocket socket_;
};

}  // namespace dateline::app
