#include "wire/formats/page_blocks.h"

#include <algorithm>
#include <array>

#include "text/escape.h"
#include "text/unicode.h"

namespace dateline::wire {
namespace {

using text::HtmlNode;

bool is_kept_inline(std::string_view tag) {
  constexpr std::array tags{"a",   "b",    "strong", "i", "em",   "cite", "q",   "sub",
                            "sup", "code", "s",      "u", "abbr", "time", "mark"};
  return std::ranges::find(tags, tag) != tags.end();
}

// <span class="by">Ada North</span><span class="when">…</span>: only style keeps them apart.
bool is_part(HtmlNode node) {
  return node && node.is_element() && node.tag() == "span" && node.has_attribute("class") &&
         node.text_content().size() >= 3;
}

class Blocks {
 public:
  Blocks(const PageParts& parts, std::vector<PageBlock>& out) : parts_(parts), out_(out) {}

  void read(HtmlNode element, std::string_view tag) {
    HtmlNode before;
    for (const auto child : element.children()) {
      if (is_part(before) && is_part(child)) html_ += ' ', text_ += ' ';
      before = child;
      if (child.is_text()) {
        html_ += text::escape_html(child.text());
        text_ += child.text();
      } else if (child.is_element() && parts_.part_of(child) != PagePart::furniture) {
        read_element(child, tag);
      }
    }
  }

  void flush(std::string_view tag) {
    auto text = text::collapse_whitespace(text_);
    if (!text.empty())
      out_.push_back({std::string(tag), std::string(text::trim(html_)), std::move(text), linked_});
    linked_ = 0;
    html_.clear();
    text_.clear();
  }

 private:
  void read_element(HtmlNode element, std::string_view tag) {
    const auto name = element.tag();
    if (name == "br") {
      html_ += "<br>";
      text_ += '\n';
      // Two breaks are a paragraph.
      if (html_.ends_with("<br><br>")) {
        html_.resize(html_.size() - 8);
        flush(tag);
      }
    } else if (is_block(name)) {
      flush(tag);
      if (is_link_list(element)) return;
      const auto inner = block_tag(name, tag);
      read(element, inner);
      flush(inner);
    } else {
      inline_element(element, tag);
    }
  }

  void inline_element(HtmlNode element, std::string_view tag) {
    const auto name = element.tag();
    const bool kept = is_kept_inline(name);
    if (kept) {
      html_ += '<' + std::string(name);
      if (name == "a") html_ += " href=\"" + text::escape_attribute(element.attribute("href")) + '"';
      html_ += '>';
    }
    const auto before = text_.size();
    read(element, tag);
    if (name == "a" && text_.size() > before) linked_ += text_.size() - before;
    if (kept) html_ += "</" + std::string(name) + '>';
  }

  static std::string_view block_tag(std::string_view name, std::string_view around) {
    constexpr std::array tags{"h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre"};
    if (name == "h1") return "h2";
    if (std::ranges::find(tags, name) != tags.end()) return name;
    return around == "blockquote" || around == "li" ? around : std::string_view("p");
  }

  // A list of links is a menu or related stories; so is a box that is nearly all link.
  static bool is_link_list(HtmlNode element) {
    const auto name = element.tag();
    const bool boxes = name == "ul" || name == "ol" || name == "dl" || name == "table" || name == "div" ||
                       name == "section" || name == "li";
    if (!boxes) return false;
    const auto weight = weigh(element);
    return weight.text > 0 && weight.link_share() > (name == "li" || name == "div" ? 0.8 : 0.5);
  }

  const PageParts& parts_;
  std::vector<PageBlock>& out_;
  std::string html_, text_;
  std::size_t linked_ = 0;
};

}  // namespace

std::vector<PageBlock> page_blocks(HtmlNode element, const PageParts& parts) {
  std::vector<PageBlock> out;
  Blocks blocks(parts, out);
  blocks.read(element, "p");
  blocks.flush("p");
  return out;
}

void append_block(std::string& html, const PageBlock& block) {
  const bool open = html.ends_with("</li>");
  if (block.tag == "li" && !open) html += "<ul>";
  if (block.tag != "li" && open) html += "</ul>";
  if (block.tag == "blockquote") {
    html += "<blockquote><p>" + block.html + "</p></blockquote>";
  } else {
    html += '<' + block.tag + '>' + block.html + "</" + block.tag + '>';
  }
}

void close_list(std::string& html) {
  if (html.ends_with("</li>")) html += "</ul>";
}

}  // namespace dateline::wire
