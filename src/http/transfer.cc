#include "http/transfer.h"

#include <sys/socket.h>

#include <algorithm>
#include <charconv>

#include "base/check.h"
#include "http/cache_control.h"
#include "http/field.h"
#include "http/private_address.h"
#include "http/url.h"

namespace dateline::http {
namespace {

Transfer& transfer(void* self) {
  return *static_cast<Transfer*>(self);
}

constexpr std::size_t most_links = 32;

bool is_permanent(const Hop& hop) {
  return hop.status == 301 || hop.status == 308;
}

}  // namespace

Transfer::Transfer(FetchId id, const FetchRequest& request, const FetchRules& rules)
    : id_(id), rules_(rules), handle_(curl_easy_init(), curl_easy_cleanup), first_url_(request.url) {
  CHECK(handle_);
  ask(request);
  limit_time_and_size();
  listen();
}

template <class Value>
void Transfer::set(CURLoption option, Value value) {
  CHECK(curl_easy_setopt(handle_.get(), option, value) == CURLE_OK);
}

void Transfer::ask(const FetchRequest& request) {
  set(CURLOPT_URL, request.url.c_str());
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  set(CURLOPT_FOLLOWLOCATION, 1L);
  set(CURLOPT_MAXREDIRS, static_cast<long>(rules_.redirects));
  set(CURLOPT_PROXY, "");
  set(CURLOPT_USERAGENT, rules_.user_agent.c_str());
  set(CURLOPT_ACCEPT_ENCODING, "");  // all that libcurl can unpack: gzip, deflate, br, zstd
  if (!rules_.ca_file.empty()) set(CURLOPT_CAINFO, rules_.ca_file.c_str());

  if (!request.form.empty()) {
    set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.form.size()));
    set(CURLOPT_COPYPOSTFIELDS, request.form.data());
  }
  const auto add = [&](std::string field, const std::string& value) {
    if (value.empty()) return;
    auto* longer = curl_slist_append(fields_.get(), (field + value).c_str());
    CHECK(longer);
    static_cast<void>(fields_.release());
    fields_.reset(longer);
  };
  add("Accept: ", request.accept);
  add("If-None-Match: ", request.etag);
  add("If-Modified-Since: ", request.last_modified);
  set(CURLOPT_HTTPHEADER, fields_.get());
}

void Transfer::limit_time_and_size() {
  set(CURLOPT_NOSIGNAL, 1L);
  // A name that does not resolve must not hold up the others: its thread is left to end by itself.
  set(CURLOPT_QUICK_EXIT, 1L);
  set(CURLOPT_TIMEOUT_MS, static_cast<long>(rules_.whole.count()));
  set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(rules_.connect.count()));
  set(CURLOPT_LOW_SPEED_LIMIT, 1L);
  set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(rules_.stalled.count()));
  set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(rules_.body));
}

void Transfer::listen() {
  set(CURLOPT_ERRORBUFFER, said_.data());
  set(CURLOPT_PRIVATE, this);
  set(CURLOPT_HEADERFUNCTION, &on_head);
  set(CURLOPT_HEADERDATA, this);
  set(CURLOPT_WRITEFUNCTION, &on_body);
  set(CURLOPT_WRITEDATA, this);
  set(CURLOPT_NOPROGRESS, 0L);
  set(CURLOPT_XFERINFOFUNCTION, &on_progress);
  set(CURLOPT_XFERINFODATA, this);
  set(CURLOPT_OPENSOCKETFUNCTION, &on_socket);
  set(CURLOPT_OPENSOCKETDATA, this);
}

// ---- what libcurl tells ----------------------------------------------------------------------------

std::size_t Transfer::on_head(char* bytes, std::size_t one, std::size_t size, void* self) {
  std::string_view line(bytes, one * size);
  while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
  transfer(self).take_line(line);
  return one * size;
}

// Each response on the way has a head of its own; the last one's fields stay.
void Transfer::take_line(std::string_view line) {
  if (line.starts_with("HTTP/")) {
    const auto space = std::min(line.find(' '), line.size() - 1) + 1;
    answer_ = {};
    age_ = {};
    answer_.protocol = line.substr(0, space - 1);
    std::from_chars(line.data() + space, line.data() + line.size(), answer_.status);
    return;
  }
  const auto colon = std::min(line.find(':'), line.size());
  take_field(line.substr(0, colon), trimmed(line.substr(std::min(colon + 1, line.size()))));
}

