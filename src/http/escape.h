// Percent-encoding (RFC 3986 section 2.1), both ways, and the check of what comes out.
#pragma once

#include <string>
#include <string_view>

namespace dateline::http {

// Appends `text` with its escapes undone. False: an escape that is not '%' and two hex digits.
[[nodiscard]] bool percent_decode(std::string_view text, std::string& out);

// Escapes all but RFC 3986's unreserved characters: good for one path segment or one query value.
std::string percent_encode(std::string_view text);

// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view text);

}  // namespace dateline::http
