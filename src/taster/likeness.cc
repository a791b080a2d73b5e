#include "taster/likeness.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "text/html.h"
#include "text/unicode.h"

namespace dateline::taster {
namespace {

constexpr std::size_t run = 5;
constexpr double alike = 0.8;      // jaccard
constexpr double contained = 0.9;  // with at least `whole` of the longer text
constexpr std::size_t whole = 12;  // runs; fewer say nothing about containment

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto space = std::min(text.find(' '), text.size());
    if (space > 0) words.push_back(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return words;
}

// The hashes of all runs, sorted, each once. A text shorter than a run is one run.
std::vector<std::size_t> runs(const std::vector<std::string_view>& words) {
  std::vector<std::size_t> hashes;
  const auto last = words.size() < run ? 1 : words.size() - run + 1;
  for (std::size_t from = 0; from < last && !words.empty(); ++from) {
    std::size_t hash = 0;
    for (std::size_t i = from; i < std::min(from + run, words.size()); ++i)
      hash = hash * 1'099'511'628'211ULL + std::hash<std::string_view>{}(words[i]);
    hashes.push_back(hash);
  }
  std::ranges::sort(hashes);
  hashes.erase(std::ranges::unique(hashes).begin(), hashes.end());
  return hashes;
}

struct Shared {
  std::size_t both = 0, shorter = 0, all = 0;
};

Shared shared(std::string_view one, std::string_view other) {
  const auto left = copy_words(one), right = copy_words(other);
  const auto a = runs(split(left)), b = runs(split(right));
  std::vector<std::size_t> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return {both.size(), std::min(a.size(), b.size()), a.size() + b.size() - both.size()};
}

}  // namespace

std::string copy_words(std::string_view html_or_text) {
  const auto text = html_or_text.find('<') == std::string_view::npos ? std::string(html_or_text)
                                                                     : text::clean_html_to_text(html_or_text);
  const auto key = text::match_key(text);
  std::string words;
  bool gap = false;
  for (std::size_t at = 0; at < key.size();) {
    const auto [c, bytes] = text::code_point_at(key, at);
    const bool inside = text::is_letter(c) || text::is_digit(c);
    // Scripts without spaces: every character is a word.
    if (gap || (inside && text::is_cjk(c)))
      if (inside && !words.empty()) words += ' ';
    if (inside) words.append(key, at, bytes);
    if (inside || c != '\'') gap = !inside;
    at += bytes;
  }
  return words;
}

Likeness likeness(std::string_view one, std::string_view other) {
  const auto found = shared(one, other);
  if (found.all == 0) return {1, 1};
  if (found.shorter == 0) return {};
  return {static_cast<double>(found.both) / static_cast<double>(found.all),
          static_cast<double>(found.both) / static_cast<double>(found.shorter)};
}

bool near_identical(std::string_view one, std::string_view other) {
  const auto found = shared(one, other);
  if (found.all == 0) return true;
  const auto both = static_cast<double>(found.both);
  if (both >= alike * static_cast<double>(found.all)) return true;
  return found.shorter >= whole && both >= contained * static_cast<double>(found.shorter);
}

}  // namespace dateline::taster
