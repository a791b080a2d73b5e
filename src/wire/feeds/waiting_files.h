// What is known of the files that wait in one source's folder: since when each is as it is, and when it may
// be looked at again. Knows no disk and no clock; belongs to the thread "drop".
//
// A sweep tells it every file it finds (`look`) between begin_sweep() and end_sweep(); what a whole sweep
// did not find is forgotten. Names that are settled are left alone until they change.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "wire/feeds/drop_rules.h"
#include "wire/feeds/dropped_file.h"

namespace dateline::feeds {

class WaitingFiles {
 public:
  using Time = std::chrono::steady_clock::time_point;

  explicit WaitingFiles(const DropPace& pace) : pace_(pace) {}

  // What the kernel tells of a name: it came whole, under this name at once; it is being written; its
  // writer has closed it.
  void came_whole(const std::string& name);
  void is_written(const std::string& name) { open_.insert(name); }
  void was_closed(const std::string& name) { open_.erase(name); }
  void forget_events();  // some were lost

  void begin_sweep() { ++sweep_; }
  // When it may be taken: at once after it came whole, else after a time without change.
  Time look(const std::string& name, const FileMark& mark, Time now);
  void end_sweep();

  // Of a file that was looked at:
  // Where no lease says that nobody writes: when it has been left alone for long enough.
  Time ready_without_lease(const std::string& name) const;
  // The same for one with nothing in it.
  Time ready_though_empty(const std::string& name) const;
  // Each says when to look again.
  Time touched(const std::string& name, Time now);  // somebody writes
  Time put_off(const std::string& name, Time until);
  Time failed(const std::string& name, Time now);  // longer each time
  // Whether it is a flash; nothing: nobody has looked since it changed. REQUIRES: it was looked at.
  std::optional<bool>& flash(const std::string& name);
  void settle(const std::string& name);  // nothing more to do until it changes
  void forget(const std::string& name);

  std::size_t size() const { return files_.size(); }

 private:
  struct Waiting {
    FileMark mark;
    Time since;       // unchanged
    Time not_before;  // for the next look
    int failures = 0;
    std::uint64_t sweep = 0;
    std::optional<bool> flash = {};
  };

  const DropPace pace_;
  std::uint64_t sweep_ = 0;
  std::map<std::string, Waiting> files_;
  std::set<std::string> whole_, open_;
};

}  // namespace dateline::feeds
