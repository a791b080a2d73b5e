#include "wire/feeds/poll_schedule.h"

#include <algorithm>

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr double usual_spread = 0.05, failing_spread = 0.15;
constexpr seconds longest_wait = 1h, longest_told = 6h;
constexpr std::int64_t longest_interval = 30 * 24 * 3600;  // seconds
constexpr int most_doublings = 20;
constexpr milliseconds between_first_polls = 250ms;
constexpr int polls_a_change = 10;
constexpr int old_part = 7, new_part = 3;  // of ten, in what is usual

milliseconds times(milliseconds time, double factor) {
  return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(time.count()) * factor));
}

// 1 - spread to 1 + spread.
double around_one(double spread, double random) {
  return 1 + spread * (2 * random - 1);
}

bool is_quiet(const FeedAdvice& advice, Instant at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const auto hour = std::chrono::floor<std::chrono::hours>(at - day).count();
  const auto weekday = std::chrono::weekday(std::chrono::sys_days(day)).c_encoding();
  return ((advice.quiet_hours >> hour) & 1U) != 0 || ((advice.quiet_days >> weekday) & 1U) != 0;
}

// The longer it has not changed, the slower.
seconds pace(const PollMemory& memory, Bounds bounds) {
  const auto& advice = memory.advice;
  const auto still = std::chrono::floor<seconds>(memory.polled_at - memory.changed_at);
  const auto usual = memory.gap > 0s ? memory.gap : advice.pace;
  const auto change = memory.changed_at == Instant() ? usual : std::max(usual, still);
  const auto own = std::clamp(std::max(change / polls_a_change, advice.ttl), bounds.fastest, bounds.slowest);
  return is_quiet(advice, memory.polled_at + own) ? bounds.slowest : own;
}

}  // namespace

Bounds bounds_of(const Source& source) {
  const auto fastest = std::clamp<std::int64_t>(source.poll_seconds, 1, longest_interval);
  return {seconds(fastest),
          seconds(std::clamp<std::int64_t>(source.poll_slowest_seconds, fastest, longest_interval))};
}

void note_change(PollMemory& memory, bool brought_news, Instant now) {
  const bool is_first = memory.changed_at == Instant();
  if (!brought_news && !is_first) return;
  if (brought_news && !is_first) {
    const auto since = std::max(std::chrono::floor<seconds>(now - memory.changed_at), seconds(1));
    memory.gap = memory.gap > 0s ? (old_part * memory.gap + new_part * since) / (old_part + new_part) : since;
  }
  memory.changed_at = now;
}

Instant not_before(std::optional<seconds> retry_after, std::optional<seconds> max_age, Bounds bounds,
                   Instant now) {
  if (retry_after)
    return now + std::clamp(*retry_after, bounds.fastest, std::max(bounds.fastest, longest_told));
  return max_age ? now + std::min(*max_age, bounds.slowest) : Instant();
}

milliseconds wait_after(const PollMemory& memory, Bounds bounds, double random) {
  const auto told = memory.not_before - memory.polled_at;
  const auto as_told = times(told, 1 + failing_spread * random);
  if (memory.failures <= 0) {
    const auto own = times(pace(memory, bounds), around_one(usual_spread, random));
    return told > 0ms ? std::max(own, as_told) : own;
  }
  if (told > 0ms) return as_told;
  const auto doubled = bounds.fastest * (1 << std::min(memory.failures, most_doublings));
  const milliseconds shortest = bounds.fastest, longest = std::max(bounds.fastest, longest_wait);
  return std::clamp(times(std::min<milliseconds>(doubled, longest), around_one(failing_spread, random)),
                    shortest, longest);
}

milliseconds wait_at_start(const PollMemory& memory, Bounds bounds, std::size_t feeds, Instant now,
                           double random) {
  const auto window = std::min<milliseconds>(bounds.fastest, between_first_polls * feeds);
  const auto since = now - memory.polled_at;
  // A clock that was set back puts the last poll into the future; then nothing is known of it.
  const auto left = since < 0ms ? 0ms : wait_after(memory, bounds, random) - since;
  return left > 0ms ? left : times(window, random);
}

}  // namespace dateline::feeds
