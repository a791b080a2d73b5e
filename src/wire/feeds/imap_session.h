// A conversation with a mail server about one folder (IMAP4rev1, RFC 3501, and what rev2, RFC 9051, has kept
// of it). The folder is opened to be read: nothing is marked, moved or deleted.
//
// One thread, which waits. Every command has a time by which its answer must be whole, the rules' `whole`,
// and a message besides that a second for each 64 KiB; an error of `unavailable`, `invalid` or `limit` is the
// end of the conversation. The password is in no error, not even where the server says it again.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/dialogue.h"
#include "wire/feeds/imap_lines.h"
#include "wire/feeds/imap_response.h"
#include "wire/feeds/mail_account.h"

namespace dateline::feeds {

struct ListedMessage {
  std::uint32_t uid = 0;
  std::uint64_t size = 0;  // as the server says
};

class ImapSession {
 public:
  // Connected, signed in, the folder open. `rules` outlive the session; messages of up to `rules.body` bytes
  // are taken. refused: the server does not let us in, in its own words.
  static Result<std::unique_ptr<ImapSession>> open(const MailAccount& account, const http::FetchRules& rules,
                                                   std::stop_token stop);

  std::uint32_t uid_validity() const { return uid_validity_; }
  bool tells() const { return has_capability(capabilities_, "IDLE"); }

  // What lies there after this UID: in order, ten thousand at most.
  Result<std::vector<ListedMessage>> list(std::uint32_t after);
  // Nothing: it is not there any more. refused: the server will not give it.
  Result<std::optional<std::string>> fetch(const ListedMessage& message);
  // Its first 4,096 bytes at most.
  Result<std::string> beginning(std::uint32_t uid);

  // Returns when the server tells of something new, where it can; after `idle_for`; where it cannot tell,
  // after `ask_again`; or when `is_wanted`, asked every few seconds, says no.
  struct Patience {
    std::chrono::seconds idle_for, ask_again;
  };
  Result<> wait(Patience patience, const std::function<bool()>& is_wanted);

  void say_goodbye();  // without waiting for an answer

 private:
  using Time = http::Dialogue::Time;
  using Hearing = std::function<void(ImapResponse&)>;

  ImapSession(const MailAccount& account, const http::FetchRules& rules, std::unique_ptr<http::Dialogue> line)
      : account_(account), rules_(rules), lines_({.literal = rules.body}), line_(std::move(line)) {}

  Result<> greet();
  Result<> learn_capabilities();
  Result<> sign_in();
  Result<> open_folder();
  Result<> idle(Time until, const std::function<bool()>& is_wanted);
  Result<> rest(Time until, const std::function<bool()>& is_wanted);

  Result<std::string> begin(std::string_view command, Time deadline);
  Result<> ask(std::string_view command, Time deadline, const Hearing& hear = {});
  Result<> finish(std::string_view tag, Time deadline, const Hearing& hear);
  Result<> await_invitation(Time deadline);
  Result<std::optional<ImapResponse>> next(Time deadline);  // nothing: none came until then
  Result<ImapResponse> expect(Time deadline);
  Result<std::optional<std::string>> body_of(std::uint32_t uid, std::string_view part, Time deadline);
  void note(const ImapResponse& response);
  Time soon() const;
  Error refusal(const ImapResponse& response, std::string_view to_what) const;
  bool repeats_password(std::string_view text) const;
  std::string said(std::string_view text) const;

  const MailAccount account_;
  const http::FetchRules& rules_;
  ImapLines lines_;
  const std::unique_ptr<http::Dialogue> line_;
  std::string capabilities_, goodbye_;
  std::uint32_t uid_validity_ = 0;
  unsigned commands_ = 0;
  std::uint32_t messages_ = 0;  // that lie there, as the server last said
  bool has_news_ = false;       // it has said since the last list that there are more
};

}  // namespace dateline::feeds