void Transfer::take_field(std::string_view name, std::string_view value) {
  if (same_token(name, "Content-Type")) answer_.content_type = value;
  if (same_token(name, "Content-Encoding")) answer_.content_encoding = value;
  if (same_token(name, "ETag")) answer_.etag = value;
  if (same_token(name, "Last-Modified")) answer_.last_modified = value;
  if (same_token(name, "Link") && answer_.links.size() < most_links) answer_.links.emplace_back(value);
  if (same_token(name, "Cache-Control"))
    if (const auto age = max_age(value)) answer_.max_age = *age;
  if (same_token(name, "Age")) age_ = delta_seconds(value).value_or(std::chrono::seconds(0));
  if (same_token(name, "Location") && answer_.status / 100 == 3) take_redirect(value);
}

void Transfer::take_redirect(std::string_view location) {
  if (const auto to = resolve_url(hops_.empty() ? first_url_ : hops_.back().url, location))
    hops_.push_back({answer_.status, *to});
}

std::size_t Transfer::on_body(char* bytes, std::size_t one, std::size_t size, void* self) {
  auto& me = transfer(self);
  const auto room = me.rules_.body - me.answer_.body.size();
  me.answer_.body.append(bytes, std::min(room, one * size));
  me.is_too_large_ = one * size > room;
  return me.is_too_large_ ? 0 : one * size;
}

// Counts what on_body does not see: bytes as sent, and what comes with a redirect.
int Transfer::on_progress(void* self, curl_off_t, curl_off_t received, curl_off_t, curl_off_t) {
  auto& me = transfer(self);
  me.is_too_large_ = me.is_too_large_ || received > static_cast<curl_off_t>(me.rules_.body);
  return me.is_too_large_ ? 1 : 0;
}

curl_socket_t Transfer::on_socket(void* self, curlsocktype, curl_sockaddr* address) {
  if (!transfer(self).may_connect(address->addr)) return CURL_SOCKET_BAD;
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

bool Transfer::may_connect(const sockaddr& address) {
  const auto ip = IpAddress::of(address);
  if (!ip) return false;
  const auto why = why_private(*ip);
  const auto allows = [&](const Network& network) { return network.contains(*ip); };
  if (!why || std::ranges::any_of(rules_.allow_private, allows)) return true;
  refused_ = {*ip, *why};
  return false;
}

// ---- the end -----------------------------------------------------------------------------------------

std::string Transfer::url() const {
  const char* text = nullptr;
  curl_easy_getinfo(handle_.get(), CURLINFO_EFFECTIVE_URL, &text);
  return text && *text ? text : first_url_;
}

Fetched Transfer::finish(CURLcode code) {
  Fetched fetched{id_, std::move(answer_), std::nullopt};
  auto& answer = fetched.answer;
  answer.url = url();
  if (!hops_.empty() && std::ranges::all_of(hops_, is_permanent)) answer.moved_to = hops_.back().url;
  answer.hops = hops_;
  if (answer.max_age) answer.max_age = std::max(*answer.max_age - age_, std::chrono::seconds(0));
  curl_off_t received = 0;
  curl_easy_getinfo(handle_.get(), CURLINFO_SIZE_DOWNLOAD_T, &received);
  answer.received = static_cast<std::size_t>(received);
  curl_off_t wait = 0;
  curl_easy_getinfo(handle_.get(), CURLINFO_RETRY_AFTER, &wait);
  if (wait > 0) answer.retry_after = std::chrono::seconds(wait);
  if (code != CURLE_OK) fetched.error = words(failure(code), rules_);
  return fetched;
}

std::chrono::microseconds Transfer::time(CURLINFO what) const {
  curl_off_t microseconds = 0;
  curl_easy_getinfo(handle_.get(), what, &microseconds);
  return std::chrono::microseconds(microseconds);
}

FetchFailure Transfer::failure(CURLcode code) const {
  FetchFailure failure{.code = code, .said = said_.data(), .url = url()};
  for (const auto& hop : hops_) failure.hops.push_back(hop.url);
  curl_easy_getinfo(handle_.get(), CURLINFO_SSL_VERIFYRESULT, &failure.certificate);
  failure.is_resolved = time(CURLINFO_NAMELOOKUP_TIME_T).count() > 0;
  failure.is_connected = time(CURLINFO_PRETRANSFER_TIME_T).count() > 0;
  // curl's count ends with what it last saw; but no answer has stalled that took less than a stall.
  const auto took = time(CURLINFO_TOTAL_TIME_T);
  failure.is_out_of_time = took >= rules_.whole || took < rules_.stalled;
  failure.is_too_large = is_too_large_;
  // A name may lead to several addresses: a refused one matters where no other answered either.
  if (code == CURLE_COULDNT_CONNECT) failure.refused = refused_;
  return failure;
}

}  // namespace dateline::http
