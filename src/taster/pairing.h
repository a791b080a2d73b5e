// The item that is being decided beside each earlier one: everything that is compared, computed once.
//
// Pure; any thread. A Reading and a Pair borrow the items they are of.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "taster/agency.h"
#include "taster/identity.h"
#include "taster/markers.h"
#include "taster/overlap.h"
#include "taster/plain_copy.h"

namespace dateline::taster {

inline constexpr std::chrono::hours one_day{18};  // copy of another day is further apart than this

struct Reading {
  const NewsItem* item = nullptr;
  PlainCopy copy;
  Markers markers;
};

Reading read_item(const NewsItem& item);

// When this version was made.
std::optional<Instant> time_of(const NewsItem& item);
// Nothing where one of them has no time.
std::optional<std::chrono::seconds> time_between(const NewsItem& one, const NewsItem& other);

// One of the known items, as it stands to the item that is being decided.
struct Pair {
  const Known* known = nullptr;
  Reading earlier;
  Overlap over;
  Agencies agencies = Agencies::maybe;
  std::optional<std::chrono::seconds> apart;
  bool same_headline = false, same_slug = false;

  bool within(std::chrono::hours window) const { return !apart || *apart <= window; }
  bool another_day() const { return over.other_days && (!apart || *apart > one_day); }
  double share() const { return std::max(over.one.share(), over.other.share()); }
};

// With the newest of `known` that are copy and near enough in time, newest first.
std::vector<Pair> pairs_with(const Reading& now, const std::vector<Known>& known);

}  // namespace dateline::taster
