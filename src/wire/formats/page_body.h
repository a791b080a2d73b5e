// The story on an HTML page, apart from everything around it.
//
// Paragraphs vote for the elements that hold them, by their length, commas and how little of them is
// link; a vote halves with each level. The winner, widened to where its neighbours carry copy too, is
// read in order: paragraphs, subheads, lists and quotations are kept; what its tag, class or words mark as
// furniture is dropped. Two passes over the page; memory by its elements.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/html_tree.h"
#include "wire/formats/page_weights.h"

namespace dateline::wire {

struct PageBody {
  std::string html;    // blocks with their inline markup, not yet cleaned
  std::string text;    // the same, a paragraph a line
  std::string credit;  // a credit line that ended it
};

// What is known of the page besides: none of it is repeated in the body.
struct PageHead {
  std::string_view headline, summary;
  std::string_view hint;  // what the page's own metadata has as the story, if it has
  std::vector<std::string> authors;
  std::vector<std::string> captions;  // of its pictures, and who took them
};

PageBody read_page_body(const text::HtmlTree& page, const PageParts& parts, const PageHead& head);

}  // namespace dateline::wire
