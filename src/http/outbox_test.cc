#include "http/outbox.h"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include "http/socket.h"

namespace dateline::http {
namespace {

struct Pair {
  Descriptor near, far;
  Pair() {
    int fds[2];
    EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, fds), 0);
    near = Descriptor(fds[0]);
    far = Descriptor(fds[1]);
  }
  std::string read() {
    std::string all;
    char block[100'000];
    for (ssize_t n; (n = ::recv(far.get(), block, sizeof block, 0)) > 0;)
      all.append(block, static_cast<std::size_t>(n));
    return all;
  }
};

TEST(Outbox, WritesHeadsEndingsAndParts) {
  Pair pair;
  Outbox outbox;
  Reply reply;
  reply.head = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n";
  reply.add("a");
  reply.add("");
  reply.add("bc");
  outbox.add(reply, "Date: x\r\n", Persistence::implied, Content::sent);
  outbox.add_continue();
  outbox.add(reply, "Date: x\r\n", Persistence::close, Content::left_out);
  EXPECT_EQ(outbox.flush(pair.near.get()), Outbox::Sent::all);
  EXPECT_TRUE(outbox.empty());
  EXPECT_EQ(pair.read(),
            "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nDate: x\r\n\r\nabc"
            "HTTP/1.1 100 Continue\r\n\r\n"
            "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nDate: x\r\nConnection: close\r\n\r\n");
}

TEST(Outbox, GoesOnWhereItStopped) {
  Pair pair;
  Outbox outbox;
  std::string expected;
  for (int i = 0; i < 16; ++i) {
    std::string body;
    for (int n = 0; n < 20'000; ++n) body += std::to_string(i * n);
    expected += make_head(Status::ok, {}, body.size()) + "Date: x\r\n\r\n" + body;
    outbox.add(reply_with(Status::ok, {}, body), "Date: x\r\n", Persistence::implied, Content::sent);
  }
  EXPECT_TRUE(outbox.full());
  std::string got;
  auto sent = outbox.flush(pair.near.get());
  EXPECT_EQ(sent, Outbox::Sent::some);
  EXPECT_EQ(outbox.flush(pair.near.get()), Outbox::Sent::nothing);
  while (sent != Outbox::Sent::all) {
    got += pair.read();
    sent = outbox.flush(pair.near.get());
  }
  got += pair.read();
  EXPECT_TRUE(got == expected);
}

TEST(Outbox, NoticesThatNobodyReads) {
  Pair pair;
  pair.far.close();
  Outbox outbox;
  outbox.add_continue();
  EXPECT_EQ(outbox.flush(pair.near.get()), Outbox::Sent::failed);
}

}  // namespace
}  // namespace dateline::http
