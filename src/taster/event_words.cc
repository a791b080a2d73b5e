#include "taster/event_words.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "base/hash.h"
#include "taster/calendar_words.h"
#include "taster/dateline_head.h"
#include "taster/tokens.h"
#include "text/unicode.h"

namespace dateline::taster {
namespace {

// News leads with what it is about: what comes later is background that other events share.
constexpr std::size_t most_tokens = 400;
constexpr std::size_t most_facts_read = 24;
constexpr int last_month = 12;
constexpr std::size_t longest_title = 24;  // words; only a headline is in title case

std::uint32_t key_of(std::string_view text) {
  return static_cast<std::uint32_t>(short_digest(text));
}

std::uint32_t fact_key(FactKind kind, std::uint32_t value) {
  return value << 2 | static_cast<std::uint32_t>(kind);
}

std::uint32_t date_value(int month, int day) {
  return static_cast<std::uint32_t>(month * 31 + day);
}

bool is_number(std::string_view word) {
  return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

// The keys of the words and of each two words beside each other, as the words of copy have them.
void note_names(std::vector<std::uint32_t>& keys, std::string_view names) {
  std::string before;
  for (auto& token : tokens(names)) {
    keys.push_back(key_of(word_stem(token.key)));
    if (!before.empty()) keys.push_back(key_of(before + ' ' + token.key));
    before = std::move(token.key);
  }
}

// Where each key is in a list, for as many words and pairs of words as are read. Fits the cache.
class Places {
 public:
  // The place of a key; `next` for one that is new.
  std::size_t find(std::uint32_t key, std::size_t next) {
    auto at = key % slots_.size();
    while (slots_[at].at != 0 && slots_[at].key != key) at = (at + 1) % slots_.size();
    if (slots_[at].at == 0) slots_[at] = {key, static_cast<std::uint32_t>(next + 1)};
    return slots_[at].at - 1;
  }

 private:
  struct Slot {
    std::uint32_t key = 0, at = 0;  // from 1; 0: none
  };
  std::array<Slot, 1024> slots_{};
  static_assert(2 * most_tokens < 1024);
};

// What stands between a word and the next, without spaces.
std::string_view mark_behind(std::string_view text, const std::vector<Token>& found, std::size_t i) {
  return text::trim(text.substr(found[i].end, found[i + 1].start - found[i].end));
}

class WordReader {
 public:
  void read(const Passage& passage, const TokenText& words) {
    if (passage.wires_own) return;
    const bool begins = passage.zone == Zone::lead || passage.zone == Zone::early;
    const std::string_view copy = passage.text;
    const auto head = begins ? end_of_head(copy) : 0;
    if (head > 0) add_town(copy.substr(0, head));
    const auto& found = words.tokens;
    std::size_t first = 0;
    while (first < found.size() && found[first].start < head) ++first;
    const bool title = found.size() - first <= longest_title && words.title_case;
    const Token* before = nullptr;  // the content word right before
    for (std::size_t i = first; i < found.size() && read_ < most_tokens; ++i, ++read_) {
      const auto& token = found[i];
      const auto* last = std::exchange(before, nullptr);
      if (is_number(token.key)) {
        i = read_number(copy, found, i);
      } else if (token.marks.has(Mark::calendar) && read_calendar(found, i)) {
        continue;
      } else if (add(token, zone_weight(passage.zone), title || i == first)) {
        before = &token;
        if (last && !title && last->capital && token.capital && token.gap == Gap::space)
          add_full_name(*last, token, zone_weight(passage.zone));
      }
    }
  }

  // Where copy was filed tells where, and not what: "TALCA, March 3 (Agency) -".
  void add_town(std::string_view head) { note_names(towns_, head.substr(0, head.find_first_of(",(:"))); }

  EventWords take() {
    // A word is a name where every sure sign says so: "Bush" in title case, and never "bush".
    for (std::size_t i = 0; i < words_.words.size(); ++i)
      words_.words[i].name = signs_[i].capital && !signs_[i].small &&
                             std::ranges::find(towns_, words_.words[i].key) == towns_.end();
    return std::move(words_);
  }

 private:
  struct Signs {
    bool capital = false, small = false;
  };

  // Whether it says anything.
  bool add(const Token& token, double weight, bool title) {
    if (token.key.size() < 2 || token.marks.any(Mark::function, Mark::speech, Mark::wire)) return false;
    const auto at = place_of(key_of(word_stem(token.key)), token.text);
    words_.words[at].count += weight;
    if (token.capital && !token.sentence && !title) signs_[at].capital = true;
    if (!token.capital) signs_[at].small = true;
    return true;
  }

  // "Ana Moreno" is one person where "Ana" and "Moreno" are many.
  void add_full_name(const Token& first, const Token& last, double weight) {
    const auto at = place_of(key_of(first.key + ' ' + last.key), first.text, last.text);
    signs_[at].capital = true;
    words_.words[at].count += weight;
  }

  std::size_t place_of(std::uint32_t key, std::string_view first, std::string_view last = {}) {
    const auto at = places_.find(key, words_.words.size());
    if (at < words_.words.size()) return at;
    words_.words.push_back({key, std::string(first), 0, false});
    if (!last.empty()) words_.words.back().text.append(" ").append(last);
    signs_.emplace_back();
    return at;
  }

  // "14 December" too. The index of the last token that was read.
  std::size_t read_number(std::string_view text, const std::vector<Token>& found, std::size_t i) {
    const std::string_view word = found[i].key;
    if (const int day = day_of(word); day != 0 && i + 1 < found.size() && found[i + 1].gap == Gap::space)
      if (const int month = month_of(found[i + 1].key); month != 0) {
        add_date(month, day);
        return i + 1;
      }
    if (is_year(word)) {
      add_year(word);
      return i;
    }
    if (read_date_in_figures(text, found, i)) return i + 2;
    // The tokens of "6.1" and "20,000" stand apart by their mark.
    std::string number(word);
    while (i + 1 < found.size() && found[i + 1].start == found[i].end + 1 &&
           (text[found[i].end] == '.' || text[found[i].end] == ',') && is_number(found[i + 1].text)) {
      if (text[found[i].end] == '.') number += '.';
      number += found[++i].text;
    }
    add_fact(FactKind::number, number, key_of(number));
    return i;
  }

  // "11/28/2005", "28/11/05", as pages say when they were posted. "03/04/05" may be either of two days.
  bool read_date_in_figures(std::string_view text, const std::vector<Token>& found, std::size_t i) {
    if (i + 2 >= found.size() || mark_behind(text, found, i) != "/" || mark_behind(text, found, i + 1) != "/")
      return false;
    const int one = day_of(found[i].key), other = day_of(found[i + 1].key);
    const auto& year = found[i + 2].key;
    if (one == 0 || other == 0 || !is_number(year) || (year.size() != 2 && !is_year(year))) return false;
    if (one <= last_month) add_date(one, other);
    if (other <= last_month) add_date(other, one);
    if (is_year(year)) add_year(year);
    return true;
  }

  // Whether it is a weekday, a date, or a month and no other word: "December 14", where the word is a month
  // with a day behind it.
  bool read_calendar(const std::vector<Token>& found, std::size_t& i) {
    const auto& word = found[i].key;
    if (const int weekday = weekday_of(word); weekday != 0) {
      add_fact(FactKind::weekday, word, static_cast<std::uint32_t>(weekday));
      return true;
    }
    const int day = i + 1 < found.size() ? day_of(found[i + 1].key) : 0;
    if (day == 0) return is_only_a_month(word);
    add_date(month_of(word), day);
    ++i;
    return true;
  }

  void add_date(int month, int day) {
    add_fact(FactKind::date, date_text(month, day), date_value(month, day));
  }

  void add_year(std::string_view year) { add_fact(FactKind::year, year, key_of(year)); }

  void add_fact(FactKind kind, std::string_view text, std::uint32_t value) {
    if (words_.facts.size() >= most_facts_read) return;
    const auto key = fact_key(kind, value);
    if (std::ranges::find(words_.facts, key, &EventFact::key) == words_.facts.end())
      words_.facts.push_back({key, kind, std::string(text)});
  }

  EventWords words_;
  std::vector<std::uint32_t> towns_;  // keys of the words and names of where it was filed
  std::vector<Signs> signs_;          // of each word
  Places places_;
  std::size_t read_ = 0;
};

std::uint16_t country_code(std::string_view alpha2) {
  return static_cast<std::uint16_t>(static_cast<unsigned char>(alpha2[0]) << 8 |
                                    static_cast<unsigned char>(alpha2[1]));
}

}  // namespace

EventWords event_words(std::span<const Passage> passages, const StoryDateline& dateline,
                       const std::vector<std::string>& about_countries) {
  return event_words(passages, token_texts({passages.begin(), passages.end()}), dateline, about_countries);
}

EventWords event_words(std::span<const Passage> passages, std::span<const TokenText> words_of,
                       const StoryDateline& dateline, const std::vector<std::string>& about_countries) {
  WordReader reader;
  reader.add_town(dateline.city);
  for (std::size_t i = 0; i < passages.size(); ++i) reader.read(passages[i], words_of[i]);
  auto words = reader.take();
  if (dateline.country.size() == 2) words.countries.push_back(country_code(dateline.country));
  for (const auto& country : about_countries)
    if (country.size() == 2) words.countries.push_back(country_code(country));
  return words;
}

void drop_own(EventWords& words, const NewsItem& item) {
  std::vector<std::uint32_t> own;
  const auto note = [&](std::string_view names) { note_names(own, names); };
  note(item.provider);
  note(item.by);
  note(item.copyright_holder);
  for (const auto& author : item.authors) note(author.name);
  for (const auto& source : item.info_sources) note(source.name);
  std::erase_if(words.words, [&](const EventWord& word) {
    return word.name && std::ranges::find(own, word.key) != own.end();
  });

  const auto& at = item.version_created ? item.version_created : item.first_created;
  if (!at) return;
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(*at));
  const auto today = fact_key(FactKind::date, date_value(static_cast<int>(unsigned{day.month()}),
                                                         static_cast<int>(unsigned{day.day()})));
  const auto year = fact_key(FactKind::year, key_of(std::to_string(int{day.year()})));
  std::erase_if(words.facts,
                [&](const EventFact& fact) { return fact.key == year || is_same_fact(fact.key, today); });
}

FactKind fact_kind(std::uint32_t key) {
  return static_cast<FactKind>(key & 3U);
}

bool is_same_fact(std::uint32_t one, std::uint32_t other) {
  if (one == other) return true;
  if (fact_kind(one) != FactKind::date || fact_kind(other) != FactKind::date) return false;
  constexpr std::uint32_t days = 3, turn_of_year = 12 * 31;
  const auto apart = one > other ? (one - other) >> 2 : (other - one) >> 2;
  return apart <= days || apart >= turn_of_year - days;
}

std::string_view word_stem(std::string_view word) {
  struct Ending {
    std::string_view text;
    std::size_t least;  // letters before it
  };
  constexpr std::array<Ending, 7> endings{
      {{"'s", 2}, {"ies", 3}, {"ing", 4}, {"ed", 4}, {"es", 4}, {"ly", 4}, {"s", 3}}};
  for (const auto& [ending, least] : endings)
    if (word.ends_with(ending) && word.size() >= ending.size() + least && !word.ends_with("ss")) {
      word.remove_suffix(ending.size());
      break;
    }
  if (word.size() > 4 && (word.back() == 'e' || word.back() == 'y' || word.back() == 'i'))
    word.remove_suffix(1);
  const auto twice = word.size() > 3 && word.back() == word[word.size() - 2];
  if (twice && std::string_view("bdgmnprt").find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  return word;
}

}  // namespace dateline::taster
