#include "archive/raw_store.h"

#include <fmt/format.h>

#include "base/hash.h"

namespace dateline::archive {
namespace {

std::optional<RawHead> head_of(
    const std::optional<Row<RawId, Instant, std::optional<Instant>, std::optional<std::string>>>& row) {
  if (!row) return std::nullopt;
  const auto& [id, received_at, filed_at, read_as] = *row;
  return RawHead{id, received_at, filed_at, read_as.value_or("")};
}

}  // namespace

RawBytes RawBytes::of(std::string_view bytes) {
  return {dateline::sha256(bytes), static_cast<std::int64_t>(bytes.size()), compress(bytes)};
}

Result<std::optional<RawHead>> RawStore::find(std::string_view source, std::string_view key) {
  TRY(const auto row, (session_->first<RawId, Instant, std::optional<Instant>, std::optional<std::string>>(
                          "SELECT id, received_at, filed_at, read_as FROM raw "
                          "WHERE source = :source AND delivery_key = :key",
                          source, key)));
  return head_of(row);
}

Result<std::optional<RawHead>> RawStore::find(RawId id) {
  TRY(const auto row, (session_->first<RawId, Instant, std::optional<Instant>, std::optional<std::string>>(
                          "SELECT id, received_at, filed_at, read_as FROM raw WHERE id = :id", id)));
  return head_of(row);
}

Result<RawId> RawStore::put(const Delivery& delivery, const RawBytes& bytes, Instant received_at) {
  TRY(
      session_->run("INSERT INTO raw_bytes (sha256, size, zstd) VALUES (:sha256, :size, BYTES_IN(:zstd)) "
                    "ON CONFLICT (sha256) DO NOTHING",
                    bytes.sha256, bytes.size, Bytes{bytes.zstd}));
  TRY(const auto id,
      session_->value<RawId>("UPDATE numbers SET value = value + 1 WHERE name = 'raw' RETURNING value"));
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
  TRY(auto row, (session_->first<string, string, string, string, string, string, Road, std::int64_t, Bytes>(
                    "SELECT r.source, r.delivery_key, r.content_type, r.name, r.base_url, r.format, r.road, "
                    "b.size, BYTES_OUT(b.zstd) FROM raw r JOIN raw_bytes b ON b.sha256 = r.sha256 "
                    "WHERE r.id = :id",
                    id)));
  if (!row) return error(Fault::not_found, fmt::format("there is no delivery {}", id.value));
  auto& [source, key, content_type, name, base_url, format, road, size, zstd] = *row;
  TRY(auto bytes, decompress(zstd.value, static_cast<std::size_t>(size)));
  return Delivery{std::move(source), std::move(key),      std::move(bytes),  std::move(content_type),
                  std::move(name),   std::move(base_url), std::move(format), road};
}

Result<> RawStore::mark_filed(RawId id, const Filed& filed) {
  return session_->run(
      "UPDATE raw SET filed_at = :at, read_as = :read_as, inputs = :inputs, seen = :seen WHERE id = :id",
      filed.at, filed.read_as, filed.inputs, filed.seen, id);
}

Result<std::vector<RawId>> RawStore::not_filed(std::size_t limit) {
  return session_->rows<RawId>("SELECT id FROM raw WHERE filed_at IS NULL ORDER BY id LIMIT :limit", limit);
}

Result<std::vector<RawId>> RawStore::after(RawId id, std::size_t limit) {
  return session_->rows<RawId>("SELECT id FROM raw WHERE id > :id ORDER BY id LIMIT :limit", id, limit);
}

}  // namespace dateline::archive
