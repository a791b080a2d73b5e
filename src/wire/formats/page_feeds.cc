#include "wire/formats/page_feeds.h"

#include <algorithm>
#include <array>

#include "text/encoding.h"
#include "text/html_tree.h"
#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/content_type.h"

namespace dateline::wire {
namespace {

constexpr std::size_t most_feeds = 20;

bool has_token(std::string_view tokens, std::string_view wanted) {
  const auto lower = text::lower(text::collapse_whitespace(tokens));
  for (std::size_t at = 0; at < lower.size();) {
    const auto end = std::min(lower.find(' ', at), lower.size());
    if (std::string_view(lower).substr(at, end - at) == wanted) return true;
    at = end + 1;
  }
  return false;
}

bool is_feed(text::HtmlNode link) {
  constexpr std::array<std::string_view, 5> types{"application/rss+xml", "application/atom+xml",
                                                  "application/rdf+xml", "application/feed+json", "text/xml"};
  const auto rel = link.attribute("rel");
  const auto written = link.attribute("type");
  const auto type = text::lower(text::trim(written.substr(0, written.find(';'))));
  const bool is_type = std::ranges::find(types, type) != types.end();
  return has_token(rel, "feed") || (has_token(rel, "alternate") && is_type);
}

}  // namespace

std::vector<Link> feeds_of_page(std::string_view bytes, const Hints& hints) {
  const auto decoded =
      text::decode(bytes, content_type_of(hints.content_type).charset, text::Controls::strip);
  const text::HtmlTree page(decoded.utf8);
  std::string base = hints.base_url;
  if (const auto node = page.root().find("base"))
    base = text::resolve_url(node.attribute("href"), base).value_or(base);

  std::vector<Link> feeds;
  for (const auto link : page.root().find_all("link")) {
    if (feeds.size() >= most_feeds) break;
    if (!is_feed(link)) continue;
    const auto href = text::resolve_url(text::trim(link.attribute("href")), base);
    if (!href || std::ranges::find(feeds, *href, &Link::href) != feeds.end()) continue;
    feeds.push_back({.rel = "alternate",
                     .href = *href,
                     .type = std::string(link.attribute("type")),
                     .title = text::collapse_whitespace(link.attribute("title"))});
  }
  return feeds;
}

}  // namespace dateline::wire
