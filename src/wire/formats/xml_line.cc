#include "wire/formats/xml_line.h"

#include "text/unicode.h"
#include "wire/formats/copy_fields.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest = 64 << 10;

}  // namespace

std::string line_of(XmlNode node) {
  if (!node) return {};
  if (node.children().empty()) return text::collapse_whitespace(node.text());
  return plain_line_of_html(std::string_view(node.inner_html({})).substr(0, longest));
}

std::string line_of(XmlNode node, std::string_view attribute) {
  return node ? text::collapse_whitespace(node.attribute(attribute)) : std::string();
}

}  // namespace dateline::wire
