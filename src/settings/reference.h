// The reference of site.toml, made from the table: docs/settings.md and what `dateline settings` prints.
#pragma once

#include <string>

namespace dateline {

// Markdown; docs/settings.md is exactly this.
std::string settings_markdown();

// For a terminal: one line a key.
std::string settings_help();

}  // namespace dateline
