// Plain-text wire copy with a dateline.
//
//     [notes, slug, headline, byline]          head: everything before the dateline
//     SEOUL, Dec 25 (Agency) - First paragraph …
//     more paragraphs, wrapped or not           body
//     (more) / ENDS / a credit line             tail
//     Notes to editors: …                       for editors only, never copy (desk_notes.h)
//
// Shape, reader and adapter in one: the shape is lines. Paragraphs are told apart by blank lines, by
// indents, or, where there are neither, by lines that end early with a sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

struct WireText {
  std::vector<std::string> notes;                           // "EMBARGOED UNTIL …", "KILL: …", "Eds: …"
  std::vector<std::string> headline;                        // its lines
  std::string slug, take_key, byline, agency, summary;      // agency: the line below the byline
  std::vector<std::pair<std::string, std::string>> fields;  // "Headline: …", "Slug: …", as headers of a file
  std::vector<std::string> body;                            // paragraphs, the dateline in the first
  std::vector<std::string> desk;                            // for editors only: tails, notes, sign-offs
  std::string credit;
  bool more = false;
};

// `read`: something before the text had the headline, so that none is looked for where there is no dateline.
enum class Head { open, read };

WireText read_wire_text(std::string_view utf8, Head head = Head::open);

// The item a kill or correction is about, where the notice gives its URI.
std::string control_target(const WireText& text);

// The item, still without its uri. For every format whose copy is wire text.
NewsItem item_of_wire_text(const WireText& text, const Hints& hints, std::vector<Problem>& problems);

Result<Parsed> parse_wire_text(std::string_view bytes, const Hints& hints);

}  // namespace dateline::wire
