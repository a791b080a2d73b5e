#include "wire/feeds/shelf.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "http/socket.h"

namespace dateline::feeds {
namespace {

constexpr std::size_t longest_name = 255;
constexpr int most_of_a_name = 1'000'000;

Error failed(std::string_view action, const std::string& what) {
  const int code = errno;
  return error(code == ENOENT ? Fault::not_found : Fault::unavailable,
               fmt::format("cannot {}: {}", action, std::strerror(code)), what,
               "the user who runs the program must be able to write to this folder");
}

// "story.xml", "story.2.xml", "story.3.xml", …
std::string numbered(const std::string& name, int number) {
  if (number == 1) return name;
  const auto dot = name.rfind('.');
  const auto ending = dot == std::string::npos || dot == 0 || name.size() - dot > 20 ? "" : name.substr(dot);
  const auto tail = fmt::format(".{}{}", number, ending);
  return name.substr(0, std::min(name.size() - ending.size(), longest_name - tail.size())) + tail;
}

// File systems without RENAME_NOREPLACE (some of the network) get a look first: on a shelf nobody else
// writes.
int rename_new(int from, const std::string& name, int to, const std::string& other) {
  const int done = ::renameat2(from, name.c_str(), to, other.c_str(), RENAME_NOREPLACE);
  if (done == 0 || (errno != EINVAL && errno != ENOSYS)) return done;
  if (::faccessat(to, other.c_str(), F_OK, AT_SYMLINK_NOFOLLOW) == 0) {
    errno = EEXIST;
    return -1;
  }
  return ::renameat(from, name.c_str(), to, other.c_str());
}

Result<std::string> rename_free(int from, const std::string& name, int to, const std::string& wanted) {
  for (int number = 1; number <= most_of_a_name; ++number) {
    const auto free = numbered(wanted, number);
    if (rename_new(from, name, to, free) == 0) return free;
    if (errno != EEXIST) return failed("move", name);
  }
  return error(Fault::conflict, "a million files of this name are here", wanted, "clear the folder");
}

Result<http::Descriptor> open_folder(int folder, const std::string& path) {
  http::Descriptor found(::openat(folder, path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!found) return failed("open", path);
  return found;
}

Result<http::Descriptor> make_folder(int folder, const std::string& path) {
  const auto slash = path.find('/');
  const auto first = path.substr(0, slash);
  if (::mkdirat(folder, first.c_str(), 0777) != 0 && errno != EEXIST) return failed("make", first);
  auto made = open_folder(folder, first);
  if (!made || slash == std::string::npos) return made;
  return make_folder(made.value().get(), path.substr(slash + 1));
}

}  // namespace

Result<std::string> shelve(int folder, const std::string& name, const std::string& shelf) {
  TRY(const auto to, make_folder(folder, shelf));
  TRY(const auto free, rename_free(folder, name, to.get(), name));
  return fmt::format("{}/{}", shelf, free);
}

Result<std::string> unshelve(int folder, const std::string& shelved, const std::string& name) {
  return rename_free(folder, shelved, folder, name);
}

}  // namespace dateline::feeds
