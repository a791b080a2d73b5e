// Escaping: text put where a browser or parser will read it again. One function per place.
#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

std::string escape_html(std::string_view text);       // element content: & < >
std::string escape_attribute(std::string_view text);  // quoted attribute: & < > " '
// XML content and attributes; characters XML 1.0 cannot hold are dropped.
std::string escape_xml(std::string_view text);
// A JSON document to stand inside <script>: <, >, & and U+2028/9 become \u003c …; still the same JSON.
std::string escape_json_in_script(std::string_view json);
// One path segment, percent-encoded: everything but RFC 3986 unreserved, so also '/'.
std::string escape_path_segment(std::string_view segment);

}  // namespace dateline::text
