// Rejects: what was refused, to be looked at, tried again or put aside. A reject is an outcome like any
// other and is counted for ever; this facet lists them, and remembers which of them somebody has seen to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/ledger.h"
#include "archive/session.h"
#include "base/clock.h"
#include "news/ids.h"
#include "news/ports.h"

namespace dateline::archive {

// One item of a delivery, or the delivery as a whole: "412.3", "412.0".
struct RejectId {
  RawId raw;
  std::int64_t place = whole_delivery;
  auto operator<=>(const RejectId&) const = default;
};

// "412.3" is item 3 of delivery 412, counted from 1.
std::string text_of(const RejectId& id);

struct Dismissal {
  Instant at{};
  std::string by, why;
};

struct Reject {
  RejectId id;
  std::string source, name, uri, format;  // the format it was read as, or meant to be; may be empty
  Road road = Road::ingest;
  Instant received_at{};
  std::int64_t size = 0;  // bytes of the delivery
  std::optional<Instant> forgotten_at;
  std::vector<Reason> because;
  std::optional<Dismissal> dismissed;
};

struct RejectFilter {
  std::string source;              // empty: every source
  std::optional<Instant> since{};  // received not before
  bool dismissed = false;          // those too that somebody has seen to
  std::size_t limit = 50;
};

class Rejects {
 public:
  explicit Rejects(Session& session) : session_(&session) {}

  Result<std::vector<Reject>> list(const RejectFilter& filter);  // newest first
  Result<std::vector<Reject>> of_delivery(RawId raw);            // by place
  // Messages that were refused, because their source has no right to them or they do not say what they are
  // about; those that nobody has seen to, newest first. Looks at the newest 200 rejects of 30 days.
  Result<std::vector<Reject>> refused_messages(Instant now);
  // Marks it as seen to: it stays a reject, and leaves the list.
  Result<> dismiss(const RejectId& id, const Dismissal& dismissal);

 private:
  Session* session_;
};

}  // namespace dateline::archive
