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
  ::signal(SIGPIPE, SIG_IGN);  // a reader or a terminal that went away is an error like any other
}

int Signals::wait() const {
  const auto set = ending();
  int signal = 0;
  CHECK(::sigwait(&set, &signal) == 0);
  return signal;
}

}  // namespace dateline::app
