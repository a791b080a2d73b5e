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
  TRY(session_->run(
      "INSERT INTO stops (source, who, why, at) VALUES (:source, :who, :why, :at) "
      "ON CONFLICT (source) DO UPDATE SET who = excluded.who, why = excluded.why, at = excluded.at",
      stop.source, stop.who, stop.why, stop.at));
  FAULT_POINT("archive.stop_row");
  return ok();
}

Result<bool> Stops::lift(std::string_view source) {
  const std::string name(source);
  TRY(const auto there,
      session_->first<std::string>("DELETE FROM stops WHERE source = :source RETURNING source", name));
  return there.has_value();
}

Result<std::vector<Stop>> Stops::all() {
  TRY(auto rows, (session_->rows<std::string, std::string, std::string, Instant>(
                     "SELECT source, who, why, at FROM stops ORDER BY source")));
  return stops_of(std::move(rows));
}

Result<std::optional<Stop>> Stops::over(std::string_view source) {
  const std::string name(source);
  TRY(auto rows, (session_->rows<std::string, std::string, std::string, Instant>(
                     "SELECT source, who, why, at FROM stops WHERE source = '' OR source = :source "
                     "ORDER BY source LIMIT 1",
                     name)));
  auto stops = stops_of(std::move(rows));
  return stops.empty() ? std::optional<Stop>() : std::move(stops.front());
}

}  // namespace dateline::archive
