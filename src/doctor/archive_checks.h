// The archive: that it is there and whole, and that what is in it fits together.
#pragma once

#include <functional>
#include <string>

#include "base/clock.h"
#include "doctor/finding.h"

namespace dateline::doctor {

struct ArchivePatient {
  std::string location;   // as Archive::open() takes it
  bool running = false;   // a newsroom is at work on it
  bool thorough = false;  // all stored bytes and the indexes, not a sample
  Instant now{};
  std::function<void(std::string_view what, std::int64_t done, std::int64_t of)> watcher;
};

// Reads only. Where the database will not answer one question the others are still asked.
void check_archive(const ArchivePatient& patient, const Report& report);

}  // namespace dateline::doctor
