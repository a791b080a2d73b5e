// What an item says of itself: which version of which story. Read from its headline, slug, take key, note to
// editors, signals, and the lines that its wire put above and below the copy.
//
//     headline  UPDATE 3-Ferry capsizes off Port Ansell
//     slug      BC-Ferry Capsize,2nd Ld-Writethru,358      FERRY-CAPSIZE/ (UPDATE 3, PIX)     ferry-lead
//     note      Eds: ADDS coast guard.                     (Corrected in paragraph 2)
//
// Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "news/headline_marks.h"
#include "news/news_item.h"

namespace dateline::taster {

struct Markers {
  MarkKind kind = MarkKind::none;
  int number = 0;        // of the version or take; 0: none
  std::string written;   // "UPDATE 3", "2nd Ld-Writethru", "(Corrected in paragraph 2)"
  std::string headline;  // its words without marks, folded: "ferry capsizes off port ansell"
  std::string slug;      // the same of its slug: "ferry capsize"
};

// `notes` are the copy's lines that belong to the wire (plain_copy.h).
Markers read_markers(const NewsItem& item, const std::vector<std::string>& notes);

// The folded headline and slug alone, for keys.
std::string headline_words(const NewsItem& item);
std::string slug_words(const NewsItem& item);

}  // namespace dateline::taster
