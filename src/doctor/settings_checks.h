// The settings, beyond what the reader of site.toml refuses: what is allowed and is probably not meant.
#pragma once

#include <filesystem>

#include "doctor/finding.h"
#include "settings/settings.h"

namespace dateline::doctor {

void check_settings(const Settings& settings, const std::filesystem::path& data, const Report& report);

}  // namespace dateline::doctor
