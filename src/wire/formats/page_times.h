// The two times of a page, from what it prints.
//
// 04/05/2025 is the day its page means: told by the language, the zone or the other time of the page, where
// these tell; else the day is first, and a problem "date-order" says so. An update printed as a clock alone
// is of the day of the other. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wire/formats/parse.h"

namespace dateline::wire {

struct PageTimes {
  std::optional<Instant> created, updated;
};

PageTimes read_page_times(std::string_view created, std::string_view updated, std::string_view language,
                          const Hints& hints, std::vector<Problem>& problems);

}  // namespace dateline::wire
