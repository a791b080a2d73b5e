#include "wire/formats/xml.h"

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <array>
#include <mutex>

#include "text/encoding.h"
#include "text/entities.h"
#include "text/unicode.h"

namespace dateline::wire {
namespace {

constexpr std::size_t max_bytes = 32 << 20;
constexpr std::size_t max_problems = 20;
constexpr std::size_t max_attributes = 256;

struct FreeContext {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

// libxml2's error callback; the context's private pointer leads back to the problems.
void remember(void* user, xmlErrorPtr failure) {
  auto* context = static_cast<xmlParserCtxt*>(user);
  auto* problems = static_cast<std::vector<Problem>*>(context->_private);
  if (problems->size() >= max_problems || !failure->message) return;
  const bool is_namespace = failure->domain == XML_FROM_NAMESPACE;
  problems->push_back({is_namespace ? "xml-namespace" : "xml-malformed",
                       std::string(text::trim(text::to_valid_utf8(failure->message))), failure->line,
                       failure->int2});
}

// libxml2 refuses a declaration that is not the very first thing; feeds put blank lines before it.
std::string_view from_first_tag(std::string_view xml) {
  const auto start = xml.find('<');
  return start == std::string_view::npos ? xml : xml.substr(start);
}

Error not_xml(const std::vector<Problem>& problems) {
  if (problems.empty()) return error(Fault::invalid, "this is not XML: no element");
  const auto& first = problems.front();
  return error(Fault::invalid, fmt::format("this is not XML: {}", first.detail),
               fmt::format("{}:{}", first.line, first.column));
}

// Attributes of the tag at `open`, a '<': at least as many as libxml2 reads, which goes no further than a
// '<'.
std::size_t attributes_at(std::string_view xml, std::size_t open) {
  std::size_t count = 0;
  char quote = '\0';
  for (const char c : xml.substr(open + 1)) {
    if (c == '<' || (c == '>' && quote == '\0')) break;
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '=') {
      ++count;
    }
  }
  return count;
}

// libxml2 compares every attribute of an element, and every namespace, with those before it.
bool has_crowded_tag(std::string_view xml) {
  for (auto open = xml.find('<'); open != std::string_view::npos; open = xml.find('<', open + 1)) {
    const char next = open + 1 < xml.size() ? xml[open + 1] : '\0';
    if (next != '/' && next != '!' && next != '?' && attributes_at(xml, open) > max_attributes) return true;
  }
  return false;
}

// XML 1.0, appendix F: what "<?" or "<" and a letter look like.
std::string_view charset_by_shape(std::string_view xml) {
  using namespace std::string_view_literals;
  struct Row {
    std::string_view bytes, charset;
  };
  constexpr std::array rows{Row{"\0\0\0<"sv, "UTF-32BE"}, Row{"<\0\0\0"sv, "UTF-32LE"},
                            Row{"\0<\0"sv, "UTF-16BE"}, Row{"<\0"sv, "UTF-16LE"}};
  for (const auto& row : rows)
    if (xml.starts_with(row.bytes)) return row.charset;
  return {};
}

}  // namespace

std::string declared_charset(std::string_view xml) {
  if (const auto shape = charset_by_shape(xml); !shape.empty()) return std::string(shape);
  const auto head = xml.substr(0, 400);
  const auto start = head.find("<?xml");
  if (start == std::string_view::npos) return {};
  const auto declaration = head.substr(start, head.find("?>", start) - start);
  const auto key = declaration.find("encoding");
  const auto open = key == std::string_view::npos ? key : declaration.find_first_of("\"'", key);
  if (open == std::string_view::npos) return {};
  const auto close = declaration.find(declaration[open], open + 1);
  if (close == std::string_view::npos) return {};
  return std::string(text::trim(declaration.substr(open + 1, close - open - 1)));
}

void XmlDocument::Free::operator()(_xmlDoc* document) const {
  xmlFreeDoc(document);
}

XmlDocument::XmlDocument(XmlDocument&&) noexcept = default;
XmlDocument& XmlDocument::operator=(XmlDocument&&) noexcept = default;
XmlDocument::~XmlDocument() = default;

Result<XmlDocument> XmlDocument::create(std::string_view bytes, std::string_view declared) {
  static std::once_flag once;
  std::call_once(once, xmlInitParser);
  if (bytes.size() > max_bytes)
    return error(Fault::limit, fmt::format("XML of {} bytes; at most {} are read", bytes.size(), max_bytes));

  XmlDocument result;
  const auto shape = charset_by_shape(bytes);
  const auto charset = !shape.empty()     ? std::string(shape)
                       : declared.empty() ? declared_charset(bytes)
                                          : std::string(declared);
  const auto decoded = text::decode(bytes, charset, text::Controls::strip);
  for (const auto& problem : decoded.problems) result.problems_.push_back({"charset", problem});
  const auto xml = text::repair_xml_entities(from_first_tag(decoded.utf8));
  if (has_crowded_tag(xml))
    return error(Fault::limit, fmt::format("an element with more than {} attributes", max_attributes));

  const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
  if (!context) return error(Fault::limit, "no memory for an XML parser");
  context->_private = &result.problems_;
  context->sax->serror = remember;
  constexpr int options = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC;
  result.document_.reset(
      xmlCtxtReadMemory(context.get(), xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8", options));
  if (!result.document_ || !xmlDocGetRootElement(result.document_.get())) return not_xml(result.problems_);
  return result;
}

XmlNode XmlDocument::root() const {
  return XmlNode(xmlDocGetRootElement(document_.get()));
}

}  // namespace dateline::wire
