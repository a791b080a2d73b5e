// Reads a <nitf> element into its shape. Elements are found wherever agencies put them: <urgency> in <head>
// instead of <docdata>, <pubdata> within <docdata>.
#pragma once

#include <string_view>

#include "wire/formats/nitf_shape.h"
#include "wire/formats/xml.h"

namespace dateline::wire {

NitfDocument read_nitf(XmlNode nitf, std::string_view base_url);

}  // namespace dateline::wire
