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

std::optional<Position> Standings::wait_beyond(std::string_view surface, Position position,
                                               std::chrono::milliseconds patience) const {
  std::unique_lock lock(mutex_);
  const auto is_beyond = [&] {
    const auto found = positions_.find(surface);
    return found != positions_.end() && found->second > position;
  };
  if (!moved_.wait_for(lock, patience, is_beyond)) return std::nullopt;
  return positions_.find(surface)->second;
}

std::vector<std::string> Standings::surfaces() const {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> names;
  for (const auto& [name, reached] : positions_) names.push_back(name);
  return names;
}

void Standings::answers_at(std::string_view surface, std::vector<std::string> addresses) {
  const std::lock_guard lock(mutex_);
  addresses_.insert_or_assign(std::string(surface), std::move(addresses));
}

std::vector<std::string> Standings::addresses_of(std::string_view surface) const {
  const std::lock_guard lock(mutex_);
  const auto found = addresses_.find(surface);
  return found == addresses_.end() ? std::vector<std::string>() : found->second;
}

void Standings::rest(std::stop_token stop, std::chrono::nanoseconds time, std::uint64_t& hurries) const {
  std::unique_lock lock(mutex_);
  called_.wait_for(lock, stop, time, [&] { return waiting_ > 0 || hurries_ != hurries; });
  hurries = hurries_;
}

void Standings::hurry() {
  const std::lock_guard lock(mutex_);
  ++hurries_;
  called_.notify_all();
}

std::vector<std::string> Standings::behind(Position position) const {
  std::vector<std::string> names;
  for (const auto& [name, reached] : positions_)
    if (reached < position) names.push_back(name);
  return names;
}

}  // namespace dateline::app
