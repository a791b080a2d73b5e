// Files, whole: read with a limit, written so that a crash leaves the old one or the new one.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace dateline {

inline constexpr std::size_t default_file_limit = std::size_t{256} << 20;

// The bytes of a file. not_found, limit (larger than `limit` bytes), unavailable.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit = default_file_limit);

// Writes beside the target, syncs, renames over it and syncs the folder. After an error the old one is
// there, and nothing else.
Result<> write_file(const std::filesystem::path& path, std::string_view bytes);

// Whether `name` is what write_file() leaves of a file `of` when the process is killed.
bool is_half_written(std::string_view name, std::string_view of);

}  // namespace dateline
