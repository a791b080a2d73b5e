// Stops: where automatic publishing has been stopped by the desk, for one source or for the whole site.
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

class Stops {
 public:
  explicit Stops(Session& session) : session_(&session) {}

  Result<> put(const Stop& stop);  // again: the newer word counts
  // Whether there was one.
  Result<bool> lift(std::string_view source);
  Result<std::vector<Stop>> all();  // the site's first, then by source
  // What stops this source, the site's stop before its own.
  Result<std::optional<Stop>> over(std::string_view source);

 private:
  Session* session_;
};

}  // namespace dateline::archive
