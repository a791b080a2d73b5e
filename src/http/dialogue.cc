#include "http/dialogue.h"

#include <curl/curl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/check.h"
#include "http/fetch_failure.h"
#include "http/private_address.h"
#include "http/socket.h"

namespace dateline::http {
namespace {

using Time = Dialogue::Time;
using std::chrono::milliseconds;

constexpr std::size_t piece = 16 << 10;
constexpr long keep_alive_seconds = 60;  // a way that is dead is noticed within some minutes

// As libcurl takes it: it would begin a protocol of its own for imaps, so it is told of another.
std::string url_of(const Party& party) {
  const bool is_v6 = party.host.find(':') != std::string::npos;
  return fmt::format("{}://{}{}{}:{}/", party.has_tls ? "https" : "http", is_v6 ? "[" : "", party.host,
                     is_v6 ? "]" : "", party.port);
}

}  // namespace

class Dialogue::Line {
 public:
  Line(Party party, const FetchRules& rules, std::stop_token stop)
      : party_(std::move(party)),
        rules_(rules),
        stop_(std::move(stop)),
        stopped_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
        handle_(curl_easy_init(), curl_easy_cleanup),
        at_stop_(stop_, Wake{stopped_.get()}) {
    CHECK(handle_ && stopped_);
  }

  Result<> connect();
  Result<> send(std::string_view bytes, Time deadline);
  Result<std::string> receive(Time deadline);

 private:
  struct Wake {
    int event;
    void operator()() const {
      const std::uint64_t one = 1;
      [[maybe_unused]] const auto written = ::write(event, &one, sizeof one);
    }
  };

  template <class Value>
  void set(CURLoption option, Value value) {
    CHECK(curl_easy_setopt(handle_.get(), option, value) == CURLE_OK);
  }
  static int look_up(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<Line*>(self)->stop_.stop_requested() ? 1 : 0;
  }
  static curl_socket_t on_socket(void* self, curlsocktype, curl_sockaddr* address) {
    if (!static_cast<Line*>(self)->may_connect(address->addr)) return CURL_SOCKET_BAD;
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
  }
  bool may_connect(const sockaddr& address);
  Error failure(CURLcode code) const;
  bool is_known(CURLINFO time) const;
  // Whether there is something to be done with the socket before `deadline`.
  Result<bool> wait(short events, Time deadline) const;
  Error over(std::string what) const { return error(Fault::unavailable, std::move(what), party_.shown); }

  const Party party_;
  const FetchRules& rules_;
  const std::stop_token stop_;
  const Descriptor stopped_;
  std::optional<RefusedAddress> refused_;
  bool is_open_ = false;  // to the world, where a password must not be said
  std::array<char, CURL_ERROR_SIZE> said_{};
  const std::unique_ptr<CURL, void (*)(CURL*)> handle_;
  curl_socket_t socket_ = CURL_SOCKET_BAD;
  const std::stop_callback<Wake> at_stop_;
};

bool Dialogue::Line::may_connect(const sockaddr& address) {
  const auto ip = IpAddress::of(address);
  if (!ip) return false;
  const auto why = why_private(*ip);
  if (!why) {
    is_open_ = !party_.has_tls;
    return party_.has_tls;
  }
  if (std::ranges::any_of(rules_.allow_private, [&](const Network& all) { return all.contains(*ip); }))
    return true;
  refused_ = {*ip, *why};
  return false;
}

Result<> Dialogue::Line::connect() {
  const auto url = url_of(party_);
  set(CURLOPT_URL, url.c_str());
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_CONNECT_ONLY, 1L);
  set(CURLOPT_SSL_ENABLE_ALPN, 0L);
  set(CURLOPT_PROXY, "");
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_QUICK_EXIT, 1L);
  set(CURLOPT_TIMEOUT_MS, static_cast<long>(rules_.connect.count()));
  set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(rules_.connect.count()));
  set(CURLOPT_TCP_KEEPALIVE, 1L);
  set(CURLOPT_TCP_KEEPIDLE, keep_alive_seconds);
  set(CURLOPT_TCP_KEEPINTVL, keep_alive_seconds / 2);
  if (!rules_.ca_file.empty()) set(CURLOPT_CAINFO, rules_.ca_file.c_str());
  set(CURLOPT_ERRORBUFFER, said_.data());
  set(CURLOPT_NOPROGRESS, 0L);
  set(CURLOPT_XFERINFOFUNCTION, &look_up);
  set(CURLOPT_XFERINFODATA, this);
  set(CURLOPT_OPENSOCKETFUNCTION, &on_socket);
  set(CURLOPT_OPENSOCKETDATA, this);
  const auto code = curl_easy_perform(handle_.get());
  if (code != CURLE_OK) return failure(code);
  curl_easy_getinfo(handle_.get(), CURLINFO_ACTIVESOCKET, &socket_);
  return ok();
}

