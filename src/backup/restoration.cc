#include "backup/restoration.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <system_error>
#include <utility>
#include <vector>

#include "archive/schema.h"
#include "backup/unpack.h"
#include "base/fault_point.h"

namespace dateline::backup {
namespace {

namespace fs = std::filesystem;

// What move_in() renames, in this order: with its last step there is a newsroom.
constexpr std::string_view moved[] = {settings_folder, media_folder, demo_name, archive_name};

Error failed(std::string_view action, const std::error_code& problem, const fs::path& path) {
  return error(Fault::unavailable, fmt::format("cannot {}: {}", action, problem.message()), path.string());
}

Result<> sync_folder(const fs::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool synced = fd >= 0 && ::fsync(fd) == 0;
  const std::error_code problem(errno, std::generic_category());
  if (fd >= 0) ::close(fd);
  if (!synced) return failed("sync", problem, folder);
  return ok();
}

// An interrupted restore has left its own, in a directory that was empty before it.
Result<> clear_leftovers(const fs::path& data) {
  std::error_code problem;
  if (!fs::exists(data / unfinished_name, problem)) return ok();
  for (const auto name : moved) fs::remove_all(data / name, problem);
  fs::remove_all(data / unfinished_name, problem);
  if (problem) return failed("remove what an interrupted restore has left", problem, data);
  return ok();
}

Result<> expect_empty(const fs::path& data) {
  std::error_code problem;
  for (const auto& entry : fs::directory_iterator(data, problem)) {
    const auto name = entry.path().filename();
    if (name != "lock" && name != "lost+found")
      return error(Fault::conflict,
                   fmt::format("the data directory is not empty: it holds '{}'", name.string()),
                   data.string(), "name one that is empty, or that is not there yet");
  }
  if (problem) return failed("read the data directory", problem, data);
  return ok();
}

}  // namespace

Result<Restoration> Restoration::unpack(const fs::path& file, const fs::path& data) {
  TRY(clear_leftovers(data));
  TRY(expect_empty(data));
  Restoration restoration(data);
  std::error_code problem;
  fs::create_directory(restoration.part(), problem);
  if (!problem) fs::permissions(restoration.part(), fs::perms(0700), problem);
  if (problem) return failed("make a folder", problem, restoration.part());
  TRY(restoration.manifest_, backup::unpack(file, restoration.part()));
  TRY(restoration.check_archive());
  FAULT_POINT("backup.unpacked");
  return restoration;
}

Restoration::Restoration(Restoration&& other) noexcept
    : data_(std::exchange(other.data_, {})), manifest_(std::move(other.manifest_)) {}

Restoration::~Restoration() {
  std::error_code ignored;
  if (!data_.empty()) fs::remove_all(part(), ignored);
}

fs::path Restoration::unpacked_config() const {
  return manifest_.config.empty() ? fs::path() : part() / manifest_.config;
}

// Its bytes are those that were saved; this is that they are what the manifest says of them.
Result<> Restoration::check_archive() const {
  TRY(const auto session, archive::Session::open(part().string(), archive::Access::inspect));
  TRY(const auto schema, archive::schema_version(*session));
  TRY(const auto head, session->value<Position>("SELECT COALESCE(MAX(position), 0) FROM journal"));
  TRY(auto tables, archive::count_rows(*session));
  auto promised = manifest_.tables;
  std::ranges::sort(tables, {}, &archive::TableRows::table);
  std::ranges::sort(promised, {}, &archive::TableRows::table);
  if (schema == manifest_.schema && head == manifest_.head && tables == promised) return ok();
  return error(Fault::invalid, "the archive in this backup is not what its manifest says", {},
               "restore another one");
}

Result<> Restoration::move_in(const std::string& archive, const Watcher& watcher) {
  const bool here = archive == data_.string();
  if (!here) {
    TRY(const auto from, archive::Session::open(part().string(), archive::Access::inspect));
    TRY(const auto to, archive::Session::open(archive, archive::Access::write));
    TRY(archive::copy_archive(*from, *to, watcher));
    FAULT_POINT("backup.copied_in");
  }
  return rename_all(here);
}

Result<> Restoration::rename_all(bool with_archive) const {
  std::error_code problem;
  for (const auto name : moved) {
    if (!fs::exists(part() / name, problem) || (name == archive_name && !with_archive)) continue;
    if (name == archive_name) {
      TRY(sync_folder(data_));  // the rest is there before it
    }
    fs::rename(part() / name, data_ / name, problem);
    if (problem) return failed("move what was restored into place", problem, data_ / name);
    FAULT_POINT("backup.moved");
  }
  TRY(sync_folder(data_));
  fs::remove_all(part(), problem);
  if (problem) return failed("remove a folder", problem, part());
  return sync_folder(data_);
}

}  // namespace dateline::backup
