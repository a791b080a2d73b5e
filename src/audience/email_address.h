// What is an address that a letter can be sent to, as RFC 5321 (4.1.2, 4.5.3.1) writes the ones there are
// on the net: a dot-string, no quotes, a domain of at least two labels. Browsers send domains of other
// scripts in ASCII already.
#pragma once

#include <string_view>

namespace dateline::audience {

bool is_email_address(std::string_view text);

}  // namespace dateline::audience
