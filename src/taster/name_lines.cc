#include "taster/name_lines.h"

#include <algorithm>
#include <array>

#include "taster/place_key.h"
#include "text/unicode.h"

namespace dateline::taster {
namespace {

constexpr std::array<std::string_view, 24> particles{
    "af", "al", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos",
    "du", "el", "ibn", "la", "le", "ten", "ter",   "van", "von", "y",  "zu", "zur"};
static_assert(std::ranges::is_sorted(particles));

constexpr std::size_t longest_byline = 9;  // words
constexpr std::array<std::string_view, 6> credits{"reporting by",         "editing by",
                                                  "writing by",           "compiled by",
                                                  "additional reporting", "reporting and writing by"};

// "By Ana Moreno", "(Reporting by …; Editing by …)": who made the copy is not who is in it.
std::size_t end_of_story(std::string_view text) {
  auto end = text.size();
  const bool may_credit = text.find(" by ") != std::string_view::npos || text.starts_with("By ") ||
                          text.starts_with("BY ") || text.find("dditional r") != std::string_view::npos;
  if (!may_credit) return end;
  const auto lower = text::lower(text);
  for (const auto credit : credits) {
    const auto at = lower.find(credit);
    if (at == 0 || (at != std::string::npos && lower[at - 1] == '(')) end = std::min(end, at);
  }
  if (lower.starts_with("by ") && !lower.ends_with('.') &&
      std::ranges::count(text, ' ') < static_cast<std::ptrdiff_t>(longest_byline))
    return 0;
  return std::min(end, text.size());
}

// The parts of one word: "Güler-Tan", "D'Souza", "J.K".
bool is_one_word(std::string_view text, const Token& before, const Token& next) {
  if (before.end != before.start + before.text.size()) return false;
  if (next.hyphen) return next.capital && before.capital;
  const bool both = before.capital && next.capital;  // not "l'association"
  return next.gap == Gap::none && both && !text::is_cjk(text::code_point_at(text, next.start).value);
}

// "John F. Kennedy", "Pell & Hartnett": what the gap says beside a space.
bool joins_name(std::string_view text, const Token& before, const Token& next) {
  if (before.possessive) return false;
  if (next.gap == Gap::space || next.gap == Gap::none) return true;
  const auto gap = text.substr(before.end, next.start - before.end);
  if (gap == " & " || gap == "&") return true;
  return gap == ". " && before.text.size() == 1 && before.capital;
}

bool is_cased_capital(std::string_view text, const Token& token) {
  return token.capital && text::is_upper(text::code_point_at(text, token.start).value);
}

// "NATO" of "NATO's"
bool is_acronym(std::string_view word) {
  return word.size() > 1 && std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// A headline without any lower word of weight, or copy in title case that is no sentence.
bool says_nothing_by_capitals(const Passage& passage, const TokenText& words) {
  if (passage.zone != Zone::headline) return words.title_case && !passage.text.ends_with('.');
  constexpr std::size_t of_weight = 4;  // letters
  return std::ranges::none_of(words.tokens, [](const Token& token) {
    return !token.capital && token.text.size() >= of_weight &&
           !token.marks.any(Mark::function, Mark::locative);
  });
}

// "Verkehrsministerin", "Vorstandschef": German makes one word of a post and what it is for.
bool is_german_post(std::string_view key) {
  constexpr std::array<std::string_view, 14> ends{
      "minister",   "ministerin", "prasident", "prasidentin", "kanzler",      "kanzlerin", "sprecher",
      "sprecherin", "meister",    "meisterin", "vorsitzende", "vorsitzender", "chefin",    "direktorin"};
  return key.size() > 10 && std::ranges::any_of(ends, [&](std::string_view end) {
           return key.size() > end.size() && key.ends_with(end);
         });
}

NameLine line_of(const Passage& passage, const TokenText& words) {
  const auto text = std::string_view(passage.text).substr(0, end_of_story(passage.text));
  NameLine line{.zone = passage.zone, .text = passage.text, .words = {}};
  const auto& all = words.tokens;
  line.title_case = says_nothing_by_capitals(passage, words);
  line.words.reserve(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& token = all[i];
    if (token.start >= text.size()) break;
    if (i > 0 && !line.words.empty() && is_one_word(text, all[i - 1], token)) {
      auto& word = line.words.back();
      word.end = token.start + token.text.size();
      word.possessive = token.possessive;
      word.text = text.substr(word.start, word.end - word.start);
      word.key.clear();  // until all its parts are known
      continue;
    }
    NameWord word{.start = token.start,
                  .end = token.start + token.text.size(),
                  .text = token.text,
                  .key = token.key,
                  .marks = token.marks,
                  .gap = token.gap,
                  .joined = i > 0 && joins_name(text, all[i - 1], token),
                  .capital = is_cased_capital(text, token),
                  .capitals = token.capitals || (token.possessive && is_acronym(token.text)),
                  .possessive = token.possessive,
                  .sentence = token.sentence};
    line.words.push_back(std::move(word));
  }
  for (auto& word : line.words) {
    if (word.key.empty()) word.key = place_key(word.text), word.marks = marks_of(word.key);
    word.small = word.capital && word.marks.has(Mark::function);
    if (is_german_post(word.key)) word.marks.add(Mark::post), word.marks.add(Mark::sole);
  }
  return line;
}

void note_places(std::vector<NameLine>& lines, const Survey& survey) {
  for (const auto& sighting : survey.sightings) {
    const auto& mention = sighting.mention;
    auto& words = lines[sighting.passage].words;
    auto word = std::ranges::upper_bound(words, mention.start, {}, &NameWord::end);
    for (; word != words.end() && word->start < mention.end; ++word) word->place = true;
  }
}

// Where the run goes on behind particles: the next word with a capital, or none.
std::size_t behind_particles(const NameLine& line, std::size_t at) {
  auto next = at;
  while (next < line.words.size() && next - at < 3 && line.words[next].joined && !line.words[next].capital &&
         is_name_particle(line.words[next].key) && !line.words[next].possessive)
    ++next;
  const bool goes_on = next < line.words.size() && line.words[next].joined && line.words[next].capital;
  return goes_on ? next : line.words.size();
}

bool is_article_or_pronoun(std::string_view key) {
  constexpr std::array<std::string_view, 9> words{"a", "an", "but", "he", "his", "it", "she", "the", "they"};
  static_assert(std::ranges::is_sorted(words));
  return std::ranges::binary_search(words, key);
}

std::size_t run_end(const NameLine& line, std::size_t begin) {
  auto end = begin + 1;
  while (end < line.words.size()) {
    const auto next = behind_particles(line, end);
    // "DETROIT The company"
    if (next == end && is_article_or_pronoun(line.words[end].key)) break;
    if (next == line.words.size() || line.words[end - 1].possessive) break;
    end = next + 1;
  }
  return end;
}

}  // namespace

std::vector<NameLine> name_lines(const std::vector<Passage>& passages, const std::vector<TokenText>& words,
                                 const Survey& survey) {
  std::vector<NameLine> lines;
  lines.reserve(passages.size());
  for (std::size_t i = 0; i < passages.size(); ++i) lines.push_back(line_of(passages[i], words[i]));
  note_places(lines, survey);
  return lines;
}

std::vector<NameRun> name_runs(std::span<const NameLine> lines) {
  std::vector<NameRun> runs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].title_case) continue;
    const auto& words = lines[i].words;
    for (std::size_t at = 0; at < words.size();) {
      if (!words[at].capital) {
        ++at;
        continue;
      }
      const auto end = run_end(lines[i], at);
      runs.push_back({i, at, end});
      at = end;
    }
  }
  return runs;
}

std::string written(const NameLine& line, std::size_t begin, std::size_t end) {
  const auto from = line.words[begin].start;
  return text::collapse_whitespace(line.text.substr(from, line.words[end - 1].end - from));
}

bool is_personal_title(const NameWord& word) {
  return word.marks.any(Mark::title, Mark::post);
}

bool is_before_name(const NameWord& word) {
  constexpr std::array<std::string_view, 9> in_names{"el", "la",  "las", "le", "les",
                                                     "lo", "los", "new", "old"};
  constexpr std::array<std::string_view, 12> where{"across", "at",  "from",    "in",      "inside", "into",
                                                   "near",   "off", "outside", "through", "to",     "within"};
  // Inside a sentence a capital makes it part of a name: "Seven Summit Treks".
  if (word.place || (!word.sentence && !is_article_or_pronoun(word.key))) return false;
  if (word.sentence && std::ranges::binary_search(where, word.key)) return true;
  return word.small && !std::ranges::binary_search(in_names, word.key);
}

bool is_name_particle(std::string_view key) {
  return std::ranges::binary_search(particles, key);
}

}  // namespace dateline::taster
