// Once: one reader's reloads counted once, for as long as a short window lasts, and one network's readers
// up to a number: who changes the name of their browser with each request moves nothing far.
//
// It knows readers by digests under a key that goes with the window (news/ports.h, View), and forgets
// them with it. Never written anywhere. One thread.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <unordered_set>

#include "news/ports.h"

namespace dateline::audience {

class Once {
 public:
  static constexpr std::uint32_t most_of_a_network = 20;  // readers of one story in one window
  static constexpr std::size_t most_kept = 500'000;       // some 40 MB; what is beyond is not counted

  // Whether this view counts.
  bool counts(const View& view);
  // A new window: everything is forgotten.
  void forget();

 private:
  std::unordered_set<std::uint64_t> readers_;
  std::unordered_map<std::uint64_t, std::uint32_t> networks_;
};

}  // namespace dateline::audience
