// Brings a backup back into an empty data directory, in two steps: unpack() lays it out, checked to the
// last byte, in DIR/restore.part; move_in() puts the archive where it belongs and renames the rest into
// place, the archive last.
//
// As long as restore.part is there the directory is no newsroom's (app/data_dir.h). A restore that was
// interrupted is begun anew. Owned by the command; REQUIRES that it owns the directory.
#pragma once

#include <filesystem>
#include <string>

#include "backup/backup.h"
#include "backup/manifest.h"
#include "base/result.h"

namespace dateline::backup {

inline constexpr std::string_view unfinished_name = "restore.part";

class Restoration {
 public:
  // Fault::conflict: there is something in the directory.
  static Result<Restoration> unpack(const std::filesystem::path& file, const std::filesystem::path& data);
  Restoration(Restoration&& other) noexcept;
  Restoration& operator=(Restoration&&) = delete;
  ~Restoration();  // what was not moved in is gone

  const Manifest& manifest() const { return manifest_; }
  std::filesystem::path unpacked_config() const;  // before move_in(); empty: the newsroom had none

  // `archive` is the data directory, or a postgresql:// URL of an empty database.
  Result<> move_in(const std::string& archive, const Watcher& watcher = {});

 private:
  explicit Restoration(std::filesystem::path data) : data_(std::move(data)) {}
  std::filesystem::path part() const { return data_ / unfinished_name; }
  Result<> check_archive() const;
  Result<> rename_all(bool with_archive) const;

  std::filesystem::path data_;  // empty once moved from
  Manifest manifest_;
};

}  // namespace dateline::backup
