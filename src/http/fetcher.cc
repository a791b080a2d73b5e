#include "http/fetcher.h"

#include <curl/curl.h>

#include <algorithm>

#include "base/check.h"
#include "http/transfer.h"

namespace dateline::http {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds longest_sleep = 10min;

// Kept open between two fetches. Feeds are asked every few minutes and servers close sooner, so few
// are worth their buffers.
constexpr long idle_connections = 8;

}  // namespace

// libcurl counts its users by itself, and its first use is safe from any thread (7.84,
// CURL_VERSION_THREADSAFE).
struct Fetcher::Multi {
  Multi() {
    CHECK(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK);
    handle = curl_multi_init();
    CHECK(handle);
    curl_multi_setopt(handle, CURLMOPT_MAXCONNECTS, idle_connections);
  }
  ~Multi() {
    curl_multi_cleanup(handle);
    curl_global_cleanup();
  }
  CURLM* handle = nullptr;
};

Fetcher::Fetcher(FetchRules rules) : rules_(std::move(rules)), multi_(std::make_unique<Multi>()) {}

Fetcher::~Fetcher() {
  for (const auto& [id, transfer] : transfers_) curl_multi_remove_handle(multi_->handle, transfer->handle());
}

void Fetcher::start(FetchId id, const FetchRequest& request) {
  const auto [place, is_new] = transfers_.emplace(id, std::make_unique<Transfer>(id, request, rules_));
  CHECK(is_new);
  CHECK(curl_multi_add_handle(multi_->handle, place->second->handle()) == CURLM_OK);
}

std::vector<Fetched> Fetcher::wait(std::chrono::milliseconds patience) {
  if (auto some = go_on(); !some.empty()) return some;
  const auto longest = static_cast<int>(std::clamp(patience, 0ms, longest_sleep).count());
  CHECK(curl_multi_poll(multi_->handle, nullptr, 0, longest, nullptr) == CURLM_OK);
  return go_on();
}

void Fetcher::wake() {
  curl_multi_wakeup(multi_->handle);
}

std::vector<Fetched> Fetcher::go_on() {
  int running = 0;
  CHECK(curl_multi_perform(multi_->handle, &running) == CURLM_OK);
  std::vector<Fetched> ended;
  int left = 0;
  while (const auto* message = curl_multi_info_read(multi_->handle, &left)) {
    if (message->msg != CURLMSG_DONE) continue;
    const auto code = message->data.result;  // the message ends with its handle's removal
    Transfer* transfer = nullptr;
    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
    ended.push_back(transfer->finish(code));
    curl_multi_remove_handle(multi_->handle, transfer->handle());
    transfers_.erase(ended.back().id);
  }
  return ended;
}

}  // namespace dateline::http
