// Sources: how each source of copy is doing: what came last and by which road, whether the desk has
// paused it, what its feed is remembered by, and what went wrong before there was a delivery.
//
// A source is known here from its first delivery, poll, trouble or pause on; its rules are in the
// settings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/session.h"
#include "base/clock.h"
#include "news/ports.h"

namespace dateline::archive {

struct SourceState {
  std::string name;
  std::optional<Road> road;  // of the last delivery
  std::optional<Instant> last_delivery;
  std::optional<Instant> last_item;  // that was news: no repeat, no reject
  std::optional<Instant> paused_at;
  std::string paused_by, paused_why;
  Instant watched_since{};  // when it was first known here, or last resumed: silence counts from there
  PollMemory memory;
};

struct HourlyRate {
  Instant hour;  // its beginning
  std::int64_t deliveries = 0, items = 0;
};

class Sources {
 public:
  explicit Sources(Session& session) : session_(&session) {}

  Result<std::vector<SourceState>> all();  // by name
  // One that is not known yet has nothing but its name.
  Result<SourceState> find(std::string_view source);

  // Known from now on, where it was not: a source of the settings that has not been heard of.
  Result<> know(std::string_view source, Instant at);
  Result<> delivered(std::string_view source, Road road, Instant at, bool brought_news);
  // Again: nothing changes. A feed that was closed for good is asked once more when it is resumed.
  Result<> pause(std::string_view source, std::string_view who, std::string_view why, Instant at);
  Result<> resume(std::string_view source, Instant at);
  Result<> remember(std::string_view source, const PollMemory& memory);

  // Its bytes are cut to `trouble_bytes`; the newest `most_troubles` of a source are kept.
  Result<> report(const Trouble& trouble);
  Result<std::vector<Trouble>> troubles(std::string_view source, std::size_t limit);  // newest first

  // Hours with deliveries, oldest first. Costs what came since.
  Result<std::vector<HourlyRate>> rate(std::string_view source, Instant since);

  static constexpr std::size_t trouble_bytes = 4096;
  static constexpr std::int64_t most_troubles = 100;

 private:
  Session* session_;
};

}  // namespace dateline::archive
