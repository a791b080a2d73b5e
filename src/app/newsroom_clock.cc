#include "app/newsroom_clock.h"

#include <sys/stat.h>

#include <cstdlib>

#include "base/file.h"
#include "base/log.h"

namespace dateline::app {
namespace {

Instant system_time() {
  return SystemClock().now();
}

std::string_view trimmed(std::string_view text) {
  const auto end = text.find_last_not_of(" \r\n");
  return text.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

}  // namespace

std::filesystem::path clock_file() {
  const char* named = std::getenv("DATELINE_CLOCK");
  return named ? named : "";
}

Instant NewsroomClock::now() const {
  const std::lock_guard lock(mutex_);
  return standing_ ? *standing_ : system_time() + shift();
}

void NewsroomClock::stand_at(std::optional<Instant> t) {
  const std::lock_guard lock(mutex_);
  standing_ = t;
}

std::chrono::milliseconds NewsroomClock::shift() const {
  if (file_.empty()) return shift_;
  struct stat state{};
  if (::stat(file_.c_str(), &state) != 0) return shift_;
  const auto written = Instant(std::chrono::seconds(state.st_mtim.tv_sec) +
                               std::chrono::milliseconds(state.st_mtim.tv_nsec / 1'000'000));
  if (written == written_ && state.st_ino == inode_) return shift_;
  const auto text = read_file(file_, 100);
  const auto instant = text ? parse_rfc3339(trimmed(text.value())) : Result<Instant>(text.error());
  if (!instant) {
    log::warn("the clock stays as it is: {}", instant.error().text());
    return shift_;
  }
  written_ = written;
  inode_ = state.st_ino;
  shift_ = instant.value() - written;
  return shift_;
}

}  // namespace dateline::app
