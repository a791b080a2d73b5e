#include "text/html.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/entities.h"
#include "text/escape.h"
#include "text/html_scanner.h"
#include "text/unicode.h"

namespace dateline::text {
namespace {

constexpr std::array<std::string_view, 16> kParagraphs{
    "p",  "h2", "h3",  "h4",         "h5",         "h6",     "li",      "dt",
    "dd", "tr", "pre", "blockquote", "figcaption", "figure", "caption", "hr"};

bool ends_paragraph(const HtmlToken& token) {
  return token.name == "ul" || token.name == "ol" || token.name == "dl" || token.name == "table" ||
         std::ranges::find(kParagraphs, token.name) != kParagraphs.end();
}

// Lines collapsed and trimmed, none empty.
std::string tidy(std::string_view paragraph) {
  std::string out;
  while (!paragraph.empty()) {
    const auto end = std::min(paragraph.find('\n'), paragraph.size());
    const auto line = collapse_whitespace(paragraph.substr(0, end));
    if (!line.empty() && !out.empty()) out += '\n';
    out += line;
    paragraph.remove_prefix(std::min(end + 1, paragraph.size()));
  }
  return out;
}

// clean_html() writes few elements and always closes them: its tokens are enough. `tidied` makes a paragraph
// of its characters, empty if it is none.
template <class Tidied>
std::vector<std::string> text_paragraphs(std::string_view clean, Tidied tidied,
                                         std::size_t most = std::string_view::npos) {
  std::vector<std::string> all;
  std::string current;
  const auto flush = [&] {
    if (current.empty()) return;
    if (auto text = tidied(current); !text.empty()) all.push_back(std::move(text));
    current.clear();
  };
  HtmlScanner scanner(clean);
  while (const auto token = all.size() < most ? scanner.next() : std::nullopt) {
    if (token->kind == HtmlToken::Kind::text)
      current += decode_entities(token->source);
    else if (ends_paragraph(*token))
      flush();
    else if (token->name == "br")
      current += '\n';
    else if (token->name == "td" || token->name == "th")
      current += ' ';
  }
  if (all.size() < most) flush();
  return all;
}

std::string html_paragraph(std::string_view lines, LineBreaks breaks) {
  const auto text = escape_html(tidy(lines));
  std::string out = "<p>";
  for (char c : text) {
    if (c == '\n')
      out += breaks == LineBreaks::keep ? "<br>" : " ";
    else
      out += c;
  }
  return out + "</p>";
}

}  // namespace

std::vector<std::string> html_blocks(std::string_view clean) {
  std::vector<std::string> blocks;
  std::string current;
  int open = 0;
  HtmlScanner scanner(clean);
  while (const auto token = scanner.next()) {
    const bool is_void = token->name == "br" || token->name == "img" || token->name == "hr";
    if (open == 0 && token->kind == HtmlToken::Kind::text) continue;  // the line end between two blocks
    if (token->kind == HtmlToken::Kind::start && !is_void) ++open;
    if (token->kind == HtmlToken::Kind::end) --open;
    current += token->source;
    if (open <= 0) blocks.push_back(std::exchange(current, {})), open = 0;
  }
  return blocks;
}

std::string clean_html_to_text(std::string_view clean) {
  std::string out;
  for (const auto& paragraph : text_paragraphs(clean, tidy)) {
    if (!out.empty()) out += "\n\n";
    out += paragraph;
  }
  return out;
}

std::vector<std::string> clean_paragraphs(std::string_view clean, std::size_t most) {
  return text_paragraphs(clean, collapse_whitespace, most);
}

std::string html_to_text(std::string_view html) {
  return clean_html_to_text(clean_html(html));
}

std::vector<std::string> paragraphs(std::string_view html) {
  return clean_paragraphs(clean_html(html));
}

std::string text_to_html(std::string_view plain, LineBreaks breaks) {
  const auto text = strip_controls(plain) + "\n\n";
  std::string out, block;
  for (std::string_view rest = text; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = trim(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!line.empty()) {
      block.append(line) += '\n';
    } else if (!block.empty()) {
      if (!out.empty()) out += '\n';
      out += html_paragraph(block, breaks);
      block.clear();
    }
  }
  return out;
}

}  // namespace dateline::text
