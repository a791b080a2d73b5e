// What clean_html() does with each element: the allow-list, as a table.
#pragma once

#include <string_view>

namespace dateline::text {

enum class Treatment {
  unwrap,        // its content only, in the same paragraph: span, font, and every unknown element
  unwrap_block,  // its content only, paragraphs of its own: div, section, p
  drop,          // with its content: script, form
  keep_inline,   // an element around text: b, a
  heading,
  rule,
  line_break,
  picture,
  player,  // a link to what it plays: iframe, video, audio
  preformatted,
  quote,
  list,
  definitions,
  figure,
  caption,
  table,
};

struct ElementRule {
  Treatment treatment = Treatment::unwrap;
  std::string_view written_as = {};  // the element in clean HTML
};

ElementRule element_rule(std::string_view tag);

}  // namespace dateline::text
