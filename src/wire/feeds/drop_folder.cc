#include "wire/feeds/drop_folder.h"

#include <pthread.h>

#include <algorithm>
#include <system_error>

#include "base/log.h"
#include "settings/rules.h"
#include "wire/feeds/drop_names.h"

namespace dateline::feeds {
namespace {

constexpr const char* the_drop_folder = "";  // as the watch calls it: no source has an empty name

Result<> make(const std::filesystem::path& folder) {
  std::error_code problem;
  std::filesystem::create_directories(folder, problem);
  if (!problem && std::filesystem::is_directory(folder, problem)) return ok();
  return error(
      Fault::unavailable,
      "cannot make the drop folder: " + (problem ? problem.message() : "something else has its name"),
      folder.string(), "the user who runs the program must be able to write there: drop.folder");
}

}  // namespace

Result<std::unique_ptr<DropFolder>> DropFolder::start(DropRules rules, const DropParts& parts) {
  TRY(make(rules.folder));
  for (const auto& source : rules.sources) {
    TRY(make(rules.folder / source));
  }
  std::unique_ptr<DropFolder> drop(new DropFolder(std::move(rules), parts));
  drop->find_sources();
  drop->thread_ = std::jthread([self = drop.get()](const std::stop_token& stop) { self->keep_watch(stop); });
  pthread_setname_np(drop->thread_.native_handle(), "drop");
  return drop;
}

DropFolder::~DropFolder() {
  thread_.request_stop();
  thread_.join();
}

void DropFolder::keep_watch(const std::stop_token& stop) {
  const std::stop_callback at_the_end(stop, [this] { watch_.wake(); });
  while (!stop.stop_requested()) {
    const auto now = std::chrono::steady_clock::now();
    if (look_at_ <= now) find_sources();
    auto next = look_at_;
    for (auto& [name, source] : sources_) {
      if (source.due() <= now) source.sweep(now, stop);
      next = std::min(next, source.due());
    }
    if (stop.stop_requested()) return;
    for (const auto& event : watch_.wait(next)) hear(event);
  }
}

void DropFolder::hear(const FolderEvent& event) {
  const auto now = std::chrono::steady_clock::now();
  if (event.what == FolderEvent::What::lost) {
    look_at_ = now;
    for (auto& [name, source] : sources_) source.hear(event, now);
  } else if (event.folder == the_drop_folder) {
    if (event.what == FolderEvent::What::folder) look_at_ = now;
  } else if (const auto source = sources_.find(event.folder); source != sources_.end()) {
    source->second.hear(event, now);
  }
}

// Watches before it sweeps: what comes between the two is found by one or the other.
void DropFolder::find_sources() {
  look_at_ = std::chrono::steady_clock::now() + rules_.pace.rescan;
  watch(the_drop_folder, rules_.folder);
  std::set<std::string> found;
  std::error_code problem;
  std::filesystem::directory_iterator entries(rules_.folder, problem);
  for (; !problem && entries != std::filesystem::directory_iterator(); entries.increment(problem)) {
    auto name = entries->path().filename().string();
    meet(*entries, name);
    found.insert(std::move(name));
  }
  if (problem && !blind_)
    log::error("drop: {} cannot be listed: {}", rules_.folder.string(), problem.message());
  blind_ = static_cast<bool>(problem);
  if (blind_) return;
  std::erase_if(strangers_, [&](const std::string& name) { return !found.contains(name); });
  std::erase_if(sources_, [&](const auto& source) {
    const bool gone = !found.contains(source.first);
    if (gone) watch_.forget(source.first);
    return gone;
  });
}

void DropFolder::meet(const std::filesystem::directory_entry& entry, const std::string& name) {
  if (name.starts_with('.')) return;
  std::error_code problem;
  const bool is_folder = entry.symlink_status(problem).type() == std::filesystem::file_type::directory;
  if (is_folder && accepts(Rule::source_name, name)) {
    sources_.try_emplace(name, name, rules_, parts_);
    watch(name, entry.path());
  } else if (strangers_.insert(name).second) {
    log::warn("drop: {}/{} is left alone: expected a folder with the name of a source, {}",
              rules_.folder.string(), delivery_name(name), words(Rule::source_name).expects);
  }
}

void DropFolder::watch(const std::string& source, const std::filesystem::path& path) {
  const auto watched = watch_.watch(source, path);
  if (!watched && !std::exchange(unwatched_, true)) log::warn("drop: {}", watched.error().text());
}

}  // namespace dateline::feeds
