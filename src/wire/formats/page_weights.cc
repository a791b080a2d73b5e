#include "wire/formats/page_weights.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/unicode.h"

namespace dateline::wire {
namespace {

constexpr std::array furniture_tags{"nav",   "aside",    "footer",     "form",     "button", "script",
                                    "style", "noscript", "iframe",     "select",   "input",  "textarea",
                                    "label", "menu",     "dialog",     "object",   "embed",  "audio",
                                    "video", "figure",   "figcaption", "template", "svg"};

// Whole tokens of class and id, cut at - _ and camel case.
constexpr std::array furniture_tokens{"nav",           "navbar",
                                      "navigation",    "menu",
                                      "breadcrumb",    "breadcrumbs",
                                      "sidebar",       "footer",
                                      "comment",       "comments",
                                      "disqus",        "related",
                                      "recommended",   "recommendations",
                                      "recirc",        "recirculation",
                                      "share",         "sharing",
                                      "shares",        "social",
                                      "newsletter",    "subscribe",
                                      "subscription",  "signup",
                                      "promo",         "promos",
                                      "promotion",     "ad",
                                      "ads",           "advert",
                                      "advertisement", "advertising",
                                      "sponsor",       "sponsored",
                                      "cookie",        "cookies",
                                      "consent",       "gdpr",
                                      "popup",         "modal",
                                      "overlay",       "tooltip",
                                      "trending",      "popular",
                                      "outbrain",      "taboola",
                                      "zergnet",       "caption",
                                      "byline",        "authorbox",
                                      "bio",           "tags",
                                      "taglist",       "timestamp",
                                      "dateline",      "print",
                                      "toolbar",       "pagination",
                                      "pager",         "widget",
                                      "rail",          "teaser",
                                      "teasers",       "carousel",
                                      "gallery",       "slideshow",
                                      "paywall",       "banner",
                                      "masthead",      "copyright",
                                      "disclaimer",    "credit",
                                      "credits",       "infobox",
                                      "factbox",       "callout",
                                      "donate",        "donation",
                                      "login",         "register",
                                      "search",        "syndication",
                                      "skip",          "hidden",
                                      "screenreader",  "readmore",
                                      "seealso",       "mostread",
                                      "poll",          "quiz",
                                      "embed",         "instagram",
                                      "facebook",      "youtube",
                                      "pullquote"};

constexpr std::array always_furniture_tokens{"comment", "comments", "disqus", "cookie",
                                             "cookies", "consent",  "gdpr"};

// Runs of letters inside a class name that never name copy.
constexpr std::array furniture_runs{
    "read-more",   "read-next",       "more-stories", "more-from",       "also-read",    "see-also",
    "most-read",   "most-viewed",     "most-popular", "sign-up",         "social-",      "share-",
    "sharedaddy",  "jp-relatedposts", "post-meta",    "entry-meta",      "article-meta", "story-meta",
    "author-info", "author-box",      "about-author", "visually-hidden", "sr-only",      "screen-reader",
    "wp-caption",  "image-caption",   "back-to-top"};

constexpr std::array copy_tokens{"article",     "story",     "body",      "content", "entry",
                                 "post",        "text",      "copy",      "main",    "hentry",
                                 "articlebody", "storybody", "paragraph", "prose"};

template <class Words>
bool holds(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_letter(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z');
}

template <class Each>
void for_tokens(std::string_view names, const Each& each) {
  std::string token;
  for (std::size_t i = 0; i <= names.size(); ++i) {
    const bool ends = i == names.size() || !is_letter(names[i]);
    const bool camel = !ends && is_upper(names[i]) && !token.empty() && !is_upper(names[i - 1]);
    if ((ends || camel) && !token.empty()) {
      each(token);
      token.clear();
    }
    if (!ends) token += static_cast<char>(is_upper(names[i]) ? names[i] + 32 : names[i]);
  }
}

void add(TextWeight& weight, text::HtmlNode node, bool in_link) {
  for (const auto child : node.children()) {
    if (child.is_text()) {
      const auto length = text::collapse_whitespace(child.text()).size();
      weight.text += length;
      if (in_link) weight.linked += length;
    } else if (child.is_element() && child.tag() != "script" && child.tag() != "style") {
      add(weight, child, in_link || child.tag() == "a");
    }
  }
}

// Bytes of text in paragraphs below.
std::size_t paragraph_text(text::HtmlNode element) {
  std::size_t sum = 0;
  for (const auto child : element.children())
    if (child.is_element()) sum += child.tag() == "p" ? weigh(child).text : paragraph_text(child);
  return sum;
}

enum class Mark { copy, plain, furniture, always_furniture };

Mark mark_of(text::HtmlNode element) {
  const auto tag = element.tag();
  if (tag == "form") return Mark::furniture;
  if (holds(furniture_tags, tag)) return Mark::always_furniture;
  if (tag == "html" || tag == "body" || tag == "main" || tag == "article") return Mark::copy;
  if (is_hidden(element)) return Mark::furniture;
  const auto role = element.attribute("role");
  if (role == "navigation" || role == "complementary" || role == "contentinfo" || role == "dialog" ||
      role == "search")
    return Mark::furniture;
  if (element.attribute("itemprop") == "articleBody") return Mark::copy;

  const auto names = std::string(element.attribute("class").substr(0, 400)) + ' ' +
                     std::string(element.attribute("id").substr(0, 100));
  const auto lower = text::lower(names);
  for (const auto* run : furniture_runs)
    if (lower.find(run) != std::string::npos) return Mark::furniture;
  bool furniture = false, copy = false, always = false;
  for_tokens(names, [&](const std::string& token) {
    furniture = furniture || holds(furniture_tokens, token);
    always = always || holds(always_furniture_tokens, token);
    copy = copy || holds(copy_tokens, token);
  });
  if (always) return Mark::always_furniture;
  // A mark such as "article-body has-sidebar" names both: what the page's frame is called decides nothing.
  if (furniture && !copy) return Mark::furniture;
  if (furniture && copy) return Mark::plain;
  return copy ? Mark::copy : Mark::plain;
}

}  // namespace

bool is_block(std::string_view tag) {
  constexpr std::array tags{
      "p",  "div",  "section", "article", "main",       "header",     "footer", "aside",   "nav",   "ul",
      "ol", "li",   "dl",      "dt",      "dd",         "blockquote", "pre",    "table",   "tbody", "thead",
      "tr", "td",   "th",      "figure",  "figcaption", "h1",         "h2",     "h3",      "h4",    "h5",
      "h6", "form", "hr",      "address", "details",    "summary",    "center", "fieldset"};
  return holds(tags, tag);
}

bool is_hidden(text::HtmlNode element) {
  if (element.has_attribute("hidden") || element.attribute("aria-hidden") == "true") return true;
  auto style = text::lower(element.attribute("style").substr(0, 400));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

PageParts::PageParts(text::HtmlNode body) : all_paragraphs_(paragraph_text(body)) {}

PagePart PageParts::part_of(text::HtmlNode element) const {
  switch (mark_of(element)) {
    case Mark::copy:
      return PagePart::copy;
    case Mark::plain:
      return PagePart::plain;
    case Mark::always_furniture:
      return PagePart::furniture;
    case Mark::furniture:
      break;
  }
  return paragraph_text(element) * 3 > all_paragraphs_ && all_paragraphs_ > 0 ? PagePart::plain
                                                                              : PagePart::furniture;
}

TextWeight weigh(text::HtmlNode element) {
  TextWeight weight;
  add(weight, element, element.tag() == "a");
  return weight;
}

}  // namespace dateline::wire
