// Which settings a command works with: --config; else those of the data directory's demonstration,
// where it is one; else the defaults.
#pragma once

#include "app/share.h"
#include "app/verbs.h"
#include "settings/settings.h"

namespace dateline::app {

// A data directory that `run --demo` has seeded holds this file.
inline constexpr std::string_view demo_mark = "demo";

Result<Settings> site_settings(const Common& common);

// The settings of the demonstration, samples/site.toml.
Result<Settings> demo_settings(const Share& share);

}  // namespace dateline::app
