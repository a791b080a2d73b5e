// Identifiers: is this a URI, and what stands in for one where a source sends none.
#pragma once

#include <string>
#include <string_view>

namespace dateline::wire {

// An absolute URI by RFC 3986's grammar of characters: a scheme, a colon, at least one more character,
// no space, no raw non-ASCII, whole percent-escapes. What ninjs's "format": "uri" asks for.
bool is_uri(std::string_view text);

// "urn:dateline:KIND:…" from what the source sent; the same for the same text, for ever.
std::string stable_uri(std::string_view kind, std::string_view text);

}  // namespace dateline::wire
