#include "taster/near_keys.h"

#include <fmt/format.h>

#include <algorithm>

#include "taster/plain_copy.h"

namespace dateline::taster {
namespace {

constexpr std::size_t most_near_keys = 8;
constexpr std::size_t fewest_runs = 8;
constexpr std::string_view near_prefix = "near:";

}  // namespace

std::vector<std::string> near_keys(const NewsItem& item) {
  const auto runs = plain_copy(item).run_set;
  std::vector<std::string> keys;
  if (runs.size() < fewest_runs) return keys;
  for (std::size_t i = 0; i < std::min(most_near_keys, runs.size()); ++i)
    keys.push_back(fmt::format("{}{:016x}", near_prefix, runs[i]));
  return keys;
}

bool is_near_key(std::string_view key) {
  return key.starts_with(near_prefix);
}

}  // namespace dateline::taster
