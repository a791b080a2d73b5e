#include "copydesk/summary.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "copydesk/phrases.h"
#include "copydesk/shorten.h"
#include "text/sentences.h"
#include "text/unicode.h"

namespace dateline::copydesk {
namespace {

constexpr std::size_t kFirstSentences = 8;
constexpr std::size_t kReach = 4;        // sentences from the lead on that may become the summary
constexpr std::size_t kSameSubject = 2;  // significant words a later one shares with headline and lead
constexpr std::size_t kLeastWords = 6;

// Words at a sentence's start that lean on the one before.
constexpr std::array<std::string_view, 36> kLeaning{
    "he",     "she",     "it",    "they", "his",       "her",     "their", "its",     "this",
    "that",   "these",   "those", "but",  "and",       "or",      "so",    "however", "also",
    "then",   "there",   "such",  "both", "meanwhile", "instead", "still", "yet",     "another",
    "others", "earlier", "later", "here", "we",        "i",       "you",   "nor",     "him"};

std::vector<std::string> first_sentences(const std::vector<std::string>& paragraphs,
                                         std::string_view language) {
  std::vector<std::string> all;
  for (const auto& paragraph : paragraphs) {
    for (const auto sentence : text::sentences(paragraph, language.empty() ? "en" : language)) {
      all.emplace_back(sentence);
      if (all.size() == kFirstSentences) return all;
    }
  }
  return all;
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t n = 0;
  for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++n;
  return n;
}

// Half a quotation says less, or more, than was said.
bool quotes_balance(std::string_view text) {
  const auto single_open = count(text, " '") + (text.starts_with('\'') ? 1 : 0);
  std::size_t single_close = 0;
  for (std::string_view end : {"' ", "',", "'.", "'!", "'?", "';"}) single_close += count(text, end);
  single_close += text.ends_with('\'') ? 1 : 0;
  return count(text, "\"") % 2 == 0 && count(text, "“") == count(text, "”") &&
         count(text, "«") == count(text, "»") && count(text, "(") == count(text, ")") &&
         single_open <= single_close;
}

bool is_only_quotation(std::string_view text) {
  return text.starts_with('"') || text.starts_with("“") || text.starts_with("«") || text.starts_with('\'') ||
         text.starts_with("‘");
}

bool leans(std::string_view sentence) {
  const auto words = text::words(sentence);
  if (words.empty()) return true;
  const auto c = text::code_point_at(words.front(), 0).value;
  if (text::is_letter(c) && c < 0x250 && !text::is_upper(c)) return true;  // the rest of something
  const auto first = text::match_key(words.front());
  return std::ranges::find(kLeaning, first) != kLeaning.end();
}

bool ends_whole(std::string_view sentence) {
  for (std::string_view end : {".", "!", "。", "।", ".”", ".\"", ".'", ".’", "۔"})
    if (sentence.ends_with(end)) return !sentence.ends_with("..");
  return false;
}

bool stands_alone(std::string_view sentence) {
  return ends_whole(sentence) && quotes_balance(sentence) && !is_only_quotation(sentence) && !leans(sentence);
}

// Whether a sentence may leave its place: where the copy accuses somebody, only with its own attribution or
// hedge.
bool says_who(const Weighed& sentence) {
  return sentence.has(Weight::attribution) || sentence.has(Weight::hedge);
}

std::set<std::string> significant(std::string_view text) {
  std::set<std::string> keys;
  for (const auto word : text::words(text))
    if (word.size() > 3) keys.insert(text::match_key(word));
  return keys;
}

std::size_t shared(std::string_view sentence, const std::set<std::string>& with) {
  std::size_t n = 0;
  for (const auto& key : significant(sentence)) n += with.contains(key) ? 1 : 0;
  return n;
}

// Names and numbers per sentence, words shared with the headline, and how near the lead it stands.
double informative(std::string_view sentence, std::size_t position, const std::set<std::string>& headline) {
  double score = position == 0 ? 8 : 2 - 0.6 * static_cast<double>(position);
  std::size_t names = 0;
  bool first = true;
  for (const auto word : text::words(sentence)) {
    const auto c = text::code_point_at(word, 0).value;
    names += !std::exchange(first, false) && (text::is_upper(c) || text::is_digit(c)) ? 1 : 0;
  }
  score += 0.5 * static_cast<double>(std::min<std::size_t>(names, 6));
  return score + 0.7 * static_cast<double>(std::min<std::size_t>(shared(sentence, headline), 5));
}

// The first that is a sentence, not a title, a date or a cry.
std::size_t find_lead(const std::vector<std::string>& sentences) {
  const auto is_lead = [](const std::string& s) {
    if (!ends_whole(s)) return false;
    std::size_t cjk = 0;
    for (std::size_t at = 0; at < s.size(); at += text::code_point_at(s, at).bytes)
      cjk += text::is_cjk(text::code_point_at(s, at).value) ? 1 : 0;
    return text::word_count(s) >= kLeastWords || cjk >= 8;
  };
  return static_cast<std::size_t>(std::ranges::find_if(sentences, is_lead) - sentences.begin());
}

Excerpt whole(std::string_view sentence) {
  return {std::string(sentence), {std::string(sentence)}};
}

std::optional<Excerpt> fit(const std::string& sentence, std::size_t max, std::string_view language) {
  if (text::code_points(sentence) <= max) return whole(sentence);
  if (!knows_language(language)) return std::nullopt;
  const auto shorter = safe_shorten(sentence, max);
  if (!shorter || !quotes_balance(shorter->text)) return std::nullopt;
  Excerpt excerpt{shorter->text, {}};
  for (const auto& piece : shorter->kept)
    if (const auto part = text::trim(std::string_view(sentence).substr(piece.start, piece.end - piece.start));
        !part.empty())
      excerpt.quotes.emplace_back(part);
  return excerpt;
}

bool any_has(Weight weight, const std::vector<Weighed>& sentences) {
  return std::ranges::any_of(sentences, [&](const Weighed& s) { return s.has(weight); });
}

std::vector<Weighed> weighed(const std::vector<std::string>& sentences) {
  return {sentences.begin(), sentences.end()};
}

// The sentences chosen for a short, with where they stand, so that they stay in order.
struct Chosen {
  std::vector<std::size_t> at;
  std::size_t words = 0;
};

Chosen take_from_top(const std::vector<std::string>& sentences, std::size_t room) {
  Chosen chosen;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto n = text::word_count(sentences[i]);
    if (chosen.words + n > room) break;
    chosen.at.push_back(i);
    chosen.words += n;
  }
  // A quotation cut in two at the end goes.
  while (!chosen.at.empty() && !ends_whole(sentences[chosen.at.back()])) chosen.at.pop_back();
  return chosen;
}

Excerpt joined(const std::vector<std::string>& sentences, const Chosen& chosen) {
  Excerpt excerpt;
  for (const auto i : chosen.at) {
    if (!excerpt.text.empty()) excerpt.text += ' ';
    excerpt.text += sentences[i];
    excerpt.quotes.push_back(sentences[i]);
  }
  return excerpt;
}

// "… alleged on Monday, and the inquiry.": a shortening that took a clause's verb along. A clause of so few
// words after the last comma is hardly ever whole.
bool dangles(std::string_view text) {
  constexpr std::size_t shortest_clause = 4;
  const auto comma = text.rfind(", ");
  if (comma == std::string_view::npos) return false;
  const auto tail = text.substr(comma + 2);
  const bool joins = tail.starts_with("and ") || tail.starts_with("but ") || tail.starts_with("or ");
  return joins && text::word_count(tail) <= shortest_clause;
}

}  // namespace

