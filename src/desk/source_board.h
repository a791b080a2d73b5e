// The board of sources: every source that the settings name or the archive knows, with its rules, its
// state, its day. Read in one go from one Facets; costs what came within a day, not what is kept.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/archive.h"
#include "base/clock.h"
#include "base/result.h"
#include "desk/source_health.h"
#include "settings/settings.h"

namespace dateline::desk {

struct SourceLine {
  Source rules;  // with the source's own name, also where [source_default] rules
  archive::SourceState state;
  SourceHealth health = SourceHealth::unheard;
  std::array<std::int64_t, 24> hours{};   // items; oldest first, the last is the hour of now
  std::map<Outcome, std::int64_t> today;  // UTC, as the ledger's days
  std::optional<Instant> next_poll, alarmed_at;
  std::optional<Instant> hub_until;  // its hub has promised to bring it until then

  std::int64_t items_today() const;  // as the ledger counts inputs: `seen` apart
};

// Known to settings or archive or both; what the archive does not know is as yet unheard.
std::vector<archive::SourceState> all_sources(std::vector<archive::SourceState> known,
                                              const Settings& settings);
// The rules of a source, under its own name.
Source rules_of(std::string_view source, const Settings& settings);

// By name.
Result<std::vector<SourceLine>> source_board(archive::Facets& archive, const Settings& settings, Instant now);
// Fault::not_found: neither the settings nor the archive know it; with the nearest name as advice.
Result<SourceLine> source_line(archive::Facets& archive, const Settings& settings, std::string_view source,
                               Instant now);

}  // namespace dateline::desk
