// How far an item agrees with the items of one event, by what the window keeps of them.
//
// Words are compared with the group as a whole, so that a chain of weak links does not glue two events, and
// with the most alike of its items; names with the nearest item's and with those that the group is about;
// numbers, dates, years and weekdays by whether they are given, and whether others are. Pure; any thread.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "taster/event_words.h"
#include "taster/trace.h"
#include "taster/window.h"

namespace dateline::taster {

using Group = std::span<const Trace* const>;  // the newest items of an event

// Each from 0 to 1 unless it says otherwise.
struct Agreement {
  double words = 0;        // with the sum of the group's items, as a cosine
  double nearest = 0;      // with the most alike of them
  double covered = 0;      // how much of what it says one of them says too
  double kept = 0.5;       // how much of what most of them say it says too
  double names = 0;        // with the names of the item that has most of them
  double chief_names = 0;  // how many of the names that the group is about it says
  double own_names = 0;    // how much of its names only the group gives
  double numbers = 0, date = 0, year = 0, weekday = 0;  // given by both; by how rare they are
  bool other_numbers = false, other_dates = false, other_years = false,
       other_weekdays = false;  // both give some, and none is the same
  bool elsewhere = false;       // both name countries, and none is the same
  bool several = false;         // items in the group
  double own_size = 0;          // of the terms that a trace can have, how many it has
  std::uint32_t shared = 0;     // bit i: a term of the item that an item of the group has

  // The sum of these that find_event() holds against a bar.
  double score() const;
};

// One item, made ready for being compared with one group after another. Borrows the trace and the window.
class Comparison {
 public:
  Comparison(const Window& window, const Trace& trace, const EventWords& words);

  Agreement with(StoryId event, Group group) const;

 private:
  void compare_words(Group group, Agreement& agreement) const;
  void compare_facts(Group group, Agreement& agreement) const;
  double own_names(StoryId event, std::uint32_t shared) const;
  double names_alike(const Trace& other) const;
  bool says(std::uint32_t key) const;
  std::size_t term(std::uint32_t key) const;
  static std::size_t place(std::uint32_t key);

  const Window& window_;
  const Trace& trace_;
  std::array<std::uint8_t, 128> terms_{};  // the trace's, by hash, from 1; 0: none. Fits the cache
  std::vector<std::uint32_t> said_;        // keys of all its words, sorted
  std::array<std::vector<StoryId>, Trace::most_terms> owners_;  // of each name
  double names_length_ = 0;  // of the part of its vector that are names, squared
  double few_names_ = 1;     // with few names, that they are the same says less
};

bool has_fact(const Trace& trace, std::uint32_t key);

}  // namespace dateline::taster
