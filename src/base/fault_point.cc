#include "base/fault_point.h"

#include <atomic>
#include <charconv>
#include <csignal>
#include <cstdlib>

namespace dateline {
namespace {

struct Fault {
  std::string_view name;
  int times = 1;
};

Fault ordered() {
  const char* text = std::getenv("DATELINE_FAULT");
  if (!text) return {};
  const std::string_view order(text);
  const auto colon = order.find(':');
  Fault fault{order.substr(0, colon)};
  if (colon != std::string_view::npos)
    std::from_chars(order.data() + colon + 1, order.data() + order.size(), fault.times);
  return fault;
}

}  // namespace

void fault_point(std::string_view name) {
  static const Fault fault = ordered();
  static std::atomic<int> times = 0;
  if (name == fault.name && ++times == fault.times) std::raise(SIGKILL);
}

}  // namespace dateline
