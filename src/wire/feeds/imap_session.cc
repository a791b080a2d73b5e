#include "wire/feeds/imap_session.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/base64.h"

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

constexpr auto look_up = 3s;  // from a wait, whether it is still wanted
constexpr std::uint64_t bytes_a_second = 64 << 10;
constexpr std::size_t most_listed = 10'000, most_said = 1000;  // messages; lines while we idle
constexpr std::size_t longest_said = 300, beginning_bytes = 4096;

// "UID FETCH" of "UID FETCH 4 (UID)", "LOGIN" of "LOGIN u p".
std::string_view name_of(std::string_view command) {
  return command.substr(0, command.find(' ', command.starts_with("UID ") ? 4 : 0));
}

// RFC 9051 section 4.3. REQUIRES: printable ASCII.
std::string quoted_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

// RFC 5530: it says nothing about us, and will be over.
bool is_for_now(std::string_view code) {
  return code == "UNAVAILABLE" || code == "INUSE";
}

std::string plain_proof(const MailAccount& account) {
  using namespace std::string_literals;
  return base64("\0"s + account.user + "\0"s + account.password);  // RFC 4616
}

}  // namespace

// ---- the conversation --------------------------------------------------------------------------------

Result<std::unique_ptr<ImapSession>> ImapSession::open(const MailAccount& account,
                                                       const http::FetchRules& rules, std::stop_token stop) {
  TRY(auto line, http::Dialogue::open(account.party, rules, std::move(stop)));
  std::unique_ptr<ImapSession> session(new ImapSession(account, rules, std::move(line)));
  TRY(session->greet());
  TRY(session->open_folder());
  return session;
}

Result<> ImapSession::greet() {
  TRY(const auto greeting, expect(soon()));
  if (!greeting.tells() || greeting.word == "NO" || greeting.word == "BAD" || greeting.word == "BYE")
    return refusal(greeting, "a greeting");
  TRY(learn_capabilities());
  if (greeting.word == "PREAUTH") return ok();
  TRY(sign_in());
  return learn_capabilities();  // signed in it may have others
}

Result<> ImapSession::learn_capabilities() {
  capabilities_.clear();
  return ask("CAPABILITY", soon(), [this](ImapResponse& response) {
    if (response.word == "CAPABILITY") capabilities_ = std::move(response.text);
  });
}

Result<> ImapSession::sign_in() {
  if (has_capability(capabilities_, "AUTH=PLAIN")) {
    const auto deadline = soon();
    TRY(const auto tag, begin("AUTHENTICATE PLAIN", deadline));
    TRY(await_invitation(deadline));
    TRY(line_->send(plain_proof(account_) + "\r\n", deadline));
    return finish(tag, deadline, {});
  }
  if (has_capability(capabilities_, "LOGINDISABLED") || !is_ascii(account_.password))
    return error(
        Fault::refused, "the server takes no user with a password", account_.party.shown,
        "it offers neither AUTH=PLAIN nor LOGIN for this password; ask who runs it for another way in");
  return ask(fmt::format("LOGIN {} {}", quoted_string(account_.user), quoted_string(account_.password)),
             soon());
}

Result<> ImapSession::open_folder() {
  TRY(ask("EXAMINE " + quoted_string(account_.folder), soon(), [this](ImapResponse& response) {
    if (response.code == "UIDVALIDITY") uid_validity_ = imap_number(response.value).value_or(0);
  }));
  if (uid_validity_ != 0) return ok();
  return error(Fault::invalid, "the server gives its messages no lasting numbers (UIDVALIDITY)",
               account_.party.shown, "without them nobody knows which have been read; use another server");
}

Result<std::vector<ListedMessage>> ImapSession::list(std::uint32_t after) {
  TRY(ask("NOOP", soon()));  // a server may show what is new only between two commands
  has_news_ = false;
  std::map<std::uint32_t, std::uint64_t> sizes;
  // "8:*" has the last message even where that is 5 (RFC 9051 section 6.4.9).
  const auto command = fmt::format("UID FETCH {}:* (UID RFC822.SIZE)", std::uint64_t{after} + 1);
  TRY(ask(command, soon(), [&](ImapResponse& response) {
    const auto& message = response.message;
    if (response.word != "FETCH" || message.uid <= after || !message.size) return;
    sizes[message.uid] = *message.size;
    if (sizes.size() > most_listed) sizes.erase(std::prev(sizes.end()));
  }));
  std::vector<ListedMessage> listed;
  for (const auto& [uid, size] : sizes) listed.push_back({uid, size});
  return listed;
}

Result<std::optional<std::string>> ImapSession::fetch(const ListedMessage& message) {
  return body_of(message.uid, "", soon() + std::chrono::seconds(message.size / bytes_a_second));
}

Result<std::string> ImapSession::beginning(std::uint32_t uid) {
  TRY(auto body, body_of(uid, fmt::format("<0.{}>", beginning_bytes), soon()));
  return body ? body->substr(0, beginning_bytes) : std::string();
}

// PEEK: a message that is read so is not marked as seen.
Result<std::optional<std::string>> ImapSession::body_of(std::uint32_t uid, std::string_view part,
                                                        Time deadline) {
  std::optional<std::string> body;
  TRY(ask(fmt::format("UID FETCH {} (UID BODY.PEEK[]{})", uid, part), deadline, [&](ImapResponse& response) {
    if (response.word == "FETCH" && response.message.uid == uid && response.message.body)
      body = std::move(response.message.body);
  }));
  return body;
}

Result<> ImapSession::wait(Patience patience, const std::function<bool()>& is_wanted) {
  if (has_news_) return ok();
  const auto now = Steady::now();
  if (tells()) return idle(now + patience.idle_for, is_wanted);
  return rest(now + patience.ask_again, is_wanted);
}

