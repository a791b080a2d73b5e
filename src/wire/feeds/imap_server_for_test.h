// A mail server for tests that does as it should, or for any command whatever the test wants. One folder,
// without TLS, and everybody's password is "sixteen-letters!".
#pragma once

#include <fmt/format.h>

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/raw_server.h"
#include "settings/settings.h"

namespace dateline::feeds {

class ImapServerForTest {
 public:
  // What to send in place of the right answer to a command; "%t" stands for its tag. Nothing: answer it
  // rightly. Empty: say nothing. "hang up": end the connection. The greeting is asked for as "".
  using Instead = std::function<std::optional<std::string>(std::string_view command)>;

  explicit ImapServerForTest(Instead instead = {})
      : instead_(std::move(instead)), server_([this](Peer& peer) { talk(peer); }) {}

  void put(std::uint32_t uid, std::string message) {
    const std::lock_guard lock(mutex_);
    messages_[uid] = std::move(message);
  }
  void count_anew(std::uint32_t validity) {
    const std::lock_guard lock(mutex_);
    validity_ = validity;
  }
  void offer(std::string capabilities) {
    const std::lock_guard lock(mutex_);
    capabilities_ = std::move(capabilities);
  }
  std::vector<std::string> heard() {  // commands without their tags
    const std::lock_guard lock(mutex_);
    return heard_;
  }
  bool has_heard(std::string_view words) {
    for (const auto& command : heard())
      if (command.find(words) != std::string::npos) return true;
    return false;
  }
  int connections() const { return server_.connections(); }

  Source source() const {
    Source source;
    source.name = "courier";
    source.mailbox = fmt::format("imap://wire@127.0.0.1:{}/INBOX", server_.port());
    source.mailbox_password = "sixteen-letters!";
    source.poll_seconds = 1;
    return source;
  }

 private:
  using Peer = http::RawServer::Peer;

  static std::string line(Peer& peer) {
    std::string text;
    while (!text.ends_with('\n')) {
      const auto byte = peer.read(1);
      if (byte.empty()) return {};
      text += byte;
    }
    return text.substr(0, text.size() - 2);
  }

  void talk(Peer& peer) {
    if (!say(peer, "", "", "* OK ready\r\n")) return;
    for (;;) {
      const auto text = line(peer);
      if (text.empty()) return;
      const auto tag = text.substr(0, text.find(' '));
      const auto command = text.substr(std::min(text.size(), tag.size() + 1));
      {
        const std::lock_guard lock(mutex_);
        heard_.push_back(command);
      }
      if (!say(peer, command, tag, {})) return;
      if (command == "LOGOUT") return;
    }
  }

  bool say(Peer& peer, const std::string& command, const std::string& tag, std::string usual) {
    auto answer = instead_ ? instead_(command) : std::nullopt;
    if (answer == "hang up") return false;
    if (!answer && !tag.empty()) answer = right_answer(peer, command);
    auto text = answer.value_or(std::move(usual));
    for (auto at = text.find("%t"); at != std::string::npos; at = text.find("%t")) text.replace(at, 2, tag);
    return peer.send(text);
  }

  std::string right_answer(Peer& peer, const std::string& command) {
    if (command == "AUTHENTICATE PLAIN") {
      peer.send("+ \r\n");
      return line(peer) == "AHdpcmUAc2l4dGVlbi1sZXR0ZXJzIQ=="
                 ? "%t OK in\r\n"
                 : "%t NO [AUTHENTICATIONFAILED] Who are you?\r\n";
    }
    if (command == "IDLE") return idle(peer);
    const std::lock_guard lock(mutex_);
    if (command == "CAPABILITY") return fmt::format("* CAPABILITY {}\r\n%t OK\r\n", capabilities_);
    if (command.starts_with("EXAMINE"))
      return fmt::format("* {} EXISTS\r\n* OK [UIDVALIDITY {}] so\r\n%t OK [READ-ONLY] open\r\n",
                         messages_.size(), validity_);
    if (command.starts_with("UID FETCH")) return messages(command) + "%t OK fetched\r\n";
    return "%t OK done\r\n";
  }

  std::string messages(const std::string& command) {
    const auto first = static_cast<std::uint32_t>(std::stoul(command.substr(10)));
    const bool is_list = command.find(":*") != std::string::npos;
    std::string all;
    std::size_t number = 0;
    for (const auto& [uid, body] : messages_) {
      ++number;
      const bool is_last = number == messages_.size();
      if (is_list && (uid >= first || is_last))
        all += fmt::format("* {} FETCH (UID {} RFC822.SIZE {})\r\n", number, uid, body.size());
      if (!is_list && uid == first) {
        const auto part = command.find("<0.") == std::string::npos ? body : body.substr(0, 4096);
        all += fmt::format("* {} FETCH (UID {} BODY[] {{{}}}\r\n{})\r\n", number, uid, part.size(), part);
      }
    }
    return all;
  }

  std::size_t count() {
    const std::lock_guard lock(mutex_);
    return messages_.size();
  }

  std::string idle(Peer& peer) {
    const auto before = count();
    peer.send("+ idling\r\n");
    for (int i = 0; i < 100 && count() == before; ++i) peer.rest(std::chrono::milliseconds(20));
    if (count() != before) peer.send(fmt::format("* {} EXISTS\r\n", count()));
    return line(peer) == "DONE" ? "%t OK idled\r\n" : "%t BAD\r\n";
  }

  const Instead instead_;
  std::mutex mutex_;  // guards what follows
  std::map<std::uint32_t, std::string> messages_;
  std::uint32_t validity_ = 7;
  std::string capabilities_ = "IMAP4rev1 IDLE AUTH=PLAIN";
  std::vector<std::string> heard_;
  http::RawServer server_;
};

}  // namespace dateline::feeds
