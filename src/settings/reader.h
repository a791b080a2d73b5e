// Reads site.toml into Settings by the table (table.h).
//
// The first thing that is wrong stops the reading: an Error with file:line:column, what was found
// there, what was expected, and the nearest known key. Nothing half-read is ever returned.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"
#include "settings/settings.h"

namespace dateline {

// The file, and the pages it names relative to itself.
Result<Settings> read_settings(const std::filesystem::path& file);

// The same from text; `name` stands in errors, `folder` is where page files are.
Result<Settings> parse_settings(std::string_view toml, std::string_view name,
                                const std::filesystem::path& folder = {});

// What a site is without a file: UTC, and what `ingest` brings is published.
Settings default_settings();

}  // namespace dateline
