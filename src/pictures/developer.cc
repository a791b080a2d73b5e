#include "pictures/developer.h"

#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "pictures/contact_sheet.h"
#include "pictures/darkroom.h"

namespace dateline::pictures {
namespace {

constexpr std::size_t largest_sheet = std::size_t{64} << 20;

class File {
 public:
  explicit File(int fd) : fd_(fd) {}
  File(File&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  File& operator=(File&&) = delete;
  ~File() {
    if (fd_ >= 0) ::close(fd_);
  }
  int fd() const { return fd_; }

 private:
  int fd_;
};

Error unavailable(std::string_view what, int code) {
  return error(Fault::unavailable, fmt::format("{}: {}", what, std::strerror(code)));
}

Result<File> memory_file(std::string_view content) {
  File file(::memfd_create("picture", MFD_CLOEXEC));
  if (file.fd() < 0) return unavailable("cannot make a file in memory", errno);
  while (!content.empty()) {
    const auto n = ::write(file.fd(), content.data(), content.size());
    if (n < 0 && errno != EINTR) return unavailable("cannot write to a file in memory", errno);
    content.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(n, 0)));
  }
  ::lseek(file.fd(), 0, SEEK_SET);
  return file;
}

Result<std::string> content_of(const File& file) {
  struct stat about{};
  if (::fstat(file.fd(), &about) != 0) return unavailable("cannot look at the answer", errno);
  std::string bytes(std::min(static_cast<std::size_t>(about.st_size), largest_sheet), '\0');
  std::size_t got = 0;
  while (got < bytes.size()) {
    const auto n = ::pread(file.fd(), bytes.data() + got, bytes.size() - got, static_cast<off_t>(got));
    if (n <= 0) return unavailable("cannot read the answer", errno);
    got += static_cast<std::size_t>(n);
  }
  return bytes;
}

// What posix_spawn() wants to know, and gives back.
struct Spawning {
  posix_spawn_file_actions_t actions{};
  posix_spawnattr_t attributes{};
  Spawning() {
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
  }
  Spawning(const Spawning&) = delete;
  ~Spawning() {
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
  }
};

Result<pid_t> spawn(const File& original, const File& answer, const File& said,
                    const DevelopingRules& rules) {
  Spawning how;
  posix_spawn_file_actions_adddup2(&how.actions, original.fd(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&how.actions, answer.fd(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&how.actions, said.fd(), STDERR_FILENO);
  posix_spawn_file_actions_addclosefrom_np(&how.actions, 3);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&how.attributes, &none);
  posix_spawnattr_setsigdefault(&how.attributes, &all);
  posix_spawnattr_setpgroup(&how.attributes, 0);
  posix_spawnattr_setflags(&how.attributes,
                           POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  auto program = rules.program.string();
  std::string name = "dateline", word(darkroom_word), pixels = std::to_string(rules.most_pixels);
  std::array<char*, 4> words{name.data(), word.data(), pixels.data(), nullptr};
  // Whole pictures stay in memory: there is no file to put them into.
  std::string threads = "VIPS_CONCURRENCY=1", disc = "VIPS_DISC_THRESHOLD=4g", arenas = "MALLOC_ARENA_MAX=2";
  std::string quiet = "VIPS_WARNING=0";
  std::array<char*, 5> environment{threads.data(), disc.data(), arenas.data(), quiet.data(), nullptr};
  pid_t child = 0;
  const int failed =
      ::posix_spawn(&child, program.c_str(), &how.actions, &how.attributes, words.data(), environment.data());
  if (failed != 0) return unavailable("cannot start the darkroom", failed);
  return child;
}

// How it ended, as waitpid() tells it; nothing: it was killed for taking too long.
std::optional<int> wait_for(pid_t child, std::chrono::milliseconds patience) {
  const File handle(static_cast<int>(::syscall(SYS_pidfd_open, child, 0)));
  pollfd ended{handle.fd(), POLLIN, 0};
  const auto until = std::chrono::steady_clock::now() + patience;
  int ready = 0;
  do {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    ready = ::poll(&ended, 1, static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
  } while (ready < 0 && errno == EINTR);
  if (ready <= 0) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return ready > 0 ? std::optional(status) : std::nullopt;
}

Error broke(std::string how, const File& said) {
  const auto words = content_of(said);
  if (words && !words.value().empty()) how += ": " + words.value().substr(0, 300);
  return error(Fault::refused, "decoding it " + how, {}, "ask the source for another file");
}

}  // namespace

Result<std::string> develop(std::string_view original, const DevelopingRules& rules) {
  TRY(const auto in, memory_file(original));
  TRY(const auto out, memory_file({}));
  TRY(const auto said, memory_file({}));
  TRY(const auto child, spawn(in, out, said, rules));
  const auto status = wait_for(child, rules.patience);
  if (!status)
    return error(Fault::unavailable,
                 fmt::format("decoding it takes longer than {} seconds", rules.patience.count() / 1000));
  if (WIFSIGNALED(*status) && (WTERMSIG(*status) == SIGXCPU || WTERMSIG(*status) == SIGKILL))
    return broke("takes more than it may have", said);
  if (WIFSIGNALED(*status)) return broke(fmt::format("ended by signal {}", WTERMSIG(*status)), said);
  TRY(auto bytes, content_of(out));
  if (WEXITSTATUS(*status) == refused_status) return error(Fault::invalid, bytes.substr(0, 600));
  if (WEXITSTATUS(*status) != 0) return broke(fmt::format("ended with {}", WEXITSTATUS(*status)), said);
  const auto head = sheet_head(bytes);
  if (!head || head.value().size != bytes.size()) return broke("gave no whole answer", said);
  return bytes;
}

}  // namespace dateline::pictures
