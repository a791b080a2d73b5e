// NITF's <media>: a picture, film or sound with its renditions, captions and producers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "news/news_item.h"
#include "wire/formats/xml.h"

namespace dateline::wire {

// Nothing where no reference leads to a file. `name` is its part in the item.
std::optional<Association> read_nitf_media(XmlNode media, std::string_view base_url, std::string name);

}  // namespace dateline::wire
