#include "settings/nearest.h"

#include <algorithm>
#include <vector>

namespace dateline {
namespace {

std::string folded(std::string_view word) {
  std::string out;
  for (char c : word) {
    if (c == '-') c = '_';
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

// Optimal string alignment distance: three rows of the matrix are enough.
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, changed});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

}  // namespace

std::string nearest(std::string_view word, std::span<const std::string_view> known) {
  const auto wanted = folded(word);
  std::string_view best;
  auto fewest = std::max<std::size_t>(1, std::min<std::size_t>(wanted.size(), 24) / 3) + 1;
  for (const auto candidate : known) {
    const auto n = edits(wanted, folded(candidate));
    if (n < fewest) fewest = n, best = candidate;
  }
  if (best.empty()) {  // "timezone" for "zone": the one is in the other
    for (const auto candidate : known)
      if (candidate.size() >= 3 && wanted.find(folded(candidate)) != std::string::npos &&
          candidate.size() > best.size())
        best = candidate;
  }
  return std::string(best);
}

}  // namespace dateline
