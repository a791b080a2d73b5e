// The proof that the ledger adds up. Three records of what came in are kept by three pieces of code: the
// sums of each delivery (raw), the outcome of each item (outcomes) with its words (items), and the
// counts of each day (ledger). Here they are counted against each other, row by row, so a row that is
// lost, written twice or changed behind the program's back shows.
#include <fmt/format.h>

#include "archive/ledger.h"
#include "news/names.h"

namespace dateline::archive {
namespace {

// How many of one kind of fault are named; there may be more.
constexpr std::size_t most_named = 10;

std::string day_where(std::int64_t day, std::string_view source) {
  return fmt::format("{} {}", rfc3339(Instant(std::chrono::days(day))).substr(0, 10), source);
}

using Wrong = std::vector<std::string>;

// Every delivery has as many outcomes as it says that it brought.
Result<> count_deliveries(Session& session, Wrong& wrong) {
  TRY(const auto rows, (session.rows<RawId, std::string, std::int64_t, std::int64_t>(
                           "SELECT r.id, r.source, r.inputs, COALESCE(o.n, 0) FROM raw r LEFT JOIN "
                           "(SELECT raw, COUNT(*) AS n FROM outcomes GROUP BY raw) o ON o.raw = r.id "
                           "WHERE r.inputs <> COALESCE(o.n, 0) ORDER BY r.id LIMIT :limit",
                           most_named)));
  for (const auto& [raw, source, inputs, outcomes] : rows)
    wrong.push_back(fmt::format("delivery {} from '{}' brought {} items, and {} have an outcome", raw.value,
                                source, inputs, outcomes));
  return ok();
}

// Every day's counts are those of its rows.
Result<> count_days(Session& session, Wrong& wrong) {
  using Key = std::tuple<std::string, Outcome>;
  std::map<Key, std::int64_t> kept, counted;
  TRY(const auto outcomes,
      (session.rows<std::string, std::int64_t, Outcome, std::int64_t>(
          "SELECT r.source, r.received_at / 86400000, o.outcome, COUNT(*) FROM outcomes o "
          "JOIN raw r ON r.id = o.raw GROUP BY r.source, r.received_at / 86400000, o.outcome")));
  for (const auto& [source, day, outcome, count] : outcomes) kept[{day_where(day, source), outcome}] = count;
  TRY(const auto seen, (session.rows<std::string, std::int64_t, std::int64_t>(
                           "SELECT source, received_at / 86400000, CAST(SUM(seen) AS BIGINT) FROM raw "
                           "WHERE seen <> 0 GROUP BY source, received_at / 86400000")));
  for (const auto& [source, day, count] : seen) kept[{day_where(day, source), Outcome::seen}] = count;
  TRY(const auto ledger, (session.rows<std::string, std::string, Outcome, std::int64_t>(
                             "SELECT day, source, outcome, count FROM ledger WHERE count <> 0")));
  for (const auto& [day, source, outcome, count] : ledger)
    counted[{fmt::format("{} {}", day, source), outcome}] = count;

  auto all = kept;
  all.insert(counted.begin(), counted.end());
  for (const auto& [key, ignored] : all) {
    if (kept[key] == counted[key]) continue;
    const auto& [where, outcome] = key;
    wrong.push_back(fmt::format("{}: the ledger counts {} {}, and there are {}", where, counted[key],
                                name(outcome), kept[key]));
  }
  return ok();
}

// Every outcome but a reject has its item, with the same outcome, and no item is without one.
Result<> match_items(Session& session, Wrong& wrong) {
  TRY(const auto lost,
      (session.rows<RawId, std::int64_t, Outcome>(
          "SELECT o.raw, o.place, o.outcome FROM outcomes o LEFT JOIN items i "
          "ON i.raw = o.raw AND i.place = o.place AND i.outcome = o.outcome "
          "WHERE o.outcome <> 'reject' AND i.raw IS NULL ORDER BY o.raw, o.place LIMIT :limit",
          most_named)));
  for (const auto& [raw, place, outcome] : lost)
    wrong.push_back(
        fmt::format("item {} of delivery {} was a {}, and is not kept", place + 1, raw.value, name(outcome)));
  TRY(const auto extra,
      (session.rows<RawId, std::int64_t, std::int64_t>(
          "SELECT i.raw, i.place, COUNT(*) FROM items i LEFT JOIN outcomes o "
          "ON o.raw = i.raw AND o.place = i.place AND o.outcome <> 'reject' "
          "GROUP BY i.raw, i.place HAVING COUNT(*) <> 1 OR COUNT(o.raw) = 0 ORDER BY i.raw LIMIT :limit",
          most_named)));
  for (const auto& [raw, place, times] : extra)
    wrong.push_back(
        times > 1 ? fmt::format("item {} of delivery {} is kept {} times", place + 1, raw.value, times)
                  : fmt::format("item {} of delivery {} is kept, and has no outcome", place + 1, raw.value));
  return ok();
}

}  // namespace

Result<std::vector<std::string>> Ledger::sums() {
  Wrong wrong;
  TRY(const auto all, lines());
  for (const auto& line : all)
    if (!line.adds_up())
      wrong.push_back(
          fmt::format("{} {}: outcomes do not add up to {} inputs", line.day, line.source, line.inputs));
  TRY(count_deliveries(*session_, wrong));
  TRY(count_days(*session_, wrong));
  TRY(match_items(*session_, wrong));
  return wrong;
}

Result<std::vector<std::string>> Ledger::check(RawId newest) {
  TRY(auto wrong, sums());
  const auto up_to = newest ? newest : RawId(INT64_MAX);
  TRY(const auto waiting,
      (session_->rows<RawId, std::string, Instant>("SELECT id, source, received_at FROM raw "
                                                   "WHERE filed_at IS NULL AND id <= :newest "
                                                   "ORDER BY id LIMIT :limit",
                                                   up_to, most_named)));
  for (const auto& [raw, source, at] : waiting)
    wrong.push_back(fmt::format("delivery {} from '{}', received {}, is stored but not filed", raw.value,
                                source, rfc3339(at)));
  return wrong;
}

}  // namespace dateline::archive
