// Pictures, films and sounds of NewsML 1.x: the component around one, with its renditions, caption and
// credits.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "news/news_item.h"
#include "wire/formats/xml.h"

namespace dateline::wire {

// One picture in several renditions, perhaps with a caption, and nothing else?
bool is_newsml_picture(XmlNode component);

// Of such a component, or of a <ContentItem> alone; nothing where no address can be read. `name` is its part
// in the item.
std::optional<Association> read_newsml_picture(XmlNode node, std::string_view base_url, std::string name);

}  // namespace dateline::wire
