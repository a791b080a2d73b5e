#include "wire/feeds/folder_watch.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "base/check.h"

namespace dateline::feeds {
namespace {

using What = FolderEvent::What;

constexpr std::uint32_t told =
    IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK;

What what_of(std::uint32_t mask) {
  if (mask & IN_ISDIR) return What::folder;
  if (mask & IN_MOVED_TO) return What::moved_in;
  return mask & IN_CLOSE_WRITE ? What::closed : What::written;
}

int milliseconds_until(std::chrono::steady_clock::time_point until) {
  using namespace std::chrono;
  constexpr milliseconds longest = hours(1);
  const auto left = ceil<milliseconds>(until - steady_clock::now());
  return static_cast<int>(std::clamp(left, milliseconds(0), longest).count());
}

}  // namespace

FolderWatch::FolderWatch()
    : events_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)), wake_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
  CHECK(wake_);
}

Result<> FolderWatch::watch(const std::string& folder, const std::filesystem::path& path) {
  const int number = events_ ? ::inotify_add_watch(events_.get(), path.c_str(), told) : -1;
  if (number < 0)
    return error(
        Fault::unavailable, fmt::format("cannot watch this folder: {}", std::strerror(errno)), path.string(),
        "it is looked through every few seconds; for more watches raise fs.inotify.max_user_watches");
  std::erase_if(folders_, [&](const auto& known) { return known.second == folder && known.first != number; });
  folders_[number] = folder;
  return ok();
}

void FolderWatch::forget(const std::string& folder) {
  std::erase_if(folders_, [&](const auto& known) {
    if (known.second != folder) return false;
    ::inotify_rm_watch(events_.get(), known.first);
    return true;
  });
}

std::vector<FolderEvent> FolderWatch::wait(std::chrono::steady_clock::time_point until) {
  std::array<pollfd, 2> ready{pollfd{events_.get(), POLLIN, 0}, pollfd{wake_.get(), POLLIN, 0}};
  if (::poll(ready.data(), ready.size(), milliseconds_until(until)) <= 0) return {};
  return ready[0].revents & POLLIN ? read() : std::vector<FolderEvent>();
}

void FolderWatch::wake() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = ::write(wake_.get(), &one, sizeof one);
}

std::vector<FolderEvent> FolderWatch::read() {
  std::vector<FolderEvent> all;
  alignas(inotify_event) std::array<char, 64 << 10> block;
  const auto size = ::read(events_.get(), block.data(), block.size());
  for (std::ptrdiff_t at = 0; at < size;) {
    const auto* event = reinterpret_cast<const inotify_event*>(block.data() + at);
    at += static_cast<std::ptrdiff_t>(sizeof(inotify_event) + event->len);
    if (event->mask & IN_Q_OVERFLOW) all.push_back({What::lost, {}, {}});
    const auto folder = folders_.find(event->wd);
    if (folder == folders_.end()) continue;
    if (event->mask & IN_IGNORED)
      folders_.erase(folder);
    else if (event->len > 0)
      all.push_back({what_of(event->mask), folder->second, event->name});
  }
  return all;
}

}  // namespace dateline::feeds
