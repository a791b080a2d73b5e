// The line under a page's headline that says who, where and when:
//
//     North News Desk | Oslo | Updated: 25-12-2025 03:59 IST | Created: 24-12-2025 20:10 IST
//
// in any order, with any of the usual labels and separators, on one line or on several. It is what a
// capture's structure hangs on: headline and summary stand above it, the story below.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::wire {

struct PageLine {
  std::string byline, city;
  std::string created, updated;  // as printed; an update may be a clock alone, of the day it was created
  bool labelled = false;         // a word says which time it is
  bool relative = false;         // "12 hours ago": a line of times, but none that can be told
  bool has_time() const { return !created.empty() || !updated.empty(); }
};

// Nothing if the line has no time, told or relative.
std::optional<PageLine> read_page_line(std::string_view line);

// A time of day and nothing else, or a whole time: what stands over each entry of a live page.
bool is_entry_time(std::string_view line);

// "By Ada North", "North News Desk": a line that can only be a byline.
bool is_byline(std::string_view line);
std::string without_by(std::string_view byline);
// "Ada North and Bo Lind", without "By": two to twelve capitalised words, names and what joins them.
bool is_names(std::string_view line);
// "Ada North, Bo Lind and Cy Park" as three; a desk or an agency is one.
std::vector<std::string> people_of(std::string_view byline);

}  // namespace dateline::wire
