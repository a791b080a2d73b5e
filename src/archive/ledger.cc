#include "archive/ledger.h"

#include <fmt/format.h>

#include "archive/json_text.h"
#include "archive/tallies.h"
#include "base/fault_point.h"

namespace dateline::archive {
namespace {

std::string day_of(Instant at) {
  return rfc3339(at).substr(0, 10);
}

std::optional<StoryId> kept_story(const ItemOutcome& item) {
  return item.story ? std::optional(item.story) : std::nullopt;
}

// Counted among the inputs, or apart.
bool is_input(const std::optional<Outcome>& outcome) {
  return outcome && *outcome != Outcome::seen;
}

}  // namespace

bool LedgerLine::adds_up() const {
  std::int64_t sum = 0;
  for (const auto& [outcome, count] : outcomes)
    if (outcome != Outcome::seen) sum += count;
  return sum == inputs;
}

Result<> Ledger::enter(RawId raw, std::string_view source, Instant received_at,
                       const std::vector<ItemOutcome>& items, std::int64_t first) {
  std::map<Outcome, std::int64_t> counts;
  for (std::int64_t place = first; const auto& item : items) {
    ++counts[item.outcome];
    if (item.outcome != Outcome::seen) {
      TRY(
          session_->run("INSERT INTO outcomes (raw, place, outcome, uri, story, because) "
                        "VALUES (:raw, :place, :outcome, :uri, :story, :because)",
                        raw, place, item.outcome, item.uri, kept_story(item), text_of(item.because)));
    }
    ++place;
  }
  FAULT_POINT("archive.outcome_rows");
  for (const auto& [outcome, number] : counts) {
    TRY(count(day_of(received_at), source, outcome, number));
  }
  return ok();
}

Result<> Ledger::revise(RawId raw, std::int64_t place, const std::optional<ItemOutcome>& item) {
  TRY(const auto delivery,
      (session_->first<std::string, Instant>("SELECT source, received_at FROM raw WHERE id = :raw", raw)));
  if (!delivery) return error(Fault::not_found, fmt::format("there is no delivery {}", raw.value));
  const auto& [source, received_at] = *delivery;
  TRY(const auto was, session_->first<Outcome>(
                          "SELECT outcome FROM outcomes WHERE raw = :raw AND place = :place", raw, place));
  const auto is = item ? std::optional(item->outcome) : std::nullopt;

  TRY(session_->run("DELETE FROM outcomes WHERE raw = :raw AND place = :place", raw, place));
  if (is_input(is)) {
    TRY(
        session_->run("INSERT INTO outcomes (raw, place, outcome, uri, story, because) "
                      "VALUES (:raw, :place, :outcome, :uri, :story, :because)",
                      raw, place, item->outcome, item->uri, kept_story(*item), text_of(item->because)));
  }
  if (was == is) return ok();
  if (was) {
    TRY(count(day_of(received_at), source, *was, -1));
  }
  if (is) {
    TRY(count(day_of(received_at), source, *is, 1));
  }
  const std::int64_t inputs = int{is_input(is)} - int{was.has_value()}, seen = is == Outcome::seen ? 1 : 0;
  return session_->run("UPDATE raw SET inputs = inputs + :inputs, seen = seen + :seen WHERE id = :raw",
                       inputs, seen, raw);
}

Result<> Ledger::count(std::string_view day, std::string_view source, Outcome outcome, std::int64_t more) {
  TRY(session_->run(
      "INSERT INTO ledger (day, source, outcome, count) VALUES (:day, :source, :outcome, :count) "
      "ON CONFLICT (day, source, outcome) DO UPDATE SET count = ledger.count + excluded.count",
      day, source, outcome, more));
  // What is watched from outside never goes down: an outcome that is revised counts again.
  if (more <= 0) return ok();
  return Tallies(*session_).add(source, Tallied::outcome, name(outcome), more);
}

Result<std::vector<Entry>> Ledger::entries(RawId raw) {
  TRY(auto rows, (session_->rows<std::int64_t, Outcome, std::string, std::optional<StoryId>, std::string,
                                 std::optional<Instant>>(
                     "SELECT place, outcome, uri, story, because, dismissed_at FROM outcomes "
                     "WHERE raw = :raw ORDER BY place",
                     raw)));
  std::vector<Entry> all;
  for (auto& [place, outcome, uri, story, because, dismissed_at] : rows) {
    TRY(auto reasons, reasons_of(because));
    all.push_back({place,
                   {outcome, std::move(uri), story.value_or(StoryId()), std::move(reasons)},
                   dismissed_at.has_value()});
  }
  return all;
}

Result<std::vector<ItemOutcome>> Ledger::outcomes(RawId raw) {
  TRY(auto all, entries(raw));
  std::vector<ItemOutcome> items;
  for (auto& entry : all) items.push_back(std::move(entry.item));
  return items;
}

Result<std::vector<LedgerLine>> Ledger::lines(const LedgerFilter& filter) {
  std::map<std::pair<std::string, std::string>, LedgerLine> lines;
  TRY(auto deliveries,
      (session_->rows<std::string, std::int64_t, std::int64_t, std::int64_t>(
          "SELECT source, received_at / 86400000, COUNT(*), CAST(SUM(inputs) AS BIGINT) FROM raw "
          "WHERE filed_at IS NOT NULL GROUP BY source, received_at / 86400000")));
  for (auto& [source, day, count, inputs] : deliveries) {
    auto& line = lines[{day_of(Instant(std::chrono::days(day))), source}];
    line.deliveries = count;
    line.inputs = inputs;
  }
  TRY(auto counts, (session_->rows<std::string, std::string, Outcome, std::int64_t>(
                       "SELECT day, source, outcome, count FROM ledger WHERE count <> 0")));
  for (auto& [day, source, outcome, count] : counts) lines[{day, source}].outcomes[outcome] += count;

  std::vector<LedgerLine> all;
  for (auto& [key, line] : lines) {
    const auto& [day, source] = key;
    if (day < filter.since || (!filter.source.empty() && source != filter.source)) continue;
    line.day = day;
    line.source = source;
    all.push_back(std::move(line));
  }
  return all;
}

Result<std::map<Outcome, std::int64_t>> Ledger::outcomes_of_day(std::string_view source, Instant at) {
  TRY(const auto rows,
      (session_->rows<Outcome, std::int64_t>(
          "SELECT outcome, count FROM ledger WHERE day = :day AND source = :source", day_of(at), source)));
  std::map<Outcome, std::int64_t> counts;
  for (const auto& [outcome, count] : rows) counts[outcome] = count;
  return counts;
}

}  // namespace dateline::archive
