#include "archive/ledger.h"

#include <fmt/format.h>

#include "archive/json_text.h"

namespace dateline::archive {
namespace {

std::string day_of(Instant at) {
  return rfc3339(at).substr(0, 10);
}

std::string day_where(std::string_view day, std::string_view source) {
  return fmt::format("{} {}", day, source);
}

}  // namespace

bool LedgerLine::adds_up() const {
  std::int64_t sum = 0;
  for (const auto& [outcome, count] : outcomes)
    if (outcome != Outcome::seen) sum += count;
  return sum == inputs;
}

Result<> Ledger::enter(RawId raw, std::string_view source, Instant received_at,
                       const std::vector<ItemOutcome>& items) {
  std::map<Outcome, std::int64_t> counts;
  std::int64_t place = 0;
  for (const auto& item : items) {
    ++counts[item.outcome];
    if (item.outcome == Outcome::seen) continue;
    const auto story = item.story ? std::optional(item.story) : std::nullopt;
    TRY(
        session_->run("INSERT INTO outcomes (raw, place, outcome, uri, story, because) "
                      "VALUES (:raw, :place, :outcome, :uri, :story, :because)",
                      raw, place++, item.outcome, item.uri, story, text_of(item.because)));
  }
  for (const auto& [outcome, count] : counts) {
    TRY(session_->run(
        "INSERT INTO ledger (day, source, outcome, count) VALUES (:day, :source, :outcome, :count) "
        "ON CONFLICT (day, source, outcome) DO UPDATE SET count = ledger.count + excluded.count",
        day_of(received_at), source, outcome, count));
  }
  return ok();
}

Result<std::vector<ItemOutcome>> Ledger::outcomes(RawId raw) {
  TRY(auto rows,
      (session_->rows<Outcome, std::string, std::optional<StoryId>, std::string>(
          "SELECT outcome, uri, story, because FROM outcomes WHERE raw = :raw ORDER BY place", raw)));
  std::vector<ItemOutcome> items;
  for (auto& [outcome, uri, story, because] : rows) {
    TRY(auto reasons, reasons_of(because));
    items.push_back({outcome, std::move(uri), story.value_or(StoryId()), std::move(reasons)});
  }
  return items;
}

Result<std::vector<Reject>> Ledger::rejects(std::size_t limit) {
  TRY(auto rows, (session_->rows<RawId, std::string, std::string, std::string, Instant, std::string>(
                     "SELECT r.id, r.source, r.name, o.uri, r.received_at, o.because FROM outcomes o "
                     "JOIN raw r ON r.id = o.raw WHERE o.outcome = 'reject' "
                     "ORDER BY o.raw DESC, o.place LIMIT :limit",
                     limit)));
  std::vector<Reject> rejects;
  for (auto& [raw, source, name, uri, received_at, because] : rows) {
    TRY(auto reasons, reasons_of(because));
    rejects.push_back(
        {raw, std::move(source), std::move(name), std::move(uri), received_at, std::move(reasons)});
  }
  return rejects;
}

Result<std::vector<LedgerLine>> Ledger::lines() {
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
                       "SELECT day, source, outcome, count FROM ledger")));
  for (auto& [day, source, outcome, count] : counts) lines[{day, source}].outcomes[outcome] += count;

  std::vector<LedgerLine> all;
  for (auto& [key, line] : lines) {
    line.day = key.first;
    line.source = key.second;
    all.push_back(std::move(line));
  }
  return all;
}

Result<std::vector<std::string>> Ledger::check() {
  std::vector<std::string> wrong;
  TRY(const auto all, lines());
  std::map<Outcome, std::int64_t> counted;
  for (const auto& line : all) {
    if (!line.adds_up())
      wrong.push_back(fmt::format("{}: outcomes do not add up to {} inputs", day_where(line.day, line.source),
                                  line.inputs));
    for (const auto& [outcome, count] : line.outcomes) counted[outcome] += count;
  }
  counted.erase(Outcome::seen);
  TRY(const auto kept,
      (session_->rows<Outcome, std::int64_t>("SELECT outcome, COUNT(*) FROM outcomes GROUP BY outcome")));
  for (const auto& [outcome, count] : kept) counted[outcome] -= count;
  for (const auto& [outcome, difference] : counted)
    if (difference != 0)
      wrong.push_back(fmt::format("{}: the ledger and the outcomes differ by {}", name(outcome), difference));
  TRY(const auto waiting, session_->value<std::int64_t>("SELECT COUNT(*) FROM raw WHERE filed_at IS NULL"));
  if (waiting != 0) wrong.push_back(fmt::format("{} deliveries are stored but not filed", waiting));
  return wrong;
}

}  // namespace dateline::archive
