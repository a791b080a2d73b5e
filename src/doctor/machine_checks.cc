#include "doctor/machine_checks.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/resource.h>
#include <sys/timex.h>

#include <cctype>
#include <charconv>
#include <set>
#include <system_error>

#include "base/file.h"

namespace dateline::doctor {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t little_memory = 256;  // MB: a newsroom with its hot set, and room for its copy
constexpr std::uint64_t other_files = 200;    // besides readers: database, themes, feeds, sockets

void check_zones(const Settings& settings, const Machine& machine, const Report& report) {
  std::set<std::string> zones{settings.site.zone};
  for (const auto& edition : settings.editions) zones.insert(edition.zone);
  for (const auto& source : settings.sources) zones.insert(source.zone);
  zones.erase("");
  std::vector<std::string> missing;
  std::error_code problem;
  for (const auto& zone : zones)
    if (!fs::exists(machine.zones / zone, problem)) missing.push_back(zone);
  if (missing.empty())
    report(fine("time zones", fmt::format("{}", fmt::join(zones, ", "))));
  else
    report(wrong("time zones", fmt::format("the system does not know {}", fmt::join(missing, ", ")),
                 "install the system's tzdata"));
}

// What the kernel knows from whoever sets its clock. A container often may not ask.
void check_clock(const Report& report) {
  timex asked{};
  const int state = ::adjtimex(&asked);
  if (state < 0) return report(fine("clock", "the kernel does not say whether it is synchronised"));
  if (state == TIME_ERROR || (asked.status & STA_UNSYNC) != 0)
    return report(
        warning("clock", "nothing keeps it right", "run chrony, ntpd or systemd-timesyncd on this machine"));
  report(fine("clock", fmt::format("synchronised to {} ms", asked.maxerror / 1000)));
}

bool asks_by_https(const Settings& settings) {
  return settings.alarm.webhook.starts_with("https:") || settings.mail.server.starts_with("smtps:") ||
         std::ranges::any_of(settings.sources,
                             [](const Source& source) { return source.url.starts_with("https:"); });
}

void check_certificates(const Settings& settings, const Machine& machine, const Report& report) {
  std::error_code problem;
  const auto size = fs::file_size(machine.certificates, problem);
  if (!problem && size > 0) return report(fine("certificates", machine.certificates.string()));
  const auto detail = fmt::format("{} is not there", machine.certificates.string());
  const auto* advice = "install the system's ca-certificates";
  if (asks_by_https(settings))
    report(wrong("certificates", detail + ", and sources are asked by https", advice));
  else
    report(warning("certificates", detail, advice));
}

// The soft limit, from a line such as "Max open files            1024                 524288      files".
std::optional<std::uint64_t> open_files(std::int64_t process) {
  const auto text = read_file(fmt::format("/proc/{}/limits", process));
  constexpr std::string_view label = "Max open files";
  const auto at = text ? text.value().find(label) : std::string::npos;
  if (at == std::string::npos) return {};
  const auto from = text.value().find_first_not_of(' ', at + label.size());
  std::uint64_t limit = 0;
  const auto* begin = text.value().data() + std::min(from, text.value().size());
  if (std::from_chars(begin, text.value().data() + text.value().size(), limit).ec != std::errc()) return {};
  return limit;
}

void check_open_files(const Settings& settings, std::int64_t process, const Report& report) {
  auto limit = process > 0 ? open_files(process) : std::nullopt;
  if (!limit) {
    rlimit own{};
    ::getrlimit(RLIMIT_NOFILE, &own);
    limit = own.rlim_cur;
  }
  const auto wanted = static_cast<std::uint64_t>(settings.server.max_connections) + other_files;
  if (*limit >= wanted) return report(fine("open files", fmt::format("{} at most", *limit)));
  report(warning(
      "open files",
      fmt::format("{} at most, and {} readers are let in at once", *limit, settings.server.max_connections),
      fmt::format("ulimit -n {}, LimitNOFILE={} in the unit, or lower server.max_connections", wanted,
                  wanted)));
}

void check_memory(const Machine& machine, const Report& report) {
  const auto text = read_file(machine.memory);
  constexpr std::string_view label = "MemAvailable:";
  const auto at = text ? text.value().find(label) : std::string::npos;
  if (at == std::string::npos) return report(fine("memory", "the kernel does not say"));
  const auto free = std::strtoull(text.value().c_str() + at + label.size(), nullptr, 10) >> 10;  // kB to MB
  const auto detail = fmt::format("{} MB to be had", free);
  if (free >= little_memory) return report(fine("memory", detail));
  report(warning("memory", detail, "give the machine more, or lower limits.hot_stories"));
}

}  // namespace

bool has_zones(const Machine& machine, const Report& report) {
  std::error_code problem;
  if (fs::exists(machine.zones / "UTC", problem)) return true;
  report(wrong("time zones", fmt::format("the system has none in {}", machine.zones.string()),
               "install the system's tzdata; nothing starts without"));
  return false;
}

void check_machine(const Settings& settings, std::int64_t process, const Machine& machine,
                   const Report& report) {
  check_zones(settings, machine, report);
  check_clock(report);
  check_certificates(settings, machine, report);
  check_open_files(settings, process, report);
  check_memory(machine, report);
}

}  // namespace dateline::doctor
