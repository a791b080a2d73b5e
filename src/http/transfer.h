// One fetch under way: a handle of libcurl's and what its callbacks gather. The fetcher's own, on its
// thread; it stays where it is, because libcurl holds its address.
//
// Whom it connects to is decided at the last moment, on the numbers that a socket is about to be opened
// to: so it holds for every address of a name, for a name that means something else at the second look
// (DNS rebinding), and for every redirect. There is no proxy, whatever the environment says: it would
// connect in our place, and to whatever it was told.
#pragma once

#include <curl/curl.h>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/fetch.h"
#include "http/fetch_failure.h"

namespace dateline::http {

class Transfer {
 public:
  // `rules` outlives the transfer.
  Transfer(FetchId id, const FetchRequest& request, const FetchRules& rules);
  Transfer(const Transfer&) = delete;

  CURL* handle() { return handle_.get(); }
  Fetched finish(CURLcode code);  // once it has ended

 private:
  template <class Value>
  void set(CURLoption option, Value value);
  void ask(const FetchRequest& request);
  void limit_time_and_size();
  void listen();

  static std::size_t on_head(char* bytes, std::size_t one, std::size_t size, void* self);
  static std::size_t on_body(char* bytes, std::size_t one, std::size_t size, void* self);
  static int on_progress(void* self, curl_off_t, curl_off_t received, curl_off_t, curl_off_t);
  static curl_socket_t on_socket(void* self, curlsocktype, curl_sockaddr* address);

  void take_line(std::string_view line);
  void take_field(std::string_view name, std::string_view value);
  void take_redirect(std::string_view location);
  bool may_connect(const sockaddr& address);
  std::string url() const;
  std::chrono::microseconds time(CURLINFO what) const;
  FetchFailure failure(CURLcode code) const;

  const FetchId id_;
  const FetchRules& rules_;
  std::unique_ptr<CURL, void (*)(CURL*)> handle_;
  std::unique_ptr<curl_slist, void (*)(curl_slist*)> fields_{nullptr, curl_slist_free_all};
  std::array<char, CURL_ERROR_SIZE> said_{};
  FetchAnswer answer_;
  std::string first_url_;
  std::vector<Hop> hops_;
  std::chrono::seconds age_{};  // of what a cache on the way had
  bool is_too_large_ = false;
  std::optional<RefusedAddress> refused_;
};

}  // namespace dateline::http
