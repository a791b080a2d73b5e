#include "doctor/disk_checks.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace dateline::doctor {
namespace {

// Of what a disk has: what a day's copy and its log might want, and what is too little to go on.
struct Bounds {
  std::uint64_t little, too_little;  // bytes, or files
  double share;                      // below this it is little as well
};
constexpr Bounds room{std::uint64_t{2} << 30, std::uint64_t{200} << 20, 0.05};
constexpr Bounds files{20'000, 1'000, 0.02};

Finding judged(std::string check, std::uint64_t left, std::uint64_t all, const Bounds& bounds,
               std::string detail, std::string advice) {
  if (left < bounds.too_little) return wrong(std::move(check), std::move(detail), std::move(advice));
  const bool little =
      left < bounds.little || static_cast<double>(left) < bounds.share * static_cast<double>(all);
  if (little) return warning(std::move(check), std::move(detail), std::move(advice));
  return fine(std::move(check), std::move(detail));
}

void check_room(const std::filesystem::path& data, const Report& report) {
  struct statvfs disk{};
  if (::statvfs(data.c_str(), &disk) != 0)
    return report(wrong("disk", std::string("it does not say how full it is: ") + std::strerror(errno),
                        "see that the disk of the data directory is well"));
  const auto left = std::uint64_t{disk.f_bavail} * disk.f_frsize,
             all = std::uint64_t{disk.f_blocks} * disk.f_frsize;
  report(judged("disk", left, all, room, fmt::format("{} of {} MB free", left >> 20, all >> 20),
                "free some space, or keep deliveries for fewer days (limits.raw_days)"));
  if (disk.f_files == 0) return;  // a file system that counts none
  report(judged("inodes", disk.f_favail, disk.f_files, files,
                fmt::format("{} of {} free", std::uint64_t{disk.f_favail}, std::uint64_t{disk.f_files}),
                "remove files that are not needed from this disk"));
}

bool others_may_read(const std::filesystem::path& path) {
  struct stat state{};
  return ::stat(path.c_str(), &state) == 0 && (state.st_mode & S_IROTH) != 0;
}

void check_modes(const std::filesystem::path& data, const Report& report) {
  if (::access(data.c_str(), R_OK | W_OK | X_OK) != 0)
    return report(wrong("permissions", fmt::format("{} cannot be written to by this user", data.string()),
                        "it must belong to the user who runs the newsroom"));
  for (const auto* name : {"archive.sqlite", "archive.sqlite-wal", "site.toml", "settings"})
    if (others_may_read(data) && others_may_read(data / name))
      return report(warning("permissions", fmt::format("everybody may read {}", (data / name).string()),
                            fmt::format("chmod o-rwx {}", data.string())));
  report(fine("permissions", "the directory is the newsroom's"));
}

bool has_secrets(const Settings& settings) {
  return !settings.mail.password.empty() || !settings.alarm.webhook_secret.empty() ||
         settings.server.archive.find('@') != std::string::npos ||
         std::ranges::any_of(settings.sources, [](const Source& source) {
           return !source.push_token.empty() || !source.push_secret.empty();
         });
}

}  // namespace

void check_disk(const std::filesystem::path& data, const Report& report) {
  check_room(data, report);
  check_modes(data, report);
}

void check_config_file(const Settings& settings, const Report& report) {
  if (settings.file.empty() || !has_secrets(settings)) return;
  if (others_may_read(settings.file))
    report(warning("secrets",
                   fmt::format("everybody may read {}, which holds secrets", settings.file.string()),
                   fmt::format("chmod o-rwx {}", settings.file.string())));
  else
    report(fine("secrets", "only those who should may read them"));
}

}  // namespace dateline::doctor