ExcerptInput::ExcerptInput(const std::vector<std::string>& paragraphs, std::string_view of_headline,
                           std::string_view of_language)
    : sentences(first_sentences(paragraphs, of_language)), headline(of_headline), language(of_language) {}

std::optional<Excerpt> draft_summary(const ExcerptInput& input, std::size_t max) {
  const auto& sentences = input.sentences;
  const auto lead = find_lead(sentences);
  // Without its words' tables a language's later sentences cannot be judged: the lead or none.
  const auto reach = knows_language(input.language) ? kReach : 1;
  const auto weights = weighed(sentences);
  const bool accuses = any_has(Weight::accusation, weights);
  const auto headline = significant(input.headline);
  auto subject = headline;
  if (lead < sentences.size()) subject.merge(significant(sentences[lead]));
  std::optional<Excerpt> best;
  double best_score = -1e9;
  for (auto i = lead; i < std::min(lead + reach, sentences.size()); ++i) {
    if (!stands_alone(sentences[i])) continue;
    // An accusation without its source is not taken out of its place, not even the lead's.
    if (weights[i].has(Weight::accusation) && !says_who(weights[i])) continue;
    // Away from the lead: about the same, and never an accusation without its source.
    if (i > lead && (shared(sentences[i], subject) < kSameSubject || (accuses && !says_who(weights[i]))))
      continue;
    auto excerpt = fit(sentences[i], max, input.language);
    if (!excerpt || (excerpt->quotes.size() > 1 && dangles(excerpt->text))) continue;
    const double score =
        informative(excerpt->text, i - lead, headline) - (excerpt->quotes.size() > 1 ? 1.0 : 0.0);
    if (score <= best_score) continue;
    best_score = score;
    best = std::move(excerpt);
  }
  return best;
}

std::optional<Excerpt> draft_headline(const ExcerptInput& input, std::size_t max) {
  const auto& sentences = input.sentences;
  if (sentences.empty()) return std::nullopt;
  // A long headline is better than a wrong one.
  auto excerpt = fit(sentences.front(), max, input.language).value_or(whole(sentences.front()));
  const bool abbreviation =
      excerpt.text.size() > 2 && excerpt.text[excerpt.text.size() - 3] == '.';  // "the U.S."
  if (excerpt.text.ends_with('.') && !excerpt.text.ends_with("..") && !abbreviation) excerpt.text.pop_back();
  return excerpt;
}

std::optional<Excerpt> draft_short(const ExcerptInput& input, std::size_t words) {
  const auto& sentences = input.sentences;
  auto chosen = take_from_top(sentences, words);
  if (chosen.at.empty()) return std::nullopt;
  auto excerpt = joined(sentences, chosen);
  const Weighed carried(excerpt.text);
  const bool denies = carried.has(Weight::denial);
  const auto weights =
      carried.has(Weight::accusation) && !denies ? weighed(sentences) : std::vector<Weighed>();
  if (!any_has(Weight::denial, weights)) {
    if (!quotes_balance(excerpt.text)) return std::nullopt;
    return excerpt;
  }
  const auto denial = static_cast<std::size_t>(
      std::ranges::find_if(weights, [](const Weighed& s) { return s.has(Weight::denial); }) -
      weights.begin());
  const auto needed = text::word_count(sentences[denial]);
  if (needed >= words) return std::nullopt;
  chosen = take_from_top(sentences, words - needed);
  if (chosen.at.empty()) return std::nullopt;
  // What the denial refers to stands before it: nothing may be left out between them but more of the
  // accusation.
  chosen.at.push_back(denial);
  excerpt = joined(sentences, chosen);
  if (!quotes_balance(excerpt.text)) return std::nullopt;
  return excerpt;
}

}  // namespace dateline::copydesk
