#include "http/mailbox.h"

#include <gtest/gtest.h>
#include <poll.h>

#include <thread>

namespace dateline::http {
namespace {

bool rings(const Mailbox& mailbox) {
  pollfd watched{.fd = mailbox.fd(), .events = POLLIN, .revents = 0};
  return ::poll(&watched, 1, 0) == 1;
}

TEST(Mailbox, RingsUntilItIsEmptied) {
  Mailbox mailbox;
  EXPECT_FALSE(rings(mailbox));
  mailbox.put(Stop{});
  mailbox.put(Stop{});
  EXPECT_TRUE(rings(mailbox));
  EXPECT_EQ(mailbox.take().size(), 2u);
  EXPECT_FALSE(rings(mailbox));
  EXPECT_TRUE(mailbox.take().empty());
}

TEST(Mailbox, LosesNothingBetweenThreads) {
  Mailbox mailbox;
  std::size_t got = 0;
  {
    const auto write = [&] {
      for (int i = 0; i < 2000; ++i) mailbox.put(Stop{});
    };
    std::jthread first(write), second(write);
    while (got < 4000) {
      pollfd watched{.fd = mailbox.fd(), .events = POLLIN, .revents = 0};
      ASSERT_EQ(::poll(&watched, 1, 10'000), 1);
      got += mailbox.take().size();
    }
  }
  EXPECT_EQ(got, 4000u);
}

TEST(Mailbox, DropsWhatComesAfterItsClosing) {
  Mailbox mailbox;
  mailbox.put(Stop{});
  mailbox.close();
  mailbox.put(Stop{});
  EXPECT_TRUE(mailbox.take().empty());
}

}  // namespace
}  // namespace dateline::http
