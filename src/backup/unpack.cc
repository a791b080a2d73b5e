#include "backup/unpack.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <set>
#include <system_error>

#include "backup/utf8_names.h"
#include "base/fault_point.h"
#include "base/hash.h"

namespace dateline::backup {
namespace {

constexpr std::size_t largest_manifest = std::size_t{64} << 20;
constexpr std::size_t block_size = std::size_t{256} << 10;

struct Free {
  void operator()(::archive* reader) const { archive_read_free(reader); }
};

Error cannot(std::string_view action, const std::filesystem::path& path) {
  const auto* advice = errno == ENOSPC || errno == EDQUOT ? "free some space and restore again" : "";
  return error(Fault::unavailable, fmt::format("cannot {}: {}", action, std::strerror(errno)), path.string(),
               advice);
}

Result<> sync_folder(const std::filesystem::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool synced = fd >= 0 && ::fsync(fd) == 0;
  const auto why = cannot("sync", folder);
  if (fd >= 0) ::close(fd);
  if (!synced) return why;
  return ok();
}

// A file under way to the disk.
class Sink {
 public:
  static Result<Sink> create(const std::filesystem::path& path) {
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0640);
    if (fd < 0) return cannot("create", path);
    return Sink(path, fd);
  }
  Sink(Sink&& other) noexcept : path_(std::move(other.path_)), fd_(std::exchange(other.fd_, -1)) {}
  Sink& operator=(Sink&&) = delete;
  ~Sink() {
    if (fd_ >= 0) ::close(fd_);
  }

  Result<> write(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto n = ::write(fd_, bytes.data(), bytes.size());
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) return cannot("write", path_);
      bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return ok();
  }
  Result<> sync() {
    if (::fsync(fd_) != 0) return cannot("sync", path_);
    return ok();
  }

 private:
  Sink(std::filesystem::path path, int fd) : path_(std::move(path)), fd_(fd) {}
  std::filesystem::path path_;
  int fd_;
};

class Unpacking {
 public:
  Unpacking(const std::filesystem::path& file, const std::filesystem::path& folder)
      : file_(file), folder_(folder), reader_(archive_read_new()) {}

  Result<Manifest> all() {
    TRY(open());
    TRY(read_manifest());
    TRY(room());
    TRY(read_members());
    return std::move(manifest_);
  }

 private:
  Error damaged(std::string what) const {
    return error(Fault::invalid, "this backup is damaged: " + std::move(what), file_.string(),
                 "restore another one");
  }
  Error unreadable() const {
    const auto* words = archive_error_string(reader_.get());
    return damaged(words ? words : "it cannot be read");
  }
  Error no_backup() const {
    return error(Fault::invalid, "this file is not a backup", file_.string(),
                 "give one that `dateline backup` has made");
  }

  // Before its first member could be read: another file, or one of ours whose packing is damaged.
  Error unopened() const {
    const auto* words = archive_error_string(reader_.get());
    const bool other = !words || std::string_view(words).find("Unrecognized") != std::string_view::npos;
    return other ? no_backup() : unreadable();
  }

  Result<> open() {
    auto* reader = reader_.get();
    archive_read_support_filter_zstd(reader);
    archive_read_support_format_tar(reader);
    if (file_ == "-") {
      if (archive_read_open_fd(reader, STDIN_FILENO, block_size) != ARCHIVE_OK) return unopened();
      return ok();
    }
    struct stat state{};
    if (::stat(file_.c_str(), &state) != 0)
      return error(errno == ENOENT ? Fault::not_found : Fault::unavailable,
                   fmt::format("cannot open the backup: {}", std::strerror(errno)), file_.string());
    if (S_ISDIR(state.st_mode) || archive_read_open_filename(reader, file_.c_str(), block_size) != ARCHIVE_OK)
      return unopened();
    return ok();
  }

  // The next member's name; empty at the end. Anything but a plain file is refused.
  Result<std::string> next() {
    const int status = archive_read_next_header(reader_.get(), &entry_);
    if (status == ARCHIVE_EOF) return std::string();
    // A warning is about names in other character sets, which are compared as they are.
    if (status < ARCHIVE_WARN) return unreadable();
    const auto* name = archive_entry_pathname_utf8(entry_);
    if (!name || !*name) return damaged("a member without a name");
    if (archive_entry_filetype(entry_) != AE_IFREG || archive_entry_hardlink(entry_) ||
        archive_entry_symlink(entry_))
      return damaged(fmt::format("'{}' is no plain file", name));
    return std::string(name);
  }

