#include "taster/plain_copy.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "news/wire_lines.h"
#include "taster/tokens.h"
#include "text/html.h"
#include "text/unicode.h"

namespace dateline::taster {
namespace {

constexpr std::size_t run_words = 4;
constexpr std::size_t most_words = 3000;  // of one item that are compared
constexpr std::size_t most_title_words = 16;

constexpr std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a: the same in every process
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash ^ (hash >> 29);
}

// Words that are told apart by more than their letters, found by their hash: a word of copy is looked up in
// eight steps.
struct SpecialWord {
  enum class Kind : std::uint8_t { weekday, small_number, number, function };
  std::uint64_t hash = 0;
  Kind kind = Kind::function;
  std::uint8_t value = 0;  // of a small number; of a weekday, from 0
};

constexpr auto special_words = [] {
  using Kind = SpecialWord::Kind;
  constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                     "friday", "saturday", "sunday"};
  // Agencies write small numbers either way: they are compared as digits.
  constexpr std::array<std::string_view, 13> small{"zero", "one",    "two",   "three", "four",
                                                   "five", "six",    "seven", "eight", "nine",
                                                   "ten",  "eleven", "twelve"};
  constexpr std::array<std::string_view, 20> numbers{"thirteen",  "fourteen", "fifteen", "twenty", "thirty",
                                                     "forty",     "fifty",    "dozen",   "dozens", "hundreds",
                                                     "thousands", "second",   "third",   "fourth", "fifth",
                                                     "sixth",     "seventh",  "eighth",  "ninth",  "tenth"};
  constexpr std::array<std::string_view, 40> functions{
      "the",   "a",      "an",    "in",   "on",   "at",    "by",    "for",  "from", "to",
      "of",    "with",   "it",    "he",   "she",  "they",  "we",    "i",    "you",  "his",
      "her",   "their",  "its",   "this", "that", "these", "there", "but",  "and",  "after",
      "about", "before", "while", "when", "if",   "as",    "all",   "some", "more", "also"};
  std::array<SpecialWord, weekdays.size() + small.size() + numbers.size() + functions.size()> all{};
  std::size_t n = 0;
  for (std::size_t i = 0; i < weekdays.size(); ++i)
    all[n++] = {hash_of(weekdays[i]), Kind::weekday, static_cast<std::uint8_t>(i)};
  for (std::size_t i = 0; i < small.size(); ++i)
    all[n++] = {hash_of(small[i]), Kind::small_number, static_cast<std::uint8_t>(i)};
  for (const auto word : numbers) all[n++] = {hash_of(word), Kind::number, 0};
  for (const auto word : functions) all[n++] = {hash_of(word), Kind::function, 0};
  std::ranges::sort(all, {}, &SpecialWord::hash);
  return all;
}();

const SpecialWord* special(std::uint64_t hash) {
  const auto found = std::ranges::lower_bound(special_words, hash, {}, &SpecialWord::hash);
  return found != special_words.end() && found->hash == hash ? &*found : nullptr;
}

std::string folded(std::string_view word) {
  const bool ascii = std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!ascii) return text::match_key(word);
  std::string lower(word);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

class CopyReader {
 public:
  explicit CopyReader(PlainCopy& into) : copy_(into) {}

  void paragraph(std::string_view text) {
    const auto all = tokens(text);
    const bool title_case = all.size() <= most_title_words && is_title_case(all);
    for (const auto& token : all) {
      if (copy_.words.size() == most_words) return;
      word(token, title_case);
    }
  }

 private:
  void word(const Token& token, bool title_case) {
    const auto key = folded(token.text);
    const auto hash = hash_of(key);
    const auto* known = special(hash);
    if (known && known->kind == SpecialWord::Kind::weekday) {
      copy_.weekdays |= 1U << known->value;
      copy_.words.push_back({hash, CopyWord::Kind::plain});
    } else if (known && known->kind == SpecialWord::Kind::small_number) {
      const auto kind = known->value == 1 ? CopyWord::Kind::plain : CopyWord::Kind::number;  // "no one"
      copy_.words.push_back({hash_of(std::to_string(known->value)), kind});
    } else {
      const auto kind = kind_of(token, key, known, title_case);
      copy_.words.push_back({hash, kind});
      if (kind == CopyWord::Kind::name) copy_.names.push_back(hash);
    }
  }

