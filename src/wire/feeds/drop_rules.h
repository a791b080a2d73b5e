// How the drop folder is watched: where it is, what happens to finished files, how long a file must have
// been left alone before it is taken.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "settings/settings.h"

namespace dateline::feeds {

enum class Finished { move, keep };

// Spans of steady time. The defaults bear with a writer that opens, appends and closes every second.
struct DropPace {
  std::chrono::milliseconds quiet{2'000};      // unchanged for so long, and nobody has it open for writing
  std::chrono::milliseconds unleased{5'000};   // the same where the system cannot say who has it open
  std::chrono::milliseconds unclosed{60'000};  // there, too: begun before our eyes and never closed
  std::chrono::milliseconds empty{10'000};     // nothing in it: perhaps its writer has not begun
  std::chrono::milliseconds notice{200};    // a folder that is written to is looked through so often at most
  std::chrono::milliseconds rescan{5'000};  // whatever was not told (network file systems) is found so soon
  std::chrono::milliseconds first_retry{1'000}, longest_retry{60'000};
};

struct DropRules {
  std::filesystem::path folder;
  Finished finished = Finished::move;
  std::size_t largest = 0;           // bytes of one file
  std::vector<std::string> sources;  // whose sub-folders are made at start
  DropPace pace;
};

DropRules drop_rules(const Settings& settings, const std::filesystem::path& data);

// The time to wait after so many failures in a row: doubled each time, up to the longest.
std::chrono::milliseconds retry_after(const DropPace& pace, int failures);

}  // namespace dateline::feeds
