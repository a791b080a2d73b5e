// An element's text as one line: headlines, bylines, captions.
#pragma once

#include <string>

#include "wire/formats/xml.h"

namespace dateline::wire {

// A break or a paragraph inside parts words. Empty for no element. What is longer than a line can be is cut.
std::string line_of(XmlNode node);

// An attribute's; empty for no element.
std::string line_of(XmlNode node, std::string_view attribute);

}  // namespace dateline::wire
