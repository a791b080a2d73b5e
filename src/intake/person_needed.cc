#include "intake/person_needed.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "settings/countries.h"
#include "text/country_name.h"
#include "text/html.h"
#include "text/unicode.h"

namespace dateline::intake {
namespace {

// All words here are as text::match_key() leaves them.

// A line that begins so speaks to editors, when a sign or the line's end follows: "DIGEST: …", "Test".
// News begins with the same words: "Test cricket returns", "Budget airline folds".
constexpr std::array line_heads{"advisory",       "digest",      "daybook",        "diary",
                                "budget",         "schedule",    "planner",        "test",
                                "testing",        "service",     "technical note", "coverage",
                                "terminvorschau", "testmeldung", "previsions",     "previsiones",
                                "agenda",         "obit-prep",   "obituary prep",  "prepared obituary"};

constexpr std::array slug_heads{"advisory", "digest", "daybook", "diary"};
constexpr std::string_view signs = ":-/*)]>";

// Begins of lines that nothing else has.
constexpr std::array plain_heads{
    "media advisory",      "editors' advisory",    "editors' note",       "note to editors",
    "notice to editors",   "attention editors",    "achtung redaktion",   "hinweis an die redaktion",
    "avis aux redactions", "aviso a los clientes", "nota a los editores", "news digest",
    "sports digest",       "press digest",         "news schedule",       "news budget",
    "news diary",          "news agenda",          "coverage plans",      "the day ahead",
    "test message",        "test story",           "test only",           "this is a test",
    "service guide",       "service message",      "service note",        "service advisory",
    "client advisory",     "hold for release",     "advance obituary",    "obituary (prepared",
    "prepared obituary of"};

// Anywhere in the note to editors or the first paragraph.
constexpr std::array warnings{
    "hold for release",           "this is a test",      "test message",
    "please disregard this test", "prepared obituary",   "obituary prepared in advance",
    "prepared in advance of",     "advance obituary",    "for use in the event of",
    "for internal use only",      "not for publication", "not for public use",
    "nicht zur veroffentlichung", "ne pas publier",      "no publicar"};

// Genres, by code or name.
constexpr std::array genres{"advisory", "daybook", "calendar", "schedule", "news digest", "digest", "test"};

constexpr std::array no_site{"not for online",
                             "no online",
                             "online out",
                             "not for internet",
                             "no internet",
                             "internet out",
                             "not for the internet",
                             "not for web",
                             "no web ",
                             "web out",
                             "not for use online",
                             "not for websites",
                             "not on the web",
                             "no websites",
                             "print only",
                             "print use only",
                             "print media only",
                             "broadcast only",
                             "broadcast use only",
                             "excluding online",
                             "except online",
                             "nicht fur online",
                             "keine onlinenutzung",
                             "kein internet",
                             "interdit sur internet",
                             "hors internet",
                             "pas d'internet",
                             "prohibido internet",
                             "no para internet"};

// What stands before the countries that are excluded; after them: "UK OUT", "GERMANY OUT".
constexpr std::array not_in{"not for use in ",
                            "no use in ",
                            "not for publication in ",
                            "not for release in ",
                            "not for distribution in ",
                            "not available in ",
                            "excluding ",
                            "except in "};
constexpr std::string_view out = " out";

bool has(std::string_view key, std::string_view words) {
  return key.find(words) != key.npos;
}

template <class Words>
std::string_view first_in(std::string_view key, const Words& words) {
  const auto found = std::ranges::find_if(words, [&](std::string_view each) { return has(key, each); });
  return found == words.end() ? std::string_view() : *found;
}

// A head in capitals before a hyphen, in a line that is not all capitals: "DIARY-Political events".
bool is_shouted(std::string_view line, std::string_view head) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  return std::ranges::none_of(line.substr(0, head.size()), is_lower) && std::ranges::any_of(line, is_lower);
}

std::string_view head_of(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" *#([<_-"), line.size()));
  const auto key = text::match_key(line);
  for (const std::string_view head : plain_heads)
    if (key.starts_with(head)) return head;
  for (const std::string_view head : line_heads) {
    if (!key.starts_with(head)) continue;
    const auto rest = std::string_view(key).substr(head.size());
    const auto sign = text::trim(rest);
    const bool joins = rest.starts_with('-') && rest.size() > 1 && rest[1] != ' ' && rest[1] != '-';
    if (joins ? is_shouted(line, head) : sign.empty() || signs.find(sign.front()) != signs.npos) return head;
  }
  return {};
}

// Slugs are capitals and hyphens all over: "TEST-CRICKET/", but "DIARY-POLITICS/".
std::string_view head_of_slug(std::string_view slug) {
  const auto key = text::match_key(slug);
  for (const std::string_view head : slug_heads)
    if (key.starts_with(head) && (key.size() == head.size() || signs.find(key[head.size()]) != signs.npos))
      return head;
  return {};
}

