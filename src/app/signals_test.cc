#include "app/signals.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <thread>

namespace dateline::app {
namespace {

TEST(Signals, AreKeptForTheOneWhoWaits) {
  const Signals signals;
  std::jthread other([] { ::kill(::getpid(), SIGTERM); });
  EXPECT_EQ(signals.wait(), SIGTERM);
  ::raise(SIGINT);
  EXPECT_EQ(signals.wait(), SIGINT);
}

}  // namespace
}  // namespace dateline::app
