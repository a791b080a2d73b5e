// The time zone of a country that has but one.
#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

// "FI" to "Europe/Helsinki". Empty for a country whose clocks differ among its parts, and for no country.
std::string only_zone_of(std::string_view alpha2);

}  // namespace dateline::text
