// The names of countries, for people: Unicode's CLDR as ICU has it.
#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

// "KR" in "en" is "South Korea", in "fr" "Corée du Sud". The code itself where CLDR has no name.
std::string country_name(std::string_view alpha2, std::string_view language = "en");

}  // namespace dateline::text
