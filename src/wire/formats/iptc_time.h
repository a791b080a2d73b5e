// The times of IPTC's formats before NewsML-G2: ISO 8601 in its basic form, "20251225T083000+0100".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "news/news_item.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// With seconds or zone left out; the extended form and whatever else feed_time.h reads will do too, by its
// rules for a bare time and for problems.
std::optional<Instant> read_iptc_time(std::string_view written, const Hints& hints,
                                      std::vector<Problem>& problems);

}  // namespace dateline::wire
