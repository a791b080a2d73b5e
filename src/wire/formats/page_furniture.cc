#include "wire/formats/page_furniture.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "wire/formats/furniture_words.h"

namespace dateline::wire {
namespace {

// Whole lines, by match_key, without what is not a letter at their ends.
constexpr std::array headings{"trending",
                              "trending now",
                              "trending news",
                              "trending stories",
                              "trending topics",
                              "latest",
                              "latest news",
                              "latest stories",
                              "latest articles",
                              "latest updates",
                              "latest videos",
                              "related",
                              "related news",
                              "related stories",
                              "related articles",
                              "related topics",
                              "related posts",
                              "related content",
                              "related coverage",
                              "related links",
                              "most read",
                              "most popular",
                              "most viewed",
                              "most shared",
                              "most commented",
                              "popular",
                              "popular now",
                              "popular news",
                              "popular stories",
                              "popular posts",
                              "top news",
                              "top news today",
                              "top stories",
                              "top headlines",
                              "more news",
                              "more stories",
                              "more from this section",
                              "more on this story",
                              "more on this topic",
                              "more like this",
                              "more top stories",
                              "read next",
                              "up next",
                              "read also",
                              "you may like",
                              "you may also like",
                              "you might like",
                              "you might also like",
                              "recommended",
                              "recommended for you",
                              "recommended stories",
                              "recommended reading",
                              "editors picks",
                              "editor's picks",
                              "editor's pick",
                              "don't miss",
                              "must read",
                              "in case you missed it",
                              "what to read next",
                              "from the web",
                              "around the web",
                              "sponsored",
                              "sponsored content",
                              "sponsored links",
                              "promoted content",
                              "comments",
                              "leave a comment",
                              "leave a reply",
                              "post a comment",
                              "join the conversation",
                              "comment",
                              "tags",
                              "topics",
                              "share this",
                              "share this article",
                              "share this story",
                              "share this:",
                              "follow us",
                              "follow us on",
                              "connect us on",
                              "connect with us",
                              "stay connected",
                              "newsletter",
                              "subscribe to our newsletter",
                              "sign up for our newsletter",
                              "subscribe",
                              "give feedback",
                              "sectors",
                              "editions",
                              "sections",
                              "categories",
                              "other links",
                              "other products",
                              "quick links",
                              "useful links",
                              "about us",
                              "contact us",
                              "advertise with us",
                              "privacy policy",
                              "terms of use",
                              "opinion",
                              "opinion / blog / interview",
                              "opinions",
                              "blogs",
                              "videos",
                              "photos",
                              "gallery",
                              "web stories",
                              "featured",
                              "featured stories",
                              "next article",
                              "previous article",
                              "next story",
                              "previous story",
                              "site map"};

constexpr std::array heading_heads{"copyright ",       "(c) ",           "all rights reserved",
                                   "more from ",       "more in ",       "read more on ",
                                   "latest on ",       "subscribe to ",  "sign up for ",
                                   "filed under",      "follow us on",   "download our app",
                                   "download the app", "get the latest", "powered by"};

template <class Words>
bool holds(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// Without what stands around the words, or the count behind them: "Comments (14)".
std::string key_of(std::string_view line) {
  auto key = text::match_key(line.substr(0, 200));
  while (!key.empty() && std::string_view("0123456789() ").find(key.back()) != std::string_view::npos)
    key.pop_back();
  const auto keep = [](char c) { return std::string_view(" :>-|#*.").find(c) == std::string_view::npos; };
  const auto last = std::find_if(key.rbegin(), key.rend(), keep).base();
  const auto first = std::find_if(key.begin(), last, keep);
  return std::string(first, last);
}

// "Facebook Twitter Copiar enlace", "Artikel drucken | Teilen": buttons side by side.
bool is_row_of_buttons(std::string_view line) {
  if (line.size() > 120) return false;
  const auto key = text::match_key(line);
  std::size_t at = 0, buttons = 0;
  while (at < key.size()) {
    const auto start = key.find_first_not_of(" |,/\xc2\xb7\xe2\x80\xa2", at);
    if (start == std::string::npos) break;
    std::size_t best = 0;
    for (auto end = start; end <= key.size() && end - start <= 30; ++end)
      if ((end == key.size() || std::string_view(" |,/").find(key[end]) != std::string_view::npos) &&
          interrupts(std::string_view(key).substr(start, end - start)))
        best = end - start;
    if (best == 0) return false;
    at = start + best;
    ++buttons;
  }
  return buttons >= 2;
}

bool is_number(std::string_view line) {
  return !line.empty() && line.size() <= 4 &&
         line.find_first_not_of("0123456789.#") == std::string_view::npos;
}

std::size_t words_in(std::string_view line) {
  return static_cast<std::size_t>(std::ranges::count(line, ' ')) + 1;
}

// A headline in a list: short, no sentence.
bool is_list_like(const PageTextLine& line) {
  return !line.bullet && !ends_sentence(line.text) && words_in(line.text) <= 24;
}

// Nothing below that is a sentence of some length?
bool only_lists_follow(std::span<const PageTextLine> lines, std::size_t at, std::size_t at_least) {
  std::size_t seen = 0;
  for (auto i = at; i < lines.size() && seen < at_least; ++i, ++seen)
    if (!is_list_like(lines[i])) return false;
  return seen > 0;
}

}  // namespace

bool ends_sentence(std::string_view line) {
  for (bool again = true; again && !line.empty();) {
    again = line.back() == '"' || line.back() == '\'' || line.back() == ')' || line.back() == ']';
    if (again) line.remove_suffix(1);
    if (line.ends_with("\xe2\x80\x9d") || line.ends_with("\xe2\x80\x99") || line.ends_with("\xc2\xbb")) {
      line.remove_suffix(line.ends_with("\xc2\xbb") ? 2 : 3);
      again = true;
    }
  }
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with(':') ||
         line.ends_with(';') || line.ends_with(',') || line.ends_with("\xe2\x80\xa6") ||
         line.ends_with("\xe3\x80\x82") || line.ends_with("\xe0\xa5\xa4") || line.ends_with("\xd8\x9f") ||
         line.ends_with("\xdb\x94") || line.ends_with("\xef\xbc\x81");
}

bool is_capitals_heading(std::string_view line) {
  if (line.size() > 80 || words_in(line) > 8 || line.ends_with('.') || line.ends_with('!') ||
      line.ends_with('"'))
    return false;
  std::size_t upper = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto [c, bytes] = text::code_point_at(line, at);
    if (text::is_letter(c) && !text::is_upper(c)) return false;
    if (text::is_letter(c)) ++upper;
    at += bytes;
  }
  return upper >= 3;
}

bool is_furniture_heading(std::string_view line) {
  if (line.starts_with("\xc2\xa9")) return true;
  if (line.size() > 160) return false;
  const auto key = key_of(line);
  if (holds(headings, key) || ends_a_story(key) || opens_a_box(key)) return true;
  if (reserves_rights(key)) return true;
  return words_in(line) <= 10 && !ends_sentence(line) &&
         std::ranges::any_of(heading_heads, [&](const char* head) { return key.starts_with(head); });
}

bool is_box_heading(std::string_view line) {
  if (line.size() > 160) return false;
  const auto key = key_of(line);
  return opens_a_box(key) || key.starts_with("sign up for ") || key.starts_with("subscribe to ");
}

bool is_interruption(std::string_view line) {
  if (line.size() > 240) return false;
  const auto key = key_of(line);
  if (key.empty()) return text::match_key(line).find_first_of("0123456789") == std::string::npos;
  if (interrupts(key)) return true;
  if (line.size() < 24 && (key.ends_with("min read") || key.ends_with("mins read") ||
                           key.ends_with("minute read") || key.ends_with("minutes read")))
    return true;
  if (is_row_of_buttons(line)) return true;
  return begins_interruption(text::match_key(line.substr(0, 90))) &&
         (!line.ends_with('.') || words_in(line) <= 12);
}

bool is_promotion(std::string_view line) {
  if (line.size() > 240 || line.find('"') != std::string_view::npos ||
      line.find("\xe2\x80\x9c") != std::string_view::npos)
    return false;
  return promises(text::match_key(line));
}

bool is_consent(std::string_view line) {
  return consents(text::match_key(line.substr(0, 1500))) >= (line.size() < 60 ? 1 : 2);
}

bool is_list_label(std::string_view line) {
  constexpr std::array labels{
      "country:", "countries:", "tags:", "topics:", "keywords:", "section:", "sector:", "category:"};
  return holds(labels, text::match_key(line.substr(0, 40)));
}

bool story_ends_at(std::span<const PageTextLine> lines, std::size_t at) {
  const auto& line = lines[at];
  if (line.bullet) return false;
  if (is_furniture_heading(line.text) || is_number(line.text)) return true;
  if (is_capitals_heading(line.text)) return at + 1 == lines.size() || only_lists_follow(lines, at + 1, 1);
  return only_lists_follow(lines, at, 4) && line.after_blank;
}

}  // namespace dateline::wire
