// What the kernel tells of some folders (inotify(7)). A courtesy that makes things quick: events can be lost,
// and network file systems tell nothing of what others do, so whoever uses this also looks by himself.
//
// Belongs to one thread, but for wake(). Where the system has no watch left, nothing is ever told.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "http/socket.h"

namespace dateline::feeds {

struct FolderEvent {
  enum class What {
    written,   // made, or more in it
    closed,    // after writing
    moved_in,  // came whole, under this name at once
    folder,    // a folder is new here
    lost       // events were: of which folders, nobody knows
  };
  What what = What::lost;
  std::string folder;  // as watch() was told
  std::string name;

  bool operator==(const FolderEvent&) const = default;
};

class FolderWatch {
 public:
  FolderWatch();

  // Watching a folder again, by its path, follows it where another one has taken its place.
  Result<> watch(const std::string& folder, const std::filesystem::path& path);
  void forget(const std::string& folder);

  // Events, as soon as there are some; none at `until`, or when woken.
  std::vector<FolderEvent> wait(std::chrono::steady_clock::time_point until);
  // From any thread: nobody waits any more from now on.
  void wake();

 private:
  std::vector<FolderEvent> read();

  http::Descriptor events_, wake_;
  std::map<int, std::string> folders_;  // by inotify's number
};

}  // namespace dateline::feeds
