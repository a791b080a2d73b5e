// What an element of a page is likely to be, by its tag, class and id, and how much text is behind it.
#pragma once

#include "text/html_tree.h"

namespace dateline::wire {

enum class PagePart {
  copy,       // text of the story, as far as its own marks tell
  plain,      // no mark either way
  furniture,  // menus, related stories, comments, share buttons, consent …: left out with all it holds
};

PagePart part_of(text::HtmlNode element);

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
