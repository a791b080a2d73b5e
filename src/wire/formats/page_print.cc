#include "wire/formats/page_print.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "wire/formats/page_weights.h"

namespace dateline::wire {
namespace {

using text::HtmlNode;

bool is_part(HtmlNode node) {
  constexpr std::array tags{"span",   "time", "a", "button", "address", "em",
                            "strong", "b",    "i", "small",  "font"};
  return node && node.is_element() && std::ranges::find(tags, node.tag()) != tags.end();
}

bool is_boxed(HtmlNode node) {
  return node.tag() == "span" || node.tag() == "time" || node.tag() == "button";
}

bool is_blank(std::string_view text) {
  return text::trim(text).empty();
}

class Print {
 public:
  std::string take() && { return std::move(out_); }

  void read(HtmlNode element) {
    HtmlNode before;
    for (const auto child : element.children()) {
      if (child.is_text()) {
        out_ += text::collapse_whitespace(child.text()).empty() ? " " : spaced(child.text());
        if (!is_blank(child.text())) before = HtmlNode();
      } else if (child.is_element() && prints(child)) {
        const bool apart = is_part(child) && is_part(before) && (is_boxed(child) || is_boxed(before));
        if (apart && !is_blank(child.text_content())) out_ += " | ";
        read_element(child);
        if (!is_blank(child.text_content())) before = child;
      }
    }
  }

 private:
  static bool prints(HtmlNode element) {
    const auto tag = element.tag();
    return tag != "script" && tag != "style" && tag != "template" && tag != "noscript" && !is_hidden(element);
  }

  static std::string spaced(std::string_view written) {
    std::string text(written);
    std::ranges::replace(text, '\n', ' ');
    return text;
  }

  void read_element(HtmlNode element) {
    const auto tag = element.tag();
    if (tag == "br") {
      out_ += '\n';
    } else if (is_block(tag)) {
      // Paragraphs and headings stand apart; other boxes are lines.
      const bool apart = tag == "p" || (tag.size() == 2 && tag[0] == 'h' && tag != "hr");
      out_ += apart ? "\n\n" : "\n";
      if (tag == "li") out_ += "\xe2\x80\xa2 ";
      read(element);
      out_ += apart ? "\n\n" : "\n";
    } else {
      read(element);
    }
  }

  std::string out_;
};

}  // namespace

std::string printed_text(const text::HtmlTree& page) {
  Print print;
  print.read(page.body());
  return std::move(print).take();
}

}  // namespace dateline::wire
