// What an HTML page says about itself to machines: its JSON-LD article first, then its meta elements.
#pragma once

#include <string>

#include "text/html_tree.h"
#include "wire/formats/page_shape.h"

namespace dateline::wire {

struct PageMeta {
  PageArticle article;      // but for body_html
  std::string body_text;    // JSON-LD's articleBody, plain or markup; empty if none
  bool is_article = false;  // JSON-LD or Open Graph call it one
};

PageMeta read_page_meta(const text::HtmlTree& page);

}  // namespace dateline::wire
