#include "wire/formats/xml.h"

#include <libxml/tree.h>

#include <algorithm>
#include <array>

#include "text/escape.h"
#include "text/unicode.h"
#include "text/url.h"

namespace dateline::wire {
namespace {

// A reference is at least three bytes, so a document's text is at most this many thirds of its size.
constexpr std::size_t max_entity = 128;
constexpr std::string_view xml_space = "http://www.w3.org/XML/1998/namespace";

std::string_view view(const xmlChar* text) {
  return text ? reinterpret_cast<const char*>(text) : std::string_view();
}

// Where nobody declares a prefix, libxml2 leaves it in the name.
std::string_view local(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void append_entity(std::string& out, const xmlNode* reference) {
  const auto* entity = xmlGetDocEntity(reference->doc, reference->name);
  if (!entity || entity->etype == XML_EXTERNAL_GENERAL_PARSED_ENTITY) return;
  const auto content = view(entity->content);
  const bool flat =
      content.find('&') == std::string_view::npos || entity->etype == XML_INTERNAL_PREDEFINED_ENTITY;
  if (flat && content.size() <= max_entity) out += content;
}

bool is_text(const xmlNode* node) {
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

// Recursion is as deep as the document, which the parser bounds.
void append_text(std::string& out, const xmlNode* first) {
  for (const auto* node = first; node; node = node->next) {
    if (is_text(node)) out += view(node->content);
    if (node->type == XML_ENTITY_REF_NODE) append_entity(out, node);
    if (node->type == XML_ELEMENT_NODE) append_text(out, node->children);
  }
}

std::string value(const xmlAttr* attribute) {
  std::string out;
  append_text(out, attribute->children);
  return out;
}

const xmlAttr* find_attribute(const xmlNode* node, std::string_view name, std::string_view space = {}) {
  for (const auto* attribute = node->properties; attribute; attribute = attribute->next) {
    if (local(view(attribute->name)) != name) continue;
    if (space.empty() || (attribute->ns && view(attribute->ns->href) == space)) return attribute;
  }
  return nullptr;
}

std::string resolved(const std::string& href, const std::string& base) {
  return text::resolve_url(href, base).value_or(href);
}

bool holds_address(std::string_view attribute) {
  constexpr std::array names{"href", "src", "cite", "poster", "longdesc"};
  return std::ranges::find(names, attribute) != names.end();
}

bool is_void(std::string_view tag) {
  constexpr std::array tags{"area",  "br",   "col",  "embed",  "hr", "img",
                            "input", "link", "meta", "source", "wbr"};
  return std::ranges::find(tags, tag) != tags.end();
}

// The element after this one in document order, below `top`.
const xmlNode* next_element(const xmlNode* node, const xmlNode* top) {
  do {
    if (node->type == XML_ELEMENT_NODE && node->children) {
      node = node->children;
    } else {
      while (node != top && !node->next) node = node->parent;
      if (node == top) return nullptr;
      node = node->next;
    }
  } while (node->type != XML_ELEMENT_NODE);
  return node;
}

void append_html(std::string& out, const xmlNode* first, const std::string& base, const AsHtml& as);

void append_element(std::string& out, const xmlNode* node, std::string base, const AsHtml& as) {
  if (const auto* own = find_attribute(node, "base", xml_space)) base = resolved(value(own), base);
  const auto written_as = as(XmlNode(node));
  if (!written_as) return;
  out += text::escape_html(written_as->before);
  const std::string tag = text::lower(written_as->name);
  if (tag.empty()) return append_html(out, node->children, base, as);
  out += '<' + tag;
  for (const auto* attribute = node->properties; attribute; attribute = attribute->next) {
    if (attribute->ns) continue;
    const auto name = text::lower(view(attribute->name));
    const auto written = value(attribute);
    out += ' ' + name + "=\"" +
           text::escape_attribute(holds_address(name) ? resolved(written, base) : written) + '"';
  }
  out += '>';
  if (is_void(tag)) return;
  append_html(out, node->children, base, as);
  out += "</" + tag + '>';
}

void append_html(std::string& out, const xmlNode* first, const std::string& base, const AsHtml& as) {
  for (const auto* node = first; node; node = node->next) {
    if (is_text(node)) out += text::escape_html(view(node->content));
    if (node->type == XML_ELEMENT_NODE) append_element(out, node, base, as);
    if (node->type == XML_ENTITY_REF_NODE) {
      std::string expanded;
      append_entity(expanded, node);
      out += text::escape_html(expanded);
    }
  }
}

}  // namespace

std::string_view XmlNode::name() const {
  return local(view(node_->name));
}

std::string_view XmlNode::prefix() const {
  if (node_->ns) return view(node_->ns->prefix);
  const auto whole = view(node_->name);
  return whole.substr(0, whole.size() - std::min(whole.size(), name().size() + 1));
}

std::string_view XmlNode::space() const {
  return node_->ns ? view(node_->ns->href) : std::string_view();
}

int XmlNode::line() const {
  return static_cast<int>(xmlGetLineNo(node_));
}

std::string XmlNode::attribute(std::string_view name) const {
  const auto* found = find_attribute(node_, name);
  return found ? value(found) : std::string();
}

bool XmlNode::has_attribute(std::string_view name) const {
  return find_attribute(node_, name) != nullptr;
}

XmlNode XmlNode::parent() const {
  const auto* up = node_->parent;
  return XmlNode(up && up->type == XML_ELEMENT_NODE ? up : nullptr);
}

std::vector<XmlNode> XmlNode::children() const {
  std::vector<XmlNode> out;
  for (const auto* node = node_->children; node; node = node->next)
    if (node->type == XML_ELEMENT_NODE) out.emplace_back(node);
  return out;
}

XmlNode XmlNode::child(std::string_view name) const {
  for (const auto* node = node_->children; node; node = node->next)
    if (node->type == XML_ELEMENT_NODE && local(view(node->name)) == name) return XmlNode(node);
  return XmlNode();
}

XmlNode XmlNode::find(std::string_view name) const {
  const auto* node = node_;
  do node = next_element(node, node_);
  while (node && local(view(node->name)) != name);
  return XmlNode(node);
}

std::vector<XmlNode> XmlNode::find_all(std::string_view name) const {
  std::vector<XmlNode> out;
  for (const auto* node = next_element(node_, node_); node; node = next_element(node, node_))
    if (local(view(node->name)) == name) out.emplace_back(node);
  return out;
}

std::string XmlNode::text() const {
  std::string out;
  append_text(out, node_->children);
  return out;
}

std::string XmlNode::inner_html(std::string_view document_base) const {
  return inner_html(document_base, [](XmlNode node) { return HtmlTag{node.name()}; });
}

std::string XmlNode::inner_html(std::string_view document_base, const AsHtml& as) const {
  std::string out;
  append_html(out, node_->children, base(document_base), as);
  return out;
}

std::string XmlNode::base(std::string_view document_base) const {
  std::vector<std::string> chain;
  for (auto node = *this; node; node = node.parent())
    if (const auto* own = find_attribute(node.node_, "base", xml_space)) chain.push_back(value(own));
  std::string base(document_base);
  for (auto each = chain.rbegin(); each != chain.rend(); ++each)
    base = text::resolve_url(*each, base).value_or(base);
  return base;
}

std::string XmlNode::language() const {
  for (auto node = *this; node; node = node.parent())
    if (const auto* own = find_attribute(node.node_, "lang", xml_space)) {
      auto tag = value(own);
      std::ranges::replace(tag, '_', '-');
      return tag;
    }
  return {};
}

}  // namespace dateline::wire
