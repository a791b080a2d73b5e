#include "desk/source_health.h"

#include "base/check.h"

namespace dateline::desk {
namespace {

bool is_failing(const Source& rules, const archive::SourceState& state) {
  return !rules.url.empty() && state.memory.failures >= polls_until_failing;
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
  if (is_failing(rules, state)) return SourceHealth::failing;
  if (is_silent(rules, state, now)) return SourceHealth::silent;
  return is_unheard(state) ? SourceHealth::unheard : SourceHealth::fine;
}

Instant quiet_since(const archive::SourceState& state) {
  return std::max(state.last_item.value_or(Instant()), state.watched_since);
}

std::optional<Instant> next_poll(const Source& rules, const archive::SourceState& state) {
  const bool can_be_told = !rules.url.empty() && !state.paused_at && state.memory.failures == 0 &&
                           state.memory.polled_at != Instant();
  if (!can_be_told) return {};
  return state.memory.polled_at + std::chrono::seconds(rules.poll_seconds);
}

}  // namespace dateline::desk
