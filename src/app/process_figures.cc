#include "app/process_figures.h"

#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace dateline::app {
namespace {

// proc(5), /proc/self/stat: the fields after the name, which may hold anything but its last ')'.
struct Stat {
  double start_ticks = 0;
  std::int64_t resident_pages = 0;
};

Stat read_stat() {
  std::ostringstream text;
  text << std::ifstream("/proc/self/stat").rdbuf();
  const auto all = text.str();
  std::istringstream fields(all.substr(all.rfind(')') + 1));
  std::string skipped;
  for (int field = 3; field < 22; ++field) fields >> skipped;
  Stat stat;
  fields >> stat.start_ticks >> skipped >> stat.resident_pages;  // 22, 23, 24
  return stat;
}

// When the machine started, in seconds since 1970.
double boot_time() {
  std::ifstream stat("/proc/stat");
  for (std::string word; stat >> word;) {
    double seconds = 0;
    if (word == "btime" && stat >> seconds) return seconds;
  }
  return 0;
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

}  // namespace

ProcessFigures process_figures() {
  ProcessFigures figures;
  const auto stat = read_stat();
  figures.resident_bytes = stat.resident_pages * ::sysconf(_SC_PAGESIZE);
  figures.start_seconds = boot_time() + stat.start_ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
  rusage used{};
  if (::getrusage(RUSAGE_SELF, &used) == 0)
    figures.cpu_seconds = seconds(used.ru_utime) + seconds(used.ru_stime);
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd", ignored))
    figures.open_descriptors += entry.path().empty() ? 0 : 1;
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) == 0)
    figures.most_descriptors = static_cast<std::int64_t>(limit.rlim_cur);
  return figures;
}

}  // namespace dateline::app
