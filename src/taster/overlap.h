// How one copy lies over another: which of its words are the other's, in runs of four, and what is left over.
//
//     Harbor Daily | News from the shore · Beekeepers are feeding … said on Saturday. · Sign up for our
//     newsletter. └ head: no run is shared            └ shared, with gaps where it was edited      └ tail
//
// A house's frame is a short head and tail; a cut copy has a long tail on the other side; an edit is a gap;
// and the same form filled in for another event has gaps on both sides with other names and numbers in them,
// which is told from an edit by their count. Pure; any thread.
#pragma once

#include <cstddef>

#include "taster/plain_copy.h"

namespace dateline::taster {

struct Side {
  std::size_t words = 0;
  std::size_t shared = 0;          // words in a run that the other has too
  std::size_t head = 0, tail = 0;  // words before the first and behind the last of them
  std::size_t gaps = 0;            // words between that are not shared
  std::size_t facts = 0;           // names and numbers in the gaps that the other has nowhere
  std::size_t edge_facts = 0;      // the same in head and tail

  double share() const { return words == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(words); }
  std::size_t added() const { return words - shared; }
};

struct Overlap {
  Side one, other;
  std::size_t swapped = 0;  // facts that each has where the other has another
  std::size_t names = 0;    // names that both have
  double names_share = 0;   // of those of the copy that has fewer
  bool other_days = false;  // both name weekdays, and none in common
};

Overlap overlap(const PlainCopy& one, const PlainCopy& other);

}  // namespace dateline::taster