  // Hands out at most `most` bytes; more are damage.
  Result<> data(std::int64_t most, const std::function<Result<>(std::string_view)>& take) {
    std::int64_t rest = most;
    while (true) {
      const auto n = archive_read_data(reader_.get(), block_.data(), block_.size());
      if (n < 0) return unreadable();
      if (n == 0) break;
      rest -= n;
      if (rest < 0) return damaged("a member is larger than it says");
      TRY(take(std::string_view(block_).substr(0, static_cast<std::size_t>(n))));
    }
    return ok();
  }

  Result<std::string> small(std::size_t limit) {
    std::string text;
    TRY(data(static_cast<std::int64_t>(limit), [&](std::string_view bytes) -> Result<> {
      text += bytes;
      return ok();
    }));
    return text;
  }

  Result<> read_manifest() {
    const auto first = next();
    if (!first && archive_file_count(reader_.get()) == 0) return unopened();
    TRY(first);
    if (first.value() != manifest_name) return no_backup();
    TRY(text_, small(largest_manifest));
    auto read = manifest_from_json(text_);
    if (!read) {
      auto why = read.error();
      why.where = file_.string();
      return why;
    }
    manifest_ = std::move(read).value();
    return ok();
  }

  Result<> room() const {
    std::error_code problem;
    const auto space = std::filesystem::space(folder_, problem);
    if (problem || static_cast<std::uintmax_t>(manifest_.bytes()) <= space.available) return ok();
    return error(Fault::unavailable,
                 fmt::format("the backup holds {} bytes, and there is room for {}", manifest_.bytes(),
                             space.available),
                 folder_.string(), "free some space, or name a directory on another disk");
  }

  Result<> read_members() {
    std::set<std::string> awaited;
    for (const auto& member : manifest_.members) awaited.insert(member.path);
    while (true) {
      TRY(const auto name, next());
      if (name == manifest_sum_name) break;
      if (name.empty()) return damaged("its end is missing");
      if (awaited.erase(name) == 0)
        return damaged(fmt::format("'{}' is not what its manifest names, or there twice", name));
      TRY(read_member(*std::ranges::find(manifest_.members, name, &Member::path)));
      FAULT_POINT("backup.member_unpacked");
    }
    TRY(const auto sum, small(1000));
    if (sum != manifest_sum(text_)) return damaged("its manifest has been changed");
    if (!awaited.empty()) return damaged(fmt::format("'{}' is missing", *awaited.begin()));
    TRY(const auto beyond, next());
    if (!beyond.empty()) return damaged(fmt::format("'{}' comes after its end", beyond));
    return sync_folders();
  }

  Result<> read_member(const Member& member) {
    if (archive_entry_size(entry_) != member.size)
      return damaged(fmt::format("'{}' has another size than its manifest says", member.path));
    const auto path = folder_ / member.path;
    std::error_code problem;
    std::filesystem::create_directories(path.parent_path(), problem);
    if (problem)
      return error(Fault::unavailable, "cannot make a folder: " + problem.message(), path.string());
    TRY(auto sink, Sink::create(path));
    Sha256 hash;
    std::int64_t size = 0;
    TRY(data(member.size, [&](std::string_view bytes) {
      hash.add(bytes);
      size += static_cast<std::int64_t>(bytes.size());
      return sink.write(bytes);
    }));
    if (size != member.size || hash.hex() != member.sha256)
      return damaged(fmt::format("'{}' is not what was saved", member.path));
    return sink.sync();
  }

  Result<> sync_folders() const {
    TRY(sync_folder(folder_));
    std::error_code problem;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_, problem))
      if (entry.is_directory(problem)) {
        TRY(sync_folder(entry.path()));
      }
    return ok();
  }

  const std::filesystem::path& file_;
  const std::filesystem::path& folder_;
  std::unique_ptr<::archive, Free> reader_;
  archive_entry* entry_ = nullptr;  // the reader's
  std::string block_ = std::string(block_size, '\0');
  std::string text_;
  Manifest manifest_;
};

}  // namespace

Result<Manifest> unpack(const std::filesystem::path& file, const std::filesystem::path& folder) {
  const Utf8Names names;
  return Unpacking(file, folder).all();
}

}  // namespace dateline::backup
