#include "taster/window.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "base/check.h"
#include "base/hash.h"

namespace dateline::taster {
namespace {

// How far a look-up goes. Beyond the newest dozen items with a term there is little that its rarer terms do
// not find as well, and each step is a miss of the processor's cache: bench/taste.
constexpr std::size_t most_with_term = 12, most_steps = 96, most_in_chain = 24;
constexpr std::size_t most_events = 4, most_near = 4, most_with_bin = 16;
constexpr std::size_t fewest_bins = 3;
constexpr std::uint32_t last_number = (1U << 28) - 1;

constexpr double name_weight = 2.5;  // names tell events apart, words tell what kind they are
constexpr double items_before = 50;  // in an empty window nothing is rare yet

std::uint32_t scattered(std::uint64_t key) {
  return static_cast<std::uint32_t>((key * 0x9E3779B97F4A7C15ULL) >> 32);
}

template <class Array>
auto& chain_of(Array& heads, std::uint64_t key) {
  return heads[scattered(key) & (heads.size() - 1)];
}

std::uint32_t link_to(std::uint32_t number, std::size_t entry) {
  return number << 4 | static_cast<std::uint32_t>(entry + 1);
}

std::size_t entry_of(std::uint32_t link) {
  return (link & 15U) - 1;
}

std::uint32_t key_of_identity(const std::string& key) {
  return static_cast<std::uint32_t>(short_digest(key));
}

std::size_t heads_for(std::size_t entries) {
  return std::bit_floor(std::max<std::size_t>(entries, 16));
}

}  // namespace

Window::Window(WindowLimits limits, std::uint32_t first)
    : limits_(limits),
      next_(first),
      terms_(heads_for(limits.items * indexed_terms)),
      bins_(heads_for(limits.items * sketch_bins)),
      keys_(heads_for(limits.items * most_keys)),
      events_(heads_for(limits.items)),
      counts_(heads_for(limits.items * 6)) {
  CHECK(limits.items > 0 && limits.items < last_number);
}

std::size_t Window::bytes() const {
  const auto heads = terms_.size() + bins_.size() + keys_.size() + events_.size();
  return sizeof *this + heads * sizeof(Link) + counts_.size() * sizeof counts_[0] +
         chunks_.size() * (sizeof(void*) + chunk_slots * sizeof(Slot));
}

void Window::put(const WindowItem& item, const Trace& trace, std::span<const std::string> keys) {
  Slot made{.trace = trace, .item = item.item.value, .story = item.story.value, .event = item.event.value};
  made.minute = minute_of(item.arrived);
  for (std::size_t i = 0; i < std::min(keys.size(), most_keys); ++i) made.keys[i] = key_of_identity(keys[i]);
  put(made);
}

void Window::put(Slot made) {
  const auto age = static_cast<std::uint32_t>(std::chrono::minutes(limits_.age).count());
  while (size_ > 0 && slot(next_ - static_cast<std::uint32_t>(size_)).minute + age < made.minute)
    forget_oldest();
  if (size_ == limits_.items) forget_oldest();
  if (next_ == last_number) number_again();

  const auto number = next_;
  const auto enter = [&](auto& heads, std::uint64_t key, std::size_t entry) {
    return std::exchange(chain_of(heads, key), link_to(number, entry));
  };
  const auto indexed = std::min<std::size_t>(made.trace.term_count, indexed_terms);
  for (std::size_t i = 0; i < indexed; ++i) made.next_term[i] = enter(terms_, made.trace.terms[i], i);
  for (std::size_t i = 0; i < sketch_bins; ++i)
    if (made.trace.sketch[i] != 0) made.next_bin[i] = enter(bins_, made.trace.sketch[i], i);
  for (std::size_t i = 0; i < most_keys; ++i)
    if (made.keys[i] != 0) made.next_key[i] = enter(keys_, made.keys[i], i);
  made.next_of_event = enter(events_, static_cast<std::uint64_t>(made.event), 0);

  const auto at = number % limits_.items;
  if (at / chunk_slots >= chunks_.size()) chunks_.resize(at / chunk_slots + 1);
  auto& chunk = chunks_[at / chunk_slots];
  if (!chunk) chunk = std::make_unique<std::array<Slot, chunk_slots>>();
  count(made.trace, 1);
  (*chunk)[at % chunk_slots] = made;
  ++next_;
  ++size_;
}

ItemId Window::oldest() const {
  return size_ == 0 ? ItemId() : ItemId(slot(next_ - static_cast<std::uint32_t>(size_)).item);
}

Window::Slot& Window::slot(std::uint32_t number) {
  const auto at = number % limits_.items;
  return (*chunks_[at / chunk_slots])[at % chunk_slots];
}

const Window::Slot& Window::slot(std::uint32_t number) const {
  const auto at = number % limits_.items;
  return (*chunks_[at / chunk_slots])[at % chunk_slots];
}

bool Window::is_here(std::uint32_t number) const {
  return number < next_ && next_ - number <= size_;
}

void Window::forget_oldest() {
  count(slot(next_ - static_cast<std::uint32_t>(size_)).trace, ~std::uint32_t{0});
  --size_;
}

// Once in 268 million items: the same items, numbered from 1.
void Window::number_again() {
  Window again(limits_);
  for (auto number = next_ - static_cast<std::uint32_t>(size_); number != next_; ++number)
    again.put(slot(number));
  *this = std::move(again);
}

void Window::count(const Trace& trace, std::uint32_t by) {
  for (std::size_t i = 0; i < trace.term_count; ++i) chain_of(counts_, trace.terms[i]) += by;
  for (std::size_t i = 0; i < trace.fact_count; ++i) chain_of(counts_, trace.facts[i]) += by;
}

template <class Take>
void Window::follow(Link link, std::size_t steps, Take take) const {
  for (; link != 0 && is_here(link >> 4) && steps > 0; --steps)
    link = take(slot(link >> 4), entry_of(link), link >> 4);
}

WindowItem Window::item_in(const Slot& slot) const {
  return {ItemId(slot.item), StoryId(slot.story), StoryId(slot.event),
          Instant(std::chrono::minutes(slot.minute))};
}

std::vector<WindowItem> Window::with_keys(std::span<const std::string> keys) const {
  std::vector<WindowItem> found;
  for (const auto& each : keys) {
    const auto key = key_of_identity(each);
    follow(chain_of(keys_, key), most_in_chain, [&](const Slot& at, std::size_t entry, std::uint32_t) {
      if (at.keys[entry] == key) found.push_back(item_in(at));
      return at.next_key[entry];
    });
  }
  std::ranges::sort(found, {}, &WindowItem::item);
  const auto again = std::ranges::unique(found, {}, &WindowItem::item);
  found.erase(again.begin(), again.end());
  return found;
}

std::vector<WindowItem> Window::near_duplicates(const Sketch& sketch) const {
  std::vector<std::uint32_t> numbers;
  for (std::size_t i = 0; i < sketch_bins; ++i) {
    if (sketch[i] == 0) continue;
    std::size_t taken = 0;
    follow(chain_of(bins_, sketch[i]), most_in_chain,
           [&](const Slot& at, std::size_t entry, std::uint32_t number) {
             if (at.trace.sketch[entry] == sketch[i] && entry == i) numbers.push_back(number), ++taken;
             return taken < most_with_bin ? at.next_bin[entry] : 0;
           });
  }
  std::ranges::sort(numbers, std::greater{});
  std::vector<std::pair<std::size_t, std::uint32_t>> near;  // bins alike
  for (std::size_t from = 0, to = 0; from < numbers.size(); from = to) {
    while (to < numbers.size() && numbers[to] == numbers[from]) ++to;
    if (to - from >= fewest_bins) near.emplace_back(to - from, numbers[from]);
  }
  std::ranges::stable_sort(near, std::greater{}, &std::pair<std::size_t, std::uint32_t>::first);
  if (near.size() > most_near) near.resize(most_near);
  std::vector<WindowItem> items;
  for (const auto& [bins, number] : near) items.push_back(item_in(slot(number)));
  return items;
}

double Window::rarity(std::uint32_t key) const {
  return rarity(key, std::log(static_cast<double>(size_) + items_before));
}

double Window::rarity(std::uint32_t key, double log_of_items) const {
  const auto with = static_cast<double>(chain_of(counts_, key)) + 1;
  return std::clamp(1 - std::log(with) / log_of_items, 0.0, 1.0);
}

Trace Window::weigh(const EventWords& words) const {
  struct Weighed {
    double weight;
    std::uint32_t key;
    bool name;
  };
  std::vector<Weighed> all;
  all.reserve(words.words.size());
  const auto log_of_items = std::log(static_cast<double>(size_) + items_before);
  for (const auto& word : words.words)
    all.push_back(
        {(1 + std::log(word.count)) * rarity(word.key, log_of_items) * (word.name ? name_weight : 1),
         word.key, word.name});
  const auto heavier = [](const Weighed& a, const Weighed& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.key < b.key;
  };
  const auto most = std::min(all.size(), Trace::most_terms);
  std::ranges::partial_sort(all, all.begin() + static_cast<std::ptrdiff_t>(most), heavier);
  all.resize(most);

  Trace trace;
  double length = 0;
  for (const auto& each : all) length += each.weight * each.weight;
  length = std::sqrt(length);
  for (const auto& each : all) {
    const auto weight = length > 0 ? std::lround(255 * each.weight / length) : 0;
    if (weight == 0) break;
    const auto at = trace.term_count++;
    trace.terms[at] = each.key;
    trace.weights[at] = static_cast<std::uint8_t>(weight);
    if (each.name) trace.names |= 1U << at;
  }
  // Dates and years before numbers, of which a table of results has hundreds.
  for (const bool dated : {true, false})
    for (const auto& fact : words.facts)
      if ((fact.kind != FactKind::number) == dated && trace.fact_count < Trace::most_facts)
        trace.facts[trace.fact_count++] = fact.key;
  for (const auto country : words.countries)
    if (trace.country_count < Trace::most_countries) trace.countries[trace.country_count++] = country;
  return trace;
}

std::vector<StoryId> Window::events_near(const Trace& trace) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> shared;  // an item's number, what a term of it weighs
  std::size_t steps = most_steps;
  for (std::size_t i = 0; i < trace.term_count && steps > 0; ++i) {
    std::size_t taken = 0;
    follow(chain_of(terms_, trace.terms[i]), std::min(steps, most_in_chain),
           [&](const Slot& at, std::size_t entry, std::uint32_t number) {
             --steps;
             if (at.trace.terms[entry] == trace.terms[i]) {
               shared.emplace_back(number, trace.weights[i] * at.trace.weights[entry]);
               ++taken;
             }
             return taken < most_with_term ? at.next_term[entry] : 0;
           });
  }
  std::ranges::sort(shared, std::greater{});
  std::vector<std::pair<std::uint32_t, std::int64_t>> ranked;  // events by their most alike item
  for (std::size_t from = 0; from < shared.size();) {
    std::uint32_t sum = 0;
    const auto number = shared[from].first;
    for (; from < shared.size() && shared[from].first == number; ++from) sum += shared[from].second;
    const auto event = slot(number).event;
    const auto known = std::ranges::find(ranked, event, &std::pair<std::uint32_t, std::int64_t>::second);
    if (known == ranked.end())
      ranked.emplace_back(sum, event);
    else
      known->first = std::max(known->first, sum);
  }
  const auto count = std::min(ranked.size(), most_events);
  std::ranges::partial_sort(ranked, ranked.begin() + static_cast<std::ptrdiff_t>(count), std::greater{});
  std::vector<StoryId> events;
  for (std::size_t i = 0; i < count; ++i) events.emplace_back(ranked[i].second);
  return events;
}

