#include "backup/backup.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "archive/schema.h"
#include "backup/tar_writer.h"
#include "base/fault_point.h"
#include "base/file.h"
#include "base/hash.h"

namespace dateline::backup {
namespace {

namespace fs = std::filesystem;

// A member and where its bytes are: small ones in hand, large ones in their file.
struct Source {
  Member member;
  fs::path file;      // or
  std::string bytes;  // where `file` is empty
};

Source in_hand(std::string path, std::string bytes) {
  Member member{std::move(path), static_cast<std::int64_t>(bytes.size()), sha256(bytes)};
  return {std::move(member), {}, std::move(bytes)};
}

Result<Source> in_file(std::string path, const fs::path& file) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> in(std::fopen(file.c_str(), "rbe"), std::fclose);
  if (!in)
    return error(Fault::unavailable, fmt::format("cannot open: {}", std::strerror(errno)), file.string());
  Sha256 hash;
  std::int64_t size = 0;
  std::string block(256U << 10, '\0');
  while (const auto n = std::fread(block.data(), 1, block.size(), in.get())) {
    hash.add(std::string_view(block).substr(0, n));
    size += static_cast<std::int64_t>(n);
  }
  if (std::ferror(in.get()))
    return error(Fault::unavailable, fmt::format("cannot read: {}", std::strerror(errno)), file.string());
  return Source{{std::move(path), size, hash.hex()}, file, {}};
}

// The folder below which all of them lie.
fs::path common_folder(const std::vector<fs::path>& files) {
  auto common = files.front().parent_path();
  for (const auto& file : files)
    while (!file.lexically_relative(common).empty() && *file.lexically_relative(common).begin() == "..")
      common = common.parent_path();
  return common;
}

class Backup {
 public:
  Backup(const Original& original, const Watcher& watcher) : original_(original), watcher_(watcher) {}

  Result<Manifest> make(const fs::path& file, Existing existing) {
    TRY(auto part, PartFile::create(file, existing));
    TRY(copy_archive(part.folder()));
    FAULT_POINT("backup.copied");
    TRY(add_demo());
    TRY(add_settings());
    TRY(add_media());
    TRY(write(part.fd(), file.string()));
    TRY(part.finish());
    return std::move(manifest_);
  }

 private:
  Result<> copy_archive(const fs::path& folder) {
    TRY(const auto from, archive::Session::open(original_.archive, archive::Access::read));
    {
      TRY(const auto to, archive::Session::open(folder.string(), archive::Access::write));
      TRY(manifest_.tables, archive::copy_archive(*from, *to, watcher_));
      TRY(manifest_.schema, archive::schema_version(*to));
      TRY(manifest_.head, to->value<Position>("SELECT COALESCE(MAX(position), 0) FROM journal"));
    }
    manifest_.program = original_.program;
    manifest_.made_at = original_.now;
    manifest_.made_from = from->backend() == archive::Backend::sqlite ? "sqlite" : "postgresql";
    TRY(auto copied, in_file(std::string(archive_name), folder / archive_name));
    sources_.push_back(std::move(copied));
    return ok();
  }

  Result<> add_demo() {
    const auto mark = original_.data / demo_name;
    std::error_code problem;
    if (!fs::exists(mark, problem)) return ok();
    TRY(auto text, read_file(mark));
    sources_.push_back(in_hand(std::string(demo_name), std::move(text)));
    return ok();
  }

  // As they lie to each other: what site.toml names relative to itself is found there again.
  Result<> add_settings() {
    if (original_.config.empty()) return ok();
    std::vector<fs::path> files{fs::absolute(original_.config).lexically_normal()};
    for (const auto& file : original_.config_files) files.push_back(fs::absolute(file).lexically_normal());
    const auto folder = common_folder(files);
    const auto config = files.front();
    std::ranges::sort(files);
    const auto twice = std::ranges::unique(files);
    files.erase(twice.begin(), twice.end());
    for (const auto& file : files) {
      const auto path = (fs::path(settings_folder) / file.lexically_relative(folder)).string();
      if (file == config) manifest_.config = path;
      TRY(auto text, read_file(file));
      sources_.push_back(in_hand(path, std::move(text)));
    }
    return ok();
  }

  Result<> add_media() {
    const auto folder = original_.data / media_folder;
    std::error_code problem;
    if (!fs::exists(folder, problem)) return ok();
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder, problem))
      if (entry.is_regular_file(problem)) files.push_back(entry.path());
    if (problem)
      return error(Fault::unavailable, "cannot read the folder: " + problem.message(), folder.string());
    std::ranges::sort(files);
    for (std::size_t i = 0; i < files.size(); ++i) {
      const auto path = fs::path(media_folder) / files[i].lexically_relative(folder);
      TRY(auto source, in_file(path.string(), files[i]));
      sources_.push_back(std::move(source));
      if (watcher_)
        watcher_("media", static_cast<std::int64_t>(i + 1), static_cast<std::int64_t>(files.size()));
    }
    return ok();
  }

  Result<> write(int fd, const std::string& name) {
    for (const auto& source : sources_) manifest_.members.push_back(source.member);
    const auto text = to_json(manifest_);
    TRY(auto tar, TarWriter::open(fd, name, original_.now));
    TRY(tar.add(manifest_name, text));
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      const auto& [member, file, bytes] = sources_[i];
      TRY(file.empty() ? tar.add(member.path, bytes) : tar.add_file(member.path, file, member.size));
      if (watcher_)
        watcher_("members", static_cast<std::int64_t>(i + 1), static_cast<std::int64_t>(sources_.size()));
    }
    TRY(tar.add(manifest_sum_name, manifest_sum(text)));
    return tar.close();
  }

  const Original& original_;
  const Watcher& watcher_;
  Manifest manifest_;
  std::vector<Source> sources_;
};

}  // namespace

Result<Manifest> make_backup(const Original& original, const fs::path& file, Existing existing,
                             const Watcher& watcher) {
  return Backup(original, watcher).make(file, existing);
}

}  // namespace dateline::backup
