// Who is at the terminal, where they do not say.
#pragma once

#include <cstdlib>
#include <string>

namespace dateline::app {

inline std::string user_at_terminal() {
  const char* name = std::getenv("USER");
  return name && *name ? name : "command-line";
}

}  // namespace dateline::app
