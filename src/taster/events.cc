#include "taster/events.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace dateline::taster {
namespace {

// What each kind of agreement, from 0 to 1, adds to the score, and the bar. Found by a logistic regression
// over pairs of an item and a group of documents with known events, then rounded; tests/taste/events
// measures them.
constexpr double group_words = 9, same_names = 4, same_numbers = 2, same_date = 3, same_year = 2;
constexpr double event_bar = 4.8;
// Copy that says when and by whom it was sent comes in a stream that is full of the same towns, teams and
// forms: there the bar is higher, for a story that is put into another is worse than one that stands alone.
constexpr double wire_bar = 8;

// A group whose items are close to each other asks more of the next one than one that is loosely knit; and
// one that says nothing of what most of its items say is about something else in the same words.
constexpr double for_closeness = 4, usual_closeness = 0.35;
constexpr double for_missing = 2, usual_missing = 0.5, most_of_them = 0.6;
constexpr double enough_names = 3;  // with fewer, that they are the same says less: a town alone is no event
constexpr double for_its_own = 3;
constexpr std::size_t a_group = 2;  // items; of one alone nobody knows what matters

constexpr double few_names = 0.25;  // alike: below, countries that differ are the stronger evidence
constexpr std::uint32_t day_minutes = 24 * 60;
constexpr std::size_t telling_numbers = 3;  // fewer differ by chance
constexpr std::size_t most_shown = 6;       // words in a reason

// The item's terms, found by key in a table that fits the cache.
class Terms {
 public:
  explicit Terms(const Trace& trace) : trace_(trace) {
    for (std::size_t i = 0; i < trace.term_count; ++i) {
      auto at = place(trace.terms[i]);
      while (table_[at] != 0) at = (at + 1) % table_.size();
      table_[at] = static_cast<std::uint8_t>(i + 1);
    }
  }

  // Its number, or most_terms.
  std::size_t find(std::uint32_t key) const {
    for (auto at = place(key); table_[at] != 0; at = (at + 1) % table_.size())
      if (const auto term = std::size_t{table_[at]} - 1; trace_.terms[term] == key) return term;
    return Trace::most_terms;
  }

 private:
  std::size_t place(std::uint32_t key) const { return (key * 0x9E3779B1U) >> 25; }

  const Trace& trace_;
  std::array<std::uint8_t, 128> table_{};
};

double square(double value) {
  return value * value;
}

std::span<const std::uint32_t> facts_of(const Trace& trace) {
  return std::span(trace.facts).first(trace.fact_count);
}

bool has_fact(const Trace& trace, std::uint32_t key) {
  return std::ranges::any_of(facts_of(trace), [&](std::uint32_t own) { return is_same_fact(own, key); });
}

std::span<const std::uint16_t> countries_of(const Trace& trace) {
  return std::span(trace.countries).first(trace.country_count);
}

struct Agreement {
  double words = 0, names = 0, numbers = 0, date = 0, year = 0;
  double closeness = usual_closeness;  // of the group's own items to each other
  double missing = usual_missing;      // of what most of the group's items say, how much it does not
  std::uint32_t shared = 0;            // bit i: a term of the item that an item of the group has

  double score() const {
    return group_words * words + same_names * names + same_numbers * numbers + same_date * date +
           same_year * year - for_closeness * (closeness - usual_closeness) -
           for_missing * (missing - usual_missing);
  }
};

class Comparison {
 public:
  Comparison(const Window& window, const Trace& trace, const EventWords& words)
      : window_(window), trace_(trace), terms_(trace) {
    for (const auto& word : words.words) said_.push_back(word.key);
    std::ranges::sort(said_);
  }

  Agreement with(std::span<const Trace* const> group) const {
    Agreement agreement;
    compare_words(group, agreement);
    for (const auto* each : group) agreement.names = std::max(agreement.names, names_alike(*each));
    compare_facts(group, agreement);
    return agreement;
  }

