#include "taster/agreement.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline::taster {
namespace {

// What each kind of agreement adds, and each contradiction takes. Begun with a logistic regression over pairs
// of an item and a group of documents with known events, half of the topics against the other half; moved
// where whole streams in many orders were grouped better, and rounded. tests/taste/events measures them.
constexpr double by_words = 2.1, by_nearest = 3.3, by_covered = 1.9, by_kept = 2.8;
constexpr double by_names = 2.7, by_chief_names = 1.4, by_own_names = 2.5;
constexpr double by_numbers = 2, by_date = 3, by_year = 1.4, by_weekday = 1;
constexpr double by_other_numbers = 0.9, by_other_dates = 1.1, by_other_years = 1.7, by_other_weekdays = 1.3;
constexpr double by_elsewhere = 1.4;
// More agrees by chance with several items than with one, and with one that says much.
constexpr double by_several = 0.7, by_own_size = 2.5;

constexpr double most_of_them = 0.6;
constexpr double enough_names = 3;    // a town alone is no event
constexpr std::size_t chief_few = 3;  // names that a group is about
constexpr double names_walked = 8;    // whose owners are looked up: the strongest; each is a walk of a chain
constexpr double full_length = 255;   // of a trace's vector
constexpr std::size_t no_term = Trace::most_terms;

double squared(double value) {
  return value * value;
}

std::span<const std::uint32_t> all_facts(const Trace& trace) {
  return std::span(trace.facts).first(trace.fact_count);
}

std::span<const std::uint16_t> all_countries(const Trace& trace) {
  return std::span(trace.countries).first(trace.country_count);
}

// A term of the group: of all its items together.
struct GroupTerm {
  std::uint32_t key = 0, sum = 0, items = 0;
  bool name = false;
};

class GroupTerms {
 public:
  void add(const Trace& trace) {
    for (std::size_t i = 0; i < trace.term_count; ++i) {
      auto& term = find(trace.terms[i]);
      term.sum += trace.weights[i];
      term.name |= trace.is_name(i);
      ++term.items;
    }
  }

  const std::vector<GroupTerm>& all() const { return all_; }

 private:
  GroupTerm& find(std::uint32_t key) {
    std::size_t at = (key * 0x9E3779B1U) >> 22;
    while (places_[at] != 0 && all_[places_[at] - 1].key != key) at = (at + 1) % places_.size();
    if (places_[at] == 0) {
      all_.push_back({.key = key});
      places_[at] = static_cast<std::uint16_t>(all_.size());
    }
    return all_[places_[at] - 1];
  }

  std::vector<GroupTerm> all_;
  std::array<std::uint16_t, 1024> places_{};  // by hash, from 1; 0: none
  static_assert(Window::most_members * Trace::most_terms < 1024);
};

// What the group's items give of numbers, dates, years and weekdays.
class GroupFacts {
 public:
  explicit GroupFacts(Group group) {
    for (const auto* each : group)
      facts_.insert(facts_.end(), all_facts(*each).begin(), all_facts(*each).end());
    std::ranges::sort(facts_);
    facts_.erase(std::ranges::unique(facts_).begin(), facts_.end());
  }

  bool has(std::uint32_t fact) const {
    if (fact_kind(fact) != FactKind::date) return std::ranges::binary_search(facts_, fact);
    return std::ranges::any_of(facts_, [&](std::uint32_t each) { return is_same_fact(each, fact); });
  }

  bool has(FactKind kind) const { return std::ranges::find(facts_, kind, fact_kind) != facts_.end(); }

 private:
  std::vector<std::uint32_t> facts_;
};

// The heaviest few, strongest first.
class Chief {
 public:
  void add(double weight, std::uint32_t key) {
    for (std::size_t i = 0; i < chief_few; ++i)
      if (weight > few_[i].first) std::swap(few_[i].first, weight), std::swap(few_[i].second, key);
  }

  template <class Says>
  double share(Says says) const {
    double all = 0, said = 0;
    for (const auto& [weight, key] : few_)
      if (weight > 0) ++all, said += says(key) ? 1 : 0;
    return all > 0 ? said / all : 0.5;
  }

 private:
  std::array<std::pair<double, std::uint32_t>, chief_few> few_{};
};

// Two quakes in two countries.
bool is_elsewhere(const Trace& trace, Group group) {
  bool named = false;
  for (const auto* each : group)
    for (const auto country : all_countries(*each)) {
      named = true;
      if (std::ranges::find(all_countries(trace), country) != all_countries(trace).end()) return false;
    }
  return named && trace.country_count > 0;
}

}  // namespace

double Agreement::score() const {
  const double agreed = by_words * words + by_nearest * nearest + by_covered * covered + by_kept * kept +
                        by_names * names + by_chief_names * chief_names + by_own_names * own_names +
                        by_numbers * numbers + by_date * date + by_year * year + by_weekday * weekday;
  const double against = by_other_numbers * other_numbers + by_other_dates * other_dates +
                         by_other_years * other_years + by_other_weekdays * other_weekdays +
                         by_elsewhere * elsewhere + by_several * several + by_own_size * own_size;
  return agreed - against;
}

Comparison::Comparison(const Window& window, const Trace& trace, const EventWords& words)
    : window_(window), trace_(trace) {
  double names = 0;
  for (std::size_t i = 0; i < trace.term_count; ++i) {
    auto at = place(trace.terms[i]);
    while (terms_[at] != 0) at = (at + 1) % terms_.size();
    terms_[at] = static_cast<std::uint8_t>(i + 1);
    if (!trace.is_name(i)) continue;
    names_length_ += squared(trace.weights[i]);
    if (++names <= names_walked) owners_[i] = window.owners_of(trace.terms[i]);
  }
  few_names_ = std::min(1.0, names / enough_names);
  for (const auto& word : words.words) said_.push_back(word.key);
  std::ranges::sort(said_);
}

