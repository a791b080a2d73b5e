// The countries of ISO 3166-1, by alpha-2 code: what a rule over countries may name.
#pragma once

#include <span>
#include <string_view>

namespace dateline {

// In order: the 249 of the standard and XK, which agencies send for Kosovo. "GB", not "UK".
std::span<const std::string_view> country_codes();

bool is_country(std::string_view alpha2);

}  // namespace dateline
