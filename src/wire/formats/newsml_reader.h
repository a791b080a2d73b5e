// Reads NewsML 1.x: the envelope, and each <NewsItem>'s identification, management and content.
#pragma once

#include <string_view>
#include <vector>

#include "wire/formats/newsml_shape.h"
#include "wire/formats/xml.h"

namespace dateline::wire {

struct NewsmlDocument {
  std::vector<NewsmlItem> items;  // those inside a component of another too, where they are copy of their own
  std::vector<Problem> problems;  // items that are no copy: vocabularies, packages of others
};

// At most `most` items.
NewsmlDocument read_newsml(XmlNode root, std::string_view base_url, std::size_t most);

}  // namespace dateline::wire
