// What only the running newsroom knows of itself: which program it is and with which settings it was
// started. The order "state", and how another command asks for it.
#pragma once

#include <filesystem>
#include <string>

#include "app/verbs.h"
#include "base/result.h"

namespace dateline::app {

struct NewsroomState {
  std::string version;
  std::int64_t process = 0;
  std::filesystem::path config;  // empty: it was started without
  std::string listen;            // of its site
};

// Fault::unavailable: no newsroom answers there.
Result<NewsroomState> ask_state(const std::filesystem::path& data);

// `common` with the settings of the newsroom that runs there, where none were named.
Common as_it_runs(Common common);

}  // namespace dateline::app
