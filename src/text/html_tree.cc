#include "text/html_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <array>

#include "text/encoding.h"
#include "text/html_limits.h"
#include "text/unicode.h"

namespace dateline::text {
namespace {

const GumboVector* children_of(const GumboNode* node) {
  if (node == nullptr) return nullptr;
  if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) return &node->v.element.children;
  return node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children : nullptr;
}

const GumboNode* child(const GumboVector& children, unsigned i) {
  return static_cast<const GumboNode*>(children.data[i]);
}

// Depth-first, document order, below `node`; stops when `visit` returns true. Depth is bounded by the tree.
bool walk(const GumboNode* node, const std::function<bool(const GumboNode*)>& visit) {
  const auto* children = children_of(node);
  for (unsigned i = 0; children && i < children->length; ++i)
    if (visit(child(*children, i)) || walk(child(*children, i), visit)) return true;
  return false;
}

bool is_text_node(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
         node->type == GUMBO_NODE_CDATA;
}

constexpr std::array<std::string_view, 5> kNoText{"script", "style", "noembed", "iframe", "noframes"};
// Words on either side of these do not belong together.
constexpr std::array<std::string_view, 26> kInline{
    "a",    "abbr", "b", "bdi",   "bdo",  "cite",   "code", "em",  "font", "i", "ins", "del", "kbd",
    "mark", "q",    "s", "small", "span", "strong", "sub",  "sup", "time", "u", "wbr", "tt",  "var"};

void append_text(const GumboNode* node, std::string& out) {
  if (is_text_node(node)) {
    out += node->v.text.text;
    return;
  }
  const auto tag = HtmlNode(node).tag();
  if (std::ranges::find(kNoText, tag) != kNoText.end()) return;
  const bool apart = std::ranges::find(kInline, tag) == kInline.end();
  if (apart) out += ' ';
  if (const auto* children = children_of(node))
    for (unsigned i = 0; i < children->length; ++i) append_text(child(*children, i), out);
  if (apart) out += ' ';
}

// Space-separated tokens of `list` include `token`, without regard to ASCII case.
bool has_token(std::string_view list, std::string_view token) {
  const auto wanted = lower(token);
  const auto all = lower(list);
  std::string_view rest = all;
  while (!rest.empty()) {
    const auto start = rest.find_first_not_of(" \t\n\r\f");
    if (start == std::string_view::npos) return false;
    rest.remove_prefix(start);
    const auto end = std::min(rest.find_first_of(" \t\n\r\f"), rest.size());
    if (rest.substr(0, end) == wanted) return true;
    rest.remove_prefix(end);
  }
  return false;
}

}  // namespace

bool HtmlNode::is_element() const {
  return node_ && node_->type == GUMBO_NODE_ELEMENT;
}

bool HtmlNode::is_text() const {
  return node_ && is_text_node(node_);
}

std::string_view HtmlNode::tag() const {
  if (!is_element()) return {};
  const auto& element = node_->v.element;
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  GumboStringPiece piece = element.original_tag;
  gumbo_tag_from_original_text(&piece);
  return piece.data ? std::string_view(piece.data, piece.length) : std::string_view();
}

std::string_view HtmlNode::text() const {
  return is_text() ? std::string_view(node_->v.text.text) : std::string_view();
}

std::string_view HtmlNode::attribute(std::string_view name) const {
  if (!is_element()) return {};
  const auto* found = gumbo_get_attribute(&node_->v.element.attributes, std::string(name).c_str());
  return found ? std::string_view(found->value) : std::string_view();
}

bool HtmlNode::has_attribute(std::string_view name) const {
  return is_element() && gumbo_get_attribute(&node_->v.element.attributes, std::string(name).c_str());
}

bool HtmlNode::has_class(std::string_view name) const {
  return has_token(attribute("class"), name);
}

HtmlNode HtmlNode::parent() const {
  return HtmlNode(node_ ? node_->parent : nullptr);
}

std::vector<HtmlNode> HtmlNode::children() const {
  std::vector<HtmlNode> all;
  if (const auto* children = children_of(node_))
    for (unsigned i = 0; i < children->length; ++i) all.emplace_back(child(*children, i));
  return all;
}

std::string HtmlNode::text_content() const {
  std::string text;
  if (node_) append_text(node_, text);
  return collapse_whitespace(text);
}

std::string HtmlNode::raw_text() const {
  std::string text;
  walk(node_, [&](const GumboNode* node) {
    if (is_text_node(node)) text += node->v.text.text;
    return false;
  });
  return text;
}

HtmlNode HtmlNode::find(const std::function<bool(HtmlNode)>& want) const {
  HtmlNode found;
  walk(node_, [&](const GumboNode* node) {
    const HtmlNode candidate(node);
    if (!candidate.is_element() || !want(candidate)) return false;
    found = candidate;
    return true;
  });
  return found;
}

std::vector<HtmlNode> HtmlNode::find_all(const std::function<bool(HtmlNode)>& want) const {
  std::vector<HtmlNode> found;
  walk(node_, [&](const GumboNode* node) {
    const HtmlNode candidate(node);
    if (candidate.is_element() && want(candidate)) found.push_back(candidate);
    return false;
  });
  return found;
}

HtmlNode HtmlNode::find(std::string_view tag) const {
  return find([tag](HtmlNode node) { return node.tag() == tag; });
}

std::vector<HtmlNode> HtmlNode::find_all(std::string_view tag) const {
  return find_all([tag](HtmlNode node) { return node.tag() == tag; });
}

std::vector<HtmlNode> HtmlNode::find_class(std::string_view name) const {
  return find_all([name](HtmlNode node) { return node.has_class(name); });
}

// Gumbo keeps pointers into the text it read, so both live together.
struct HtmlTree::Parsed {
  std::string html;
  GumboOutput* output = nullptr;
  ~Parsed() { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

HtmlTree::HtmlTree(std::string_view html) : parsed_(std::make_unique<Parsed>()) {
  parsed_->html = limit_html(to_valid_utf8(html));
  auto options = kGumboDefaultOptions;
  options.max_errors = 0;
  parsed_->output = gumbo_parse_with_options(&options, parsed_->html.data(), parsed_->html.size());
}

HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

HtmlNode HtmlTree::root() const {
  return HtmlNode(parsed_->output->root);
}

HtmlNode HtmlTree::head() const {
  return root().find("head");
}

HtmlNode HtmlTree::body() const {
  return root().find("body");
}

std::string HtmlTree::title() const {
  return collapse_whitespace(root().find("title").raw_text());
}

std::string HtmlTree::meta(std::string_view name) const {
  const auto wanted = lower(name);
  const auto found = root().find([&](HtmlNode node) {
    return node.tag() == "meta" &&
           (lower(node.attribute("name")) == wanted || lower(node.attribute("property")) == wanted ||
            lower(node.attribute("itemprop")) == wanted);
  });
  return std::string(trim(found.attribute("content")));
}

std::vector<std::string> HtmlTree::json_ld() const {
  std::vector<std::string> scripts;
  for (const auto script : root().find_all("script"))
    if (lower(trim(script.attribute("type"))).starts_with("application/ld+json"))
      scripts.push_back(script.raw_text());
  return scripts;
}

std::string HtmlTree::link(std::string_view rel) const {
  const auto found = root().find(
      [&](HtmlNode node) { return node.tag() == "link" && has_token(node.attribute("rel"), rel); });
  return std::string(trim(found.attribute("href")));
}

}  // namespace dateline::text
