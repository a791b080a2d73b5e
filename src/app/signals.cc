#include "app/signals.h"

#include <pthread.h>
#include <signal.h>

#include "base/check.h"

namespace dateline::app {
namespace {

sigset_t ending() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, signal);
  return set;
}

}  // namespace

Signals::Signals() {
  const auto set = ending();
  CHECK(::pthread_sigmask(SIG_BLOCK, &set, nullptr) == 0);
  // A reader or a terminal that went away, and a file at its size limit, are errors like any other.
  ::signal(SIGPIPE, SIG_IGN);
  ::signal(SIGXFSZ, SIG_IGN);
}

int Signals::wait() const {
  const auto set = ending();
  int signal = 0;
  CHECK(::sigwait(&set, &signal) == 0);
  return signal;
}

}  // namespace dateline::app
