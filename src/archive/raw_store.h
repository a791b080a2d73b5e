// The raw store: every delivery's bytes, as they came, before anyone reads meaning into them.
//
// The first law lives here: put() is committed before a parser runs; what has no `filed_at` at the
// next start was interrupted and is read again. Bytes are kept once, by their hash, compressed, and
// forgotten when they are old (limits.raw_days); the row, its outcomes and the ledger stay for ever.
// What SQLite frees it fills again with the next deliveries: the file stops growing and is not cut,
// because cutting it moves pages under the writer's lock, and a backup is compact anyway.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/session.h"
#include "base/clock.h"
#include "news/ids.h"
#include "news/ports.h"

namespace dateline::archive {

// Bytes ready to be stored. Made before the transaction, for its cost.
struct RawBytes {
  std::string sha256;
  std::int64_t size = 0;
  std::string zstd;

  static RawBytes of(std::string_view bytes);
};

struct RawHead {
  RawId id;
  std::string source, name;
  Instant received_at{};
  std::optional<Instant> filed_at;      // nothing: stored, but not yet filed
  std::string read_as;                  // the format it was read as
  std::int64_t size = 0;                // bytes, as they came
  std::optional<Instant> forgotten_at;  // since then the bytes are not kept any more
};

// Which deliveries.
struct RawFilter {
  std::string source;              // empty: every source
  std::optional<Instant> since{};  // received not before
};

// How far back bytes are kept: what came last before the first of these is forgotten, where an item
// of it was rejected only before the second.
struct Horizon {
  Instant bytes{}, rejects{};
};

struct Forgotten {
  std::int64_t count = 0, bytes = 0;  // bytes as they came
};

// What filing found, for the ledger's sums.
struct Filed {
  Instant at{};
  std::string read_as;
  std::int64_t inputs = 0;  // items that got an outcome other than `seen`
  std::int64_t seen = 0;
};

class RawStore {
 public:
  explicit RawStore(Session& session) : session_(&session) {}

  Result<std::optional<RawHead>> find(std::string_view source, std::string_view key);
  Result<std::optional<RawHead>> find(RawId id);
  // `delivery.bytes` is not looked at. Fault::conflict: this source has brought this key before.
  Result<RawId> put(const Delivery& delivery, const RawBytes& bytes, Instant received_at);
  // The delivery as it came, bytes and all. Fault::not_found: there is none, or its bytes are forgotten.
  Result<Delivery> get(RawId id);
  Result<> mark_filed(RawId id, const Filed& filed);
  Result<> mark_reread(RawId id, std::string_view read_as);

  // Stored but never filed, oldest first: what a crash interrupted.
  Result<std::vector<RawId>> not_filed(std::size_t limit);
  // Those that are filed, in order of arrival, for replay.
  Result<std::vector<RawHead>> after(RawId id, const RawFilter& filter, std::size_t limit);
  Result<std::int64_t> count(const RawFilter& filter);  // of those
  Result<RawId> newest();

  // Empties the bytes beyond the horizon, at most `limit` of them, oldest first; never those of a
  // delivery that is not filed yet.
  Result<Forgotten> forget(const Horizon& horizon, Instant now, std::size_t limit);

 private:
  Session* session_;
};

}  // namespace dateline::archive
