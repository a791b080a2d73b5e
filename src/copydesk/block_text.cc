#include "copydesk/block_text.h"

#include <algorithm>

#include "text/entities.h"
#include "text/escape.h"
#include "text/html.h"
#include "text/html_scanner.h"

namespace dateline::copydesk {
namespace {

using text::HtmlToken;

// What a token adds to the text.
std::string text_of(const HtmlToken& token) {
  if (token.kind == HtmlToken::Kind::text) return text::decode_entities(token.source);
  return token.name == "br" ? "\n" : "";
}

}  // namespace

std::string block_text(std::string_view block) {
  std::string out;
  text::HtmlScanner scanner(block);
  while (const auto token = scanner.next()) out += text_of(*token);
  return out;
}

std::string erase_text(std::string_view block, std::size_t start, std::size_t end) {
  std::string out;
  std::size_t at = 0;
  text::HtmlScanner scanner(block);
  while (const auto token = scanner.next()) {
    const auto text = text_of(*token);
    const auto from = std::clamp(start, at, at + text.size()) - at;
    const auto to = std::clamp(end, at, at + text.size()) - at;
    at += text.size();
    if (token->kind != HtmlToken::Kind::text) {
      if (text.empty() || from == to) out += token->source;
      continue;
    }
    out += text::escape_html(text.substr(0, from)) + text::escape_html(text.substr(to));
  }
  return text::clean_html(out);
}

}  // namespace dateline::copydesk
