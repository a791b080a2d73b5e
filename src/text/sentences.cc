#include "text/sentences.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <string>

#include "text/abbreviations.h"
#include "text/breaker.h"
#include "text/unicode.h"

namespace dateline::text {
namespace {

constexpr auto npos = std::string_view::npos;

// ICU's boundaries in bytes, the text's end included. Empty if ICU cannot.
class Boundaries {
 public:
  Boundaries(std::string_view text, std::string_view language, Breaks breaks) : breaker_(breaks, language) {
    UErrorCode status = U_ZERO_ERROR;
    UText* view = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
    if (U_SUCCESS(status)) breaker_.get().setText(view, status);  // which keeps a view of its own
    readable_ = U_SUCCESS(status);
    utext_close(view);
  }

  std::size_t next() {
    const auto at = readable_ ? breaker_.get().next() : icu::BreakIterator::DONE;
    return at == icu::BreakIterator::DONE ? npos : static_cast<std::size_t>(at);
  }
  bool is_word() const { return breaker_.get().getRuleStatus() != UBRK_WORD_NONE; }

 private:
  Breaker breaker_;
  bool readable_ = false;
};

bool is_closer(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x2019 || c == 0x201D || c == 0xBB;
}

bool is_opener(char32_t c) {
  return c == '"' || c == '\'' || c == '(' || c == '[' || c == 0x2018 || c == 0x201C || c == 0xAB ||
         c == 0x201E || c == 0xBF || c == 0xA1;
}

std::size_t last_start(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

// What stands before the stop: "… Gen" of "… Gen.", quotes taken off.
struct End {
  std::string_view word;
  char32_t stop = 0;  // . ! ? … or 0
  bool ellipsis = false;
  bool quoted = false;  // a quote closes behind the stop
};

End end_of(std::string_view sentence) {
  End end;
  auto text = trim(sentence);
  while (!text.empty() && is_closer(code_point_at(text, last_start(text)).value)) {
    end.quoted = true;
    text = text.substr(0, last_start(text));
  }
  if (text.empty()) return end;
  end.stop = code_point_at(text, last_start(text)).value;
  end.ellipsis = end.stop == 0x2026 || text.ends_with("..");
  if (end.stop == '.') {
    auto word = text.substr(0, text.size() - 1);
    const auto space = word.find_last_of(" \t\n\u00A0(\"'/");
    end.word = space == npos ? word : word.substr(space + 1);
  }
  return end;
}

struct Start {
  char32_t first = 0;     // of the first word, quotes skipped
  std::string_view word;  // "Park", "25"
};

Start start_of(std::string_view text) {
  text = trim(text);
  while (!text.empty() && is_opener(code_point_at(text, 0).value))
    text.remove_prefix(code_point_at(text, 0).bytes);
  if (text.empty()) return {};
  std::size_t n = 0;
  while (n < text.size() && !is_space(code_point_at(text, n).value)) n += code_point_at(text, n).bytes;
  return {code_point_at(text, 0).value, text.substr(0, n)};
}

// "J" of "J. Doe", "U.S": letters with stops between.
bool is_initials(std::string_view word) {
  bool letter = false;
  for (std::size_t at = 0; at < word.size();) {
    const auto c = code_point_at(word, at);
    at += c.bytes;
    if (letter ? c.value != '.' : !is_letter(c.value)) return false;
    letter = !letter;
  }
  return letter && !word.empty();
}

// A capital that starts a sentence after "U.S." or "p.m." as a rule, not a name.
constexpr std::array<std::string_view, 40> kStarters{
    "the",   "a",      "an",   "in",    "on",  "at",     "he",      "she",   "it",    "they",
    "we",    "but",    "and",  "his",   "her", "this",   "that",    "these", "those", "there",
    "after", "before", "when", "while", "if",  "as",     "for",     "i",     "its",   "some",
    "many",  "both",   "no",   "not",   "one", "police", "however", "about", "their", "later"};

bool starts_sentence(std::string_view word) {
  auto key = lower(word);
  while (!key.empty() && std::string_view(",.;:").find(key.back()) != npos) key.pop_back();
  return std::ranges::find(kStarters, key) != kStarters.end();
}

// Does the sentence end here, or is ICU's boundary only an abbreviation's stop?
bool ends(std::string_view before, std::string_view after, std::string_view language) {
  const auto end = end_of(before);
  const auto next = start_of(after);
  if (next.first == 0) return true;
  const bool lower_next =
      is_letter(next.first) && !is_upper(next.first) && lower(next.word) == next.word && !is_cjk(next.first);
  // "Stop!" he said. / He came ... and went.
  if (end.stop != 0x3002 && lower_next && next.first < 0x590) return false;
  if (end.stop != '.' || end.ellipsis) return true;
  if (end.quoted) return true;
  const bool number_next = is_digit(next.first);
  switch (abbreviation(end.word, language)) {
    case Abbreviation::before_name:
      return false;
    case Abbreviation::before_number:
      return !number_next;
    case Abbreviation::either:
      return !number_next && starts_sentence(next.word);
    case Abbreviation::none:
      break;
  }
  if (is_initials(end.word)) return code_points(end.word) > 1 && starts_sentence(next.word);
  return true;
}

bool has_blank_line(std::string_view gap) {
  std::size_t lines = 0;
  for (char c : gap) lines += c == '\n' ? 1 : 0;
  return lines > 1;
}

// ICU ends a sentence at every line end; here only a blank line does, so wrapped copy stays whole.
void split_block(std::string_view text, std::string_view language, std::vector<std::string_view>& out) {
  Boundaries boundaries(text, language, Breaks::sentences);
  std::size_t start = 0;
  for (auto at = boundaries.next(); at != npos; at = boundaries.next()) {
    const auto sentence = text.substr(start, at - start);
    const auto end = end_of(sentence);
    const bool has_stop = end.stop == '.' || end.stop == '!' || end.stop == '?' || end.stop == 0x2026 ||
                          end.stop == 0x3002 || end.stop == 0xFF01 || end.stop == 0xFF1F ||
                          end.stop == 0x0964 || end.stop == 0x06D4 || end.stop == 0x061F;
    if (at < text.size() && (!has_stop || !ends(sentence, text.substr(at), language))) continue;
    if (const auto trimmed = trim(sentence); !trimmed.empty()) out.push_back(trimmed);
    start = at;
  }
  if (const auto rest = trim(text.substr(start)); !rest.empty()) out.push_back(rest);
}

// UAX 29's word boundaries (rules WB5 to WB13) for text where few of them can apply: the copy desk asks for
// the words of every sentence several times, and ICU's tables are slow there (bench/door). An underline joins
// whatever is around it, and is left to them.
bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '_'; });
}

