// An element of a page as the blocks of text in it, in order, furniture left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/html_tree.h"
#include "wire/formats/page_weights.h"

namespace dateline::wire {

struct PageBlock {
  std::string tag;   // "p", "h2" … "h6", "li", "blockquote", "pre"
  std::string html;  // its inline markup
  std::string text;
  std::size_t linked = 0;  // bytes of the text inside links
  bool heading() const { return tag.size() == 2 && tag[0] == 'h'; }
};

std::vector<PageBlock> page_blocks(text::HtmlNode element, const PageParts& parts);

// Blocks to markup again; list items share a list.
void append_block(std::string& html, const PageBlock& block);
void close_list(std::string& html);

}  // namespace dateline::wire
