// The doctor: what is wrong with this installation, each check by itself, so that a broken one can be
// looked at too. It makes, changes and locks nothing.
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <ostream>
#include <sstream>

#include "app/control_server.h"
#include "app/newsroom_clock.h"
#include "app/office.h"
#include "app/progress.h"
#include "app/share.h"
#include "app/site_settings.h"
#include "app/state.h"
#include "app/verbs.h"
#include "app/version.h"
#include "backup/restoration.h"
#include "base/file.h"
#include "doctor/archive_checks.h"
#include "doctor/disk_checks.h"
#include "doctor/machine_checks.h"
#include "doctor/settings_checks.h"
#include "settings/reader.h"

namespace dateline::app {
namespace {

using doctor::Report;

// Who has flocked the file, as the kernel lists it: to try the lock would be to take it. 0: nobody.
std::int64_t holder_of(const std::filesystem::path& lock) {
  struct stat state{};
  if (::stat(lock.c_str(), &state) != 0) return 0;
  const auto text = read_file("/proc/locks");
  if (!text) return 0;
  std::istringstream lines(text.value());
  // "1: FLOCK  ADVISORY  WRITE 708 08:02:131102 0 EOF"
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string number, kind, advisory, mode, process, file;
    words >> number >> kind >> advisory >> mode >> process >> file;
    if (kind == "FLOCK" && file.substr(file.rfind(':') + 1) == std::to_string(state.st_ino))
      return std::atoll(process.c_str());
  }
  return 0;
}

// The newsroom's process, where one runs.
std::int64_t check_newsroom(const std::filesystem::path& data, const Report& report) {
  std::error_code problem;
  const auto socket = data / control_socket_name;
  const auto state = ask_state(data);
  if (state) {
    const auto& running = state.value();
    report(running.version == version()
               ? doctor::fine("process", fmt::format("a newsroom runs, process {}, site {}", running.process,
                                                     running.listen))
               : doctor::warning("process",
                                 fmt::format("the newsroom that runs is version {}, this program {}",
                                             running.version, version()),
                                 "restart it with the new program"));
    return running.process;
  }
  if (const auto holder = holder_of(data / "lock"); holder != 0) {
    report(doctor::warning("process",
                           fmt::format("process {} has the data directory and takes no orders", holder),
                           "it may be starting, ending or another command; ask again"));
    return holder;
  }
  if (std::filesystem::exists(socket, problem))
    report(doctor::warning("process", "no newsroom runs, and the last one did not end by itself",
                           "start it: what was interrupted is finished then"));
  else
    report(doctor::fine("process", "no newsroom runs"));
  return 0;
}

void check_share(const Share& share, const std::string& theme, const Report& report) {
  for (const auto& name : {"themes/" + theme, std::string("places/places.dat")}) {
    const auto path = share.path(name);
    if (!path) return report(doctor::wrong("program's files", path.error()));
    if (::access(path.value().c_str(), R_OK) != 0)
      return report(doctor::wrong("program's files", path.value().string() + " cannot be read",
                                  "give this user the permission, or install the program again"));
  }
  report(doctor::fine("program's files", "theme and places are there"));
}

bool check_directory(const std::filesystem::path& data, const Report& report) {
  std::error_code problem;
  if (!std::filesystem::is_directory(data, problem)) {
    report(doctor::wrong("data", fmt::format("there is no directory {}", data.string()),
                         "name the newsroom's with --data, or start one with `dateline run`"));
    return false;
  }
  if (std::filesystem::exists(data / backup::unfinished_name, problem))
    report(doctor::wrong("data", "a restore was interrupted here", "restore the backup again"));
  else
    report(doctor::fine("data", std::filesystem::absolute(data).string()));
  return true;
}

// Prints findings as they come, and remembers the worst.
class Sheet {
 public:
  explicit Sheet(Console& console)
      : console_(console), people_(&console.out == &std::cout && ::isatty(STDOUT_FILENO) == 1) {
    const char* terminal = std::getenv("TERM");
    colour_ = people_ && !std::getenv("NO_COLOR") && terminal && std::string_view(terminal) != "dumb";
  }

  void write(const doctor::Finding& finding) {
    console_.out << (people_ ? to_text(finding, colour_) : to_json(finding) + "\n") << std::flush;
    worst_ = std::max(worst_, finding.state);
  }
  bool anything_wrong() const { return worst_ == doctor::State::wrong; }

 private:
  Console& console_;
  bool people_, colour_ = false;
  doctor::State worst_ = doctor::State::fine;
};

}  // namespace

Result<int> doctor(const Common& given, const DoctorArguments& arguments, Console& console) {
  Sheet sheet(console);
  const Report report = [&](const doctor::Finding& finding) { sheet.write(finding); };
  const doctor::Machine machine;
  const bool there = check_directory(given.data, report);
  const auto process = there ? check_newsroom(given.data, report) : 0;
  if (!doctor::has_zones(machine, report)) return 1;

  const auto common = as_it_runs(given);
  const auto settings = site_settings(common);
  if (settings) {
    report(doctor::fine("settings",
                        settings.value().file.empty() ? "the defaults" : settings.value().file.string()));
    doctor::check_settings(settings.value(), given.data, report);
    doctor::check_config_file(settings.value(), report);
  } else {
    report(
        doctor::wrong("settings", settings.error(), "mend the file; `dateline settings --check` reads it"));
  }
  const auto known = settings ? settings.value() : default_settings();
  check_share(Share::find(common.share), known.site.theme, report);
  doctor::check_machine(known, process, machine, report);
  if (there) doctor::check_disk(given.data, report);

  const auto location = archive_location(known, given.data);
  if (there || location != given.data.string()) {
    Progress progress(console.err, "doctor", given.quiet);
    doctor::check_archive({.location = location,
                           .running = process != 0,
                           .thorough = arguments.thorough,
                           .now = NewsroomClock(clock_file()).now(),
                           .watcher = [&](auto what, auto done, auto of) { progress.tell(what, done, of); }},
                          report);
  }
  return sheet.anything_wrong() ? 1 : 0;
}

}  // namespace dateline::app
