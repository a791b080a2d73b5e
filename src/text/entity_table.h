// HTML's named character references as one string; entities.h is the way in.
#pragma once

#include <string_view>

namespace dateline::text {

extern const std::string_view entity_table;

}  // namespace dateline::text
