// What an element of a page is likely to be, by its tag, class and id, and how much text is behind it.
#pragma once

#include "text/html_tree.h"

namespace dateline::wire {

enum class PagePart {
  copy,       // text of the story, as far as its own marks tell
  plain,      // no mark either way
  furniture,  // menus, related stories, comments, share buttons, consent …: left out with all it holds
};

// Marks are taken by themselves, but a page's frame may be a form, or carry a name that elsewhere means a
// menu: what holds a third of all paragraphs is not furniture, unless its name is about comments or consent.
class PageParts {
 public:
  explicit PageParts(text::HtmlNode body);
  PagePart part_of(text::HtmlNode element) const;

 private:
  std::size_t all_paragraphs_;  // bytes
};

// Letters below, and letters of them inside links.
struct TextWeight {
  std::size_t text = 0, linked = 0;
  double link_share() const {
    return text == 0 ? 0 : static_cast<double>(linked) / static_cast<double>(text);
  }
};
TextWeight weigh(text::HtmlNode element);

bool is_block(std::string_view tag);     // an element that paragraphs end at
bool is_hidden(text::HtmlNode element);  // hidden, aria-hidden, display: none

}  // namespace dateline::wire