 private:
  // The cosine to the sum of the group's vectors: what its items have in common counts, what only one of
  // them says fades.
  void compare_words(std::span<const Trace* const> group, Agreement& agreement) const {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> all;
    all.reserve(group.size() * Trace::most_terms);
    for (const auto* each : group)
      for (std::size_t i = 0; i < each->term_count; ++i) all.emplace_back(each->terms[i], each->weights[i]);
    std::ranges::sort(all);
    double dot = 0, length = 0, common = 0, missed = 0;
    for (std::size_t from = 0, to = 0; from < all.size(); from = to) {
      const auto key = all[from].first;
      double sum = 0;
      for (; to < all.size() && all[to].first == key; ++to) sum += all[to].second;
      length += square(sum);
      if (static_cast<double>(to - from) >= most_of_them * static_cast<double>(group.size())) {
        common += square(sum);
        if (!std::ranges::binary_search(said_, key)) missed += square(sum);
      }
      if (const auto own = terms_.find(key); own < Trace::most_terms) {
        dot += sum * trace_.weights[own];
        agreement.shared |= 1U << own;
      }
    }
    if (length > 0) agreement.words = dot / (255 * std::sqrt(length));
    // The mean cosine between two of n unit vectors, by the length of their sum: |s|² = n + n(n-1) mean.
    const auto items = static_cast<double>(group.size());
    if (group.size() >= a_group && common > 0) agreement.missing = missed / common;
    if (items > 1) agreement.closeness = (length / (255 * 255) / items - 1) / (items - 1);
  }

  double names_alike(const Trace& other) const {
    double dot = 0, own = 0, others = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < trace_.term_count; ++i)
      if (trace_.is_name(i)) own += square(trace_.weights[i]), ++count;
    for (std::size_t i = 0; i < other.term_count; ++i) {
      if (!other.is_name(i)) continue;
      others += square(other.weights[i]);
      if (const auto term = terms_.find(other.terms[i]); term < Trace::most_terms && trace_.is_name(term))
        dot += trace_.weights[term] * other.weights[i];
    }
    const auto few = std::min(1.0, static_cast<double>(count) / enough_names);
    return own > 0 && others > 0 ? few * dot / std::sqrt(own * others) : 0;
  }

  // Each fact by how rare it is: a date that half of today's copy gives is no evidence.
  void compare_facts(std::span<const Trace* const> group, Agreement& agreement) const {
    double numbers = 0, shared = 0;
    for (const auto fact : facts_of(trace_)) {
      const auto rare = window_.rarity(fact);
      const auto found = std::ranges::any_of(group, [&](const Trace* each) { return has_fact(*each, fact); });
      if (fact_kind(fact) == FactKind::number) numbers += rare;
      if (!found) continue;
      if (fact_kind(fact) == FactKind::number) shared += rare;
      if (fact_kind(fact) == FactKind::date) agreement.date = std::max(agreement.date, rare);
      if (fact_kind(fact) == FactKind::year) agreement.year = std::max(agreement.year, rare);
    }
    if (numbers > 0) agreement.numbers = shared / numbers;
  }

  const Window& window_;
  const Trace& trace_;
  const Terms terms_;
  std::vector<std::uint32_t> said_;  // keys of all its words, sorted
};

// Both name countries, and none is the same: two quakes in two countries.
bool is_elsewhere(const Trace& trace, std::span<const Trace* const> group) {
  bool named = false;
  for (const auto* each : group)
    for (const auto country : countries_of(*each)) {
      named = true;
      if (std::ranges::find(countries_of(trace), country) != countries_of(trace).end()) return false;
    }
  return named && trace.country_count > 0;
}

std::uint32_t minutes_apart(const Trace& trace, std::span<const Trace* const> group) {
  auto least = UINT32_MAX;
  for (const auto* each : group)
    if (trace.minute != 0 && each->minute != 0)
      least = std::min(
          least, trace.minute > each->minute ? trace.minute - each->minute : each->minute - trace.minute);
  return least == UINT32_MAX ? 0 : least;
}

