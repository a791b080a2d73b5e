#include "text/escape.h"

#include "text/unicode.h"

namespace dateline::text {
namespace {

std::string_view reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return "&#39;";
  }
}

// What lies between two escaped characters is copied whole.
template <class IsEscaped>
std::string escape(std::string_view text, IsEscaped is_escaped) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_escaped(text[at])) continue;
    out.append(text, plain, at - plain);
    out += reference(text[at]);
    plain = at + 1;
  }
  out.append(text, plain);
  return out;
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

// XML 1.0, production 2.
bool is_xml_char(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
         c >= 0x10000;
}

}  // namespace

std::string escape_html(std::string_view text) {
  return escape(text, [](char c) { return c == '&' || c == '<' || c == '>'; });
}

std::string escape_attribute(std::string_view text) {
  return escape(text, [](char c) { return c == '&' || c == '<' || c == '>' || c == '"' || c == '\''; });
}

std::string escape_xml(std::string_view text) {
  std::string legal;
  legal.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto start = at;
    while (at < text.size() && text[at] >= ' ' && text[at] <= '~') ++at;
    legal.append(text, start, at - start);
    if (at == text.size()) break;
    const auto [c, bytes] = code_point_at(text, at);
    if (is_xml_char(c)) append_utf8(legal, c);
    at += bytes;
  }
  return escape_attribute(legal);
}

std::string escape_json_in_script(std::string_view json) {
  std::string out;
  out.reserve(json.size() + 64);
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    const auto separator = json.substr(at, 3);
    if (c == '<' || c == '>' || c == '&') {
      out += c == '<' ? "\\u003c" : c == '>' ? "\\u003e" : "\\u0026";
    } else if (separator == "\u2028" || separator == "\u2029") {
      out += separator == "\u2028" ? "\\u2028" : "\\u2029";
      at += 2;
    } else {
      out += c;
    }
  }
  return out;
}

std::string escape_path_segment(std::string_view segment) {
  static constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  for (char c : segment) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_unreserved(c))
      out += c;
    else
      out.append({'%', hex[byte >> 4], hex[byte & 15]});
  }
  return out;
}

}  // namespace dateline::text
