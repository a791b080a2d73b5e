#include "wire/feeds/source_folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include "base/fault_point.h"
#include "base/hash.h"
#include "base/log.h"
#include "wire/feeds/drop_names.h"
#include "wire/feeds/shelf.h"

namespace dateline::feeds {
namespace {

constexpr std::size_t offending_bytes = 4096;
constexpr std::size_t looked_at = 16 << 10;  // bytes, for whether it is a flash

using Listing = std::unique_ptr<DIR, decltype([](DIR* listing) { ::closedir(listing); })>;

std::string_view kind_of(mode_t mode) {
  return S_ISLNK(mode)    ? "a symbolic link"
         : S_ISFIFO(mode) ? "a pipe"
         : S_ISSOCK(mode) ? "a socket"
                          : "a device";
}

WaitingFiles::Time right_now() {
  return std::chrono::steady_clock::now();
}

Error unlisted(const std::filesystem::path& folder) {
  return error(Fault::unavailable, fmt::format("cannot list the folder: {}", std::strerror(errno)),
               folder.string());
}

// The same key as `dateline ingest` gives.
Delivery delivery_of(const std::string& source, const std::string& name, std::string bytes) {
  Delivery delivery;
  delivery.source = source;
  delivery.name = delivery_name(name);
  delivery.key = sha256(bytes) + ":" + delivery.name;
  delivery.bytes = std::move(bytes);
  delivery.road = Road::drop;
  return delivery;
}

// Whether the inbox is at fault, and not this one file.
bool concerns_all(Fault fault) {
  return fault != Fault::invalid && fault != Fault::limit;
}

}  // namespace

SourceFolder::SourceFolder(std::string source, const DropRules& rules, const DropParts& parts)
    : source_(std::move(source)),
      rules_(rules),
      parts_(parts),
      path_(rules.folder / source_),
      waiting_(rules.pace) {}

void SourceFolder::hear(const FolderEvent& event, Time now) {
  using What = FolderEvent::What;
  if (is_unfinished(event.name)) return;
  if (event.what == What::lost) waiting_.forget_events();
  if (event.what == What::written) waiting_.is_written(event.name);
  if (event.what == What::closed) waiting_.was_closed(event.name);
  if (event.what == What::moved_in) waiting_.came_whole(event.name);
  const bool at_once = event.what == What::moved_in || event.what == What::lost;
  again(at_once ? now : std::max(now, swept_ + rules_.pace.notice));
}

void SourceFolder::sweep(Time now, const std::stop_token& stop) {
  swept_ = now;
  due_ = now + rules_.pace.rescan;
  const http::Descriptor folder(::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!folder) {
    // Gone: whoever watches over the folders finds out.
    if (errno == ENOENT || errno == ENOTDIR || errno == ELOOP) return;
    report(error(Fault::unavailable, fmt::format("cannot open the folder: {}", std::strerror(errno)),
                 path_.string(), "the user who runs the program must be able to read and write there"));
    return rest();
  }
  const auto ready = find_ready(folder.get(), now);
  if (!ready) {
    report(ready.error());
    return rest();
  }
  if (ready.value().empty() || !may_take()) return;
  for (const auto& file : ready.value())
    if (stop.stop_requested() || take(folder.get(), file.name) == Next::sweep) return;
  if (ready.value().size() == batch) again(now);
}

Result<std::vector<SourceFolder::Ready>> SourceFolder::find_ready(int folder, Time now) {
  const int copy = ::fcntl(folder, F_DUPFD_CLOEXEC, 0);
  const Listing listing(copy < 0 ? nullptr : ::fdopendir(copy));
  if (!listing) {
    const auto why = unlisted(path_);
    if (copy >= 0) ::close(copy);
    return why;
  }
  std::vector<Ready> ready;
  waiting_.begin_sweep();
  errno = 0;
  while (const auto* entry = ::readdir(listing.get())) {
    look_at(folder, entry->d_name, now, ready);
    errno = 0;
  }
  if (errno != 0) return unlisted(path_);
  waiting_.end_sweep();
  std::ranges::sort(ready);
  return ready;
}

// Of all that are ready the first `batch`, as a heap with the last of them on top.
void SourceFolder::look_at(int folder, const std::string& name, Time now, std::vector<Ready>& ready) {
  struct stat status{};
  if (is_unfinished(name) || ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return;
  if (!S_ISREG(status.st_mode)) return meet_stranger(folder, name, status, now);
  const auto mark = mark_of(status);
  const auto at = waiting_.look(name, mark, now);
  if (at > now) return again(at);
  ready.push_back({!is_flash(folder, name), mark.modified, name});
  std::ranges::push_heap(ready);
  if (ready.size() <= batch) return;
  std::ranges::pop_heap(ready);
  ready.pop_back();
}

// Its beginning says so, and is read once. One that cannot be opened now is looked at again with the next
// sweep.
bool SourceFolder::is_flash(int folder, const std::string& name) {
  auto& known = waiting_.flash(name);
  if (known) return *known;
  const auto file = DroppedFile::open(folder, name);
  if (file) known = parts_.inbox.is_flash(file.value().beginning(looked_at));
  return known.value_or(false);
}

void SourceFolder::meet_stranger(int folder, const std::string& name, const struct stat& status, Time now) {
  const auto at = waiting_.look(name, {.inode = status.st_ino, .size = 0, .modified = 0}, now);
  if (at > now) return again(at);
  if (!S_ISDIR(status.st_mode))
    return refuse(folder, name,
                  error(Fault::refused, fmt::format("{} in the drop folder", kind_of(status.st_mode)),
                        where(name), "it is in .refused/; drop files themselves"),
                  {});
  log::warn("drop: {}: a folder within a source's folder is left alone; drop files beside it", where(name));
  waiting_.settle(name);
}

bool SourceFolder::may_take() {
  const auto paused = parts_.book.is_paused(source_);
  if (paused) return !paused.value();
  log::error("drop: {}", paused.error().text());
  rest();
  return false;
}

SourceFolder::Next SourceFolder::take(int folder, const std::string& name) {
  const auto now = right_now();
  const auto opened = DroppedFile::open(folder, name);
  if (!opened) {
    not_opened(opened.error(), name, now);
    return Next::file;
  }
  const auto& file = opened.value();
  const auto at = ready_at(file, name, now);
  if (at > now) {
    again(waiting_.put_off(name, at));
    return Next::file;
  }
  const auto why = objection(file, name);
  if (!why) return hand_in(folder, file, name);
  refuse(folder, name, *why, file.beginning(offending_bytes));
  return Next::file;
}

void SourceFolder::not_opened(const Error& why, const std::string& name, Time now) {
  if (why.fault == Fault::not_found) return waiting_.forget(name);
  if (why.fault == Fault::conflict) return again(waiting_.touched(name, now));
  report(error(why.fault, why.what, where(name), why.advice));
  again(waiting_.failed(name, now));
}

SourceFolder::Time SourceFolder::ready_at(const DroppedFile& file, const std::string& name, Time now) {
  auto at = waiting_.look(name, file.mark(), now);
  if (!file.is_leased()) at = std::max(at, waiting_.ready_without_lease(name));
  if (file.mark().size == 0) at = std::max(at, waiting_.ready_though_empty(name));
  return at;
}

std::optional<Error> SourceFolder::objection(const DroppedFile& file, const std::string& name) const {
  const auto size = static_cast<std::size_t>(file.mark().size);
  if (size == 0)
    return error(Fault::refused, "an empty file", where(name),
                 "it is in .refused/; drop it again when there is something in it");
  if (size > rules_.largest)
    return error(Fault::limit, fmt::format("a file of {} bytes; at most {} are taken", size, rules_.largest),
                 where(name), "it is in .refused/; raise limits.delivery_bytes and drop it again");
  return std::nullopt;
}

SourceFolder::Next SourceFolder::hand_in(int folder, const DroppedFile& file, const std::string& name) {
  auto bytes = file.read(rules_.largest);
  if (!bytes) {
    report(error(bytes.error().fault, bytes.error().what, where(name)));
    again(waiting_.failed(name, right_now()));
    return Next::file;
  }
  if (!file.is_untouched()) {
    again(waiting_.touched(name, right_now()));
    return Next::file;
  }
  const auto receipt = parts_.inbox.deliver(delivery_of(source_, name, std::move(bytes).value()));
  if (!receipt) return not_delivered(receipt.error(), name, file.beginning(offending_bytes));
  FAULT_POINT("drop.delivered");
  failures_ = 0;
  finish(folder, file, name);
  return Next::file;
}

SourceFolder::Next SourceFolder::not_delivered(const Error& why, const std::string& name,
                                               std::string beginning) {
  report(error(why.fault, fmt::format("cannot be taken in, and is tried again: {}", why.text()), where(name)),
         std::move(beginning));
  if (concerns_all(why.fault)) {
    rest();
    return Next::sweep;
  }
  again(waiting_.failed(name, right_now()));
  return Next::file;
}

void SourceFolder::finish(int folder, const DroppedFile& file, const std::string& name) {
  if (rules_.finished == Finished::keep) return waiting_.settle(name);
  const auto day = rfc3339(parts_.clock.now()).substr(0, 10);
  const auto shelved = shelve(folder, name, ".done/" + day);
  if (!shelved) {
    if (shelved.error().fault == Fault::not_found) return waiting_.forget(name);
    report(error(shelved.error().fault, fmt::format("taken in, but not moved: {}", shelved.error().text()),
                 where(name)));
    return again(waiting_.failed(name, right_now()));
  }
  waiting_.forget(name);
  if (file.is_untouched()) return;
  // Somebody has opened it for writing meanwhile, and waits for us. What comes now belongs to the source.
  const auto back = unshelve(folder, shelved.value(), name);
  if (!back)
    report(error(back.error().fault, "written to after it was taken: " + back.error().text(),
                 where(shelved.value())));
}

// The desk hears of it before it is out of sight.
void SourceFolder::refuse(int folder, const std::string& name, const Error& why, std::string beginning) {
  if (!report(why, std::move(beginning))) return again(waiting_.failed(name, right_now()));
  FAULT_POINT("drop.reported");
  const auto shelved = shelve(folder, name, ".refused");
  if (shelved) return waiting_.forget(name);
  log::error("drop: {} cannot be moved: {}", where(name), shelved.error().text());
  waiting_.settle(name);
}

bool SourceFolder::report(const Error& what, std::string beginning) {
  log::warn("drop: {}", what.text());
  const auto told = parts_.book.report({.source = source_,
                                        .road = Road::drop,
                                        .what = what.text(),
                                        .bytes = std::move(beginning),
                                        .at = parts_.clock.now()});
  if (!told) log::error("drop: cannot note what went wrong with {}: {}", source_, told.error().text());
  return told.has_value();
}

void SourceFolder::again(Time at) {
  due_ = std::max(rests_until_, std::min(due_, at));
}

void SourceFolder::rest() {
  rests_until_ = right_now() + retry_after(rules_.pace, ++failures_);
  due_ = rests_until_;
}

// A name may hold anything but a slash; what a person reads may not.
std::string SourceFolder::where(const std::string& name) const {
  return path_.string() + "/" + delivery_name(name);
}

}  // namespace dateline::feeds
