// The developer: has pictures decoded, by a child process that may do nothing else (darkroom.h).
//
// The child is this program, run with nothing of ours: no descriptor but the original's and the answer's,
// no environment, no signal handler. It has so many seconds of the CPU (confinement.h); one that takes more,
// dies or answers nonsense costs this picture and nothing else. Any thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace dateline::pictures {

struct DevelopingRules {
  std::filesystem::path program = "/proc/self/exe";
  std::int64_t most_pixels = 50'000'000;
  std::chrono::milliseconds patience{120'000};  // by the clock on the wall
};

// The contact sheet. Fault::invalid, Fault::limit: the picture is none, is broken, or has too many pixels.
// Fault::refused: it broke the darkroom. Fault::unavailable: the child cannot be started, or the machine is
// so busy that patience ended first.
Result<std::string> develop(std::string_view original, const DevelopingRules& rules);

}  // namespace dateline::pictures
