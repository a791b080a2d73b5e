#include "backup/part_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>

#include "base/fault_point.h"

namespace dateline::backup {
namespace {

Error cannot(std::string_view action, const std::filesystem::path& path) {
  const auto fault = errno == EACCES || errno == EPERM ? Fault::refused : Fault::unavailable;
  return error(fault, fmt::format("cannot {}: {}", action, std::strerror(errno)), path.string(),
               "name a file in a folder that this user may write to");
}

bool same_file(int fd, const std::filesystem::path& path) {
  struct stat open_one{}, named{};
  return ::fstat(fd, &open_one) == 0 && ::stat(path.c_str(), &named) == 0 &&
         open_one.st_ino == named.st_ino && open_one.st_dev == named.st_dev;
}

std::filesystem::path beside(std::filesystem::path file, std::string_view suffix) {
  file += suffix;
  return file;
}

}  // namespace

Result<PartFile> PartFile::create(const std::filesystem::path& file, Existing existing) {
  if (file == "-") {
    PartFile output(file, {}, STDOUT_FILENO);
    TRY(output.make_folder());
    return output;
  }
  std::error_code problem;
  if (std::filesystem::is_directory(file, problem))
    return error(Fault::conflict, "this is a folder", file.string(), "name the file to be made");
  if (std::filesystem::exists(file, problem) && !std::filesystem::is_regular_file(file, problem))
    return error(Fault::conflict, "this is no plain file", file.string(), "name another, or - for a pipe");
  if (existing == Existing::refuse && std::filesystem::exists(file, problem))
    return error(Fault::conflict, "there is such a file already", file.string(),
                 "name another, or let it be replaced with --force");
  auto part = beside(file, ".part");
  const int fd = ::open(part.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd < 0) return cannot("make the backup", part);
  // It may have been another backup's when it was opened, and that one's FILE by now.
  if (::flock(fd, LOCK_EX | LOCK_NB) != 0 || !same_file(fd, part)) {
    ::close(fd);
    return error(Fault::conflict, "another backup to this file is under way", part.string(),
                 "wait for its end");
  }
  PartFile made(file, std::move(part), fd);
  if (::ftruncate(fd, 0) != 0 || ::fchmod(fd, 0600) != 0) return cannot("make the backup", made.part_);
  TRY(made.make_folder());
  return made;
}

Result<> PartFile::make_folder() {
  if (part_.empty()) {
    auto name = (std::filesystem::temp_directory_path() / "dateline-backup.XXXXXX").string();
    if (!::mkdtemp(name.data())) return cannot("make a folder", name);
    folder_ = name;
    return ok();
  }
  auto folder = beside(part_, ".d");
  std::error_code problem;
  std::filesystem::remove_all(folder, problem);
  if (::mkdir(folder.c_str(), 0700) != 0) return cannot("make a folder", folder);
  folder_ = std::move(folder);
  return ok();
}

PartFile::PartFile(PartFile&& other) noexcept
    : file_(std::move(other.file_)),
      part_(std::exchange(other.part_, {})),
      folder_(std::exchange(other.folder_, {})),
      fd_(std::exchange(other.fd_, -1)) {}

PartFile::~PartFile() {
  std::error_code ignored;
  if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
  if (part_.empty()) return;
  if (fd_ >= 0) ::unlink(part_.c_str());
  if (fd_ >= 0) ::close(fd_);
}

Result<> PartFile::finish() {
  if (part_.empty()) return ok();  // a pipe has no disk below it
  if (::fsync(fd_) != 0) return cannot("sync the backup", part_);
  FAULT_POINT("backup.written");
  if (::rename(part_.c_str(), file_.c_str()) != 0) return cannot("name the backup", file_);
  ::close(std::exchange(fd_, -1));
  const auto folder = file_.has_parent_path() ? file_.parent_path() : std::filesystem::path(".");
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool synced = opened >= 0 && ::fsync(opened) == 0;
  if (opened >= 0) ::close(opened);
  if (!synced) return cannot("sync", folder);
  FAULT_POINT("backup.named");
  return ok();
}

}  // namespace dateline::backup
