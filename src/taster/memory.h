// What has been tasted in one run of `dateline taste`: identity keys to items, without an archive.
//
// Bounded: when it is full, the oldest item is forgotten. One thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "taster/identity.h"
#include "taster/taste.h"

namespace dateline::taster {

class Memory {
 public:
  explicit Memory(std::size_t most_items = 100'000) : most_items_(most_items) {}

  // The items that share a key, oldest first, each once. At most 50, as the archive finds them.
  std::vector<Known> find(const std::vector<std::string>& keys) const;

  // Keeps what `tasting` decided of an item; something new gets the next story number, which is returned.
  StoryId keep(const NewsItem& item, const std::vector<std::string>& keys, const Tasting& tasting);

  std::size_t size() const { return kept_.size(); }

 private:
  struct Kept {
    Known known;
    std::vector<std::string> keys;
  };

  void forget_oldest();

  std::size_t most_items_;
  std::int64_t first_ = 1;  // the item number of kept_.front()
  std::deque<Kept> kept_;
  std::unordered_map<std::string, std::vector<std::int64_t>> items_with_;
  StoryId last_story_;
};

}  // namespace dateline::taster
