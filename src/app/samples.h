// The sample copy: samples/wire/SOURCE/FILE and samples/live/SOURCE/FILE, from invented agencies, with times
// that are relative to when it is taken in. A time is written {{now-3h|rfc3339}}: an amount in m, h or d
// before or after now, and a form: rfc3339, rfc822, dateline ("Dec 25"), dmy:ZONE ("25-12-2025 03:59 IST"),
// year, weekday ("Tuesday") or weekday:LANGUAGE. Copy that comes again is told apart by its round:
// {{round}}, or a number that goes with it, {{round*4%397+112}}. Pure but for reading files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"

namespace dateline::app {

struct SampleFile {
  std::string source;  // the folder's name
  std::filesystem::path path;
};

struct Sample {
  std::string source;  // the folder's name
  std::string name;    // the file's
  std::string bytes;   // with its times filled in
  Instant sent{};      // its latest time that is not in the future; `now` where it has none
};

// `text` with its times and rounds filled in. invalid: one that cannot be read, with its line.
Result<std::string> fill_times(std::string_view text, Instant now, std::int64_t round = 0);

// Every file of every source, by name.
std::vector<SampleFile> sample_files(const std::filesystem::path& folder);

Result<Sample> read_sample(const SampleFile& file, Instant now, std::int64_t round = 0);

// All of them, in the order in which they were sent.
Result<std::vector<Sample>> read_samples(const std::filesystem::path& folder, Instant now);

}  // namespace dateline::app
