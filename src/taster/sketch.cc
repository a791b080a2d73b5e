#include "taster/sketch.h"

#include <algorithm>

#include "base/hash.h"

namespace dateline::taster {
namespace {

constexpr std::size_t sketched_run = 5;
constexpr std::uint64_t base = 0x9E3779B97F4A7C15ULL;  // odd: 2^64 over the golden ratio

constexpr std::uint64_t power(std::uint64_t of, std::size_t times) {
  return times == 0 ? 1 : of * power(of, times - 1);
}

// The last step of SplitMix64: every bit of the run decides over every bit of the imprint.
std::uint64_t mixed(std::uint64_t hash) {
  hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9ULL;
  hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBULL;
  return hash ^ (hash >> 31);
}

void keep_least(Sketch& sketch, std::uint64_t run) {
  const auto hash = mixed(run);
  auto& bin = sketch[(hash >> 32) % sketch_bins];
  const auto value = std::max<std::uint32_t>(static_cast<std::uint32_t>(hash), 1);
  if (bin == 0 || value < bin) bin = value;
}

}  // namespace

// A rolling polynomial over the words' digests: one multiplication a word in, one a word out.
Sketch sketch_of(std::string_view copy_words) {
  Sketch sketch{};
  std::array<std::uint64_t, sketched_run> last{};
  std::uint64_t run = 0;
  std::size_t words = 0;
  while (!copy_words.empty()) {
    const auto space = std::min(copy_words.find(' '), copy_words.size());
    const auto word = short_digest(copy_words.substr(0, space));
    copy_words.remove_prefix(std::min(space + 1, copy_words.size()));
    auto& oldest = last[words % sketched_run];
    run = (run - oldest * power(base, sketched_run - 1)) * base + word;
    oldest = word;
    if (++words >= sketched_run) keep_least(sketch, run);
  }
  if (words > 0 && words < sketched_run) keep_least(sketch, run);
  return sketch;
}

std::size_t bins_alike(const Sketch& one, const Sketch& other) {
  std::size_t alike = 0;
  for (std::size_t i = 0; i < sketch_bins; ++i)
    if (one[i] != 0 && one[i] == other[i]) ++alike;
  return alike;
}

}  // namespace dateline::taster