  // A script without capitals has no names that could be told from words.
  static CopyWord::Kind kind_of(const Token& token, const std::string& key, const SpecialWord* known,
                                bool title_case) {
    using Kind = CopyWord::Kind;
    if (has_digit(key) || (known && known->kind == SpecialWord::Kind::number)) return Kind::number;
    const bool capital = text::is_upper(text::code_point_at(token.text, 0).value);
    if (!capital || title_case || key.size() < 2) return Kind::plain;
    if (!token.sentence) return Kind::name;
    return known ? Kind::plain : Kind::opening;
  }

  PlainCopy& copy_;
};

void sort_once(WordSet& set) {
  std::ranges::sort(set);
  set.erase(std::ranges::unique(set).begin(), set.end());
}

std::vector<std::uint64_t> runs_of(const std::vector<CopyWord>& words) {
  std::vector<std::uint64_t> runs;
  if (words.empty()) return runs;
  const auto last = words.size() < run_words ? 1 : words.size() - run_words + 1;
  runs.reserve(last);
  for (std::size_t from = 0; from < last; ++from) {
    std::uint64_t hash = 0;
    for (std::size_t i = from; i < std::min(from + run_words, words.size()); ++i)
      hash = (hash ^ words[i].hash) * 0x9E3779B97F4A7C15ULL;
    runs.push_back(hash ^ (hash >> 31));
  }
  return runs;
}

// "By Sam Orr, Northdesk": above the copy, and not of it.
bool is_byline(std::string_view paragraph) {
  return paragraph.size() < 80 && (paragraph.starts_with("By ") || paragraph.starts_with("BY ")) &&
         !paragraph.ends_with('.');
}

// "abc/de/5", "___", "Lantern": a paragraph of one word at the end is a signature.
bool is_signature(std::string_view paragraph) {
  return paragraph.size() < 40 && text::trim(paragraph).find(' ') == std::string_view::npos;
}

bool is_bracketed(std::string_view paragraph) {
  return paragraph.size() < 400 && paragraph.starts_with('(') && paragraph.ends_with(')');
}

}  // namespace

bool is_wires_own(std::string_view paragraph, std::size_t at, std::size_t paragraphs) {
  constexpr std::size_t edge = 3;  // paragraphs
  const bool first = at < edge, last = at + edge >= paragraphs;
  switch (wire_line(paragraph)) {
    case WireLine::anywhere:
      return true;
    case WireLine::at_start:
    case WireLine::at_end:
      return first || last;
    case WireLine::none:
      break;
  }
  return (first && is_byline(paragraph)) || (last && is_signature(paragraph)) ||
         ((first || last) && is_bracketed(paragraph));
}

PlainCopy plain_copy(const NewsItem& item) {
  PlainCopy copy;
  CopyReader reader(copy);
  auto paragraphs = text::clean_paragraphs(item.body_html);
  if (paragraphs.empty() && !item.summary.empty()) paragraphs.push_back(item.summary);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    auto& paragraph = paragraphs[i];
    if (is_wires_own(paragraph, i, paragraphs.size())) {
      copy.notes.push_back(std::move(paragraph));
    } else {
      reader.paragraph(paragraph);
    }
  }
  copy.runs = runs_of(copy.words);
  copy.run_set = copy.runs;
  for (const auto& word : copy.words) copy.word_set.push_back(word.hash);
  sort_once(copy.run_set);
  sort_once(copy.word_set);
  sort_once(copy.names);
  return copy;
}

bool contains(const WordSet& set, std::uint64_t hash) {
  return std::ranges::binary_search(set, hash);
}

std::size_t shared_count(const WordSet& one, const WordSet& other) {
  std::size_t shared = 0;
  for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
    if (*a == *b)
      ++shared, ++a, ++b;
    else if (*a < *b)
      ++a;
    else
      ++b;
  }
  return shared;
}

}  // namespace dateline::taster
