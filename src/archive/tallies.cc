#include "archive/tallies.h"

namespace dateline::archive {
namespace {

std::string_view word_of(Tallied what) {
  return what == Tallied::outcome ? "outcome" : what == Tallied::delivery ? "delivery" : "trouble";
}

}  // namespace

Result<> Tallies::add(std::string_view source, Tallied what, std::string_view word, std::int64_t count) {
  return session_->run(
      "INSERT INTO tallies (source, what, word, count) VALUES (:source, :what, :word, :count) "
      "ON CONFLICT (source, what, word) DO UPDATE SET count = tallies.count + excluded.count",
      source, word_of(what), word, count);
}

Result<std::vector<TallyLine>> Tallies::of(Tallied what) {
  TRY(auto rows, (session_->rows<std::string, std::string, std::int64_t>(
                     "SELECT source, word, count FROM tallies WHERE what = :what ORDER BY source, word",
                     word_of(what))));
  std::vector<TallyLine> all;
  for (auto& row : rows) all.push_back(std::make_from_tuple<TallyLine>(std::move(row)));
  return all;
}

}  // namespace dateline::archive
