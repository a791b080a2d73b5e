// XML as feeds really send it: a tree of borrowed handles over libxml2 in recovering mode.
//
// XmlDocument owns the tree; an XmlNode is valid while its document lives. The bytes are first decoded
// (text/encoding.h) and their entities and bare ampersands repaired, because libxml2's recovery would
// drop both. Nothing is fetched, no DTD is loaded; a declared entity is expanded only where it is short
// and holds no other, so input cannot grow by more than a factor. Deeper than 256 elements or larger
// than 32 MiB is not read. One thread at a time per document.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "news/news_item.h"

struct _xmlDoc;
struct _xmlNode;

namespace dateline::wire {

class XmlNode;

// How an element of another vocabulary is written as HTML.
struct HtmlTag {
  std::string_view name;         // empty: only what is inside it
  std::string_view before = {};  // text in front of it
};
using AsHtml = std::function<std::optional<HtmlTag>(XmlNode)>;  // nothing: it is left out with all below

class XmlNode {
 public:
  explicit XmlNode(const _xmlNode* node = nullptr) : node_(node) {}
  explicit operator bool() const { return node_ != nullptr; }
  bool operator==(const XmlNode&) const = default;

  std::string_view name() const;    // without prefix, as written
  std::string_view prefix() const;  // as written, also where nobody declared it
  std::string_view space() const;   // the namespace's URI; empty if none
  int line() const;

  // By name without prefix; of two with the same name, the first. Entities resolved.
  std::string attribute(std::string_view name) const;
  bool has_attribute(std::string_view name) const;

  XmlNode parent() const;
  std::vector<XmlNode> children() const;       // elements only
  XmlNode child(std::string_view name) const;  // the first with that name, any namespace
  // Below at any depth, in document order: the first with that name; all of them.
  XmlNode find(std::string_view name) const;
  std::vector<XmlNode> find_all(std::string_view name) const;

  std::string text() const;  // all text below, as it stands
  // The markup below as HTML source; addresses made absolute by the nearest xml:base, `base` outermost.
  std::string inner_html(std::string_view base) const;
  std::string inner_html(std::string_view base, const AsHtml& as) const;

  // xml:base and xml:lang as they hold here: the nearest ancestor's, relative bases resolved.
  std::string base(std::string_view document_base) const;
  std::string language() const;  // "en_US" as "en-US"; empty if none

 private:
  const _xmlNode* node_;
};

class XmlDocument {
 public:
  // `declared` is the charset of the transport; empty: the XML declaration's.
  static Result<XmlDocument> create(std::string_view bytes, std::string_view declared = {});
  XmlDocument(XmlDocument&&) noexcept;
  XmlDocument& operator=(XmlDocument&&) noexcept;
  ~XmlDocument();

  XmlNode root() const;
  const std::vector<Problem>& problems() const { return problems_; }  // at most 20

 private:
  struct Free {
    void operator()(_xmlDoc* document) const;
  };
  XmlDocument() = default;

  std::unique_ptr<_xmlDoc, Free> document_;
  std::vector<Problem> problems_;
};

// The charset that an XML declaration names, or shows by its first bytes (UTF-16 and UTF-32 without a byte
// order mark); empty if it does neither.
std::string declared_charset(std::string_view xml);

}  // namespace dateline::wire
