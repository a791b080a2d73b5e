#include "archive/stops.h"

#include "base/fault_point.h"

namespace dateline::archive {
namespace {

using StopRow = std::tuple<std::string, std::string, std::string, Instant>;

std::vector<Stop> stops_of(std::vector<StopRow> rows) {
  std::vector<Stop> stops;
  for (auto& row : rows) stops.push_back(std::make_from_tuple<Stop>(std::move(row)));
  return stops;
}

}  // namespace

Result<> Stops::put(const Stop& stop) {
  TRY(lift({stop.source, stop.who, "stopped again", stop.at}));
  TRY(session_->run("INSERT INTO stops (source, who, why, at) VALUES (:source, :who, :why, :at)", stop.source,
                    stop.who, stop.why, stop.at));
  FAULT_POINT("archive.stop_row");
  return ok();
}

Result<bool> Stops::lift(const Stop& by) {
  TRY(const auto stop, (session_->first<std::string, std::string, Instant>(
                           "DELETE FROM stops WHERE source = :source RETURNING who, why, at", by.source)));
  if (!stop) return false;
  const auto& [who, why, at] = *stop;
  TRY(const auto id, session_->value<std::int64_t>(
                         "UPDATE numbers SET value = value + 1 WHERE name = 'lifted_stop' RETURNING value"));
  TRY(
      session_->run("INSERT INTO lifted_stops (id, source, who, why, at, lifted_by, lifted_why, lifted_at) "
                    "VALUES (:id, :source, :who, :why, :at, :lifted_by, :lifted_why, :lifted_at)",
                    id, by.source, who, why, at, by.who, by.why, by.at));
  FAULT_POINT("archive.lifted_stop_row");
  return true;
}

Result<std::vector<Stop>> Stops::all() {
  TRY(auto rows, (session_->rows<std::string, std::string, std::string, Instant>(
                     "SELECT source, who, why, at FROM stops ORDER BY source")));
  return stops_of(std::move(rows));
}

Result<std::vector<LiftedStop>> Stops::lifted(std::size_t limit) {
  using std::string;
  TRY(const auto rows, (session_->rows<string, string, string, Instant, string, string, Instant>(
                           "SELECT source, who, why, at, lifted_by, lifted_why, lifted_at FROM lifted_stops "
                           "ORDER BY id DESC LIMIT :limit",
                           limit)));
  std::vector<LiftedStop> all;
  for (const auto& [source, who, why, at, lifted_by, lifted_why, lifted_at] : rows)
    all.push_back({{source, who, why, at}, {source, lifted_by, lifted_why, lifted_at}});
  return all;
}

Result<std::optional<Stop>> Stops::over(std::string_view source) {
  const std::string name(source);
  TRY(auto rows, (session_->rows<std::string, std::string, std::string, Instant>(
                     "SELECT source, who, why, at FROM stops WHERE source IN ('', :source) "
                     "ORDER BY source LIMIT 1",
                     name)));
  auto stops = stops_of(std::move(rows));
  return stops.empty() ? std::optional<Stop>() : std::move(stops.front());
}

}  // namespace dateline::archive
