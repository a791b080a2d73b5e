#include "pictures/confinement.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <thread>

namespace dateline::pictures {
namespace {

// What `act` gives as a status in a process of its own, confined. -SIGNAL where one ended it.
template <class Act>
int confined(Act act, const Confinement& limits = {}) {
  const auto child = ::fork();
  if (child == 0) {
    if (!confine(limits)) ::_exit(99);
    ::_exit(act());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

TEST(Confinement, LetsComputeAndAnswer) {
  EXPECT_EQ(confined([] {
              std::thread([] {}).join();
              return ::write(STDOUT_FILENO, "", 0) == 0 ? 0 : 1;
            }),
            0);
}

TEST(Confinement, OpensConnectsAndRunsNothing) {
  EXPECT_EQ(confined([] { return ::open("/etc/hostname", O_RDONLY) < 0 ? errno : 0; }), EPERM);
  EXPECT_EQ(confined([] { return ::socket(AF_INET, SOCK_STREAM, 0) < 0 ? errno : 0; }), EPERM);
  EXPECT_EQ(confined([] { return ::kill(::getppid(), 0) < 0 ? errno : 0; }), EPERM);
  EXPECT_EQ(confined([] { return ::fork() < 0 ? errno : 0; }), EPERM);
  EXPECT_EQ(confined([] { return ::execl("/bin/true", "true", nullptr); }), -SIGSYS);
}

TEST(Confinement, HasAnEnd) {
  EXPECT_EQ(confined(
                [] {
                  for (std::atomic<unsigned> turns = 1; turns != 0; turns |= 1u) {
                  }
                  return 0;
                },
                {.cpu_seconds = 1}),
            -SIGKILL);
}

}  // namespace
}  // namespace dateline::pictures
