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

namespace dateline::wire {

struct PageLine {
  std::string byline, city;
  std::string created, updated;  // as printed
  bool has_time() const { return !created.empty() || !updated.empty(); }
};

// Nothing if the line has no time.
std::optional<PageLine> read_page_line(std::string_view line);

// "By Ada North", "North News Desk": a line that can only be a byline.
bool is_byline(std::string_view line);
std::string without_by(std::string_view byline);

}  // namespace dateline::wire
