#include "doctor/settings_checks.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <system_error>

namespace dateline::doctor {
namespace {

namespace fs = std::filesystem;

fs::path drop_folder(const Settings& settings, const fs::path& data) {
  return settings.drop.folder.empty() ? data / "drop" : fs::path(settings.drop.folder);
}

void check_site(const Settings& settings, const Report& report) {
  if (settings.site.url.empty())
    report(warning("site", "it has no public address: links and feeds name the one it listens on",
                   "set site.url"));
  else
    report(fine("site", settings.site.url));
  if (settings.site.noindex)
    report(warning("search engines", "they are asked to stay away",
                   "set site.noindex = false when readers may come"));
}

void check_sources(const Settings& settings, const fs::path& data, const Report& report) {
  std::vector<std::string> roadless;
  std::error_code problem;
  for (const auto& source : settings.sources) {
    const bool road = !source.url.empty() || !source.push_token.empty() || !source.push_secret.empty() ||
                      fs::is_directory(drop_folder(settings, data) / source.name, problem);
    if (!road) roadless.push_back(source.name);
  }
  if (roadless.empty())
    report(fine("sources", fmt::format("{} with a road of their own", settings.sources.size())));
  else
    report(warning("sources",
                   fmt::format("only `dateline ingest` brings copy of: {}", fmt::join(roadless, ", ")),
                   "give a url, a push_token or a folder in the drop folder, if it should come by itself"));
}

void check_drop(const Settings& settings, const fs::path& data, const Report& report) {
  const auto folder = drop_folder(settings, data);
  std::error_code problem;
  const bool there = fs::is_directory(folder, problem);
  if (there && ::access(folder.c_str(), R_OK | W_OK | X_OK) != 0)
    report(wrong("drop folder", fmt::format("{} cannot be read and written by this user", folder.string()),
                 "it must belong to the user who runs the newsroom"));
  else if (there)
    report(fine("drop folder", folder.string()));
  else if (!settings.drop.folder.empty())
    report(warning("drop folder", fmt::format("{} is not there", folder.string()),
                   "make it, or unset drop.folder"));
}

void check_alarms(const Settings& settings, const Report& report) {
  if (!settings.alarm.mail.empty() && settings.mail.server.empty())
    report(wrong("alarms", "they are to go by mail, and no server takes it", "set mail.server"));
  else if (!settings.alarm.mail.empty() || !settings.alarm.webhook.empty())
    report(fine("alarms", "somebody is told"));
}

bool is_loopback(std::string_view listen) {
  return listen.starts_with("127.") || listen.starts_with("[::1]");
}

void check_listeners(const Settings& settings, const Report& report) {
  if (settings.newsroom.listen.empty()) return;
  if (is_loopback(settings.newsroom.listen))
    report(fine("newsroom", "its desk listens on " + settings.newsroom.listen));
  else
    report(warning("newsroom", "its desk listens on " + settings.newsroom.listen + ", for other machines too",
                   "listen on 127.0.0.1 and put a proxy with TLS and a login before it"));
}

}  // namespace

void check_settings(const Settings& settings, const fs::path& data, const Report& report) {
  check_site(settings, report);
  check_sources(settings, data, report);
  check_drop(settings, data, report);
  check_alarms(settings, report);
  check_listeners(settings, report);
}

}  // namespace dateline::doctor
