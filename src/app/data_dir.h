// The data directory: everything a newsroom keeps. One process owns it, by flock on DIR/lock, from
// open() until the object is gone; the system takes the lock back when a process dies.
//
// Other processes reach the owner by DIR/dateline.sock (control_server.h, control_client.h).
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace dateline::app {

// A directory in which a restore was interrupted is no newsroom's; only another restore may have it.
enum class Unfinished { refuse, allow };

class DataDir {
 public:
  // Makes the directory where there is none. Fault::conflict: another process has it. Fault::refused: a
  // restore was interrupted here.
  static Result<DataDir> open(const std::filesystem::path& path, Unfinished unfinished = Unfinished::refuse);

  DataDir(DataDir&& other) noexcept;
  DataDir& operator=(DataDir&&) = delete;
  ~DataDir();

  const std::filesystem::path& path() const { return path_; }

 private:
  DataDir(std::filesystem::path path, int lock) : path_(std::move(path)), lock_(lock) {}
  std::filesystem::path path_;
  int lock_;
};

}  // namespace dateline::app
