// A small hub (WebSub) for tests: takes requests, asks back before or after it answers them, and delivers.
#pragma once

#include <fmt/format.h>

#include <map>
#include <mutex>
#include <string>

#include "base/hash.h"
#include "http/escape.h"
#include "http/fetch_for_test.h"
#include "http/form.h"
#include "http/raw_client.h"
#include "http/raw_server.h"

namespace dateline::feeds {

class HubForTest {
 public:
  // The newsroom's listener; the callbacks' host and port are not looked at.
  explicit HubForTest(std::uint16_t newsroom) : newsroom_(newsroom) {}

  std::string url() const { return server_.url("/"); }
  bool is_subscribed() {
    const std::lock_guard lock(mutex_);
    return !secret_.empty();
  }
  int requests() {
    const std::lock_guard lock(mutex_);
    return requests_;
  }

  // The status of the answer to a delivery; `signature` of its own, or the right one.
  int deliver(const std::string& body, std::string signature = {}) {
    const std::lock_guard lock(mutex_);
    if (signature.empty()) signature = "sha256=" + hmac_sha256(body, secret_);
    return status(
        fmt::format("POST {} HTTP/1.1\r\nHost: h\r\nContent-Type: application/rss+xml\r\n"
                    "X-Hub-Signature: {}\r\nContent-Length: {}\r\n\r\n{}",
                    path_, signature, body.size(), body));
  }

 private:
  void take(http::RawServer::Peer& peer) {
    const auto head = peer.read();
    const auto at = head.find("Content-Length: ");
    if (at == std::string::npos) return;
    const auto form = http::Form::parse(peer.read(std::stoul(head.substr(at + 16)))).value();
    const std::lock_guard lock(mutex_);
    ++requests_;
    const std::string callback(form.get("hub.callback"));
    path_ = callback.substr(callback.find("/wire/"));
    const auto asked = fmt::format(
        "GET {}?hub.mode={}&hub.topic={}&hub.challenge=c%20h&hub.lease_seconds=600 HTTP/1.1\r\n"
        "Host: h\r\n\r\n",
        path_, form.get("hub.mode"), http::percent_encode(form.get("hub.topic")));
    const bool is_confirmed = status(asked, "c h") == 200;
    if (is_confirmed) secret_ = form.get("hub.secret");
    peer.answer(is_confirmed ? "HTTP/1.1 202 Accepted" : "HTTP/1.1 404 Not Found", "");
  }

  // 0 where the body is not the one that is due.
  int status(const std::string& request, std::string_view body = {}) const {
    http::RawClient client(newsroom_);
    const auto reply = client.ask(request);
    return body.empty() || reply.body == body ? reply.status : 0;
  }

  const std::uint16_t newsroom_;
  std::mutex mutex_;  // guards what follows
  std::string path_, secret_;
  int requests_ = 0;
  http::RawServer server_{[this](http::RawServer::Peer& peer) { take(peer); }};
};

}  // namespace dateline::feeds
