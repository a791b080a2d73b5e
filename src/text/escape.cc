#include "text/escape.h"

#include "text/unicode.h"

namespace dateline::text {
namespace {

void append_markup(std::string& out, char c) {
  switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    default:
      out += c;
  }
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
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (char c : text) append_markup(out, c);
  return out;
}

std::string escape_attribute(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (char c : text) {
    if (c == '"')
      out += "&quot;";
    else if (c == '\'')
      out += "&#39;";
    else
      append_markup(out, c);
  }
  return out;
}

std::string escape_xml(std::string_view text) {
  std::string legal;
  legal.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
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