std::vector<StoryId> Window::owners_of(std::uint32_t term) const {
  std::vector<StoryId> owners;
  follow(chain_of(terms_, term), most_in_chain, [&](const Slot& at, std::size_t entry, std::uint32_t) {
    if (at.trace.terms[entry] == term) owners.emplace_back(at.event);
    return owners.size() < most_with_term ? at.next_term[entry] : 0;
  });
  return owners;
}

std::vector<const Trace*> Window::of_event(StoryId event) const {
  std::vector<const Trace*> traces;
  for (const auto& each : members_of(event, most_members)) traces.push_back(each.trace);
  return traces;
}

std::vector<WindowMember> Window::members_of(StoryId event, std::size_t most) const {
  std::vector<WindowMember> members;
  follow(chain_of(events_, static_cast<std::uint64_t>(event.value)),
         most * 4,  // other events may share the chain
         [&](const Slot& at, std::size_t, std::uint32_t) {
           if (at.event == event.value) members.push_back({item_in(at), &at.trace});
           return members.size() < most ? at.next_of_event : 0;
         });
  return members;
}

void Window::move(std::span<const StoryId> stories, StoryId from, StoryId to) {
  std::vector<std::uint32_t> moved;  // newest first
  auto* link = &chain_of(events_, static_cast<std::uint64_t>(from.value));
  while (*link != 0 && is_here(*link >> 4)) {
    const auto number = *link >> 4;
    auto& at = slot(number);
    if (at.event == from.value && std::ranges::find(stories, StoryId(at.story)) != stories.end()) {
      moved.push_back(number);
      *link = at.next_of_event;
    } else {
      link = &at.next_of_event;
    }
  }
  // A chain runs from its newest entry on.
  link = &chain_of(events_, static_cast<std::uint64_t>(to.value));
  for (const auto number : moved) {
    while (*link >> 4 > number) link = &slot(*link >> 4).next_of_event;
    auto& at = slot(number);
    at.event = to.value;
    at.next_of_event = std::exchange(*link, link_to(number, 0));
    link = &at.next_of_event;
  }
}

}  // namespace dateline::taster
