// clean_html(): a walk over gumbo's tree that writes its own.
//
// Each container (the document, a quote, a list item, a cell) is a Flow: finished blocks and one paragraph
// being written. A block element finishes the paragraph; inline elements stay in `around_` and so go on in
// the next paragraph, as a browser would show it. A container is written when its end is reached; its text
// is copied once per level, and levels end at kDeepest.
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "text/escape.h"
#include "text/html.h"
#include "text/html_elements.h"
#include "text/html_inline.h"
#include "text/html_plain.h"
#include "text/html_tree.h"
#include "text/unicode.h"
#include "text/url.h"

namespace dateline::text {
namespace {

constexpr std::size_t kDeepest = 64;
constexpr std::size_t kLongest = 8 << 20;  // as much as is read, so that cleaning again changes nothing
constexpr std::size_t kParagraphTags = 7;  // "<p></p>"

struct Block {
  std::string html;  // of a paragraph: its inside
  bool paragraph = false;
  bool caption = false;  // of the figure around it
};

struct Flow {
  std::vector<Block> blocks;
  InlineWriter line;
  bool inline_only = false;  // a heading: blocks inside are only spaces
  bool figure = false;
};

struct Rows {
  std::string html;
  std::size_t cells = 0;
  std::vector<Block> last_cell;
};

std::string element(std::string_view tag, std::string_view inside, std::string_view attributes = {}) {
  return "<" + std::string(tag) + std::string(attributes) + ">" + std::string(inside) + "</" +
         std::string(tag) + ">";
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + escape_attribute(value) + "\"";
}

// A small whole number, or 0.
int number(std::string_view text) {
  text = trim(text);
  int value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() && value > 0 && value <= 20'000 ? value : 0;
}

std::string size_attribute(HtmlNode node, std::string_view name, int least, int most) {
  const int value = number(node.attribute(name));
  return value >= least && value <= most ? attribute(name, std::to_string(value)) : std::string();
}

// A picture that shows nothing: it is there to be fetched. "1", "1px", "0".
bool is_pixel(HtmlNode image) {
  for (const auto* side : {"width", "height"}) {
    const auto text = trim(image.attribute(side));
    int value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec == std::errc() && value <= 2 && !text.ends_with('%')) return true;
  }
  return false;
}

// Frames that play something a reader would miss, by their host; every other frame is furniture.
bool is_player(std::string_view address) {
  constexpr std::array<std::string_view, 12> hosts{
      "youtube.com",         "youtube-nocookie.com",     "youtu.be",
      "vimeo.com",           "player.vimeo.com",         "dailymotion.com",
      "geo.dailymotion.com", "soundcloud.com",           "w.soundcloud.com",
      "open.spotify.com",    "embed.podcasts.apple.com", "datawrapper.dwcdn.net"};
  return std::ranges::find(hosts, url_host(address)) != hosts.end();
}

// One line of at most `most` code points.
std::string short_line(std::string_view text, std::size_t most) {
  const auto line = collapse_whitespace(strip_controls(text));
  return std::string(trim(std::string_view(line).substr(0, byte_offset(line, most))));
}

bool is_hidden(HtmlNode node) {
  if (node.has_attribute("hidden")) return true;
  std::string style;
  for (char c : node.attribute("style"))
    if (c != ' ') style += static_cast<char>(c | 0x20);
  return style.find("display:none") != std::string::npos;
}

// A cell or item that holds one paragraph holds it bare.
std::string join(const std::vector<Block>& blocks, bool tight, std::string_view separator = {}) {
  std::size_t paragraphs = 0;
  for (const auto& block : blocks) paragraphs += block.paragraph ? 1 : 0;
  std::string out;
  for (const auto& block : blocks) {
    const bool bare = !block.paragraph || (tight && paragraphs == 1);
    if (out.size() + separator.size() + block.html.size() + (bare ? 0 : kParagraphTags) > kLongest) break;
    if (!out.empty()) out += separator;
    out += bare ? block.html : element("p", block.html);
  }
  return out;
}

class Cleaner {
 public:
  explicit Cleaner(const CleanOptions& options) : options_(options) {}

  std::string document(HtmlNode body) { return join(flow(body.children()), false, "\n"); }

 private:
  // The blocks of a container's content.
  std::vector<Block> flow(const std::vector<HtmlNode>& content, bool figure = false) {
    Flow inner;
    inner.figure = figure;
    auto* outer = std::exchange(flow_, &inner);
    ++depth_;
    for (const auto node : content) visit(node);
    end_paragraph();
    --depth_;
    flow_ = outer;
    return std::move(inner.blocks);
  }

  // Content that can only be a line of text, as of a heading.
  std::string line(const std::vector<HtmlNode>& content, bool preformatted = false) {
    Flow inner{{}, InlineWriter(preformatted), true, false};
    auto* outer = std::exchange(flow_, &inner);
    for (const auto node : content) visit(node);
    flow_ = outer;
    return count(inner.line.finish());
  }

  std::string count(std::string html) {
    produced_ += html.size();
    return html;
  }

