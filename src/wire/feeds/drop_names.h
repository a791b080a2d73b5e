// What a file's name in the drop folder says. Pure.
#pragma once

#include <string>
#include <string_view>

namespace dateline::feeds {

// Hidden, or named as something that will be renamed when it is whole: "story.xml.part", "~story.tmp".
bool is_unfinished(std::string_view name);

// The name as a delivery bears it: as it is where it is printable UTF-8, else percent-encoded.
std::string delivery_name(std::string_view name);

}  // namespace dateline::feeds
