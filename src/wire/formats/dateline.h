// The head of wire copy, "SEOUL, Dec 25 (Agency) -", read from the beginning of a paragraph.
//
// Every format carries copy, so every reader asks here. A head is a place, then in any order a region or
// country, a date and an agency, then a dash: "GENEVA/NAIROBI, 3 mars (AFP) –", "Berlin (dpa) -",
// "MOSCOW, December 25. /Agency/." A place alone must be in capitals and must not be one of the words
// that wires put in front of a dash ("UPDATE 1 -", "FACTBOX —"). Pure; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "news/news_item.h"

namespace dateline::wire {

struct DatelineHead {
  Dateline dateline;
  std::string agency;      // as written, without its brackets: "Agency", "Reuters style"
  std::size_t length = 0;  // bytes of the paragraph it takes, with the white space after it
};

std::optional<DatelineHead> read_dateline(std::string_view paragraph);

// A paragraph of nothing but a head with a date, the copy in the next one.
std::optional<DatelineHead> read_dateline_alone(std::string_view paragraph);

// The same, over the first few paragraphs of a body or none.
std::optional<Dateline> dateline_of(std::span<const std::string> paragraphs);

}  // namespace dateline::wire
