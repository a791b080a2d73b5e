// A file's bytes without reading them: mapped, read-only, shared with every process that maps it.
//
// The file must not be cut short while it is mapped; who makes a new one renames it into place. Moving
// keeps the views into it valid. Free for any thread.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace dateline::taster {

class MappedFile {
 public:
  // not_found, unavailable; invalid for an empty file.
  static Result<MappedFile> open(const std::filesystem::path& path);

  MappedFile() = default;
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  std::string_view bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}

  std::string_view bytes_;
};

}  // namespace dateline::taster
