// A parsed HTML page to ask questions of, read-only, over gumbo.
//
// HtmlTree owns everything; an HtmlNode is a borrowed handle, valid while its tree lives. Before gumbo
// sees the page it is valid UTF-8, at most 8 MiB, nested at most 400 deep, with a bounded number of
// elements, and without svg, math, select, template, noscript and frames (html_limits.h says why). Any
// thread, one at a time.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct GumboInternalNode;
struct GumboInternalOutput;

namespace dateline::text {

class HtmlNode {
 public:
  explicit HtmlNode(const GumboInternalNode* node = nullptr) : node_(node) {}
  explicit operator bool() const { return node_ != nullptr; }
  bool operator==(const HtmlNode&) const = default;

  bool is_element() const;
  bool is_text() const;                                     // text, white space or CDATA
  std::string_view tag() const;                             // lower case: "div"; empty if not an element
  std::string_view text() const;                            // a text node's own characters
  std::string_view attribute(std::string_view name) const;  // empty if absent
  bool has_attribute(std::string_view name) const;
  bool has_class(std::string_view name) const;

  HtmlNode parent() const;
  std::vector<HtmlNode> children() const;

  // All text below, in order; script, style and comments are not text. Collapsed and trimmed.
  std::string text_content() const;
  // As written below this element, scripts included: for JSON-LD.
  std::string raw_text() const;
  // The first, or all, elements below (not this one) that satisfy; in document order.
  HtmlNode find(const std::function<bool(HtmlNode)>& want) const;
  std::vector<HtmlNode> find_all(const std::function<bool(HtmlNode)>& want) const;
  HtmlNode find(std::string_view tag) const;
  std::vector<HtmlNode> find_all(std::string_view tag) const;
  std::vector<HtmlNode> find_class(std::string_view name) const;

  const GumboInternalNode* raw() const { return node_; }

 private:
  const GumboInternalNode* node_;
};

class HtmlTree {
 public:
  explicit HtmlTree(std::string_view html);
  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;
  ~HtmlTree();

  HtmlNode root() const;  // <html>, always there
  HtmlNode head() const;
  HtmlNode body() const;

  std::string title() const;
  // <meta name=… content=…> or property=…, the first; empty if none. Names without regard to case.
  std::string meta(std::string_view name) const;
  std::vector<std::string> json_ld() const;  // each <script type="application/ld+json">, as written
  // <link rel=…>: the first href with that rel token.
  std::string link(std::string_view rel) const;

 private:
  struct Parsed;
  std::unique_ptr<Parsed> parsed_;
};

}  // namespace dateline::text
