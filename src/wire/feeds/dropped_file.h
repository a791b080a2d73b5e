// A file that somebody put into the drop folder, open for reading.
//
// While it is open we hold a read lease on it (fcntl(2), F_SETLEASE), which the kernel grants only where
// nobody has the file open for writing; who opens it for writing after that breaks the lease, and waits
// until we let go. So bytes read under a lease that still stands are the whole file. Leases need a local file
// system, and a file of our own user or CAP_LEASE; is_leased() says whether there is one.
//
// Links are not followed, and nothing but a regular file is ever opened. Belongs to one thread.
#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/result.h"
#include "http/socket.h"

namespace dateline::feeds {

// By what a file is known to be the same, unchanged.
struct FileMark {
  std::uint64_t inode = 0;
  std::int64_t size = 0;
  std::int64_t modified = 0;  // nanoseconds, by the clock of whoever keeps the file
  bool operator==(const FileMark&) const = default;
};
FileMark mark_of(const struct stat& status);

class DroppedFile {
 public:
  // `folder`: an open directory. not_found: it is gone, or no regular file any more; conflict: somebody has
  // it open for writing; refused: not ours to read; unavailable: the disk.
  static Result<DroppedFile> open(int folder, const std::string& name);

  const FileMark& mark() const { return mark_; }
  bool is_leased() const { return leased_; }

  // All of it. limit: more than `limit` bytes.
  Result<std::string> read(std::size_t limit) const;
  // Its first bytes, `most` at most; fewer where it cannot be read.
  std::string beginning(std::size_t most) const;
  // False: it has changed since it was opened, or somebody wants to write to it now.
  bool is_untouched() const;

 private:
  DroppedFile(http::Descriptor file, FileMark mark, bool leased)
      : file_(std::move(file)), mark_(mark), leased_(leased) {}

  http::Descriptor file_;
  FileMark mark_;
  bool leased_;
};

}  // namespace dateline::feeds
