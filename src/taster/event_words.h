// What an item says that tells its event from others: content words and names, numbers, dates, places.
//
// Words are stemmed and counted by where they stand, headline before lead before the rest; a name is a word
// written with a capital where it need not be. Numbers and dates are kept apart: "6.1" and "14 December"
// tell one quake or one vote from the next when every word is the same, and so does the weekday. Pure; any
// thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "news/news_item.h"
#include "news/story.h"
#include "taster/passages.h"

namespace dateline::taster {

struct EventWord {
  std::uint32_t key = 0;  // of the stem; the same for a name and for a word
  std::string text;       // as first written
  double count = 0;       // weighed by where it stands
  bool name = false;
};

enum class FactKind : std::uint8_t { number, date, year, weekday };

struct EventFact {
  std::uint32_t key = 0;  // its two lowest bits are the kind; for comparing
  FactKind kind = FactKind::number;
  std::string text;
};

struct EventWords {
  std::vector<EventWord> words;          // each once, in the order of the text
  std::vector<EventFact> facts;          // likewise
  std::vector<std::uint16_t> countries;  // the dateline's first, then what it is about
};

EventWords event_words(std::span<const Passage> passages, const StoryDateline& dateline,
                       const std::vector<std::string>& about_countries);
// `words`: of each passage.
EventWords event_words(std::span<const Passage> passages, std::span<const TokenText> words,
                       const StoryDateline& dateline, const std::vector<std::string>& about_countries);

// Without what copy says of itself, which is no event: the names of its agency and of who wrote it, and the
// day and year on which it came.
void drop_own(EventWords& words, const NewsItem& item);

FactKind fact_kind(std::uint32_t key);

// The same number or year; dates are the same within three days, as the reports of one event give them.
bool is_same_fact(std::uint32_t one, std::uint32_t other);

// "killed", "killing" and "kills" are "kill". English endings; other languages lose little by them.
// REQUIRES: a folded word.
std::string_view word_stem(std::string_view word);

}  // namespace dateline::taster
