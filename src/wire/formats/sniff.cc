#include "wire/formats/sniff.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/encoding.h"
#include "text/unicode.h"
#include "wire/formats/content_type.h"
#include "wire/formats/page_text.h"
#include "wire/formats/xml.h"

namespace dateline::wire {
namespace {

constexpr std::size_t looked_at = 4096;

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' || c == '_' ||
         c == '-' || c == '.';
}

// Past white space, the XML declaration, comments and a document type; npos if nothing follows.
std::size_t first_element(std::string_view text) {
  std::size_t at = 0;
  while ((at = text.find('<', at)) != std::string_view::npos) {
    const auto rest = text.substr(at);
    if (rest.starts_with("<!--")) {
      at = text.find("-->", at);
    } else if (rest.starts_with("<?") || rest.starts_with("<!")) {
      const auto subset = rest.substr(0, rest.find('>')).find('[');
      at = subset == std::string_view::npos ? text.find('>', at) : text.find("]", at);
    } else {
      return at;
    }
    if (at == std::string_view::npos) break;
  }
  return std::string_view::npos;
}

std::string root_name(std::string_view text) {
  const auto at = first_element(text);
  if (at == std::string_view::npos) return {};
  auto end = at + 1;
  while (end < text.size() && is_name(text[end])) ++end;
  auto name = std::string(text.substr(at + 1, end - at - 1));
  if (const auto colon = name.find(':'); colon != std::string::npos) name.erase(0, colon + 1);
  return text::lower(name);
}

std::string_view format_of_root(const std::string& name) {
  struct Row {
    std::string_view root, format;
  };
  constexpr std::array rows{Row{"rss", "rss"},    Row{"rdf", "rdf"},   Row{"feed", "atom"},
                            Row{"entry", "atom"}, Row{"html", "page"}, Row{"item", "rss"}};
  for (const auto& row : rows)
    if (row.root == name) return row.format;
  constexpr std::array html{"head", "body",   "div",     "article", "main",   "p",     "meta",   "title",
                            "link", "script", "section", "h1",      "span",   "table", "header", "nav",
                            "a",    "img",    "b",       "i",       "strong", "em",    "ul",     "ol"};
  return std::ranges::find(html, name) != html.end() ? "page" : "";
}

std::string_view format_of_xml(std::string_view text) {
  const auto root = root_name(text);
  // <channel> is RSS without its root, and the root of Microsoft's CDF, which has items of its own kind.
  if (root == "channel") return text.find("HREF=") != std::string_view::npos ? "" : "rss";
  return format_of_root(root);
}

// Binary: a NUL, or many controls, once the charset has been read.
bool is_binary(std::string_view text) {
  std::size_t controls = 0;
  for (const char c : text)
    if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' &&
        c != '\x1b')
      ++controls;
  return text.find('\0') != std::string_view::npos || controls * 10 > text.size();
}

std::string_view by_type(const ContentType& type) {
  if (type.type.find("rss") != std::string::npos) return "rss";
  if (type.type.find("atom") != std::string::npos) return "atom";
  if (type.type == "text/html" || type.type == "application/xhtml+xml") return "page";
  return {};
}

}  // namespace

std::string_view sniff(std::string_view bytes, const Hints& hints) {
  const auto type = content_type_of(hints.content_type);
  const auto charset =
      bytes.starts_with('<') || bytes.starts_with('\0') ? declared_charset(bytes) : type.charset;
  const auto head = text::decode(bytes.substr(0, looked_at), charset).utf8;
  const auto start = text::trim(head);
  if (start.empty() || is_binary(head)) return {};
  if (start.front() == '{' || start.front() == '[') return "ninjs";
  if (start.front() == '<') {
    if (const auto format = format_of_xml(start); !format.empty()) return format;
    const auto declared = by_type(type);
    const bool has_xml = start.starts_with("<?xml");
    return has_xml && declared == "page" ? std::string_view() : declared;
  }
  // Some servers print a line before the markup.
  const auto markup = text::lower(start);
  if (markup.find("<!doctype html") != std::string::npos || markup.find("<html") != std::string::npos)
    return "page";
  if (markup.find("<rss") != std::string::npos) return "rss";
  if (markup.find("<feed") != std::string::npos) return "atom";
  return is_page_text(text::decode(bytes.substr(0, 1 << 16), type.charset).utf8) ? "page" : "text";
}

}  // namespace dateline::wire
