#include "taster/kind.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/unicode.h"

namespace dateline::taster {
namespace {

// What agencies call the kinds that sites have.
constexpr std::array<std::pair<std::string_view, std::string_view>, 30> agency_words{{
    {"opinion", "opinion"},
    {"op-ed", "opinion"},
    {"oped", "opinion"},
    {"column", "opinion"},
    {"columnist", "opinion"},
    {"comment", "opinion"},
    {"commentary", "opinion"},
    {"editorial", "opinion"},
    {"viewpoint", "opinion"},
    {"guest column", "opinion"},
    {"opinion piece", "opinion"},
    {"kommentar", "opinion"},
    {"blog", "blog"},
    {"blog post", "blog"},
    {"live blog", "blog"},
    {"interview", "interview"},
    {"q&a", "interview"},
    {"q and a", "interview"},
    {"question and answer session", "interview"},
    {"analysis", "analysis"},
    {"news analysis", "analysis"},
    {"explainer", "explainer"},
    {"feature", "feature"},
    {"factbox", "factbox"},
    {"fact box", "factbox"},
    {"review", "review"},
    {"obituary", "obituary"},
    {"profile", "profile"},
    {"timeline", "timeline"},
    {"press release", "press-release"},
}};

constexpr std::ptrdiff_t least_turns = 3;   // questions that make an interview
constexpr std::size_t last_paragraphs = 2;  // where a writer is introduced

bool begins_turn(std::string_view paragraph, char letter) {
  return paragraph.size() > 3 && paragraph[0] == letter && (paragraph[1] == ':' || paragraph[1] == '.') &&
         paragraph[2] == ' ';
}

std::ptrdiff_t turns(const std::vector<Passage>& passages, char letter) {
  return std::ranges::count_if(passages, [&](const Passage& each) { return begins_turn(each.text, letter); });
}

// "The views expressed are the author's own": what papers print below a column.
std::string_view disclaimer(const std::vector<Passage>& passages) {
  constexpr std::array<std::string_view, 8> words{
      "views expressed", "views are those of", "views are his own", "views are her own",
      "the writer is a", "the writer is the",  "the author is a",   "opinions expressed"};
  for (auto i = passages.size() - std::min(last_paragraphs, passages.size()); i < passages.size(); ++i) {
    const auto lower = text::lower(passages[i].text);
    for (const auto word : words)
      if (lower.find(word) != std::string::npos) return word;
  }
  return {};
}

// The last part of "http://cv.iptc.org/newscodes/genre/Opinion" and "genre:Opinion".
std::string_view tail(std::string_view code) {
  const auto at = code.find_last_of(":/#");
  return at == std::string_view::npos ? code : code.substr(at + 1);
}

std::vector<std::string_view> parts(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> all;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(separators), text.size());
    if (const auto part = text::trim(text.substr(0, end)); !part.empty()) all.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

// "ANALYSIS:", "OPINION |", "Interview - ": what stands before the headline proper.
std::string_view label(std::string_view headline) {
  const auto end = headline.substr(0, 30).find_first_of(":|");
  return end == std::string_view::npos ? std::string_view() : text::trim(headline.substr(0, end));
}

}  // namespace

std::vector<std::string> genres_of(const NewsItem& item) {
  constexpr std::size_t most = 4, longest = 60;  // code points
  std::vector<std::string> genres;
  for (const auto& genre : item.genres) {
    const auto code = genre.uri.empty() ? tail(genre.literal) : tail(genre.uri);
    auto word = text::collapse_whitespace(text::strip_controls(genre.name.empty() ? code : genre.name));
    if (word.empty() || text::code_points(word) > longest || genres.size() == most) continue;
    if (std::ranges::find(genres, word) == genres.end()) genres.push_back(std::move(word));
  }
  return genres;
}

KindRules::KindRules(const std::vector<Kind>& kinds) {
  for (const auto& kind : kinds) {
    if (kind.key == "news") continue;
    for (const auto& word : {kind.key, kind.name, kind.plural})
      // "Short" alone says too little: a slugline has it for many reasons.
      if (!word.empty() && !(kind.is_short && word == kind.name))
        kinds_.emplace(text::match_key(word), kind.key);
    for (const auto& [word, key] : agency_words)
      if (key == kind.key) kinds_.emplace(word, kind.key);
  }
}

const std::string* KindRules::kind_of(std::string_view word) const {
  const auto found = kinds_.find(text::match_key(word));
  return found == kinds_.end() ? nullptr : &found->second;
}

KindFinding KindRules::by_form(const std::vector<Passage>& passages) const {
  if (const auto questions = turns(passages, 'Q');
      questions >= least_turns && turns(passages, 'A') >= least_turns)
    if (const auto* kind = kind_of("interview"))
      return {*kind, {{"kind", fmt::format("{}: {} questions with answers", *kind, questions)}}};
  if (const auto word = disclaimer(passages); !word.empty())
    if (const auto* kind = kind_of("opinion"))
      return {*kind, {{"kind", fmt::format("{}: it ends with '{}'", *kind, word)}}};
  return {};
}

KindFinding KindRules::find(const NewsItem& item, const std::vector<Passage>& passages) const {
  const auto given = [](const std::string& kind, std::string_view where, std::string_view word) {
    return KindFinding{kind, {{"kind", fmt::format("{}: {} '{}'", kind, where, word)}}};
  };
  for (const auto& genre : item.genres)
    for (const auto word : {std::string_view(genre.name), tail(genre.uri), tail(genre.literal)})
      if (const auto* kind = kind_of(word)) return given(*kind, "genre", word);
  for (const auto& keyword : item.keywords)
    if (const auto* kind = kind_of(keyword)) return given(*kind, "keyword", keyword);
  for (const auto word : parts(item.slugline, "-/, "))
    if (const auto* kind = kind_of(word)) return given(*kind, "slugline", word);
  if (const auto word = label(item.headline); !word.empty())
    if (const auto* kind = kind_of(word)) return given(*kind, "the headline begins with", word);
  return by_form(passages);
}

}  // namespace dateline::taster
