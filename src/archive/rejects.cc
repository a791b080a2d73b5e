#include "archive/rejects.h"

#include <fmt/format.h>

#include <algorithm>

#include "archive/json_text.h"

namespace dateline::archive {
namespace {

constexpr std::size_t most_looked_at = 200;

using std::string;
using RejectRow = Row<RawId, std::int64_t, string, string, string, string, Road, Instant, std::int64_t,
                      std::optional<Instant>, string, std::optional<Instant>, string, string>;

Result<Reject> reject_of(RejectRow row) {
  auto& [raw, place, source, name, uri, format, road, received_at, size, forgotten_at, because, at, by, why] =
      row;
  TRY(auto reasons, reasons_of(because));
  Reject reject{{raw, place},
                std::move(source),
                std::move(name),
                std::move(uri),
                std::move(format),
                road,
                received_at,
                size,
                forgotten_at,
                std::move(reasons),
                {}};
  if (at) reject.dismissed = Dismissal{*at, std::move(by), std::move(why)};
  return reject;
}

// `sql` selects the columns of a RejectRow.
template <class... In>
Result<std::vector<Reject>> rejects(Session& session, std::string_view sql, const In&... in) {
  TRY(auto rows,
      (session.rows<RawId, std::int64_t, string, string, string, string, Road, Instant, std::int64_t,
                    std::optional<Instant>, string, std::optional<Instant>, string, string>(sql, in...)));
  std::vector<Reject> all;
  for (auto& row : rows) {
    TRY(auto reject, reject_of(std::move(row)));
    all.push_back(std::move(reject));
  }
  return all;
}

}  // namespace

std::string text_of(const RejectId& id) {
  return fmt::format("{}.{}", id.raw.value, id.place + 1);
}

Result<std::vector<Reject>> Rejects::list(const RejectFilter& filter) {
  return rejects(*session_,
                 "SELECT r.id, o.place, r.source, r.name, o.uri, COALESCE(r.read_as, ''), r.road, "
                 "r.received_at, b.size, b.forgotten_at, o.because, o.dismissed_at, o.dismissed_by, "
                 "o.dismissed_why FROM outcomes o JOIN raw r ON r.id = o.raw "
                 "JOIN raw_bytes b ON b.sha256 = r.sha256 WHERE o.outcome = 'reject' "
                 "AND (:any = '' OR r.source = :source) AND r.received_at >= :since "
                 "AND (o.dismissed_at IS NULL OR :all = 1) ORDER BY o.raw DESC, o.place LIMIT :limit",
                 filter.source, filter.source, filter.since.value_or(Instant{}), int{filter.dismissed},
                 filter.limit);
}

Result<std::vector<Reject>> Rejects::of_delivery(RawId raw) {
  return rejects(*session_,
                 "SELECT r.id, o.place, r.source, r.name, o.uri, COALESCE(r.read_as, ''), r.road, "
                 "r.received_at, b.size, b.forgotten_at, o.because, o.dismissed_at, o.dismissed_by, "
                 "o.dismissed_why FROM outcomes o JOIN raw r ON r.id = o.raw "
                 "JOIN raw_bytes b ON b.sha256 = r.sha256 WHERE o.outcome = 'reject' AND o.raw = :raw "
                 "ORDER BY o.place",
                 raw);
}

Result<std::vector<Reject>> Rejects::refused_messages(Instant now) {
  constexpr auto looked_back = std::chrono::days(30);
  TRY(auto all, list({.source = {}, .since = now - looked_back, .limit = most_looked_at}));
  std::erase_if(all, [](const Reject& reject) {
    return std::ranges::find(reject.because, "control", &Reason::about) == reject.because.end();
  });
  return all;
}

Result<> Rejects::dismiss(const RejectId& id, const Dismissal& dismissal) {
  return session_->run(
      "UPDATE outcomes SET dismissed_at = :at, dismissed_by = :by, dismissed_why = :why "
      "WHERE raw = :raw AND place = :place AND outcome = 'reject'",
      dismissal.at, dismissal.by, dismissal.why, id.raw, id.place);
}

}  // namespace dateline::archive
