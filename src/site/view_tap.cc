#include "site/view_tap.h"

#include <algorithm>
#include <utility>

#include "site/programs.h"

namespace dateline::site {
namespace {

constexpr std::size_t most_kept = 4096;  // 96 KB; then it is handed over without being asked for

bool has_word(std::string_view text, std::string_view word) {
  return std::ranges::search(text, word, {}, http::ascii_lower, http::ascii_lower).begin() != text.end();
}

// Sec-Purpose is "prefetch" or "prefetch;prerender" (Fetch standard); the others are its elders.
bool is_prefetch(const http::Request& request) {
  for (const auto name : {"Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"})
    for (const auto word : {"prefetch", "prerender", "preview"})
      if (has_word(request.field(name), word)) return true;
  return false;
}

// A browser that goes to a page says so in Accept, and newer ones in Sec-Fetch-Dest.
bool asks_for_a_page(const http::Request& request) {
  const auto destination = request.field("Sec-Fetch-Dest");
  return has_word(request.field("Accept"), "text/html") && (destination.empty() || destination == "document");
}

}  // namespace

std::optional<View> ViewTap::look(StoryId story, const http::Request& request) {
  if (request.method != http::Method::get) return {};
  const auto left_out = [](std::uint64_t& count) -> std::optional<View> {
    ++count;
    return {};
  };
  if (is_prefetch(request)) return left_out(batch_.prefetches);
  const auto browser = request.field("User-Agent");
  if (is_program(browser)) return left_out(batch_.programs);
  if (!asks_for_a_page(request)) return left_out(batch_.not_pages);
  const auto address = addresses_.of(request);
  auto who = address ? http::network_of(*address) : std::string();
  const auto network = key_.of(who);
  who += browser;
  return View{story, key_.of(who), network};
}

void ViewTap::keep(const View& view) {
  batch_.views.push_back(view);
  if (batch_.views.size() >= most_kept) hand_over();
}

void ViewTap::hand_over(const SecretDigest& key) {
  hand_over();
  key_ = key;
}

void ViewTap::hand_over() {
  count_.add(std::exchange(batch_, {}));
}

}  // namespace dateline::site
