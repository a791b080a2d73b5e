#include "http/errand.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::http {
namespace {

constexpr std::size_t longest_line = 300;  // of another server's words, in our log

std::string printable(std::string_view line) {
  std::string text(line.substr(0, longest_line));
  std::erase_if(text, [](char c) { return c == '\r' || c == '\n'; });
  std::ranges::replace_if(text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 127; }, ' ');
  return text;
}

std::size_t drop(char*, std::size_t size, std::size_t count, void*) {
  return size * count;
}

}  // namespace

Errand::Errand(std::string where, const std::string& url, std::chrono::seconds patience, std::stop_token stop)
    : where_(std::move(where)), stop_(std::move(stop)), curl_(curl_easy_init()) {
  failed_ = !curl_;
  set(CURLOPT_URL, url);
  set(CURLOPT_ERRORBUFFER, words_.data());
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_TIMEOUT, static_cast<long>(patience.count()));
  set(CURLOPT_WRITEFUNCTION, &drop);
  set(CURLOPT_HEADERFUNCTION, &Errand::hear);
  set(CURLOPT_HEADERDATA, static_cast<void*>(this));
  set(CURLOPT_NOPROGRESS, 0L);
  set(CURLOPT_XFERINFOFUNCTION, &Errand::look_up);
  set(CURLOPT_XFERINFODATA, static_cast<void*>(this));
}

void Errand::add(CURLoption option, const std::string& text) {
  auto list = std::ranges::find(lists_, option, &List::option);
  if (list == lists_.end()) list = lists_.insert(lists_.end(), List{option, nullptr});
  auto* longer = curl_slist_append(list->lines.get(), text.c_str());
  failed_ = failed_ || !longer;
  if (!longer) return;
  static_cast<void>(list->lines.release());  // the same list, or null
  list->lines.reset(longer);
}

Result<int> Errand::perform() {
  for (const auto& list : lists_) set(list.option, list.lines.get());
  if (failed_) return error(Fault::internal, "libcurl does not take what it is told", where_);
  const auto code = curl_easy_perform(curl_.get());
  long status = 0;
  curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &status);
  if (code == CURLE_OK) return static_cast<int>(status);
  return error(status >= 500 ? Fault::refused : Fault::unavailable, what_went_wrong(code), where_);
}

std::string Errand::what_went_wrong(CURLcode code) const {
  if (code == CURLE_ABORTED_BY_CALLBACK) return "given up, because the newsroom ends";
  const std::string ours = printable(words_[0] ? words_.data() : curl_easy_strerror(code));
  return refusal_.empty() ? ours : fmt::format("{}: \"{}\"", ours, refusal_);
}

std::size_t Errand::hear(char* bytes, std::size_t size, std::size_t count, void* self) {
  const std::string_view line(bytes, size * count);
  if (line.starts_with('4') || line.starts_with('5')) static_cast<Errand*>(self)->refusal_ = printable(line);
  return size * count;
}

int Errand::look_up(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<Errand*>(self)->stop_.stop_requested() ? 1 : 0;
}

}  // namespace dateline::http
