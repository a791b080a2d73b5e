#include "taster/events.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "taster/agency.h"
#include "taster/agreement.h"

namespace dateline::taster {
namespace {

// Where the agreement is enough: a bar of 2.5 finds more, one of 3.5 glues less, and a story that is put into
// another is worse than one that stands alone.
constexpr double event_bar = 3.1;
constexpr double for_its_own = 3, for_another_day = 1, for_other_day_said = 2.5;

constexpr double little_kept = 0.05;
constexpr double few_names = 0.25;  // alike: below, countries that differ are the stronger evidence
constexpr std::uint32_t day_minutes = 24 * 60, another_day = 18 * 60;
constexpr std::size_t telling_numbers = 3;  // fewer differ by chance
constexpr std::size_t most_shown = 6;       // words in a reason

std::span<const std::uint32_t> facts_of(const Trace& trace) {
  return std::span(trace.facts).first(trace.fact_count);
}

std::uint32_t minutes_apart(const Trace& trace, Group group) {
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

// It belongs to one of the items, and to nothing of what they have in common: a weak link in a chain.
bool is_beside(Group group, const Agreement& agreement) {
  return group.size() > 1 && agreement.kept < little_kept && agreement.chief_names == 0;
}

bool is_all_its_own(const Trace& trace, Group group) {
  return trace.agency != 0 &&
         std::ranges::all_of(group, [&](const Trace* each) { return each->agency == trace.agency; });
}

// Another day, and figures of which none is the same: the next day's market wrap, the return match.
bool is_next_edition(const Trace& trace, Group group, const Agreement& agreement, std::uint32_t apart) {
  // What the same sender sends the next day about the same people is what happened that day.
  if (apart >= another_day && agreement.other_weekdays && is_all_its_own(trace, group)) return true;
  if (apart < day_minutes / 2 || agreement.numbers > 0 || agreement.date > 0) return false;
  return numbers_of(trace) >= telling_numbers &&
         std::ranges::any_of(group, [](const Trace* each) { return numbers_of(*each) >= telling_numbers; });
}

// What the times and senders of the copy say against it.
double doubt(const Trace& trace, Group group, const Agreement& agreement, std::uint32_t apart) {
  double sum = is_agency(trace.agency) && is_all_its_own(trace, group) ? for_its_own : 0;
  if (apart >= another_day) sum += for_another_day + (agreement.other_weekdays ? for_other_day_said : 0);
  return sum;
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
Reason reason(const Trace& trace, const EventWords& words, Group group, const EventMatch& match,
              std::uint32_t shared) {
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
  text += fmt::format("; {:.1f} where {:.1f} is enough", match.score, event_bar);
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
    const auto agreement = comparison.with(event, group);
    const auto apart = minutes_apart(trace, group);
    const auto score = agreement.score() - doubt(trace, group, agreement, apart);
    if (score < event_bar || (best && score <= best->score)) continue;
    if (apart > most_apart || is_beside(group, agreement) ||
        (agreement.elsewhere && agreement.names < few_names) ||
        is_next_edition(trace, group, agreement, apart))
      continue;
    best = EventMatch{event, score, {}};
    shared = agreement.shared;
  }
  if (best) best->because.push_back(reason(trace, words, window.of_event(best->event), *best, shared));
  return best;
}

}  // namespace dateline::taster
