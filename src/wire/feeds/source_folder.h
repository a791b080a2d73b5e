// One source's sub-folder of the drop folder, swept for files that are ready. What becomes of what lies
// there:
//
//   hidden, *.tmp, *.part, *.filepart …    left alone, until it is renamed
//   a file                                 taken once nobody writes it, a flash first, then the oldest; then
//                                          shelved or kept
//   a file too large, or empty for long    to .refused/, and the desk is told
//   a link, pipe, socket, device           the same; never followed, never opened
//   a folder                               left alone; the log says so once
//   a file that cannot be read or stored   left where it is, and tried again after a while
//
// Between the inbox and the shelf a crash leaves the file where it was; its key, the hash of its bytes and
// its name, makes the next delivery the same one. Belongs to the thread "drop". Holds one file's bytes at a
// time, and the names of those that wait.
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/clock.h"
#include "news/ports.h"
#include "wire/feeds/drop_rules.h"
#include "wire/feeds/dropped_file.h"
#include "wire/feeds/folder_watch.h"
#include "wire/feeds/waiting_files.h"

namespace dateline::feeds {

struct DropParts {
  Inbox& inbox;
  SourceBook& book;
  const Clock& clock;
};

class SourceFolder {
 public:
  using Time = WaitingFiles::Time;

  // All outlive it. `source`: its name, and the sub-folder's.
  SourceFolder(std::string source, const DropRules& rules, const DropParts& parts);

  Time due() const { return due_; }  // for a sweep
  void hear(const FolderEvent& event, Time now);
  // Takes what is ready, `batch` files at most, and sets when the next sweep is due.
  void sweep(Time now, const std::stop_token& stop);

  static constexpr std::size_t batch = 64;  // a flash that comes meanwhile waits for no more

 private:
  struct Ready {
    bool is_calm = true;  // no flash
    std::int64_t modified = 0;
    std::string name;
    auto operator<=>(const Ready&) const = default;
  };
  enum class Next { file, sweep };

  Result<std::vector<Ready>> find_ready(int folder, Time now);
  void look_at(int folder, const std::string& name, Time now, std::vector<Ready>& ready);
  bool is_flash(int folder, const std::string& name);
  void meet_stranger(int folder, const std::string& name, const struct stat& status, Time now);
  bool may_take();
  Next take(int folder, const std::string& name);
  void not_opened(const Error& why, const std::string& name, Time now);
  Time ready_at(const DroppedFile& file, const std::string& name, Time now);
  // Why it goes to .refused/; nothing: it does not.
  std::optional<Error> objection(const DroppedFile& file, const std::string& name) const;
  Next hand_in(int folder, const DroppedFile& file, const std::string& name);
  Next not_delivered(const Error& why, const std::string& name, std::string beginning);
  void finish(int folder, const DroppedFile& file, const std::string& name);
  void refuse(int folder, const std::string& name, const Error& why, std::string beginning);
  bool report(const Error& what, std::string beginning = {});
  void again(Time at);
  void rest();
  std::string where(const std::string& name) const;

  const std::string source_;
  const DropRules& rules_;
  const DropParts parts_;
  const std::filesystem::path path_;
  WaitingFiles waiting_;
  Time due_{}, swept_{}, rests_until_{};
  int failures_ = 0;  // of the folder or the inbox, in a row
};

}  // namespace dateline::feeds
