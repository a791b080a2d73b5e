// The raw store: every delivery's bytes, as they came, before anyone reads meaning into them.
//
// The first law lives here: put() is committed before a parser runs; what has no `filed_at` at the
// next start was interrupted and is read again. Bytes are kept once, by their hash, compressed.
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
  Instant received_at{};
  std::optional<Instant> filed_at;  // nothing: stored, but not yet filed
  std::string read_as;              // the format it was read as
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
  // The delivery as it came, bytes and all.
  Result<Delivery> get(RawId id);
  Result<> mark_filed(RawId id, const Filed& filed);

  // Stored but never filed, oldest first: what a crash interrupted.
  Result<std::vector<RawId>> not_filed(std::size_t limit);
  // All of it in order of arrival, for replay.
  Result<std::vector<RawId>> after(RawId id, std::size_t limit);

 private:
  Session* session_;
};

}  // namespace dateline::archive
