// Scores: how warm each story is from being read. A view adds one, and what there is halves every
// half-life; so a story that a hundred people read this morning stands below one that sixty read within
// the hour.
//
// All scores fall together, in proportion: their order changes only when a view is added, and nothing has
// to be computed while nobody reads. A plain value; no clock of its own.
#pragma once

#include <chrono>
#include <unordered_map>
#include <vector>

#include "base/clock.h"
#include "news/ids.h"

namespace dateline::audience {

struct Heat {
  double count = 0;
  Instant at{};  // when it was so much
};

class Scores {
 public:
  explicit Scores(std::chrono::minutes half_life) : half_life_(half_life) {}

  void add(StoryId story, double count, Instant now);
  void put(StoryId story, const Heat& heat) { heats_[story] = heat; }

  // What it has come down to; 0 for a story that nobody has read. A clock set back warms nothing.
  double at(StoryId story, Instant now) const;
  // The warmest first, at most `most`; of equals the newer story.
  std::vector<StoryId> ranking(Instant now, std::size_t most) const;
  // Lets go of what has come down to next to nothing, and of the coldest beyond `most`.
  void prune(Instant now, std::size_t most);
  std::size_t size() const { return heats_.size(); }
  std::chrono::minutes half_life() const { return half_life_; }

  // Below this a story is no longer kept: nobody has read it for days.
  static constexpr double coldest = 0.02;

 private:
  double fallen(const Heat& heat, Instant now) const;
  std::chrono::minutes half_life_;
  std::unordered_map<StoryId, Heat> heats_;
};

}  // namespace dateline::audience
