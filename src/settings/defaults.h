// What a site has that says nothing: the lists of [[sector]], [[edition]], [[kind]] and [[page]] as TOML.
#pragma once

#include <string_view>

namespace dateline {

// One TOML document. A site.toml that gives any [[sector]] gives all of them; so for each list.
std::string_view default_lists();

}  // namespace dateline
