// A small imprint of a body of copy, by which a window of 200,000 finds its near-duplicates.
//
// Every run of five words (the runs of likeness.h) falls into one of twelve bins by its hash, and each bin
// keeps its least: one-permutation MinHash, one hash a run. Two texts have the same in a bin with the
// probability of their Jaccard likeness, so a byline, a dateline or the agency's tail changes few bins and
// a cut text keeps its share. An imprint only finds candidates; likeness.h decides. Pure; any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::taster {

constexpr std::size_t sketch_bins = 12;
using Sketch = std::array<std::uint32_t, sketch_bins>;  // 0: no run fell into this bin

// REQUIRES: words as copy_words() makes them.
Sketch sketch_of(std::string_view copy_words);

// The bins that both have and have alike.
std::size_t bins_alike(const Sketch& one, const Sketch& other);

}  // namespace dateline::taster