enum class Plain { other, letter, digit };

// CLDR's root counts "@" among the letters, and, unlike UAX 29, joins none of them by a colon.
Plain kind_of(char c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '@') return Plain::letter;
  return c >= '0' && c <= '9' ? Plain::digit : Plain::other;
}

// "don't", "U.S"; "4,000", "3.5".
bool joins(char c, Plain around) {
  return c == '.' || c == '\'' || (around == Plain::digit && (c == ',' || c == ';'));
}

std::vector<std::string_view> plain_words(std::string_view text) {
  std::vector<std::string_view> all;
  for (std::size_t at = 0; at < text.size();) {
    auto kind = kind_of(text[at]);
    const auto start = at++;
    if (kind == Plain::other) continue;
    for (; at < text.size(); ++at) {
      if (const auto next = kind_of(text[at]); next != Plain::other) {
        kind = next;
      } else if (joins(text[at], kind) && at + 1 < text.size() && kind_of(text[at + 1]) == kind) {
        ++at;
      } else {
        break;
      }
    }
    all.push_back(text.substr(start, at - start));
  }
  return all;
}

}  // namespace

std::vector<std::string_view> sentences(std::string_view text, std::string_view language) {
  std::vector<std::string_view> all;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const auto line_end = std::min(text.find('\n', at), text.size());
    const auto next_ink = std::min(text.find_first_not_of(" \t\r\n", line_end), text.size());
    if (next_ink == text.size() || has_blank_line(text.substr(line_end, next_ink - line_end))) {
      split_block(text.substr(start, line_end - start), language, all);
      start = next_ink;
    }
    if (next_ink == text.size()) break;
    at = next_ink;
  }
  return all;
}

std::vector<std::string_view> words(std::string_view text, std::string_view language) {
  if (const bool roots_rules = language.empty() || language == "en"; roots_rules && is_plain(text))
    return plain_words(text);
  std::vector<std::string_view> all;
  Boundaries boundaries(text, language, Breaks::words);
  std::size_t start = 0;
  for (auto at = boundaries.next(); at != npos; start = at, at = boundaries.next())
    if (boundaries.is_word()) all.push_back(text.substr(start, at - start));
  return all;
}

std::size_t word_count(std::string_view text) {
  std::size_t count = 0, cjk = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, bytes] = code_point_at(text, at);
    at += bytes;
    const bool word = !is_space(c) && !is_cjk(c) && (inside || is_letter(c) || is_digit(c));
    if (is_cjk(c)) ++cjk;
    if (word && !inside) ++count;
    inside = word;
  }
  return count + (cjk + 1) / 2;
}

}  // namespace dateline::text