std::size_t Comparison::place(std::uint32_t key) {
  return (key * 0x9E3779B1U) >> 25;
}

// Its number, or no_term.
std::size_t Comparison::term(std::uint32_t key) const {
  for (auto at = place(key); terms_[at] != 0; at = (at + 1) % terms_.size())
    if (const auto found = std::size_t{terms_[at]} - 1; trace_.terms[found] == key) return found;
  return no_term;
}

bool Comparison::says(std::uint32_t key) const {
  return std::ranges::binary_search(said_, key);
}

Agreement Comparison::with(StoryId event, Group group) const {
  Agreement agreement;
  agreement.several = group.size() > 1;
  agreement.own_size = static_cast<double>(trace_.term_count) / Trace::most_terms;
  compare_words(group, agreement);
  for (const auto* each : group) agreement.names = std::max(agreement.names, names_alike(*each));
  agreement.own_names = own_names(event, agreement.shared);
  compare_facts(group, agreement);
  agreement.elsewhere = is_elsewhere(trace_, group);
  return agreement;
}

// The cosine to the sum of the group's vectors: what its items have in common counts, what only one of them
// says fades.
void Comparison::compare_words(Group group, Agreement& agreement) const {
  GroupTerms terms;
  for (const auto* each : group) {
    terms.add(*each);
    double dot = 0;
    for (std::size_t i = 0; i < each->term_count; ++i)
      if (const auto own = term(each->terms[i]); own != no_term) {
        dot += static_cast<double>(each->weights[i]) * trace_.weights[own];
        agreement.shared |= 1U << own;
      }
    agreement.nearest = std::max(agreement.nearest, dot / squared(full_length));
  }

  double dot = 0, length = 0, common = 0, kept = 0;
  Chief chief;
  for (const auto& each : terms.all()) {
    const double sum = each.sum;
    length += squared(sum);
    if (each.items >= most_of_them * static_cast<double>(group.size())) {
      common += squared(sum);
      if (says(each.key)) kept += squared(sum);
    }
    if (each.name) chief.add(sum, each.key);
    if (const auto own = term(each.key); own != no_term) {
      dot += sum * trace_.weights[own];
      agreement.covered += squared(trace_.weights[own] / full_length);
    }
  }
  if (length > 0) agreement.words = dot / (full_length * std::sqrt(length));
  if (group.size() > 1 && common > 0) agreement.kept = kept / common;  // of one alone: who knows
  agreement.chief_names = chief.share([&](std::uint32_t key) { return says(key); });
}

double Comparison::names_alike(const Trace& other) const {
  double dot = 0, others = 0;
  for (std::size_t i = 0; i < other.term_count; ++i) {
    if (!other.is_name(i)) continue;
    others += squared(other.weights[i]);
    if (const auto own = term(other.terms[i]); own != no_term && trace_.is_name(own))
      dot += static_cast<double>(trace_.weights[own]) * other.weights[i];
  }
  return names_length_ > 0 && others > 0 ? few_names_ * dot / std::sqrt(names_length_ * others) : 0;
}

// Whose a name is tells more than how rare it is: a town where something happens every day is rare too.
double Comparison::own_names(StoryId event, std::uint32_t shared) const {
  double own = 0;
  for (std::size_t i = 0; i < trace_.term_count; ++i) {
    if (owners_[i].empty() || (shared >> i & 1U) == 0) continue;
    const auto its = static_cast<double>(std::ranges::count(owners_[i], event));
    own += squared(trace_.weights[i]) * its / static_cast<double>(owners_[i].size());
  }
  return names_length_ > 0 ? few_names_ * own / names_length_ : 0;
}

// Each fact by how rare it is: a date that half of today's copy gives is no evidence.
void Comparison::compare_facts(Group group, Agreement& agreement) const {
  const GroupFacts theirs(group);
  double numbers = 0, shared = 0;
  std::array<bool, 4> given{}, same{};  // by kind
  for (const auto fact : all_facts(trace_)) {
    const auto kind = fact_kind(fact);
    const auto found = theirs.has(fact);
    given[static_cast<std::size_t>(kind)] = true;
    same[static_cast<std::size_t>(kind)] |= found;
    if (kind == FactKind::weekday) continue;
    const auto rare = window_.rarity(fact);
    if (kind == FactKind::number) numbers += rare, shared += found ? rare : 0;
    if (found && kind == FactKind::date) agreement.date = std::max(agreement.date, rare);
    if (found && kind == FactKind::year) agreement.year = std::max(agreement.year, rare);
  }
  if (numbers > 0) agreement.numbers = shared / numbers;
  const auto gives_others = [&](FactKind kind) {
    const auto at = static_cast<std::size_t>(kind);
    return given[at] && !same[at] && theirs.has(kind);
  };
  agreement.other_numbers = gives_others(FactKind::number);
  agreement.other_dates = gives_others(FactKind::date);
  agreement.other_years = gives_others(FactKind::year);
  agreement.other_weekdays = gives_others(FactKind::weekday);
  agreement.weekday = same[static_cast<std::size_t>(FactKind::weekday)] ? 1 : 0;
}

bool has_fact(const Trace& trace, std::uint32_t key) {
  return std::ranges::any_of(all_facts(trace), [&](std::uint32_t own) { return is_same_fact(own, key); });
}

}  // namespace dateline::taster
