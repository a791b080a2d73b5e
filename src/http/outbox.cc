#include "http/outbox.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <cerrno>

namespace dateline::http {
namespace {

constexpr std::size_t max_spans = 64;  // a gathered write; the rest goes with the next

std::string_view line_of(Persistence persistence) {
  switch (persistence) {
    case Persistence::implied:
      return {};
    case Persistence::keep_alive:
      return "Connection: keep-alive\r\n";
    case Persistence::close:
      return "Connection: close\r\n";
  }
  return {};
}

}  // namespace

void Outbox::Outgoing::append(std::string_view text) {
  CHECK(ending_size + text.size() <= ending.size());
  std::copy(text.begin(), text.end(), ending.begin() + ending_size);
  ending_size = static_cast<std::uint8_t>(ending_size + text.size());
}

void Outbox::add(Reply reply, std::string_view date_line, Persistence persistence, Content content) {
  if (content == Content::left_out) reply.part_count = 0;
  auto& outgoing = replies_.emplace_back();
  outgoing.reply = std::move(reply);
  outgoing.append(date_line);
  outgoing.append(line_of(persistence));
  outgoing.append("\r\n");
}

void Outbox::add_continue() {
  auto& outgoing = replies_.emplace_back();
  outgoing.reply.head = "HTTP/1.1 100 Continue\r\n";
  outgoing.append("\r\n");
}

void Outbox::add_bytes(std::string_view bytes, std::shared_ptr<const void> keeper) {
  auto& reply = replies_.emplace_back().reply;
  reply.head = bytes;
  reply.keeper = std::move(keeper);
}

std::size_t Outbox::gather(std::span<iovec> into) const {
  std::size_t count = 0, skip = sent_;
  const auto put = [&](std::string_view bytes) {
    if (bytes.size() <= skip) {
      skip -= bytes.size();
    } else if (count < into.size()) {
      into[count++] = {const_cast<char*>(bytes.data()) + skip, bytes.size() - skip};
      skip = 0;
    }
  };
  for (std::size_t i = first_; i < replies_.size() && count < into.size(); ++i) {
    const auto& outgoing = replies_[i];
    put(outgoing.reply.head);
    put({outgoing.ending.data(), outgoing.ending_size});
    for (auto part : outgoing.reply.body()) put(part);
  }
  return count;
}

void Outbox::advance(std::size_t bytes) {
  sent_ += bytes;
  while (first_ < replies_.size()) {
    const auto& outgoing = replies_[first_];
    auto size = outgoing.reply.head.size() + outgoing.ending_size;
    for (auto part : outgoing.reply.body()) size += part.size();
    if (sent_ < size) return;
    sent_ -= size;
    ++first_;
  }
  clear();
}

Outbox::Sent Outbox::flush(int socket) {
  bool moved = false;
  while (!empty()) {
    std::array<iovec, max_spans> spans;
    msghdr message{};
    message.msg_iov = spans.data();
    message.msg_iovlen = gather(spans);
    const auto n = ::sendmsg(socket, &message, MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return moved ? Sent::some : Sent::nothing;
    if (n < 0) return Sent::failed;
    moved = true;
    advance(static_cast<std::size_t>(n));
  }
  return Sent::all;
}

void Outbox::clear() {
  replies_.clear();
  first_ = sent_ = 0;
}

}  // namespace dateline::http
