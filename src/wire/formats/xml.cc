#include "wire/formats/xml.h"

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <mutex>

#include "text/encoding.h"
#include "text/entities.h"
#include "text/unicode.h"
#include "wire/formats/position.h"
#include "wire/formats/xml_balance.h"

namespace dateline::wire {
namespace {

constexpr std::size_t max_bytes = 32 << 20;
constexpr std::size_t max_problems = 20;
constexpr std::size_t max_attributes = 256;
constexpr auto npos = std::string_view::npos;

struct FreeContext {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

struct Complaints {
  std::vector<Problem> problems;
  bool tags_mismatch = false;
};

// libxml2's error callback; the context's private pointer leads back to the complaints.
void remember(void* user, xmlErrorPtr failure) {
  auto* context = static_cast<xmlParserCtxt*>(user);
  auto* complaints = static_cast<Complaints*>(context->_private);
  if (failure->code == XML_ERR_TAG_NAME_MISMATCH) complaints->tags_mismatch = true;
  if (complaints->problems.size() >= max_problems || !failure->message) return;
  const bool is_namespace = failure->domain == XML_FROM_NAMESPACE;
  complaints->problems.push_back({is_namespace ? "xml-namespace" : "xml-malformed",
                                  std::string(text::trim(text::to_valid_utf8(failure->message))),
                                  failure->line, failure->int2});
}

xmlDoc* read(const std::string& xml, Complaints& complaints) {
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
  if (!context) return nullptr;
  context->_private = &complaints;
  context->sax->serror = remember;
  constexpr int options = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC;
  return xmlCtxtReadMemory(context.get(), xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8",
                           options);
}

// What stands before the first tag, and the declaration, whose charset has been seen to: libxml2 refuses the
// one, and the other behind it. Their lines stay, so that problems have the document's own.
void blank_prologue(std::string& xml) {
  constexpr std::size_t reach = 4096;  // warnings of a server's script, in markup of their own
  auto start = xml.find('<');
  const auto declaration = std::string_view(xml).substr(0, reach).find("<?xml ");
  const bool declares =
      declaration != std::string::npos && std::string_view(xml).substr(0, declaration).find("<!") == npos;
  if (const auto close = declares ? xml.find("?>", declaration) : npos; close != npos) start = close + 2;
  if (start == npos) return;
  for (std::size_t i = 0; i < start; ++i)
    if (xml[i] != '\n') xml[i] = ' ';
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

Problem problem_at(std::string code, std::string detail, std::string_view text, std::size_t offset) {
  const auto [line, column] = position_of(text, offset);
  return {std::move(code), std::move(detail), line, column};
}

// Each at the first character that could not be read, where there is one.
void add_charset_problems(const text::Decoded& decoded, std::string_view declared,
                          std::vector<Problem>& problems) {
  const auto lost = decoded.problems.empty() ? npos : decoded.utf8.find("\uFFFD");
  for (const auto& each : decoded.problems)
    problems.push_back(lost == npos ? Problem{"charset", each}
                                    : problem_at("charset", each, decoded.utf8, lost));
  if (declared.empty() && !decoded.charset.starts_with("UTF-"))
    problems.push_back(
        {"charset",
         fmt::format("no charset is declared, and the bytes are not UTF-8; read as {}", decoded.charset)});
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
  const auto name = text::trim(declaration.substr(open + 1, close - open - 1));
  // What can be read byte by byte is in neither, whatever it says.
  const auto key_of_name = text::match_key(name);
  for (const auto* wide : {"utf-16", "utf16", "utf-32", "utf32", "ucs-2", "ucs-4", "iso-10646-ucs"})
    if (key_of_name.starts_with(wide)) return {};
  return std::string(name);
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
  add_charset_problems(decoded, charset, result.problems_);
  auto [xml, repairs] = text::repair_xml(decoded.utf8);
  for (auto& [at, detail] : repairs)
    result.problems_.push_back(problem_at("xml-reference", std::move(detail), decoded.utf8, at));
  blank_prologue(xml);
  if (has_crowded_tag(xml))
    return error(Fault::limit, fmt::format("an element with more than {} attributes", max_attributes));

  Complaints complaints;
  result.document_.reset(read(xml, complaints));
  if (complaints.tags_mismatch) {
    Complaints again;
    result.document_.reset(read(balance_xml(xml), again));
  }
  std::ranges::move(complaints.problems, std::back_inserter(result.problems_));
  if (!result.document_ || !xmlDocGetRootElement(result.document_.get())) return not_xml(result.problems_);
  return result;
}

XmlNode XmlDocument::root() const {
  return XmlNode(xmlDocGetRootElement(document_.get()));
}

}  // namespace dateline::wire
