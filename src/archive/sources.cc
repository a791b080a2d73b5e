#include "archive/sources.h"

#include "archive/tallies.h"

namespace dateline::archive {
namespace {

using std::chrono::seconds;

// The source's own columns, then the memory of its feed.
using StateRow = Row<std::string, std::optional<Road>, std::optional<Instant>, std::optional<Instant>,
                     std::optional<Instant>, std::string, std::string, Instant,  //
                     std::string, std::string, std::string, Instant, int, std::string, std::string, Instant,
                     Instant, seconds, Instant, Instant, seconds, seconds, std::uint32_t, std::uint32_t,
                     std::string, std::string, std::uint32_t, std::uint32_t>;

constexpr std::string_view all_states =
    "SELECT name, road, last_delivery, last_item, paused_at, paused_by, paused_why, watched_since, "
    "etag, last_modified, sha256, polled_at, failures, url_sha256, moved_to, gone_at, changed_at, "
    "gap_seconds, "
    "not_before, next_at, ttl_seconds, pace_seconds, quiet_hours, quiet_days, hub, topic, uid_validity, "
    "last_uid FROM sources ORDER "
    "BY name";
constexpr std::string_view one_state =
    "SELECT name, road, last_delivery, last_item, paused_at, paused_by, paused_why, watched_since, "
    "etag, last_modified, sha256, polled_at, failures, url_sha256, moved_to, gone_at, changed_at, "
    "gap_seconds, "
    "not_before, next_at, ttl_seconds, pace_seconds, quiet_hours, quiet_days, hub, topic, uid_validity, "
    "last_uid FROM sources WHERE "
    "name = :name";

SourceState state_of(StateRow row) {
  auto& [name, road, delivery, item, paused_at, paused_by, paused_why, since, etag, modified, sha256,
         polled_at, failures, url_sha256, moved_to, gone_at, changed_at, gap, not_before, next_at, ttl, pace,
         hours, days, hub, topic, uid_validity, last_uid] = row;
  return {.name = std::move(name),
          .road = road,
          .last_delivery = delivery,
          .last_item = item,
          .paused_at = paused_at,
          .paused_by = std::move(paused_by),
          .paused_why = std::move(paused_why),
          .watched_since = since,
          .memory = {.etag = std::move(etag),
                     .last_modified = std::move(modified),
                     .sha256 = std::move(sha256),
                     .polled_at = polled_at,
                     .failures = failures,
                     .url_sha256 = std::move(url_sha256),
                     .moved_to = std::move(moved_to),
                     .gone_at = gone_at,
                     .changed_at = changed_at,
                     .gap = gap,
                     .not_before = not_before,
                     .next_at = next_at,
                     .advice = {.ttl = ttl,
                                .pace = pace,
                                .quiet_hours = hours,
                                .quiet_days = days,
                                .hub = std::move(hub),
                                .topic = std::move(topic)},
                     .uid_validity = uid_validity,
                     .last_uid = last_uid}};
}

template <class... Out, class... In>
Result<std::vector<std::tuple<Out...>>> rows_as(const std::tuple<Out...>*, Session& session,
                                                std::string_view sql, const In&... in) {
  return session.rows<Out...>(sql, in...);
}

template <class... In>
Result<std::vector<SourceState>> states(Session& session, std::string_view sql, const In&... in) {
  constexpr const StateRow* as = nullptr;
  TRY(auto rows, rows_as(as, session, sql, in...));
  std::vector<SourceState> all;
  for (auto& row : rows) all.push_back(state_of(std::move(row)));
  return all;
}

}  // namespace

Result<std::vector<SourceState>> Sources::all() {
  return states(*session_, all_states);
}

Result<SourceState> Sources::find(std::string_view source) {
  TRY(auto found, states(*session_, one_state, source));
  if (!found.empty()) return std::move(found.front());
  SourceState unknown;
  unknown.name = source;
  return unknown;
}

Result<> Sources::know(std::string_view source, Instant at) {
  return session_->run(
      "INSERT INTO sources (name, watched_since) VALUES (:name, :at) ON CONFLICT (name) DO NOTHING", source,
      at);
}

Result<> Sources::delivered(std::string_view source, Road road, Instant at, bool brought_news) {
  TRY(Tallies(*session_).add(source, Tallied::delivery, name(road), 1));
  return session_->run(
      "INSERT INTO sources (name, watched_since, road, last_delivery, last_item) "
      "VALUES (:name, :since, :road, :at, :item) ON CONFLICT (name) DO UPDATE SET road = excluded.road, "
      "last_delivery = excluded.last_delivery, last_item = COALESCE(excluded.last_item, sources.last_item)",
      source, at, road, at, brought_news ? std::optional(at) : std::nullopt);
}

Result<> Sources::pause(std::string_view source, std::string_view who, std::string_view why, Instant at) {
  TRY(know(source, at));
  return session_->run(
      "UPDATE sources SET paused_at = :at, paused_by = :who, paused_why = :why "
      "WHERE name = :name AND paused_at IS NULL",
      at, who, why, source);
}

Result<> Sources::resume(std::string_view source, Instant at) {
  TRY(session_->run("UPDATE sources SET gone_at = 0, failures = 0 WHERE name = :name AND gone_at <> 0",
                    source));
  return session_->run(
      "UPDATE sources SET paused_at = NULL, paused_by = '', paused_why = '', watched_since = :at "
      "WHERE name = :name AND paused_at IS NOT NULL",
      at, source);
}

Result<> Sources::remember(std::string_view source, const PollMemory& memory) {
  TRY(know(source, memory.polled_at));
  TRY(session_->run(
      "UPDATE sources SET etag = :etag, last_modified = :modified, sha256 = :sha256, polled_at = :polled_at, "
      "failures = :failures, url_sha256 = :url, moved_to = :moved_to, gone_at = :gone_at, changed_at = "
      ":changed_at "
      "WHERE name = :name",
      memory.etag, memory.last_modified, memory.sha256, memory.polled_at, memory.failures, memory.url_sha256,
      memory.moved_to, memory.gone_at, memory.changed_at, source));
  const auto& advice = memory.advice;
  return session_->run(
      "UPDATE sources SET gap_seconds = :gap, not_before = :not_before, next_at = :next_at, "
      "ttl_seconds = :ttl, pace_seconds = :pace, quiet_hours = :hours, quiet_days = :days, hub = :hub, topic "
      "= :topic, uid_validity = :validity, last_uid = :uid WHERE name = :name",
      memory.gap, memory.not_before, memory.next_at, advice.ttl, advice.pace, advice.quiet_hours,
      advice.quiet_days, advice.hub, advice.topic, memory.uid_validity, memory.last_uid, source);
}

Result<> Sources::report(const Trouble& trouble) {
  TRY(know(trouble.source, trouble.at));
  TRY(Tallies(*session_).add(trouble.source, Tallied::trouble, name(trouble.road), 1));
  TRY(const auto id, session_->value<std::int64_t>(
                         "UPDATE numbers SET value = value + 1 WHERE name = 'trouble' RETURNING value"));
  TRY(
      session_->run("INSERT INTO troubles (id, source, road, at, what, bytes) "
                    "VALUES (:id, :source, :road, :at, :what, BYTES_IN(:bytes))",
                    id, trouble.source, trouble.road, trouble.at, trouble.what,
                    Bytes{trouble.bytes.substr(0, trouble_bytes)}));
  return session_->run(
      "DELETE FROM troubles WHERE source = :source AND id <= (SELECT id FROM troubles "
      "WHERE source = :again ORDER BY id DESC LIMIT 1 OFFSET :most)",
      trouble.source, trouble.source, most_troubles);
}

Result<std::vector<Trouble>> Sources::troubles(std::string_view source, std::size_t limit) {
  TRY(auto rows, (session_->rows<Road, Instant, std::string, Bytes>(
                     "SELECT road, at, what, BYTES_OUT(bytes) FROM troubles WHERE source = :source "
                     "ORDER BY id DESC LIMIT :limit",
                     source, limit)));
  std::vector<Trouble> all;
  for (auto& [road, at, what, bytes] : rows)
    all.push_back({std::string(source), road, std::move(what), std::move(bytes.value), at});
  return all;
}

Result<std::vector<HourlyRate>> Sources::rate(std::string_view source, Instant since) {
  TRY(const auto rows,
      (session_->rows<std::int64_t, std::int64_t, std::int64_t>(
          "SELECT received_at / 3600000, COUNT(*), CAST(SUM(inputs) AS BIGINT) FROM raw "
          "WHERE source = :source AND received_at >= :since GROUP BY received_at / 3600000 ORDER BY 1",
          source, since)));
  std::vector<HourlyRate> hours;
  for (const auto& [hour, deliveries, items] : rows)
    hours.push_back({Instant(std::chrono::hours(hour)), deliveries, items});
  return hours;
}

}  // namespace dateline::archive
