// Writes a backup's container: a pax tar in one Zstandard stream, by libarchive, into an open file.
//
// Owned by make_backup(); one thread. The first failure ends the file: what comes after it is not
// written, and whoever owns the file throws it away.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"

struct archive;

namespace dateline::backup {

class TarWriter {
 public:
  // `fd` stays the caller's, and open until after close(). `name` stands in errors.
  static Result<TarWriter> open(int fd, std::string name, Instant made_at);

  Result<> add(std::string_view path, std::string_view bytes);
  // Exactly `size` bytes of the file. Fault::conflict: it has another size by now.
  Result<> add_file(std::string_view path, const std::filesystem::path& file, std::int64_t size);
  Result<> close();

 private:
  struct Free {
    void operator()(::archive* writer) const;
  };
  TarWriter(std::unique_ptr<::archive, Free> writer, std::string name, Instant made_at)
      : writer_(std::move(writer)), name_(std::move(name)), made_at_(made_at) {}
  Result<> head(std::string_view path, std::int64_t size);
  Result<> data(std::string_view bytes);
  Error failed() const;

  std::unique_ptr<::archive, Free> writer_;
  std::string name_;
  Instant made_at_;
};

}  // namespace dateline::backup
