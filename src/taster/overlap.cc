#include "taster/overlap.h"

#include <algorithm>

namespace dateline::taster {
namespace {

constexpr std::size_t run_length = 4;

std::vector<bool> shared_words(const PlainCopy& copy, const PlainCopy& other) {
  std::vector<bool> shared(copy.words.size());
  for (std::size_t from = 0; from < copy.runs.size(); ++from)
    if (contains(other.run_set, copy.runs[from]))
      for (auto i = from; i < std::min(from + run_length, copy.words.size()); ++i) shared[i] = true;
  return shared;
}

// How many there are, each once.
std::size_t count_once(WordSet& set) {
  std::ranges::sort(set);
  return static_cast<std::size_t>(std::ranges::unique(set).begin() - set.begin());
}

Side side(const PlainCopy& copy, const PlainCopy& other) {
  const auto shared = shared_words(copy, other);
  Side side{.words = shared.size()};
  const auto first = std::ranges::find(shared, true);
  if (first == shared.end()) return side;
  side.head = static_cast<std::size_t>(first - shared.begin());
  side.tail = static_cast<std::size_t>(std::find(shared.rbegin(), shared.rend(), true) - shared.rbegin());
  WordSet facts, edge_facts;
  for (std::size_t i = 0; i < shared.size(); ++i) {
    side.shared += shared[i] ? 1 : 0;
    if (shared[i]) continue;
    const bool edge = i < side.head || i >= shared.size() - side.tail;
    side.gaps += edge ? 0 : 1;
    const auto& word = copy.words[i];
    if (word.kind == CopyWord::Kind::plain || contains(other.word_set, word.hash)) continue;
    if (!edge) facts.push_back(word.hash);
    if (edge && word.kind != CopyWord::Kind::opening) edge_facts.push_back(word.hash);  // "Read also"
  }
  side.facts = count_once(facts);
  side.edge_facts = count_once(edge_facts);
  return side;
}

}  // namespace

Overlap overlap(const PlainCopy& one, const PlainCopy& other) {
  Overlap found{.one = side(one, other), .other = side(other, one)};
  found.swapped = std::min(found.one.facts, found.other.facts);
  found.names = shared_count(one.names, other.names);
  if (const auto fewer = std::min(one.names.size(), other.names.size()); fewer > 0)
    found.names_share = static_cast<double>(found.names) / static_cast<double>(fewer);
  found.other_days = one.weekdays != 0 && other.weekdays != 0 && (one.weekdays & other.weekdays) == 0;
  return found;
}

}  // namespace dateline::taster
