// The tokens of HTML, as HTML5's tokenizer cuts them (HTML standard, 13.2.5), without making a tree. Two
// things that would lose copy are read otherwise: a comment that never ends stops at its first '>', and what
// begins with "<!" and never ends is text. Markers of CDATA are asides, what is between them is not.
// A scanner borrows its text. Not for two threads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dateline::text {

struct HtmlToken {
  enum class Kind { start, end, text, aside };  // aside: comments, doctype, instructions
  Kind kind = Kind::text;
  std::string name;         // lower case; tags only
  std::string_view source;  // as written, with its brackets
  std::size_t attributes = 0;
  std::size_t kept = 0;  // where in `source` the attributes after the first kAttributes begin, or its '>'

  // Gumbo compares each attribute's name with those before it.
  static constexpr std::size_t kAttributes = 64;
};

class HtmlScanner {
 public:
  explicit HtmlScanner(std::string_view html) : html_(html) {}

  std::optional<HtmlToken> next();
  // After <name …> of a raw text element: everything up to its end tag, which is the next token.
  std::string_view take_raw_text(std::string_view name);
  // After <name …>: skips to behind its end tag, nested ones counted; what was inside. Not closed: skips
  // nothing.
  std::string_view skip_element(std::string_view name);

 private:
  HtmlToken tag();
  HtmlToken aside(std::size_t end);
  HtmlToken through_bracket(std::size_t from);
  HtmlToken comment();
  std::size_t tag_end(std::size_t from, HtmlToken* counted = nullptr) const;

  std::string_view html_;
  std::size_t at_ = 0;
  bool no_comment_end_ = false, no_bracket_ = false;       // none from here on
  std::unordered_map<std::string, std::size_t> unclosed_;  // no end tag of that name from there on
};

}  // namespace dateline::text
