#include "app/demo_motion.h"

#include <fmt/format.h>
#include <pthread.h>

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <optional>

#include "app/demo.h"
#include "app/site_settings.h"
#include "base/fault_point.h"
#include "base/file.h"
#include "base/log.h"
#include "base/scan.h"

namespace dateline::app {
std::string progress_lines(const DemoProgress& progress) {
  auto lines = fmt::format("round {}\nnext {}\n", progress.round, progress.next);
  for (const auto& [name, story] : progress.out) lines += fmt::format("out {} {}\n", story.value, name);
  return lines;
}

DemoProgress progress_in(std::string_view mark) {
  DemoProgress progress;
  while (!mark.empty()) {
    auto line = take_until('\n', mark);
    const auto word = take_until(' ', line);
    const auto value = whole_number(take_until(' ', line));
    if (!value) continue;
    if (word == "round") progress.round = std::max<std::int64_t>(1, *value);
    if (word == "next") progress.next = static_cast<std::size_t>(*value);
    if (word == "out" && !line.empty()) progress.out.emplace(line, StoryId(*value));
  }
  return progress;
}

std::chrono::milliseconds demo_pause(std::chrono::milliseconds pace, std::uint64_t n) {
  // Multiples of the golden ratio fill an interval evenly, without a rhythm that one could hear.
  constexpr double golden = 0.6180339887498949;
  double whole = 0;
  const double part = std::modf(static_cast<double>(n) * golden, &whole);
  return std::chrono::milliseconds(std::llround(static_cast<double>(pace.count()) * (0.5 + part)));
}

Result<std::unique_ptr<DemoMotion>> DemoMotion::start(Office& office, const Share& share,
                                                      std::chrono::milliseconds pace) {
  TRY(const auto folder, share.path("samples"));
  TRY(const auto mark, read_file(office.data().path() / demo_mark));
  std::unique_ptr<DemoMotion> motion(
      new DemoMotion(office, sample_files(folder / "live"), progress_in(mark)));
  if (pace.count() <= 0 || motion->files_.empty()) return motion;
  motion->thread_ =
      std::jthread([self = motion.get(), pace](std::stop_token stop) { self->move(stop, pace); });
  pthread_setname_np(motion->thread_.native_handle(), "demo");
  return motion;
}

void DemoMotion::move(std::stop_token stop, std::chrono::milliseconds pace) {
  std::mutex mutex;
  std::condition_variable_any nobody;  // wakes for a stop alone
  for (std::uint64_t n = 0;; ++n) {
    std::unique_lock lock(mutex);
    nobody.wait_for(lock, stop, demo_pause(pace, n), [] { return false; });
    if (stop.stop_requested()) return;
    if (const auto done = deliver_next(); !done) log::warn("the demonstration: {}", done.error().text());
  }
}

Result<> DemoMotion::deliver_next() {
  if (progress_.next >= files_.size()) {
    progress_.next = 0;
    ++progress_.round;
  }
  const auto& file = files_[progress_.next];
  TRY(const auto sample, read_sample(file, office_.clock().now(), progress_.round));
  TRY(const bool paused, office_.archive().is_paused(sample.source));
  if (!paused) {
    // The key is the round's, not the bytes': a crash before the note below delivers it again, once.
    TRY(const auto story,
        deliver_sample(sample, fmt::format("demo:{}:{}", progress_.round, sample.name), office_));
    FAULT_POINT("app.demo_moved");
    auto& out = progress_.out[sample.name];
    if (out && out != story) take_off(out);
    out = story;
  }
  ++progress_.next;
  return note();
}

void DemoMotion::take_off(StoryId id) {
  const auto story = office_.desk().show(id);
  if (!story || story.value().state != WorkflowState::published || story.value().desk_edited) return;
  const auto gone = office_.desk().unpublish(id, {"demo", "its next round has come"});
  if (!gone) log::warn("the demonstration: story {} stays: {}", id.value, gone.error().text());
}

Result<> DemoMotion::note() {
  const auto path = office_.data().path() / demo_mark;
  TRY(const auto mark, read_file(path));
  std::string_view rest = mark;
  return write_file(path, fmt::format("{}\n{}", take_until('\n', rest), progress_lines(progress_)));
}

}  // namespace dateline::app
