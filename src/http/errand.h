// An errand: one exchange with another server by libcurl, for what the newsroom itself sends: a
// webhook (post.h), a mail (mail.h). It goes to addresses that the owner has set, so private ones are
// allowed. Blocking, for a thread that may wait; a stop that is asked for ends it within a second.
//
// libcurl initialises itself at the first handle; since 7.84 that is safe from any thread.
#pragma once

#include <curl/curl.h>

#include <array>
#include <chrono>
#include <memory>
#include <stop_token>
#include <string>

#include "base/result.h"

namespace dateline::http {

class Errand {
 public:
  // At most `patience` for the whole of it. `where` names the other end in errors, without secrets.
  Errand(std::string where, const std::string& url, std::chrono::seconds patience, std::stop_token stop);
  Errand(const Errand&) = delete;

  template <class Value>
  void set(CURLoption option, Value value) {
    failed_ = failed_ || curl_easy_setopt(curl_.get(), option, value) != CURLE_OK;
  }
  void set(CURLoption option, const std::string& text) { set(option, text.c_str()); }
  // Adds to a list option; the list is copied.
  void add(CURLoption option, const std::string& text);

  // The status of the last answer. unavailable: there was none, or it broke off; refused: the other
  // end would not take it, in its own words.
  Result<int> perform();

 private:
  struct Free {
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  };
  struct List {
    CURLoption option;
    std::unique_ptr<curl_slist, Free> lines;
  };
  static std::size_t hear(char* bytes, std::size_t size, std::size_t count, void* self);
  static int look_up(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
  std::string what_went_wrong(CURLcode code) const;

  std::string where_;
  std::stop_token stop_;
  std::vector<List> lists_;  // outlive the handle that borrows them
  std::array<char, CURL_ERROR_SIZE> words_{};
  std::string refusal_;  // of a mail server, in its own words: "550 No such mailbox."
  bool failed_ = false;  // an option was not taken: libcurl lacks it, or memory is out
  std::unique_ptr<CURL, Free> curl_;
};

}  // namespace dateline::http
