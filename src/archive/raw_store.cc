#include "archive/raw_store.h"

#include <fmt/format.h>

#include "base/fault_point.h"
#include "base/hash.h"

namespace dateline::archive {
namespace {

using HeadRow = Row<RawId, std::string, std::string, Instant, std::optional<Instant>,
                    std::optional<std::string>, std::int64_t, std::optional<Instant>>;

RawHead head_of(HeadRow row) {
  auto& [id, source, name, received_at, filed_at, read_as, size, forgotten_at] = row;
  return {id,   std::move(source), std::move(name), received_at, filed_at, read_as.value_or(""),
          size, forgotten_at};
}

// `sql` selects the columns of a HeadRow.
template <class... In>
Result<std::vector<RawHead>> heads(Session& session, std::string_view sql, const In&... in) {
  TRY(auto rows,
      (session.rows<RawId, std::string, std::string, Instant, std::optional<Instant>,
                    std::optional<std::string>, std::int64_t, std::optional<Instant>>(sql, in...)));
  std::vector<RawHead> all;
  for (auto& row : rows) all.push_back(head_of(std::move(row)));
  return all;
}

std::optional<RawHead> only(std::vector<RawHead> found) {
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

Error no_longer_kept(RawId id, Instant since) {
  return error(Fault::not_found, fmt::format("its bytes are not kept any more, since {}", rfc3339(since)),
               fmt::format("delivery {}", id.value),
               "limits.raw_days and limits.reject_days say how long those that come are kept");
}

}  // namespace

RawBytes RawBytes::of(std::string_view bytes) {
  return {dateline::sha256(bytes), static_cast<std::int64_t>(bytes.size()), compress(bytes)};
}

Result<std::optional<RawHead>> RawStore::find(std::string_view source, std::string_view key) {
  TRY(auto found,
      heads(*session_,
            "SELECT r.id, r.source, r.name, r.received_at, r.filed_at, r.read_as, b.size, b.forgotten_at "
            "FROM raw r JOIN raw_bytes b ON b.sha256 = r.sha256 "
            "WHERE r.source = :source AND r.delivery_key = :key",
            source, key));
  return only(std::move(found));
}

Result<std::optional<RawHead>> RawStore::find(RawId id) {
  TRY(auto found,
      heads(*session_,
            "SELECT r.id, r.source, r.name, r.received_at, r.filed_at, r.read_as, b.size, b.forgotten_at "
            "FROM raw r JOIN raw_bytes b ON b.sha256 = r.sha256 WHERE r.id = :id",
            id));
  return only(std::move(found));
}

Result<RawId> RawStore::put(const Delivery& delivery, const RawBytes& bytes, Instant received_at) {
  // Bytes that were forgotten and come again are kept again, for the old deliveries too.
  TRY(session_->run(
      "INSERT INTO raw_bytes (sha256, size, zstd, last_at) VALUES (:sha256, :size, BYTES_IN(:zstd), :at) "
      "ON CONFLICT (sha256) DO UPDATE SET forgotten_at = NULL, "
      "last_at = CASE WHEN raw_bytes.last_at > excluded.last_at THEN raw_bytes.last_at "
      "ELSE excluded.last_at END, "
      "zstd = CASE WHEN raw_bytes.forgotten_at IS NULL THEN raw_bytes.zstd ELSE excluded.zstd END",
      bytes.sha256, bytes.size, Bytes{bytes.zstd}, received_at));
  FAULT_POINT("archive.raw_bytes");
  TRY(const auto id,
      session_->value<RawId>("UPDATE numbers SET value = value + 1 WHERE name = 'raw' RETURNING value"));
  FAULT_POINT("archive.raw_number");
  TRY(session_->run(
      "INSERT INTO raw (id, source, delivery_key, sha256, content_type, name, base_url, format, "
      "road, received_at) VALUES (:id, :source, :key, :sha256, :content_type, :name, :base_url, "
      ":format, :road, :received_at)",
      id, delivery.source, delivery.key, bytes.sha256, delivery.content_type, delivery.name,
      delivery.base_url, delivery.format, delivery.road, received_at));
  return id;
}

Result<Delivery> RawStore::get(RawId id) {
  using std::string;
  TRY(auto row, (session_->first<string, string, string, string, string, string, Road, std::int64_t,
                                 std::optional<Instant>, Bytes>(
                    "SELECT r.source, r.delivery_key, r.content_type, r.name, r.base_url, r.format, r.road, "
                    "b.size, b.forgotten_at, BYTES_OUT(b.zstd) FROM raw r "
                    "JOIN raw_bytes b ON b.sha256 = r.sha256 WHERE r.id = :id",
                    id)));
  if (!row) return error(Fault::not_found, fmt::format("there is no delivery {}", id.value));
  auto& [source, key, content_type, name, base_url, format, road, size, forgotten_at, zstd] = *row;
  if (forgotten_at) return no_longer_kept(id, *forgotten_at);
  TRY(auto bytes, decompress(zstd.value, static_cast<std::size_t>(size)));
  return Delivery{std::move(source), std::move(key),      std::move(bytes),  std::move(content_type),
                  std::move(name),   std::move(base_url), std::move(format), road};
}

Result<> RawStore::mark_filed(RawId id, const Filed& filed) {
  return session_->run(
      "UPDATE raw SET filed_at = :at, read_as = :read_as, inputs = :inputs, seen = :seen WHERE id = :id",
      filed.at, filed.read_as, filed.inputs, filed.seen, id);
}

Result<> RawStore::mark_reread(RawId id, std::string_view read_as) {
  return session_->run("UPDATE raw SET read_as = :read_as WHERE id = :id", read_as, id);
}

Result<std::vector<RawId>> RawStore::not_filed(std::size_t limit) {
  return session_->rows<RawId>("SELECT id FROM raw WHERE filed_at IS NULL ORDER BY id LIMIT :limit", limit);
}

Result<std::vector<RawHead>> RawStore::after(RawId id, const RawFilter& filter, std::size_t limit) {
  return heads(*session_,
               "SELECT r.id, r.source, r.name, r.received_at, r.filed_at, r.read_as, b.size, b.forgotten_at "
               "FROM raw r JOIN raw_bytes b ON b.sha256 = r.sha256 "
               "WHERE r.id > :id AND (:any = '' OR r.source = :source) AND r.received_at >= :since "
               "AND r.filed_at IS NOT NULL ORDER BY r.id LIMIT :limit",
               id, filter.source, filter.source, filter.since.value_or(Instant{}), limit);
}

Result<std::int64_t> RawStore::count(const RawFilter& filter) {
  return session_->value<std::int64_t>(
      "SELECT COUNT(*) FROM raw WHERE (:any = '' OR source = :source) AND received_at >= :since "
      "AND filed_at IS NOT NULL",
      filter.source, filter.source, filter.since.value_or(Instant{}));
}

Result<RawId> RawStore::newest() {
  return session_->value<RawId>("SELECT COALESCE(MAX(id), 0) FROM raw");
}

Result<Forgotten> RawStore::forget(const Horizon& horizon, Instant now, std::size_t limit) {
  TRY(const auto old,
      (session_->rows<std::string, std::int64_t>(
          "SELECT b.sha256, b.size FROM raw_bytes b WHERE b.forgotten_at IS NULL AND b.last_at < :bytes "
          "AND NOT EXISTS (SELECT 1 FROM raw r WHERE r.sha256 = b.sha256 AND r.filed_at IS NULL) "
          "AND (b.last_at < :rejects OR NOT EXISTS (SELECT 1 FROM raw r JOIN outcomes o ON o.raw = r.id "
          "WHERE r.sha256 = b.sha256 AND o.outcome = 'reject')) ORDER BY b.last_at LIMIT :limit",
          horizon.bytes, horizon.rejects, limit)));
  Forgotten done;
  for (const auto& [sha256, size] : old) {
    TRY(session_->run(
        "UPDATE raw_bytes SET zstd = BYTES_IN(:none), forgotten_at = :now WHERE sha256 = :sha256", Bytes{},
        now, sha256));
    ++done.count;
    done.bytes += size;
  }
  return done;
}

}  // namespace dateline::archive
