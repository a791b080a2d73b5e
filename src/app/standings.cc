#include "app/standings.h"

namespace dateline::app {

void Standings::reached(std::string_view surface, Position position) {
  const std::lock_guard lock(mutex_);
  positions_.insert_or_assign(std::string(surface), position);
  moved_.notify_all();
}

std::vector<std::string> Standings::wait_for(Position position, std::chrono::milliseconds patience) const {
  std::unique_lock lock(mutex_);
  ++waiting_;
  called_.notify_all();
  moved_.wait_for(lock, patience, [&] { return behind(position).empty(); });
  --waiting_;
  return behind(position);
}

void Standings::rest(std::stop_token stop, std::chrono::nanoseconds time) const {
  std::unique_lock lock(mutex_);
  called_.wait_for(lock, stop, time, [&] { return waiting_ > 0; });
}

std::vector<std::string> Standings::behind(Position position) const {
  std::vector<std::string> names;
  for (const auto& [name, reached] : positions_)
    if (reached < position) names.push_back(name);
  return names;
}

}  // namespace dateline::app