  void end_paragraph() {
    if (flow_->inline_only) return flow_->line.space();
    if (auto html = flow_->line.finish(); !html.empty())
      flow_->blocks.push_back({count(std::move(html)), true});
  }

  void add(std::string html) { flow_->blocks.push_back({std::move(html)}); }
  void add(std::vector<Block> blocks) {
    for (auto& block : blocks) flow_->blocks.push_back(std::move(block));
  }

  void visit_children(HtmlNode node) {
    for (const auto child : node.children()) visit(child);
  }

  void visit(HtmlNode node) {
    if (produced_ > kLongest) return;
    if (node.is_text()) return flow_->line.text(node.text(), around_);
    if (!node.is_element() || is_hidden(node)) return;
    const auto rule = element_rule(node.tag());
    switch (rule.treatment) {
      case Treatment::drop:
        return;
      case Treatment::unwrap:
        return visit_children(node);
      case Treatment::keep_inline:
        return inline_element(node, rule.written_as);
      case Treatment::picture:
        return picture(node);
      case Treatment::player:
        return player(node);
      case Treatment::line_break:
        return line_break();
      default:
        return block(node, rule);
    }
  }

  void line_break() {
    flow_->line.line_break();
    if (flow_->line.breaks() > 1 && !flow_->inline_only) end_paragraph();
  }

  void block(HtmlNode node, const ElementRule& rule) {
    end_paragraph();
    const bool unwrap = flow_->inline_only || depth_ >= kDeepest || rule.treatment == Treatment::unwrap_block;
    unwrap ? visit_children(node) : kept_block(node, rule);
    end_paragraph();
  }

  // REQUIRES: between paragraphs.
  void kept_block(HtmlNode node, const ElementRule& rule) {
    switch (rule.treatment) {
      case Treatment::rule:
        return add("<hr>");
      case Treatment::quote:
        return container(node, "blockquote");
      case Treatment::list:
        return list(node, rule.written_as);
      case Treatment::definitions:
        return definitions(node);
      case Treatment::figure:
        return figure(node);
      case Treatment::caption:
        return caption(node);
      case Treatment::table:
        return table(node);
      default:
        break;
    }
    const auto inside = line(node.children(), rule.treatment == Treatment::preformatted);
    if (!inside.empty()) add(element(rule.written_as, inside));
  }

  void container(HtmlNode node, std::string_view tag) {
    if (const auto blocks = flow(node.children()); !blocks.empty()) add(element(tag, join(blocks, false)));
  }

  // Children that belong to the list, and runs of others between them.
  template <class Own, class Stray>
  static void split(const std::vector<HtmlNode>& children, const std::array<std::string_view, 2>& own,
                    Own on_own, Stray on_stray) {
    std::vector<HtmlNode> stray;
    const auto flush = [&] {
      if (!stray.empty()) on_stray(std::exchange(stray, {}));
    };
    for (const auto child : children) {
      if (child.tag() == own[0] || child.tag() == own[1]) {
        flush();
        on_own(child);
      } else {
        stray.push_back(child);
      }
    }
    flush();
  }

