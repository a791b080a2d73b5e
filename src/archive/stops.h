// Stops: where automatic publishing has been stopped by the desk, for one source or for the whole site, and
// where it had been: who stopped it, who let it go on, when and why.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/session.h"
#include "base/clock.h"

namespace dateline::archive {

struct Stop {
  std::string source;  // empty: every source
  std::string who, why;
  Instant at{};
  bool operator==(const Stop&) const = default;
};

struct LiftedStop {
  Stop stop, lifted;  // the second says who lifted it, why and when
  bool operator==(const LiftedStop&) const = default;
};

class Stops {
 public:
  explicit Stops(Session& session) : session_(&session) {}

  // Again: the newer word counts, and the older is kept among those that were lifted, by whoever stops again.
  Result<> put(const Stop& stop);
  // `by` says of which source, who, why and when. Whether there was a stop.
  Result<bool> lift(const Stop& by);
  Result<std::vector<Stop>> all();                            // the site's first, then by source
  Result<std::vector<LiftedStop>> lifted(std::size_t limit);  // the last one first
  // What stops this source, the site's stop before its own.
  Result<std::optional<Stop>> over(std::string_view source);

 private:
  Session* session_;
};

}  // namespace dateline::archive
