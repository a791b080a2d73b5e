#include "taster/series.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "taster/likeness.h"

namespace dateline::taster {
namespace {

// Whole phrases, as copy_words() leaves them. News says none of them in a headline.
constexpr std::array<std::string_view, 38> series_phrases{
    "morning briefing", "evening briefing",  "daily briefing",      "news briefing",    "news digest",
    "press digest",     "sports digest",     "morning digest",      "news diary",       "political diary",
    "economic diary",   "economic calendar", "news agenda",         "news schedule",    "news summary",
    "news roundup",     "market roundup",    "markets wrap",        "market wrap",      "market report",
    "markets report",   "metals report",     "commodities report",  "weather report",   "weather forecast",
    "gale warning",     "shipping forecast", "exchange rates",      "currency rates",   "lottery numbers",
    "lottery results",  "winning numbers",   "league results",      "league standings", "league table",
    "football results", "soccer results",    "things to know today"};
// An opinion poll comes every other day; the vote itself is "at the polls".
constexpr std::array<std::string_view, 2> polled{"poll", "pollster"};

// The words of a session's wrap and of a fixing: one of each.
constexpr std::array<std::string_view, 7> traded{"index", "shares", "stocks", "equities",
                                                 "bonds", "bourse", "futures"};
constexpr std::array<std::string_view, 12> in_session{"open",   "opens",  "opened", "close",
                                                      "closes", "closed", "ends",   "ended",
                                                      "midday", "flat",   "noon",   "session"};
constexpr std::array<std::string_view, 3> fixing{"fixes", "fixed", "fixing"};
constexpr std::array<std::string_view, 14> money{"crown", "krone",  "krona", "dollar", "euro",
                                                 "yuan",  "rouble", "ruble", "rupee",  "rupiah",
                                                 "peso",  "pound",  "yen",   "lira"};

constexpr std::array<std::string_view, 9> series_slugs{
    "diary", "daybook", "digest", "briefing", "weather", "advisory", "fixing", "calendar", "schedule"};

bool has_word(std::string_view padded, std::string_view word) {
  for (auto at = padded.find(word); at != std::string_view::npos; at = padded.find(word, at + 1))
    if (padded[at - 1] == ' ' && padded[at + word.size()] == ' ') return true;
  return false;
}

bool has_one_of(std::string_view padded, const auto& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return has_word(padded, word); });
}

std::string padded_words(std::string_view text) {
  return ' ' + copy_words(text) + ' ';
}

}  // namespace

bool is_series(const NewsItem& item) {
  const auto headline = padded_words(item.headline);
  return has_one_of(headline, series_phrases) || has_one_of(headline, polled) ||
         (has_one_of(headline, traded) && has_one_of(headline, in_session)) ||
         (has_one_of(headline, fixing) && has_one_of(headline, money)) ||
         has_one_of(padded_words(item.slugline), series_slugs);
}

}  // namespace dateline::taster