bool Dialogue::Line::is_known(CURLINFO time) const {
  curl_off_t microseconds = 0;
  curl_easy_getinfo(handle_.get(), time, &microseconds);
  return microseconds > 0;
}

Error Dialogue::Line::failure(CURLcode code) const {
  if (code == CURLE_ABORTED_BY_CALLBACK) return over("given up, because the newsroom ends");
  if (code == CURLE_COULDNT_CONNECT && is_open_)
    return error(Fault::refused,
                 "it is a public address, and without TLS everybody on the way reads the password",
                 party_.shown, "let the address begin with imaps://");
  FetchFailure failure{.sought = party_.sought, .code = code, .said = said_.data(), .url = party_.shown};
  curl_easy_getinfo(handle_.get(), CURLINFO_SSL_VERIFYRESULT, &failure.certificate);
  failure.is_resolved = is_known(CURLINFO_NAMELOOKUP_TIME_T);
  if (code == CURLE_COULDNT_CONNECT) failure.refused = refused_;
  return words(failure, rules_);
}

Result<bool> Dialogue::Line::wait(short events, Time deadline) const {
  std::array<pollfd, 2> ready{pollfd{socket_, events, 0}, pollfd{stopped_.get(), POLLIN, 0}};
  const auto left = std::chrono::ceil<milliseconds>(deadline - std::chrono::steady_clock::now());
  const auto longest = std::clamp<std::int64_t>(left.count(), 0, 3'600'000);
  const auto count = ::poll(ready.data(), ready.size(), static_cast<int>(longest));
  if (stop_.stop_requested()) return over("given up, because the newsroom ends");
  return count > 0;
}

Result<> Dialogue::Line::send(std::string_view bytes, Time deadline) {
  while (!bytes.empty()) {
    std::size_t sent = 0;
    const auto code = curl_easy_send(handle_.get(), bytes.data(), bytes.size(), &sent);
    if (code != CURLE_OK && code != CURLE_AGAIN) return over("the connection broke off");
    bytes.remove_prefix(sent);
    if (code != CURLE_AGAIN && sent > 0) continue;
    TRY(const bool is_ready, wait(POLLOUT, deadline));
    if (!is_ready) return over("the server does not take what is sent to it");
  }
  return ok();
}

// TLS may hold bytes that the socket does not have any more: so the reading comes before the waiting.
Result<std::string> Dialogue::Line::receive(Time deadline) {
  std::string bytes(piece, '\0');
  for (;;) {
    std::size_t size = 0;
    const auto code = curl_easy_recv(handle_.get(), bytes.data(), bytes.size(), &size);
    if (code == CURLE_OK && size == 0) return over("the server ended the connection");
    if (code != CURLE_OK && code != CURLE_AGAIN) return over("the connection broke off");
    bytes.resize(size);
    if (size > 0) return bytes;
    TRY(const bool is_ready, wait(POLLIN, deadline));
    if (!is_ready) return bytes;
    bytes.resize(piece);
  }
}

Dialogue::Dialogue(std::unique_ptr<Line> line) : line_(std::move(line)) {}
Dialogue::~Dialogue() = default;

Result<std::unique_ptr<Dialogue>> Dialogue::open(Party party, const FetchRules& rules, std::stop_token stop) {
  auto line = std::make_unique<Line>(std::move(party), rules, std::move(stop));
  TRY(line->connect());
  return std::unique_ptr<Dialogue>(new Dialogue(std::move(line)));
}

Result<> Dialogue::send(std::string_view bytes, Time deadline) {
  return line_->send(bytes, deadline);
}
Result<std::string> Dialogue::receive(Time deadline) {
  return line_->receive(deadline);
}

}  // namespace dateline::http
