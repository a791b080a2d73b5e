// The constructs of feed_reader.h: texts and persons.
#include <algorithm>
#include <array>
#include <cstdint>

#include "text/encoding.h"
#include "text/mojibake.h"
#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/feed_reader.h"

namespace dateline::wire {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_alphanumeric(char c) {
  return is_letter(c) || (c >= '0' && c <= '9');
}

// "&eacute;", "&#233;", "&#xe9;" at `at`?
bool starts_reference(std::string_view text, std::size_t at) {
  auto end = at + 1;
  if (end < text.size() && text[end] == '#') ++end;
  const auto first = end;
  while (end < text.size() && end - first < 32 && is_alphanumeric(text[end])) ++end;
  return end > first && end < text.size() && text[end] == ';';
}

bool starts_tag(std::string_view text, std::size_t at) {
  auto next = at + 1;
  if (next < text.size() && text[next] == '/') ++next;
  if (text.substr(at, 4) == "<!--") return true;
  return next < text.size() && is_letter(text[next]) && text.find('>', next) != std::string_view::npos;
}

// RSS does not say whether a text is markup. It is where a tag or a character reference stands in it.
bool looks_like_html(std::string_view text) {
  for (auto at = text.find_first_of("<&"); at != std::string_view::npos;
       at = text.find_first_of("<&", at + 1))
    if (text[at] == '<' ? starts_tag(text, at) : starts_reference(text, at)) return true;
  return false;
}

int base64_value(char c) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto at = digits.find(c == '-' ? '+' : c == '_' ? '/' : c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// Leniently: what is no digit is passed over, as feeds wrap their lines.
std::string decode_base64(std::string_view text) {
  std::string out;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    const int value = base64_value(c);
    if (value < 0) continue;
    bits = (bits << 6) | static_cast<std::uint32_t>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>((bits >> count) & 0xff);
  }
  return text::decode(out).utf8;
}

std::string trimmed(const std::string& text) {
  return std::string(text::trim(text));
}

bool is_html_type(std::string_view type) {
  constexpr std::array types{"html", "text/html", "xhtml", "application/xhtml+xml", "text/x-html"};
  return std::ranges::find(types, type) != types.end();
}

// RFC 4287 4.1.3.3: what is neither text nor XML is base64. Atom 0.3 says so by mode.
bool is_base64(XmlNode node, std::string_view type) {
  const auto mode = node.attribute("mode");
  if (!mode.empty()) return mode == "base64";
  const bool media_type = type.find('/') != std::string_view::npos;
  return media_type && !type.starts_with("text/") && !type.ends_with("xml");
}

// XHTML stands in one div that is not part of the text (RFC 4287 3.1.1.3).
XmlNode without_wrapper(XmlNode node) {
  const auto children = node.children();
  if (children.size() != 1 || children.front().name() != "div") return node;
  const auto around = text::trim(node.text()).size();
  return around == text::trim(children.front().text()).size() ? children.front() : node;
}

// What somebody encoded twice was meant once.
std::string as_meant(std::string text) {
  auto meant = text::encoded_once(text);
  return meant ? *std::move(meant) : std::move(text);
}

FeedText construct(XmlNode node, const FeedContext& context) {
  FeedText out;
  out.base = node.base(context.base_url);
  out.language = node.language();
  return out;
}

}  // namespace

FeedText read_rss_text(XmlNode node, const FeedContext& context) {
  auto out = construct(node, context);
  if (!node.children().empty()) {
    out.value = without_wrapper(node).inner_html(context.base_url);
    out.html = true;
    return out;
  }
  out.value = as_meant(trimmed(node.text()));
  out.html = looks_like_html(out.value);
  return out;
}

FeedText read_atom_text(XmlNode node, const FeedContext& context) {
  const auto type = text::lower(node.attribute("type"));
  auto out = construct(node, context);
  out.html = is_html_type(type);
  if (!node.children().empty()) {
    out.value = without_wrapper(node).inner_html(context.base_url);
    out.html = true;
  } else if (is_base64(node, type)) {
    out.value = trimmed(decode_base64(node.text()));
    out.html = out.html || looks_like_html(out.value);
  } else {
    out.value = as_meant(trimmed(node.text()));
    // Atom 0.3 and hurried 1.0 escape markup under any type but text.
    if (type != "text" && type != "text/plain" && node.attribute("mode") == "escaped")
      out.html = out.html || looks_like_html(out.value);
  }
  return out;
}

Author read_atom_person(XmlNode node, const FeedContext& context) {
  Author person;
  for (const auto child : node.children()) {
    const auto written = text::collapse_whitespace(child.text());
    if (child.name() == "name") person.name = written;
    if (child.name() == "email") person.email = written;
    if (child.name() == "uri" || child.name() == "url" || child.name() == "homepage")
      person.uri = text::resolve_url(written, child.base(context.base_url)).value_or(written);
  }
  if (person == Author{}) return read_rss_person(node.text());
  return person;
}

Author read_rss_person(std::string_view written) {
  const auto text = text::collapse_whitespace(written);
  const auto at = text.find('@');
  if (at == std::string::npos) return {.name = text};
  const auto start = text.find_last_of(" <([:,", at);
  const auto from = start == std::string::npos ? 0 : start + 1;
  const auto to = std::min(text.find_first_of(" >)],", at), text.size());
  Author person{.email = text.substr(from, to - from)};
  auto rest = text.substr(0, from) + ' ' + text.substr(to);
  if (const auto scheme = rest.find("mailto:"); scheme != std::string::npos) rest.erase(scheme, 7);
  std::erase_if(rest,
                [](char c) { return c == '<' || c == '>' || c == '(' || c == ')' || c == '[' || c == ']'; });
  person.name = text::collapse_whitespace(rest);
  return person;
}

}  // namespace dateline::wire
