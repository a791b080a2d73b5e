// A backup under way: FILE.part, locked, beside the FILE it will be, and a folder for what it is made
// from, FILE.part.d. Both are gone when it ends, whichever way; FILE is there when all of it is durable,
// and not before. What a crash has left is taken over by the next backup to the same FILE.
#pragma once

#include <filesystem>
#include <utility>

#include "base/result.h"

namespace dateline::backup {

enum class Existing { refuse, replace };

class PartFile {
 public:
  // "-" is standard output. Fault::conflict: there is FILE already, or another backup to it under way.
  static Result<PartFile> create(const std::filesystem::path& file, Existing existing);
  PartFile(PartFile&& other) noexcept;
  PartFile& operator=(PartFile&&) = delete;
  ~PartFile();

  int fd() const { return fd_; }
  const std::filesystem::path& folder() const { return folder_; }  // empty, this user's alone
  Result<> finish();

 private:
  PartFile(std::filesystem::path file, std::filesystem::path part, int fd)
      : file_(std::move(file)), part_(std::move(part)), fd_(fd) {}
  Result<> make_folder();

  std::filesystem::path file_, part_, folder_;  // part_ is empty for standard output
  int fd_;
};

}  // namespace dateline::backup