  void list(HtmlNode node, std::string_view tag) {
    std::string items;
    const auto item = [&](const std::vector<HtmlNode>& content) {
      if (const auto blocks = flow(content); !blocks.empty()) items += element("li", join(blocks, true));
    };
    split(
        node.children(), {"li", ""},
        [&](HtmlNode li) {
          if (!is_hidden(li)) item(li.children());
        },
        item);
    const auto start = tag == "ol" ? size_attribute(node, "start", 2, 20'000) : std::string();
    if (!items.empty()) add(element(tag, items, start));
  }

  void definitions(HtmlNode node) {
    std::string items;
    definition_items(node.children(), items);
    if (!items.empty()) add(element("dl", items));
  }

  void definition_items(const std::vector<HtmlNode>& children, std::string& items) {
    const auto define = [&](const std::vector<HtmlNode>& content) {
      if (const auto blocks = flow(content); !blocks.empty()) items += element("dd", join(blocks, true));
    };
    std::vector<HtmlNode> flat;
    for (const auto child : children) {
      if (child.tag() != "div")
        flat.push_back(child);
      else
        for (const auto grandchild : child.children()) flat.push_back(grandchild);
    }
    const auto own = [&](HtmlNode child) {
      if (child.tag() == "dd") return define(child.children());
      if (const auto term = line(child.children()); !term.empty()) items += element("dt", term);
    };
    split(flat, {"dt", "dd"}, own, define);
  }

  void figure(HtmlNode node) {
    auto blocks = flow(node.children(), true);
    const auto is_caption = [](const Block& block) { return block.caption; };
    if (!std::ranges::all_of(blocks, is_caption)) return add(element("figure", join(blocks, true)));
    // Its picture is gone: the words stay, as a paragraph.
    for (auto& block : blocks) {
      block.html = block.html.substr(12, block.html.size() - 25);
      block.paragraph = true, block.caption = false;
    }
    add(std::move(blocks));
  }

  void caption(HtmlNode node) {
    if (!flow_->figure) return visit_children(node);
    if (const auto inside = line(node.children()); !inside.empty())
      flow_->blocks.push_back({element("figcaption", inside), false, true});
  }

  void table(HtmlNode node) {
    std::string caption, groups;
    Rows all;
    for (const auto part : node.children()) {
      const auto tag = part.tag();
      if (tag == "caption" && caption.empty()) caption = line(part.children());
      if (tag != "tbody" && tag != "thead" && tag != "tfoot") continue;
      Rows rows;
      for (const auto tr : part.find_all([&](HtmlNode n) { return n.tag() == "tr" && n.parent() == part; }))
        row(tr, rows);
      if (rows.html.empty()) continue;
      groups += element(tag, rows.html);
      all.cells += rows.cells;
      all.last_cell = std::move(rows.last_cell);
    }
    if (!caption.empty() && all.cells < 2) flow_->blocks.push_back({caption, true});
    if (all.cells == 1) return add(std::move(all.last_cell));  // not a table but a way to draw a box
    if (all.cells > 1) add(element("table", (caption.empty() ? "" : element("caption", caption)) + groups));
  }

  void row(HtmlNode tr, Rows& rows) {
    std::string cells;
    bool ink = false;
    std::size_t count = 0;
    for (const auto cell : tr.children()) {
      if (cell.tag() != "td" && cell.tag() != "th") continue;
      auto blocks = flow(cell.children());
      cells += element(cell.tag(), join(blocks, true), cell_attributes(cell));
      ++count;
      if (blocks.empty()) continue;
      ink = true;
      rows.last_cell = std::move(blocks);
    }
    if (!ink) return;
    rows.html += element("tr", cells);
    rows.cells += count;
  }

  static std::string cell_attributes(HtmlNode cell) {
    auto out = size_attribute(cell, "colspan", 2, 100) + size_attribute(cell, "rowspan", 2, 1000);
    const auto scope = lower(cell.attribute("scope"));
    for (const auto* known : {"row", "col", "rowgroup", "colgroup"})
      if (cell.tag() == "th" && scope == known) out += attribute("scope", scope);
    return out;
  }

  void inline_element(HtmlNode node, std::string_view tag) {
    const auto inside_same = [&](const InlineElement& e) { return e.tag == tag; };
    const auto start = start_tag(node, tag);
    if (start.empty() || std::ranges::any_of(around_, inside_same)) return visit_children(node);
    around_.push_back({++last_id_, std::string(tag), start});
    visit_children(node);
    around_.pop_back();
  }

  // Empty where the element means nothing without its attribute.
  std::string start_tag(HtmlNode node, std::string_view tag) const {
    std::string attributes;
    if (tag == "a") {
      const auto href = resolve_url(node.attribute("href"), options_.base_url);
      if (!href) return {};
      attributes = attribute("href", without_tracking(*href));
    } else if (tag == "abbr" && node.has_attribute("title")) {
      attributes = attribute("title", short_line(node.attribute("title"), 300));
    } else if (tag == "time" && node.has_attribute("datetime")) {
      attributes = attribute("datetime", short_line(node.attribute("datetime"), 60));
    }
    return "<" + std::string(tag) + attributes + ">";
  }

  void picture(HtmlNode node) {
    if (is_pixel(node)) return;
    auto source = resolve_url(node.attribute("src"), options_.base_url);
    // Pages that load lazily keep the address elsewhere and show a placeholder.
    if (!source || node.attribute("src").starts_with("data:"))
      source = resolve_url(node.attribute("data-src"), options_.base_url);
    if (!source || !source->starts_with("http")) return;
    const auto alt = collapse_whitespace(strip_controls(node.attribute("alt")));
    flow_->line.image("<img" + attribute("src", *source) + attribute("alt", alt) +
                          size_attribute(node, "width", 3, 20'000) +
                          size_attribute(node, "height", 3, 20'000) + ">",
                      around_);
  }

  // A player acts, and its page follows readers: a link to what it plays stays, under its own title.
  void player(HtmlNode node) {
    const bool frame = node.tag() == "iframe";
    const auto source = node.has_attribute("src") || frame ? node : node.find("source");
    const auto href = source ? resolve_url(source.attribute("src"), options_.base_url) : std::nullopt;
    const auto is_link = [](const InlineElement& e) { return e.tag == "a"; };
    if (!href || !href->starts_with("http") || (frame && !is_player(*href)) ||
        std::ranges::any_of(around_, is_link))
      return;
    const auto address = without_tracking(*href);
    const auto title = short_line(node.attribute("title"), 300);
    end_paragraph();
    around_.push_back({++last_id_, "a", "<a" + attribute("href", address) + ">"});
    flow_->line.text(title.empty() ? address : title, around_);
    around_.pop_back();
    end_paragraph();
  }

  CleanOptions options_;
  Flow* flow_ = nullptr;
  std::vector<InlineElement> around_;
  std::size_t depth_ = 0;
  std::size_t produced_ = 0;
  int last_id_ = 0;
};

}  // namespace

std::string clean_html(std::string_view html, const CleanOptions& options) {
  if (auto plain = clean_plain_paragraphs(html)) return *std::move(plain);
  const HtmlTree tree(html);
  return Cleaner(options).document(tree.body());
}

}  // namespace dateline::text
