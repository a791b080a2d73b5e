#include "wire/feeds/waiting_files.h"

namespace dateline::feeds {

void WaitingFiles::came_whole(const std::string& name) {
  whole_.insert(name);
  open_.erase(name);
}

void WaitingFiles::forget_events() {
  whole_.clear();
  open_.clear();
}

WaitingFiles::Time WaitingFiles::look(const std::string& name, const FileMark& mark, Time now) {
  auto [place, is_new] = files_.try_emplace(name);
  auto& file = place->second;
  const bool whole = whole_.erase(name) > 0;
  if (is_new || file.mark != mark) file = {mark, now, whole ? now : now + pace_.quiet, 0, 0};
  file.sweep = sweep_;
  return file.not_before;
}

void WaitingFiles::end_sweep() {
  std::erase_if(files_, [&](const auto& file) { return file.second.sweep != sweep_; });
  std::erase_if(open_, [&](const auto& name) { return !files_.contains(name); });
  whole_.clear();
}

WaitingFiles::Time WaitingFiles::ready_without_lease(const std::string& name) const {
  return files_.at(name).since + (open_.contains(name) ? pace_.unclosed : pace_.unleased);
}

WaitingFiles::Time WaitingFiles::ready_though_empty(const std::string& name) const {
  return files_.at(name).since + pace_.empty;
}

WaitingFiles::Time WaitingFiles::touched(const std::string& name, Time now) {
  auto& file = files_.at(name);
  file.since = now;
  return file.not_before = now + pace_.quiet;
}

WaitingFiles::Time WaitingFiles::put_off(const std::string& name, Time until) {
  return files_.at(name).not_before = until;
}

WaitingFiles::Time WaitingFiles::failed(const std::string& name, Time now) {
  auto& file = files_.at(name);
  return file.not_before = now + retry_after(pace_, ++file.failures);
}

std::optional<bool>& WaitingFiles::flash(const std::string& name) {
  return files_.at(name).flash;
}

void WaitingFiles::settle(const std::string& name) {
  files_.at(name).not_before = Time::max();
}

void WaitingFiles::forget(const std::string& name) {
  files_.erase(name);
}

}  // namespace dateline::feeds
