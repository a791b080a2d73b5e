// The short way through clean_html(), for what nearly all wire copy is: paragraphs of text and nothing else.
//
// Read in one pass over the bytes, without making a tree (bench/door). The result is clean_html()'s own, byte
// for byte; whatever is not certain to be is left to the tree. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::text {

// Of "<p>…</p>" one after another, their text characters and the references of everyday (&amp; &quot; …).
// Nothing: any other markup, controls, broken UTF-8, white space beyond ASCII.
std::optional<std::string> clean_plain_paragraphs(std::string_view html);

}  // namespace dateline::text
