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

PagePart part_of(text::HtmlNode element) {
  const auto tag = element.tag();
  if (holds(furniture_tags, tag)) return PagePart::furniture;
  if (tag == "html" || tag == "body" || tag == "main" || tag == "article") return PagePart::copy;
  if (is_hidden(element)) return PagePart::furniture;
  const auto role = element.attribute("role");
  if (role == "navigation" || role == "complementary" || role == "contentinfo" || role == "dialog" ||
      role == "search")
    return PagePart::furniture;
  if (element.attribute("itemprop") == "articleBody") return PagePart::copy;

  const auto names = std::string(element.attribute("class").substr(0, 400)) + ' ' +
                     std::string(element.attribute("id").substr(0, 100));
  const auto lower = text::lower(names);
  for (const auto* run : furniture_runs)
    if (lower.find(run) != std::string::npos) return PagePart::furniture;
  bool furniture = false, copy = false;
  for_tokens(names, [&](const std::string& token) {
    furniture = furniture || holds(furniture_tokens, token);
    copy = copy || holds(copy_tokens, token);
  });
  // A mark such as "article-body has-sidebar" names both: what the page's frame is called decides nothing.
  if (furniture && !copy) return PagePart::furniture;
  if (furniture && copy) return PagePart::plain;
  return copy ? PagePart::copy : PagePart::plain;
}

TextWeight weigh(text::HtmlNode element) {
  TextWeight weight;
  add(weight, element, element.tag() == "a");
  return weight;
}

}  // namespace dateline::wire
