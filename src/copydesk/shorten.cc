#include "copydesk/shorten.h"

#include <algorithm>
#include <array>

#include "copydesk/phrases.h"
#include "text/sentences.h"
#include "text/unicode.h"

namespace dateline::copydesk {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kLeast = 40;  // shorter remains are fragments more often than sentences

// How a clause that only adds something begins. "that" and plain "who" without its comma restrict: never.
constexpr std::array<std::string_view, 8> kOpeners{"which",     "who",     "whose", "where",
                                                   "including", "located", "home",  "known"};
constexpr std::array<std::string_view, 12> kNotParticiples{"king",   "thing",   "during",  "nothing",
                                                           "spring", "morning", "evening", "being",
                                                           "having", "barring", "string",  "everything"};

std::string first_word(std::string_view text) {
  const auto words = text::words(text);
  return words.empty() ? std::string() : std::string(words.front());
}

bool opens_aside(std::string_view clause) {
  const auto word = first_word(clause);
  if (word.empty() || text::is_upper(text::code_point_at(word, 0).value)) return false;
  if (std::ranges::find(kOpeners, word) != kOpeners.end()) return true;
  return word.size() > 5 && word.ends_with("ing") &&
         std::ranges::find(kNotParticiples, word) == kNotParticiples.end();
}

bool has_quote(std::string_view text) {
  for (std::string_view mark : {"\"", "“", "”", "«", "»", "„", "‘"})
    if (text.find(mark) != npos) return true;
  // An apostrophe inside a word is none.
  for (auto at = text.find('\''); at != npos; at = text.find('\'', at + 1))
    if (at == 0 || at + 1 >= text.size() || text[at - 1] == ' ' || text[at + 1] == ' ') return true;
  return false;
}

bool may_go(std::string_view aside) {
  return !has_quote(aside) && !is_load_bearing(aside);
}

// "4,000" has a comma that separates nothing; so has one inside brackets or quotes, which may_go() refuses.
std::vector<std::size_t> commas(std::string_view sentence) {
  std::vector<std::size_t> all;
  for (auto at = sentence.find(','); at != npos; at = sentence.find(',', at + 1))
    if (at + 1 < sentence.size() && sentence[at + 1] == ' ') all.push_back(at);
  return all;
}

std::size_t stop_at(std::string_view sentence) {
  const bool stop = sentence.ends_with('.') || sentence.ends_with('!');
  return stop ? sentence.size() - 1 : sentence.size();
}

void add_parentheses(std::string_view sentence, std::vector<Piece>& asides) {
  for (auto open = sentence.find(" ("); open != npos; open = sentence.find(" (", open + 1)) {
    const auto close = sentence.find(')', open);
    if (close == npos) return;
    if (sentence.substr(open + 2, close - open - 2).find('(') == npos &&
        may_go(sentence.substr(open, close - open)))
      asides.push_back({open, close + 1});
  }
}

// "…, police said": after a clause that went, its comma must stay. "Kim, who is 45, said" needs none.
bool needs_comma(std::string_view rest) {
  if (rest.find(", ", 1) != npos || text::word_count(rest) > 10) return false;
  return has(Weight::attribution, rest) && !has(Weight::attribution, first_word(rest));
}

// "…, a husband, son and two children": what follows may be more of a list.
bool continues_list(std::string_view rest) {
  std::size_t n = 0;
  for (const auto word : text::words(rest)) {
    if (word == "and" || word == "or" || word == "as") return true;
    if (++n == 6) break;
  }
  return false;
}

bool has_dash(std::string_view text) {
  for (std::string_view dash : {"–", "—", " - ", "--"})
    if (text.find(dash) != npos) return true;
  return false;
}

// A clause between two commas, if its end is sure; what goes takes its comma along unless what follows needs
// it. Behind an earlier comma the clause may stand inside another aside, which would lose its end: never
// then.
std::optional<Piece> inner_clause(std::string_view sentence, std::size_t start, std::size_t end,
                                  bool first_comma) {
  const auto clause = sentence.substr(start, end - start);
  const auto rest = sentence.substr(end, stop_at(sentence) - end);
  if (has_dash(clause) || continues_list(rest) || !may_go(clause)) return std::nullopt;
  if (needs_comma(rest)) return Piece{start, end};
  const auto opener = first_word(clause);
  const bool relative = opener == "who" || opener == "whose" || opener == "which";
  // "the district, which floods, said Lund's mayor": the comma before "said" is not the clause's.
  const bool subject = opener != "which" || !has(Weight::attribution, first_word(rest));
  if (!first_comma || !relative || !subject) return std::nullopt;
  return Piece{start, end + 1};
}

void add_clauses(std::string_view sentence, std::vector<Piece>& asides) {
  const auto at = commas(sentence);
  const auto stop = stop_at(sentence);
  for (std::size_t i = 0; i < at.size(); ++i) {
    const auto rest = sentence.substr(at[i] + 1, stop - at[i] - 1);
    if (!opens_aside(rest)) continue;
    if (may_go(rest))
      asides.push_back({at[i], stop});
    else if (i + 1 < at.size())
      if (const auto inner = inner_clause(sentence, at[i], at[i + 1], i == 0)) asides.push_back(*inner);
  }
}

std::vector<Piece> asides_of(std::string_view sentence) {
  std::vector<Piece> asides;
  add_parentheses(sentence, asides);
  add_clauses(sentence, asides);
  return asides;
}

std::vector<Piece> without(const std::vector<Piece>& pieces, const Piece& gone) {
  std::vector<Piece> left;
  for (const auto& p : pieces) {
    if (p.start < std::min(p.end, gone.start)) left.push_back({p.start, std::min(p.end, gone.start)});
    if (std::max(p.start, gone.end) < p.end) left.push_back({std::max(p.start, gone.end), p.end});
  }
  return left;
}

std::string joined(std::string_view sentence, const std::vector<Piece>& pieces) {
  std::string out;
  for (const auto& p : pieces) out += sentence.substr(p.start, p.end - p.start);
  return text::collapse_whitespace(out);
}

}  // namespace

std::optional<Shortened> safe_shorten(std::string_view sentence, std::size_t max) {
  std::vector<Piece> kept{{0, sentence.size()}};
  auto asides = asides_of(sentence);
  // The last first: in news copy what matters least comes last.
  std::ranges::sort(asides, std::greater{}, &Piece::start);
  auto aside = asides.begin();
  auto text = joined(sentence, kept);
  while (text::code_points(text) > max) {
    if (aside == asides.end()) return std::nullopt;
    kept = without(kept, *aside++);
    text = joined(sentence, kept);
  }
  if (kept.size() > 1 || kept.front().end != sentence.size())
    if (text::code_points(text) < kLeast) return std::nullopt;
  return Shortened{std::move(text), std::move(kept)};
}

}  // namespace dateline::copydesk
