#include <boost/json/serialize.hpp>
#include <ostream>

#include "app/data_dir.h"
#include "app/office.h"
#include "app/progress.h"
#include "app/verbs.h"
#include "backup/restoration.h"
#include "settings/reader.h"

namespace dateline::app {
namespace {

// The data directory under way. What this command has made goes again unless the restore is done.
class Target {
 public:
  static Result<Target> open(const std::filesystem::path& path) {
    std::error_code problem;
    const bool was_there = std::filesystem::exists(path, problem);
    const bool was_locked = std::filesystem::exists(path / "lock", problem);
    TRY(auto data, DataDir::open(path, Unfinished::allow));
    return Target(std::move(data), was_there, was_locked);
  }
  Target(Target&&) noexcept = default;
  Target& operator=(Target&&) = delete;
  ~Target() {
    if (done_ || path().empty()) return;
    std::error_code ignored;
    if (!had_lock_) std::filesystem::remove(path() / "lock", ignored);
    if (!was_there_) std::filesystem::remove(path(), ignored);  // only where it is empty
  }

  const std::filesystem::path& path() const { return data_.path(); }
  void keep() { done_ = true; }

 private:
  Target(DataDir data, bool was_there, bool had_lock)
      : data_(std::move(data)), was_there_(was_there), had_lock_(had_lock) {}
  DataDir data_;
  bool was_there_, had_lock_, done_ = false;
};

// Those that were named, else the newsroom's own: they say which database the archive goes to.
Result<Settings> settings_of(const Common& common, const backup::Restoration& restoration) {
  if (!common.config.empty()) return read_settings(common.config);
  const auto unpacked = restoration.unpacked_config();
  if (unpacked.empty()) return default_settings();
  auto settings = read_settings(unpacked);
  if (settings) return settings;
  auto why = settings.error();
  why.what = "the settings in this backup cannot be read: " + why.what;
  why.advice += why.advice.empty() ? "" : "; ";
  why.advice += "or name others with --config";
  return why;
}

boost::json::object to_json(const backup::Manifest& manifest, const std::filesystem::path& data,
                            const Settings& settings) {
  boost::json::object tables;
  for (const auto& [table, rows] : manifest.tables) tables[table] = rows;
  boost::json::object json{{"data", data.string()},
                           {"archive", settings.server.archive.empty() ? "sqlite" : "postgresql"},
                           {"made_at", rfc3339(manifest.made_at)},
                           {"made_from", manifest.made_from},
                           {"program", manifest.program},
                           {"schema", manifest.schema},
                           {"head", manifest.head.value},
                           {"tables", std::move(tables)},
                           {"members", manifest.members.size()},
                           {"bytes", manifest.bytes()}};
  if (!manifest.config.empty()) json["config"] = (data / manifest.config).string();
  return json;
}

}  // namespace

Result<int> restore(const Common& common, const RestoreArguments& arguments, Console& console) {
  TRY(auto target, Target::open(common.data));
  TRY(auto restoration, backup::Restoration::unpack(arguments.file, target.path()));
  TRY(const auto settings, settings_of(common, restoration));
  Progress progress(console.err, "restore", common.quiet);
  TRY(restoration.move_in(archive_location(settings, target.path()),
                          [&](auto what, auto done, auto of) { progress.tell(what, done, of); }));
  target.keep();
  console.out << boost::json::serialize(to_json(restoration.manifest(), target.path(), settings))
              << std::endl;
  return 0;
}

}  // namespace dateline::app
