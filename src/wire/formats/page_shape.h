// The shape of a saved news page, read from its HTML or from its text alike. Times stand as printed.
#pragma once

#include <string>
#include <vector>

#include "news/news_item.h"

namespace dateline::wire {

struct PagePicture {
  std::string src, alt, caption, credit;
  bool empty() const { return src.empty() && alt.empty() && caption.empty(); }
};

struct PageArticle {
  std::string headline, summary;
  std::string byline, city;
  std::vector<Author> authors;
  std::string created, updated;  // as printed
  PagePicture picture;
  std::vector<PagePicture> more_pictures;  // of a gallery, or inside the story
  std::vector<std::string> countries, tags, sections;
  std::string body_html, credit;
  bool is_article = false;  // its metadata says so
  std::string why_none;     // … or says that it is something else: "a product"
  std::string address, language, provider, copyright;
};

}  // namespace dateline::wire
