// What a replay or a retry has found, as the lines that `dateline replay` and `dateline rejects` print.
#pragma once

#include <boost/json/object.hpp>

#include "intake/replay.h"

namespace dateline::app {

// {"uri", "was", "is", "story", "fields": [{"field", "was", "is"}], "because"}; "would_be" in place of
// "is" where nothing has been done. What is null was not there, or is not any more.
boost::json::object to_json(const intake::Reread& item, intake::Intent intent);

// {"raw", "source", "name", "items"}, and "error" where the delivery cannot be read today.
boost::json::object to_json(const intake::RereadDelivery& delivery, intake::Intent intent);

// What a replay comes to, added up delivery by delivery.
struct ReplaySums {
  std::int64_t deliveries = 0, items = 0;
  std::int64_t unchanged = 0, changed = 0, found = 0;  // found: items that had not been found before
  std::int64_t rejected = 0;                           // would be refused today, and are left as they were
  std::int64_t gone = 0;                               // are not found any more, and are left as they were
  std::int64_t forgotten = 0;                          // deliveries whose bytes are not kept any more
  std::int64_t failed = 0;                             // deliveries that something stood in the way of

  void add(const intake::RereadDelivery& delivery);
  ReplaySums& operator+=(const ReplaySums& more);
  bool operator==(const ReplaySums&) const = default;
};

boost::json::object to_json(const ReplaySums& sums);
ReplaySums sums_of(const boost::json::object& json);  // what is not there is none

}  // namespace dateline::app
