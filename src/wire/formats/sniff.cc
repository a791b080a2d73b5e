#include "wire/formats/sniff.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/encoding.h"
#include "text/unicode.h"
#include "wire/formats/anpa.h"
#include "wire/formats/ap_json.h"
#include "wire/formats/content_type.h"
#include "wire/formats/iptc7901.h"
#include "wire/formats/mail_reader.h"
#include "wire/formats/newsml_g2_reader.h"
#include "wire/formats/page_text.h"
#include "wire/formats/wire_fields.h"
#include "wire/formats/wire_frames.h"
#include "wire/formats/wire_tape.h"
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
  return name;
}

std::string_view format_of_root(const std::string& written) {
  const auto name = text::lower(written);
  struct Row {
    std::string_view root, format;
  };
  // clang-format off
  constexpr std::array rows{
      Row{"rss", "rss"},
      Row{"item", "rss"},
      Row{"rdf", "rdf"},
      Row{"feed", "atom"},
      Row{"entry", "atom"},
      Row{"nitf", "nitf"},
      Row{"newsml", "newsml-1.2"},
      Row{"html", "page"},
      // With capitals: as written only. NewsML 1 has a <NewsItem> too.
      Row{"newsMessage", "newsml-g2"},
      Row{"newsItem", "newsml-g2"},
      Row{"packageItem", "newsml-g2"},
      Row{"conceptItem", "newsml-g2"},
      Row{"knowledgeItem", "newsml-g2"},
      Row{"planningItem", "newsml-g2"},
      Row{"catalogItem", "newsml-g2"},
  };
  // clang-format on
  for (const auto& row : rows)
    if (row.root == written || row.root == name) return row.format;
  if (is_g2_part(written)) return "newsml-g2";
  constexpr std::array html{"head", "body",   "div",     "article", "main",   "p",     "meta",   "title",
                            "link", "script", "section", "h1",      "span",   "table", "header", "nav",
                            "a",    "img",    "b",       "i",       "strong", "em",    "ul",     "ol"};
  return std::ranges::find(html, name) != html.end() ? "page" : "";
}

// <channel> is RSS without its root, and the root of CDF: in capitals, or with its address (feed_cdf.h).
std::string_view format_of_channel(std::string_view text) {
  const auto at = first_element(text);
  const auto tag = text.substr(at, text.find('>', at) - at);
  return tag.starts_with("<channel") && text::lower(tag).find("href=") == std::string::npos ? "rss" : "cdf";
}

std::string_view format_of_xml(std::string_view text) {
  const auto root = root_name(text);
  return text::lower(root) == "channel" ? format_of_channel(text) : format_of_root(root);
}

// A JSON Feed says so in its version; its slashes may be escaped.
std::string_view format_of_json(std::string_view text, const ContentType& type) {
  const auto is_feed = [&](std::string_view version) { return text.find(version) != std::string_view::npos; };
  if (is_feed("jsonfeed.org/version/") || is_feed("jsonfeed.org\\/version\\/")) return "jsonfeed";
  if (type.type == "application/feed+json") return "jsonfeed";
  return is_ap_json(text) ? "ap-json" : "ninjs";
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

// A wire circuit's message: its header has controls that would make it binary, or has lost them.
std::string_view format_of_circuit(std::string_view bytes) {
  auto start = text::trim(bytes);
  if (start.starts_with("ZCZC")) {
    start.remove_prefix(std::min(start.find('\n') + 1, start.size()));
    bytes = start;
  }
  const bool has_names = start.starts_with("<S") || start.starts_with("[S") || start.starts_with("{S");
  if (!has_names && start.find_first_of("<[{") == 0) return {};
  const auto restored = restore_controls(bytes);
  if (frames_of(restored).empty()) return {};
  if (is_anpa(restored)) return "anpa";
  return is_iptc7901(restored) ? "iptc7901" : "";
}

std::string_view by_type(const ContentType& type) {
  if (type.type.find("rss") != std::string::npos) return "rss";
  if (type.type.find("atom") != std::string::npos) return "atom";
  if (type.type == "text/html" || type.type == "application/xhtml+xml") return "page";
  return {};
}

}  // namespace

std::string_view sniff(std::string_view bytes, const Hints& hints) {
  if (const auto format = format_of_circuit(bytes.substr(0, looked_at)); !format.empty()) return format;
  if (is_mail(bytes)) return "email";
  const auto type = content_type_of(hints.content_type);
  const auto charset =
      bytes.starts_with('<') || bytes.starts_with('\0') ? declared_charset(bytes) : type.charset;
  const auto head = text::decode(bytes.substr(0, looked_at), charset).utf8;
  const auto start = text::trim(head);
  if (start.empty() || is_binary(head)) return {};
  if (start.front() == '{' || start.front() == '[') return format_of_json(start, type);
  if (start.front() == '<') {
    if (const auto format = format_of_xml(start); !format.empty()) return format;
    const auto declared = by_type(type);
    const bool has_xml = start.starts_with("<?xml");
    return has_xml && declared == "page" ? std::string_view() : declared;
  }
  if (is_tape(text::strip_controls(start)) || is_headed_by_fields(text::strip_controls(start))) return "text";
  // Some servers print a line before the markup.
  const auto markup = text::lower(start);
  if (markup.find("<!doctype html") != std::string::npos || markup.find("<html") != std::string::npos)
    return "page";
  if (markup.find("<rss") != std::string::npos) return "rss";
  if (markup.find("<feed") != std::string::npos) return "atom";
  return is_page_text(text::decode(bytes.substr(0, 1 << 16), type.charset).utf8) ? "page" : "text";
}

}  // namespace dateline::wire
