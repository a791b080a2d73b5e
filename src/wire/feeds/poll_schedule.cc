#include "wire/feeds/poll_schedule.h"

#include <algorithm>

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr double usual_spread = 0.05, failing_spread = 0.15;
constexpr seconds longest_wait = 1h, longest_told = 6h;
constexpr int most_doublings = 20;
constexpr milliseconds between_first_polls = 250ms;

milliseconds times(milliseconds time, double factor) {
  return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(time.count()) * factor));
}

// 1 - spread to 1 + spread.
double around_one(double spread, double random) {
  return 1 + spread * (2 * random - 1);
}

}  // namespace

milliseconds wait_after(const PollMemory& memory, seconds interval, std::optional<seconds> retry_after,
                        double random) {
  if (retry_after)
    return times(std::clamp(*retry_after, interval, std::max(interval, longest_told)),
                 1 + failing_spread * random);
  if (memory.failures <= 0) return times(interval, around_one(usual_spread, random));
  const auto doubled = times(interval, static_cast<double>(1 << std::min(memory.failures, most_doublings)));
  const milliseconds shortest = interval, longest = std::max(interval, longest_wait);
  return std::clamp(times(std::min(doubled, longest), around_one(failing_spread, random)), shortest, longest);
}

milliseconds wait_at_start(const PollMemory& memory, seconds interval, std::size_t feeds, Instant now,
                           double random) {
  const auto window = std::min<milliseconds>(interval, between_first_polls * feeds);
  const auto since = now - memory.polled_at;
  // A clock that was set back puts the last poll into the future; then nothing is known of it.
  const auto left = since < 0ms ? 0ms : wait_after(memory, interval, std::nullopt, random) - since;
  return left > 0ms ? left : times(window, random);
}

}  // namespace dateline::feeds
