// A dateline that a format has a field for: "Stockholm", "Paris, 21 jan 2019 (AFP) -", "OSLO, Norway".
#pragma once

#include <optional>
#include <string_view>

#include "news/news_item.h"

namespace dateline::wire {

// Nothing where the line names no place: the head of the copy may.
std::optional<Dateline> read_dateline_line(std::string_view line);

}  // namespace dateline::wire
