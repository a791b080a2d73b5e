// Which known word did they mean? For "did you mean zone?" after a misspelt key.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dateline {

// The known word with the fewest edits (a swap of neighbours is one) from `word`; empty where even
// the best is more than a third of its letters away. Case does not count, nor `-` for `_`.
std::string nearest(std::string_view word, std::span<const std::string_view> known);

}  // namespace dateline
