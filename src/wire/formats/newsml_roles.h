// The words by which NewsML 1.x's components and content items say what they are.
#pragma once

#include <string_view>

#include "wire/formats/newsml_shape.h"
#include "wire/formats/xml.h"

namespace dateline::wire {

// "Main", "Caption", "Photo"; a word that is not known is `other`, none at all `copy`.
NewsmlRole newsml_role(std::string_view formal_name);

// Of a <ContentItem> that is a file elsewhere: "picture", "graphic", "video", "audio"; empty for text, for
// what has no address and for files of other kinds.
std::string_view newsml_file_type(XmlNode content_item);

}  // namespace dateline::wire