std::size_t numbers_of(const Trace& trace) {
  return static_cast<std::size_t>(std::ranges::count(facts_of(trace), FactKind::number, fact_kind));
}

// Another day, and figures of which none is the same: the next day's market wrap, the return match.
bool is_next_edition(const Trace& trace, std::span<const Trace* const> group, const Agreement& agreement,
                     std::uint32_t apart) {
  if (apart < day_minutes / 2 || agreement.numbers > 0 || agreement.date > 0) return false;
  return numbers_of(trace) >= telling_numbers &&
         std::ranges::any_of(group, [](const Trace* each) { return numbers_of(*each) >= telling_numbers; });
}

double bar_for(const Trace& trace) {
  return trace.minute != 0 && trace.agency != 0 ? wire_bar : event_bar;
}

bool is_all_its_own(const Trace& trace, std::span<const Trace* const> group) {
  return trace.agency != 0 &&
         std::ranges::all_of(group, [&](const Trace* each) { return each->agency == trace.agency; });
}

std::string list_of(const std::vector<std::string>& words) {
  const auto shown = std::min(words.size(), most_shown);
  return fmt::format("{}",
                     fmt::join(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
}

std::string text_of(const EventWords& words, std::uint32_t key) {
  const auto found = std::ranges::find(words.words, key, &EventWord::key);
  return found == words.words.end() ? std::string() : found->text;
}

// "the names Reyes, Tarn (2 of 3), the words ferry, capsized and 14 dec, 41 as in story 12".
Reason reason(const Trace& trace, const EventWords& words, std::span<const Trace* const> group,
              const EventMatch& match, std::uint32_t shared) {
  std::vector<std::string> names, others, facts;
  std::size_t all_names = 0;
  for (std::size_t i = 0; i < trace.term_count; ++i) {
    if (trace.is_name(i)) ++all_names;
    if ((shared >> i & 1U) != 0)
      (trace.is_name(i) ? names : others).push_back(text_of(words, trace.terms[i]));
  }
  for (const auto& fact : words.facts)
    if (std::ranges::any_of(group, [&](const Trace* each) { return has_fact(*each, fact.key); }))
      facts.push_back(fact.text);
  std::string text = fmt::format("the same event as story {}:", match.event.value);
  if (!names.empty())
    text += fmt::format(" {} of its {} names ({})", names.size(), all_names, list_of(names));
  if (!others.empty()) text += fmt::format("{} the words {}", names.empty() ? "" : ",", list_of(others));
  if (!facts.empty()) text += fmt::format(", and {}", list_of(facts));
  text += fmt::format("; {:.1f} where {:.1f} is enough", match.score, bar_for(trace));
  return {"event", std::move(text)};
}

}  // namespace

std::optional<EventMatch> find_event(const Window& window, const Trace& trace, const EventWords& words,
                                     std::span<const StoryId> others) {
  const Comparison comparison(window, trace, words);
  const auto most_apart = static_cast<std::uint32_t>(std::chrono::minutes(window.limits().age).count());
  std::optional<EventMatch> best;
  std::uint32_t shared = 0;
  for (const auto event : window.events_near(trace)) {
    if (std::ranges::find(others, event) != others.end()) continue;
    const auto group = window.of_event(event);
    const auto agreement = comparison.with(group);
    const auto score = agreement.score() - (is_all_its_own(trace, group) ? for_its_own : 0);
    if (score < bar_for(trace) || (best && score <= best->score)) continue;
    const auto apart = minutes_apart(trace, group);
    if (apart > most_apart || (agreement.names < few_names && is_elsewhere(trace, group)) ||
        is_next_edition(trace, group, agreement, apart))
      continue;
    best = EventMatch{event, score, {}};
    shared = agreement.shared;
  }
  if (best) best->because.push_back(reason(trace, words, window.of_event(best->event), *best, shared));
  return best;
}

}  // namespace dateline::taster
