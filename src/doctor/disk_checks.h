// The data directory as files: room on its disk, and who may read what is in it.
#pragma once

#include <filesystem>

#include "doctor/finding.h"
#include "settings/settings.h"

namespace dateline::doctor {

// REQUIRES: the directory is there.
void check_disk(const std::filesystem::path& data, const Report& report);

// site.toml with secrets is its owner's.
void check_config_file(const Settings& settings, const Report& report);

}  // namespace dateline::doctor
