#include "taster/trace.h"

#include <bit>
#include <cstring>
#include <type_traits>

namespace dateline::taster {
namespace {

// As it lies in memory, little-endian and without gaps, behind a number that changes with its layout.
static_assert(std::is_trivially_copyable_v<Trace> && std::has_unique_object_representations_v<Trace>);
static_assert(std::endian::native == std::endian::little);
constexpr char layout = 1;

}  // namespace

std::uint32_t minute_of(const std::optional<Instant>& at) {
  if (!at) return 0;
  const auto minutes = std::chrono::floor<std::chrono::minutes>(at->time_since_epoch()).count();
  return minutes > 0 && minutes <= UINT32_MAX ? static_cast<std::uint32_t>(minutes) : 0;
}

std::string to_bytes(const Trace& trace) {
  std::string bytes(1 + sizeof trace, layout);
  std::memcpy(bytes.data() + 1, &trace, sizeof trace);
  return bytes;
}

std::optional<Trace> trace_of(std::string_view bytes) {
  Trace trace;
  if (bytes.size() != 1 + sizeof trace || bytes.front() != layout) return std::nullopt;
  std::memcpy(&trace, bytes.data() + 1, sizeof trace);
  const bool counts_fit = trace.term_count <= Trace::most_terms && trace.fact_count <= Trace::most_facts &&
                          trace.country_count <= Trace::most_countries;
  return counts_fit ? std::optional(trace) : std::nullopt;
}

}  // namespace dateline::taster
