// Which addresses a page may link to, and how they are written.
#pragma once

#include <string>
#include <string_view>

namespace dateline::press {

// The address escaped for a quoted attribute: http, https, mailto, tel, or a path of this site. Empty for
// every other: javascript:, data:, "//elsewhere", controls.
std::string checked_link(std::string_view url);

// A path of this site: begins with one slash, and has nothing in it that ends an attribute.
bool is_local(std::string_view url);

// "+91-720-644 (12)" is "tel:+9172064412": a telephone dials digits and one leading plus. A number of one
// to three digits completes the one before it, as letterheads print them: after
// "+91-7027739813", "14" is "tel:+917027739814". `before` is the link of the number before it, or empty.
std::string telephone_link(std::string_view number, std::string_view before = {});

// The text as one path segment: itself where it is plain ([a-z0-9-]), else its slug.
std::string segment(std::string_view text);

}  // namespace dateline::press
