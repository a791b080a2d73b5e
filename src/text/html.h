// Foreign HTML to safe HTML, to text, and back.
//
// clean_html() parses as a browser does and writes its own tree from an allow-list, so nothing it does not
// know survives: no script, style, frame, form or event attribute; links and pictures only with checked
// absolute addresses, without the pixels and parameters that follow readers; of a player a link to what it
// plays. The result is a sequence of blocks (p, h2–h6, lists, dl, blockquote, pre, figure, table, hr) whose
// paragraphs hold inline elements only, so it parses to the same tree everywhere and
// clean_html(clean_html(x)) == clean_html(x). Bare text and <br><br> become paragraphs. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::text {

struct CleanOptions {
  std::string_view base_url = {};  // relative addresses are read against it; without it they are dropped
};

// Not longer than 8 MiB: what follows is cut at a block.
std::string clean_html(std::string_view html, const CleanOptions& options = {});

// The blocks that clean_html() made, one string each: "<p>…</p>", "<ul>…</ul>". REQUIRES: clean HTML.
std::vector<std::string> html_blocks(std::string_view clean);

// Readable text: paragraphs, headings, list items and rows apart by "\n\n", <br> as "\n". Any HTML will do.
std::string html_to_text(std::string_view html);
// The same, one string per paragraph, line breaks as spaces.
std::vector<std::string> paragraphs(std::string_view html);

// The same two of clean HTML, in one pass over its tags; at most so many paragraphs, from the first on.
// REQUIRES: clean HTML, as every body_html is.
std::string clean_html_to_text(std::string_view clean);
std::vector<std::string> clean_paragraphs(std::string_view clean, std::size_t most = std::string_view::npos);

// A paragraph per blank-line separated block, a <br> per line break inside one, escaped.
enum class LineBreaks { keep, join };  // join: wrapped wire copy, a line end is a space
std::string text_to_html(std::string_view plain, LineBreaks breaks = LineBreaks::keep);

}  // namespace dateline::text