// RFC 2177.
Result<> ImapSession::idle(Time until, const std::function<bool()>& is_wanted) {
  TRY(const auto tag, begin("IDLE", soon()));
  TRY(await_invitation(soon()));
  for (std::size_t lines = 0; !has_news_ && Steady::now() < until && is_wanted();) {
    TRY(const auto response, next(std::min<Time>(until, Steady::now() + look_up)));
    if (response && ++lines > most_said)
      return error(Fault::limit, "the server says too much while it is to wait", account_.party.shown);
  }
  TRY(line_->send("DONE\r\n", soon()));
  return finish(tag, soon(), {});
}

// Nobody speaks; but a server that ends the connection is heard.
Result<> ImapSession::rest(Time until, const std::function<bool()>& is_wanted) {
  while (Steady::now() < until && is_wanted()) {
    TRY(next(std::min<Time>(until, Steady::now() + look_up)));
  }
  return ok();
}

void ImapSession::say_goodbye() {
  if (const auto said = begin("LOGOUT", Steady::now() + 1s); !said)
    return;  // it knows by the connection's end
}

// ---- commands and answers ----------------------------------------------------------------------------

ImapSession::Time ImapSession::soon() const {
  return Steady::now() + rules_.whole;
}

// The tag with which the answer will end.
Result<std::string> ImapSession::begin(std::string_view command, Time deadline) {
  auto tag = fmt::format("a{}", ++commands_);
  TRY(line_->send(fmt::format("{} {}\r\n", tag, command), deadline));
  return tag;
}

Result<> ImapSession::ask(std::string_view command, Time deadline, const Hearing& hear) {
  TRY(const auto tag, begin(command, deadline));
  auto done = finish(tag, deadline, hear);
  if (!done) done.error().what = fmt::format("{} ({})", done.error().what, name_of(command));
  return done;
}

Result<> ImapSession::finish(std::string_view tag, Time deadline, const Hearing& hear) {
  for (;;) {
    TRY(auto response, expect(deadline));
    if (response.tag == tag) {
      if (response.word == "OK") return ok();
      return refusal(response, "what was asked");
    }
    if (response.tells() && hear) hear(response);
  }
}

// "+": the server waits for what follows.
Result<> ImapSession::await_invitation(Time deadline) {
  for (;;) {
    TRY(const auto response, expect(deadline));
    if (response.tag == "+") return ok();
    if (!response.tells()) return refusal(response, "what was asked");
  }
}

Result<ImapResponse> ImapSession::expect(Time deadline) {
  TRY(auto response, next(deadline));
  if (response && Steady::now() < deadline) return std::move(*response);  // talking on is no answer
  return error(Fault::unavailable, "the server's answer was not whole in time", account_.party.shown,
               "it is slow, or the way to it is; [fetch] seconds sets how long an answer may take");
}

Result<std::optional<ImapResponse>> ImapSession::next(Time deadline) {
  const auto with_place = [&](Error error) {
    error.where = account_.party.shown;
    error.what = said(error.what);
    if (!goodbye_.empty()) error.what += fmt::format(", having said: \"{}\"", goodbye_);
    return error;
  };
  for (;;) {
    auto line = lines_.next();
    if (!line) return with_place(std::move(line.error()));
    if (line.value()) {
      const bool tells_secret = repeats_password(line.value()->text);  // an error may show a part of it
      auto response = read_response(std::move(*line.value()));
      if (!response && tells_secret) response.error().what = "the server answers with the password";
      if (!response) return with_place(std::move(response.error()));
      note(response.value());
      return std::optional(std::move(response).value());
    }
    auto bytes = line_->receive(deadline);
    if (!bytes) return with_place(std::move(bytes.error()));
    if (bytes.value().empty()) return std::optional<ImapResponse>();
    lines_.feed(bytes.value());
    if (Steady::now() >= deadline) return std::optional<ImapResponse>();  // a drop at a time is no answer
  }
}

// What it tells of itself, at whatever time: it will not say it again.
void ImapSession::note(const ImapResponse& response) {
  if (!response.tells()) return;
  if (response.word == "BYE") goodbye_ = said(response.text);
  if (response.word == "EXPUNGE" && messages_ > 0) --messages_;
  if (response.word != "EXISTS") return;
  has_news_ = has_news_ || response.number > messages_;
  messages_ = response.number;
}

bool ImapSession::repeats_password(std::string_view text) const {
  return !account_.password.empty() && (text.find(account_.password) != std::string_view::npos ||
                                        text.find(plain_proof(account_)) != std::string_view::npos);
}

// What the server answered, for people; never what it was told in confidence.
std::string ImapSession::said(std::string_view text) const {
  if (repeats_password(text)) return "(it repeats the password)";
  std::string shown(text.substr(0, longest_said));
  std::ranges::replace_if(shown, [](char c) { return c < ' ' || c > '~'; }, '.');
  return shown;
}

Error ImapSession::refusal(const ImapResponse& response, std::string_view to_what) const {
  if (!goodbye_.empty())
    return error(Fault::unavailable, fmt::format("the server said goodbye: \"{}\"", goodbye_),
                 account_.party.shown);
  if (response.word != "NO" && response.word != "BAD")
    return error(Fault::invalid, fmt::format("the server answers {} with something else", to_what),
                 account_.party.shown, "the port is wrong, or the server is");
  return error(
      is_for_now(response.code) ? Fault::unavailable : Fault::refused,
      fmt::format("the server refuses: \"{}\"", said(response.text)), account_.party.shown,
      response.code == "AUTHENTICATIONFAILED" ? "check the user in `mailbox`, and `mailbox_password`" : "");
}

}  // namespace dateline::feeds
