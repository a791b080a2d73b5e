// The text of one block of clean HTML, and the same block with a stretch of that text taken out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::copydesk {

// As a reader sees it, <br> as one newline; offsets into it are what erase_text() takes.
std::string block_text(std::string_view block);
// The block, clean, without bytes [start, end) of its text. Empty if nothing is left.
std::string erase_text(std::string_view block, std::size_t start, std::size_t end);

}  // namespace dateline::copydesk
