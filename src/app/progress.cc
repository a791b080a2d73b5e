#include "app/progress.h"

#include <fmt/ostream.h>

#include <ostream>

namespace dateline::app {
namespace {

constexpr auto patience = std::chrono::seconds(2);  // of whoever watches

}  // namespace

void Progress::tell(std::string_view what, std::int64_t done, std::int64_t of) {
  const auto now = std::chrono::steady_clock::now();
  if (quiet_ || now - told_ < patience) return;
  told_ = now;
  fmt::print(err_, "dateline: {}: {}, {} of {}\n", verb_, what, done, of);
  err_.flush();
}

}  // namespace dateline::app
