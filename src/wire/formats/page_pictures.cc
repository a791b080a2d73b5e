#include "wire/formats/page_pictures.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/html_tree.h"
#include "text/unicode.h"
#include "wire/formats/page_lines.h"

namespace dateline::wire {
namespace {

using text::HtmlNode;

constexpr std::size_t most_pictures = 100;
constexpr std::size_t most_images = 400;    // looked at
constexpr std::size_t longest_words = 900;  // bytes, of a box
constexpr int levels = 3;                   // how far up a box is

// Scripts put the address of a lazy picture elsewhere.
std::string address_of(HtmlNode image) {
  for (const auto* name : {"data-src", "data-original", "data-lazy-src", "src"})
    if (const auto value = image.attribute(name); !value.empty() && !value.starts_with("data:"))
      return std::string(value);
  for (const auto* name : {"data-srcset", "srcset"}) {
    const auto set = text::trim(image.attribute(name));
    if (!set.empty()) return std::string(set.substr(0, set.find_first_of(" ,")));
  }
  return {};
}

std::size_t images_below(HtmlNode element) {
  return element.find_all("img").size();
}

// The box of words around a picture; none where there are no words, or those of more than one.
HtmlNode box_of(HtmlNode image) {
  auto up = image.parent();
  for (int level = 0; level < levels && up; ++level, up = up.parent()) {
    const auto tag = up.tag();
    if (tag == "body" || tag == "main" || tag == "article" || tag == "a") return HtmlNode();
    if (weigh(up).text == 0) continue;
    return images_below(up) == 1 ? up : HtmlNode();
  }
  return HtmlNode();
}

// A caption that stands beside its picture in a box of much else.
HtmlNode caption_beside(HtmlNode image) {
  auto at = image;
  for (int level = 0; level < 2 && at.parent(); ++level, at = at.parent()) {
    bool behind = false;
    for (const auto child : at.parent().children()) {
      if (behind && child.is_element()) {
        const auto names = text::lower(child.attribute("class").substr(0, 200));
        for (const auto* word : {"caption", "legend", "bildunterschrift", "credit", "didascalia"})
          if (names.find(word) != std::string::npos) return child;
        break;
      }
      behind = behind || child == at;
    }
  }
  return HtmlNode();
}

// Is it in a part of the page that is about other pages?
bool is_elsewhere(HtmlNode box, const PageParts& parts) {
  for (auto up = box.parent(); up; up = up.parent()) {
    const auto tag = up.tag();
    if (tag == "nav" || tag == "aside" || tag == "footer" || tag == "form" || tag == "header")
      return tag != "header" || images_below(up) != 1;
    if (tag == "article" || tag == "main") return false;
    const bool frame = up.has_class("gallery") || up.has_class("slideshow") || up.has_class("carousel");
    if (!frame && tag != "figure" && parts.part_of(up) == PagePart::furniture) return true;
  }
  return false;
}

void add_lines(HtmlNode element, std::vector<std::string>& lines) {
  std::string own;
  const auto flush = [&] {
    if (auto line = text::collapse_whitespace(own); !line.empty()) lines.push_back(std::move(line));
    own.clear();
  };
  for (const auto child : element.children()) {
    if (child.is_text()) {
      own += child.text();
    } else if (child.is_element() && is_block(child.tag())) {
      flush();
      add_lines(child, lines);
    } else if (child.is_element() && child.tag() == "br") {
      flush();
    } else if (child.is_element() && child.tag() != "script" && child.tag() != "style") {
      // <span class="credit">Ada North</span> behind the caption.
      const auto names = text::lower(child.attribute("class"));
      const bool credit =
          names.find("credit") != std::string::npos || names.find("copyright") != std::string::npos ||
          names.find("photographer") != std::string::npos || names.find("source") != std::string::npos;
      if (credit && !own.empty()) {
        flush();
        own = "credit: ";
      }
      own += child.text_content() + (credit ? "" : " ");
    }
  }
  flush();
}

void tell(const std::vector<std::string>& lines, PagePicture& into) {
  for (const auto& line : lines) {
    auto read = read_caption(line);
    if (is_counter(line) || (!read && (is_interruption(line) || is_furniture_heading(line)))) continue;
    // "credit: Photo: Ada North"
    while (read && read->caption.empty()) {
      const auto inner = read_caption(read->credit);
      if (!inner) break;
      read = inner;
    }
    if (read && !read->credit.empty()) into.credit = read->credit;
    const auto& said = read ? read->caption : line;
    if (!said.empty()) into.caption += (into.caption.empty() ? "" : " ") + said;
  }
}

}  // namespace

std::vector<PagePicture> read_page_pictures(const text::HtmlTree& page, const PageParts& parts) {
  std::vector<PagePicture> out;
  const auto images = page.body().find_all("img");
  for (std::size_t i = 0; i < std::min(images.size(), most_images) && out.size() < most_pictures; ++i) {
    const auto beside = caption_beside(images[i]);
    const auto box = beside ? beside : box_of(images[i]);
    if (!box) continue;
    const auto weight = weigh(box);
    if (weight.text > longest_words || weight.link_share() > 0.4 || is_elsewhere(box, parts)) continue;
    PagePicture picture{.src = address_of(images[i]),
                        .alt = text::collapse_whitespace(images[i].attribute("alt")),
                        .caption = {},
                        .credit = {}};
    std::vector<std::string> lines;
    add_lines(box, lines);
    tell(lines, picture);
    const bool figure = beside || box.tag() == "figure" || (box.parent() && box.parent().tag() == "figure");
    if (!picture.credit.empty() || (figure && !picture.caption.empty())) out.push_back(std::move(picture));
  }
  return out;
}

}  // namespace dateline::wire
