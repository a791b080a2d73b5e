// A Unix socket that carries lines, with limits: how long a line may be and how long to wait.
// One thread at a time.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace dateline::app {

class LineSocket {
 public:
  explicit LineSocket(int fd) : fd_(fd) {}
  LineSocket(LineSocket&& other) noexcept
      : fd_(std::exchange(other.fd_, -1)), rest_(std::move(other.rest_)) {}
  LineSocket& operator=(LineSocket&&) = delete;
  ~LineSocket();

  // The socket file `name` in the directory, listening, mode 0600; one that a dead process left is
  // replaced. REQUIRES: this process owns the directory.
  static Result<LineSocket> listen(const std::filesystem::path& directory, std::string_view name);
  static Result<LineSocket> connect(const std::filesystem::path& directory, std::string_view name);
  // The next client. unavailable: nobody within `wait`.
  Result<LineSocket> accept(std::chrono::milliseconds wait) const;

  Result<> write_line(std::string_view line);
  // not_found: the other side has closed. limit: longer than `limit`. unavailable: nothing in `wait`.
  Result<std::string> read_line(std::size_t limit, std::chrono::milliseconds wait);

 private:
  int fd_;
  std::string rest_;  // read, but not yet asked for
};

}  // namespace dateline::app
