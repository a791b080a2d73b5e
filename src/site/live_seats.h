// LiveSeats: how many readers may follow /live at once, in all and from one address. A seat is taken for as
// long as a stream is open. Thread-safe; the addresses are in memory alone, and only while their streams are
// open.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "http/client_address.h"
#include "http/request.h"

namespace dateline::site {

struct LiveLimits {
  std::size_t readers = 2000, per_address = 20;
  http::ClientAddress addresses = {};  // knows whose word is taken for who sent a request
};

class LiveSeats {
 public:
  explicit LiveSeats(const LiveLimits& limits);

  // Nothing: all are taken, or this address has as many as it may. A seat may outlive this object.
  std::shared_ptr<const void> take(const http::Request& request);
  std::size_t taken() const;

 private:
  struct Room {
    mutable std::mutex mutex;  // guards what follows
    std::size_t taken = 0;
    std::map<std::string, std::size_t, std::less<>> by_address;
  };
  const std::size_t readers_, per_address_;
  const http::ClientAddress addresses_;
  const std::shared_ptr<Room> room_ = std::make_shared<Room>();
};

}  // namespace dateline::site