std::string by_heads(const NewsItem& item) {
  for (const auto& [line, what] : {std::pair(&item.headline, "headline"), std::pair(&item.kicker, "kicker")})
    if (const auto head = head_of(*line); !head.empty()) return fmt::format("its {} begins '{}'", what, head);
  if (const auto head = head_of_slug(item.slugline); !head.empty())
    return fmt::format("its slug begins '{}'", head);
  return {};
}

std::string by_warning(const NewsItem& item) {
  const auto paragraphs = text::clean_paragraphs(item.body_html, 1);
  const auto found = first_in(text::match_key(item.ed_note), warnings);
  if (!found.empty()) return fmt::format("its note to editors says '{}'", found);
  if (paragraphs.empty()) return {};
  const auto said = first_in(text::match_key(paragraphs.front()), warnings);
  const auto head = head_of(paragraphs.front());
  if (!said.empty() || !head.empty())
    return fmt::format("its first paragraph says '{}'", said.empty() ? head : said);
  return {};
}

std::string by_genre(const NewsItem& item) {
  for (const auto& genre : item.genres)
    for (const auto& word : {genre.name, genre.uri.substr(genre.uri.find_last_of(":/") + 1)})
      if (const auto key = text::match_key(word); std::ranges::find(genres, key) != genres.end())
        return fmt::format("its genre is '{}'", word);
  return {};
}

// The countries by the keys of their names, and by what terms of use call them.
const std::map<std::string, std::string_view>& countries_by_name() {
  static const auto all = [] {
    std::map<std::string, std::string_view> names{
        {"uk", "GB"}, {"britain", "GB"}, {"great britain", "GB"}, {"usa", "US"},
        {"us", "US"}, {"u.s.", "US"},    {"uae", "AE"},           {"deutschland", "DE"}};
    for (const auto code : country_codes()) names[text::match_key(text::country_name(code))] = code;
    return names;
  }();
  return all;
}

// "germany, austria and switzerland": as far as they are names.
std::set<std::string_view> countries_in(std::string_view list) {
  std::set<std::string_view> found;
  const auto& names = countries_by_name();
  std::string line(list);
  for (auto& c : line)
    if (c == ',' || c == ';' || c == '/' || c == '&') c = '\n';
  for (auto at = line.find(" and "); at != line.npos; at = line.find(" and ")) line.replace(at, 5, "\n");
  for (std::size_t start = 0; start <= line.size();) {
    const auto end = std::min(line.find('\n', start), line.size());
    auto name = text::trim(std::string_view(line).substr(start, end - start));
    for (const std::string_view article : {"the ", "in "})
      if (name.starts_with(article)) name.remove_prefix(article.size());
    if (const auto known = names.find(std::string(name)); known != names.end()) found.insert(known->second);
    start = end + 1;
  }
  return found;
}

struct Exclusion {
  bool is_there = false;
  std::set<std::string_view> countries;  // as far as they could be read
};

Exclusion territory_of(std::string_view terms) {
  Exclusion exclusion;
  for (const std::string_view words : not_in)
    for (auto at = terms.find(words); at != terms.npos; at = terms.find(words, at + 1)) {
      const auto list = terms.substr(at + words.size());
      exclusion.is_there = true;
      exclusion.countries.merge(countries_in(list.substr(0, list.find_first_of(".:(\n"))));
    }
  for (auto at = terms.find(out); at != terms.npos; at = terms.find(out, at + 1)) {
    const auto start = terms.find_last_of(".:(\n", at);
    auto named = countries_in(
        terms.substr(start == terms.npos ? 0 : start + 1, at - (start == terms.npos ? 0 : start + 1)));
    if (named.empty()) continue;  // "handed out"
    exclusion.is_there = true;
    exclusion.countries.merge(named);
  }
  return exclusion;
}

std::string by_terms(const NewsItem& item, const std::vector<std::string>& territory) {
  for (const auto* words : {&item.usage_terms, &item.copyright_notice, &item.ed_note}) {
    const auto terms = text::match_key(text::collapse_whitespace(*words)) + ' ';
    if (const auto found = first_in(terms, no_site); !found.empty())
      return fmt::format("its terms of use exclude a site: '{}'", text::trim(found));
    const auto exclusion = territory_of(terms);
    const bool elsewhere =
        !territory.empty() && !exclusion.countries.empty() &&
        std::ranges::none_of(territory, [&](const auto& code) { return exclusion.countries.contains(code); });
    if (exclusion.is_there && !elsewhere) return "its terms of use exclude countries";
  }
  return {};
}

}  // namespace

std::string person_needed(const NewsItem& item, const Settings& settings) {
  for (auto why : {by_heads(item), by_genre(item), by_warning(item), by_terms(item, settings.site.territory)})
    if (!why.empty()) return why;
  return {};
}

}  // namespace dateline::intake
