// The sample copy: samples/SOURCE/FILE, from invented agencies, with times that are relative to when
// it is taken in. A time is written {{now-3h|rfc3339}}: an amount in m, h or d before or after now, and
// a form: rfc3339, rfc822, dateline ("Dec 25") or dmy:ZONE ("25-12-2025 03:59 IST").
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"

namespace dateline::app {

struct Sample {
  std::string source;  // the folder's name
  std::string name;    // the file's
  std::string bytes;   // with its times filled in
  Instant sent{};      // its latest time that is not in the future; `now` where it has none
};

// `text` with its times filled in. invalid: a time that cannot be read, with its line.
Result<std::string> fill_times(std::string_view text, Instant now);

// Every file of every source, in the order in which they were sent.
Result<std::vector<Sample>> read_samples(const std::filesystem::path& folder, Instant now);

}  // namespace dateline::app
