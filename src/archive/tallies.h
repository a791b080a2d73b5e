// Tallies: how many there have been of each thing, by source, since the archive began: what the
// metrics show. Added to in the transaction of what is counted, so that reading them costs a row for
// each source and word, however old the archive grows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/session.h"

namespace dateline::archive {

enum class Tallied { outcome, delivery, trouble };  // an item by its outcome; the others by their road

struct TallyLine {
  std::string source, word;
  std::int64_t count = 0;
};

class Tallies {
 public:
  explicit Tallies(Session& session) : session_(&session) {}

  Result<> add(std::string_view source, Tallied what, std::string_view word, std::int64_t count);
  Result<std::vector<TallyLine>> of(Tallied what);  // by source, then word

 private:
  Session* session_;
};

}  // namespace dateline::archive
