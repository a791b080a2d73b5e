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
  std::vector<std::string> countries, tags, sections;
  std::string body_html, credit;
  std::string address, language, provider, copyright;
};

}  // namespace dateline::wire
