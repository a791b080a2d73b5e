// What NewsML 1.x's components hold: the copy in NITF, XHTML or plain text, captions, notes, pictures.
#pragma once

#include <string_view>
#include <vector>

#include "wire/formats/newsml_metadata.h"
#include "wire/formats/newsml_shape.h"
#include "wire/formats/xml.h"

namespace dateline::wire {

// Reads the outermost <NewsComponent> of an item into it, metadata included. Returns the <NewsItem>s inside
// that are copy of their own.
std::vector<XmlNode> read_newsml_content(XmlNode component, const NewsmlTopics& topics,
                                         std::string_view base_url, NewsmlItem& into);

}  // namespace dateline::wire
