#include "wire/formats/newsml_g2_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/base64.h"
#include "text/encoding.h"
#include "text/html.h"
#include "text/unicode.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/nitf_body.h"
#include "wire/formats/page_labels.h"

namespace dateline::wire {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::ranges::find(names, name) != names.end();
}

constexpr std::array<std::string_view, 5> wrappers{"div", "section", "article", "main", "body"};
constexpr std::array<std::string_view, 8> lines{"p", "h1", "h2", "h3", "h4", "h5", "h6", "div"};
// What stands in inlineXML without an <html> around it and is XHTML all the same.
constexpr std::array<std::string_view, 24> html_names{
    "p",  "div", "section", "article", "main", "h1", "h2",     "h3", "h4",     "h5", "ul",  "ol",
    "dl", "pre", "table",   "figure",  "span", "a",  "strong", "em", "header", "br", "img", "blockquote"};

// "teaser lead-in" has the word "lead-in".
template <std::size_t N>
bool has_class(XmlNode node, const std::array<std::string_view, N>& words) {
  const auto written = text::lower(node.attribute("class"));
  std::string_view rest = written;
  while (!rest.empty()) {
    const auto space = std::min(rest.find(' '), rest.size());
    if (is_one_of(rest.substr(0, space), words)) return true;
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  return false;
}

std::string plain(XmlNode node) {
  return text::collapse_whitespace(node.text());
}

// "By Ada North" and "ADA NORTH" are the same.
std::string byline_key(std::string_view byline) {
  const auto line = text::trim(byline);
  return text::match_key(text::trim(line.substr(by_length(line))));
}

bool has_text(const std::vector<G2Text>& texts, std::string_view key) {
  return std::ranges::any_of(texts, [&](const G2Text& each) { return text::match_key(each.text) == key; });
}

// Finds what stands at the head of XHTML and is no copy.
class Furniture {
 public:
  Furniture(NewsItem& item, const G2Item& from) : item_(item), from_(from) {}

  std::vector<XmlNode> in(XmlNode container) {
    look(container, 0);
    return std::move(found_);
  }

 private:
  // False: copy has begun.
  bool look(XmlNode container, int depth) {
    constexpr int deepest = 4;
    for (const auto child : container.children()) {
      const auto name = text::lower(child.name());
      if (name == "header" || name == "head") {
        take_header(child, 0);
        found_.push_back(child);
      } else if (is_one_of(name, wrappers) && !child.children().empty() && depth < deepest) {
        if (!look(child, depth + 1)) return false;
      } else if (!is_furniture(child, name)) {
        return false;
      }
    }
    return container.children().empty() || depth == 0 || text::trim(container.text()).empty();
  }

  bool is_furniture(XmlNode node, std::string_view name) {
    const auto line = plain(node);
    if (line.empty()) return true;
    if (!is_one_of(name, lines) || !repeats(node, name, line)) return false;
    found_.push_back(node);
    return true;
  }

  bool repeats(XmlNode node, std::string_view name, const std::string& line) {
    constexpr std::array<std::string_view, 3> byline_words{"byline", "by", "author"};
    constexpr std::array<std::string_view, 8> summary_words{"teaser", "summary",    "abstract", "description",
                                                            "intro",  "standfirst", "lead-in",  "subtitle"};
    const auto key = text::match_key(line);
    if (name == "h1" && item_.headline.empty()) item_.headline = line;
    if (key == text::match_key(item_.headline) || has_text(from_.headlines, key)) return true;
    if (has_class(node, byline_words) && item_.by.empty()) item_.by = line;
    if (!item_.by.empty() && byline_key(line) == byline_key(item_.by)) return true;
    return has_class(node, summary_words) && has_text(from_.descriptions, key);
  }

  void take_header(XmlNode header, int depth) {
    for (const auto child : header.children()) {
      const auto line = plain(child);
      if (!line.empty() && is_one_of(text::lower(child.name()), lines))
        repeats(child, text::lower(child.name()), line);
      if (depth < 2) take_header(child, depth + 1);
    }
  }

  NewsItem& item_;
  const G2Item& from_;
  std::vector<XmlNode> found_;
};

class Body {
 public:
  Body(NewsItem& item, const G2Item& from, const Hints& hints) : item_(item), from_(from), hints_(hints) {}

  // True: that was the copy.
  bool take(XmlNode content) {
    if (content.name() == "inlineData") {
      take_data(content);
    } else {
      take_xml(content);
    }
    return !item_.body_html.empty();
  }

 private:
  void take_data(XmlNode content) {
    const auto type = text::lower(content.attribute("contenttype"));
    if (!type.empty() && !type.starts_with("text/") && type.find("html") == std::string::npos) return;
    auto data = content.text();
    if (content.attribute("encoding").ends_with("base64")) {
      const auto bytes = from_base64(text::collapse_whitespace(data));
      data = bytes ? text::decode(*bytes).utf8 : std::string();
    }
    const bool html = type.find("html") != std::string::npos;
    set_body(item_, html ? data : text::text_to_html(data), hints_.base_url);
  }

  void take_xml(XmlNode content) {
    const auto children = content.children();
    if (children.empty()) {  // markup that was escaped once too often, or no markup
      const auto written = content.text();
      const bool html = written.find("</") != std::string::npos;
      return set_body(item_, html ? written : text::text_to_html(written), hints_.base_url);
    }
    const auto root = children.front();
    const auto name = text::lower(root.name());
    if (name == "nitf") return take_nitf(root);
    if (name.starts_with("body.") || name == "block") return take_nitf(content);
    if (name == "html") return take_html(root.child("body") ? root.child("body") : root);
    if (name == "body") return take_html(root);
    if (is_one_of(name, html_names)) return take_html(content);
  }

  void take_html(XmlNode container) {
    const auto furniture = Furniture(item_, from_).in(container);
    const auto as = [&](XmlNode node) -> std::optional<HtmlTag> {
      if (std::ranges::find(furniture, node) != furniture.end()) return std::nullopt;
      return HtmlTag{node.name()};
    };
    set_body(item_, container.inner_html(hints_.base_url, as), hints_.base_url);
  }

  void take_nitf(XmlNode root) {
    const auto body = root.child("body") ? root.child("body") : root;
    if (const auto head = body.child("body.head")) take_nitf_head(head);
    auto copy = read_nitf_body(root, hints_.base_url);
    for (auto& file : copy.files) item_.associations.push_back(std::move(file));
    for (const auto& note : copy.notes) item_.ed_note += (item_.ed_note.empty() ? "" : "\n") + note;
    set_body(item_, copy.html, hints_.base_url);
  }

  void take_nitf_head(XmlNode head) {
    for (const auto child : head.children()) {
      const auto headline = child.child("hl1");
      if (headline && item_.headline.empty()) item_.headline = plain(headline);
      if (child.name() == "byline" && item_.by.empty()) item_.by = plain(child);
    }
  }

  NewsItem& item_;
  const G2Item& from_;
  const Hints& hints_;
};

}  // namespace

void set_g2_body(NewsItem& item, const G2Item& from, const Hints& hints, std::vector<Problem>& problems) {
  auto contents = from.contents;
  const auto is_foreign = [&](XmlNode content) {
    const auto language = content.attribute("lang");
    return !language.empty() && language != item.language;
  };
  const auto is_data = [](XmlNode content) { return content.name() == "inlineData"; };
  std::ranges::stable_sort(contents, {},
                           [&](XmlNode each) { return std::pair(is_foreign(each), is_data(each)); });
  Body body(item, from, hints);
  for (const auto content : contents)
    if (body.take(content)) return;
  for (const auto content : contents)
    if (const auto inner = content.children(); !inner.empty() || !text::trim(content.text()).empty())
      return problems.push_back({"content-unread",
                                 fmt::format("no copy could be read from <{}> of type '{}'", content.name(),
                                             content.attribute("contenttype")),
                                 content.line()});
}

}  // namespace dateline::wire
