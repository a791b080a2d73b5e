// Makes a backup: one file with everything that a newsroom cannot do without, out of one that runs.
//
// A pax tar in Zstandard that any tar opens: manifest.json first, then the archive as an SQLite file
// whichever database it came from (raw store, journal, stories, ledger, receipts: all of it), the mark
// of a demonstration, site.toml with the files it names, the media folder; manifest.sha256 last. What
// can be made anew is left out. The archive is read in one snapshot by a session of its own, so intake,
// desk and site go on, and the newsroom's process has no part in it.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "backup/manifest.h"
#include "backup/part_file.h"
#include "base/result.h"

namespace dateline::backup {

struct Original {
  std::string archive;                              // as Archive::open() takes it
  std::filesystem::path data;                       // the data directory
  std::filesystem::path config;                     // site.toml; empty: the newsroom has none
  std::vector<std::filesystem::path> config_files;  // that it names
  std::string program;                              // our version
  Instant now{};
};

// Told from time to time what is done: "journal", 12000 of 40000 rows.
using Watcher = std::function<void(std::string_view what, std::int64_t done, std::int64_t of)>;

// `file` "-" is standard output. After an error there is no file.
Result<Manifest> make_backup(const Original& original, const std::filesystem::path& file, Existing existing,
                             const Watcher& watcher = {});

}  // namespace dateline::backup
