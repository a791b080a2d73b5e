// What HTML may cost: a linear pass before gumbo that bounds depth, elements and size.
//
// Gumbo is quadratic in nesting depth, and its active formatting list can multiply elements. So a scanner
// that tokenizes as HTML5 does keeps its own stack of open elements, closing only what a browser would
// surely close (it may overcount, never undercount), and drops the tags, not the text, beyond the limits of
// depth and elements. svg, math, select, template and noscript go with their content: inside them the same
// bytes mean other tags; of math the words stay. Comments go too; the content of an iframe, which is raw
// text, is read as markup.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::text {

struct HtmlLimits {
  std::size_t depth = 400;
  std::size_t formatting = 24;     // open b, i, a, font, … that a browser would open again
  std::size_t elements = 400'000;  // elements gumbo may make, reopened ones counted
  std::size_t bytes = 8 << 20;
};

std::string limit_html(std::string_view html, const HtmlLimits& limits = {});

}  // namespace dateline::text
