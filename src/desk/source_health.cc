#include "desk/source_health.h"

#include "base/check.h"

namespace dateline::desk {
namespace {

bool is_closed(const Source& rules, const archive::SourceState& state) {
  return !rules.url.empty() && state.memory.gone_at != Instant();
}

bool is_failing(const Source& rules, const archive::SourceState& state) {
  return rules.is_asked() && state.memory.failures >= polls_until_failing;
}

bool is_silent(const Source& rules, const archive::SourceState& state, Instant now) {
  const std::chrono::minutes longest(rules.silent_after_minutes);
  return longest.count() > 0 && now - quiet_since(state) >= longest;
}

bool is_unheard(const archive::SourceState& state) {
  return !state.last_delivery && state.memory.polled_at == Instant();
}

}  // namespace

std::string_view name(SourceHealth health) {
  switch (health) {
    case SourceHealth::fine:
      return "fine";
    case SourceHealth::paused:
      return "paused";
    case SourceHealth::closed:
      return "closed";
    case SourceHealth::failing:
      return "failing";
    case SourceHealth::silent:
      return "silent";
    case SourceHealth::unheard:
      return "never heard of";
  }
  check_failed("every health has a word", __FILE__, __LINE__);
}

SourceHealth health_of(const Source& rules, const archive::SourceState& state, Instant now) {
  if (state.paused_at) return SourceHealth::paused;
  if (is_closed(rules, state)) return SourceHealth::closed;
  if (is_failing(rules, state)) return SourceHealth::failing;
  if (is_silent(rules, state, now)) return SourceHealth::silent;
  return is_unheard(state) ? SourceHealth::unheard : SourceHealth::fine;
}

Instant quiet_since(const archive::SourceState& state) {
  return std::max(state.last_item.value_or(Instant()), state.watched_since);
}

std::optional<Instant> next_poll(const Source& rules, const archive::SourceState& state) {
  const bool can_be_told = rules.is_asked() && !state.paused_at && state.memory.next_at != Instant();
  return can_be_told ? std::optional(state.memory.next_at) : std::nullopt;
}

}  // namespace dateline::desk
