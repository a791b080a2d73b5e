#include "press/feed.h"

#include <fmt/format.h>

#include <algorithm>

#include "press/list_page.h"
#include "text/escape.h"

namespace dateline::press {
namespace {

using Of = ListKey::Of;

void add(std::string& xml, std::string_view element, std::string_view text) {
  if (!text.empty())
    fmt::format_to(std::back_inserter(xml), "<{0}>{1}</{0}>\n", element, text::escape_xml(text));
}

void add_item(std::string& xml, const PublicStory& story, const Imprint& imprint) {
  const auto link = imprint.absolute(imprint.path(story));
  xml += "<item>\n";
  add(xml, "title", story->headline);
  add(xml, "link", link);
  fmt::format_to(std::back_inserter(xml), "<guid isPermaLink=\"true\">{}</guid>\n", text::escape_xml(link));
  if (story->created) add(xml, "pubDate", http_date(*story->created));
  add(xml, "description", story->summary);
  for (const auto& byline : story->bylines) add(xml, "dc:creator", byline.name);
  for (const auto& sector : story->sectors) add(xml, "category", imprint.name({Of::sector, sector}));
  xml += "</item>\n";
}

std::optional<Instant> newest_change(std::span<const edition::StoryPtr> stories) {
  std::optional<Instant> newest;
  for (const auto& story : stories)
    for (const auto& at : {(*story)->created, (*story)->updated}) newest = std::max(newest, at);
  return newest;
}

std::string title(const edition::Edition& edition, const ListKey& list, const Imprint& imprint) {
  if (list.of == Of::latest) return imprint.site().name;
  return fmt::format("{} | {}", list_name(edition, list, imprint), imprint.site().name);
}

}  // namespace

Page press_feed(const edition::Edition& edition, const ListKey& list, const Imprint& imprint) {
  const auto& site = imprint.site();
  const auto stories = edition.list(list);
  const auto name = title(edition, list, imprint);
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n";
  add(xml, "title", name);
  add(xml, "link", imprint.absolute(list.of == Of::latest ? "/" : imprint.path(list)));
  fmt::format_to(std::back_inserter(xml),
                 "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"{}\"/>\n",
                 text::escape_xml(imprint.absolute(imprint.feed_path(list))));
  add(xml, "description", site.description.empty() ? name : site.description);
  add(xml, "language", site.language);
  if (const auto at = newest_change(stories)) add(xml, "lastBuildDate", http_date(*at));
  for (const auto& story : stories) add_item(xml, *story, imprint);
  xml += "</channel>\n</rss>\n";
  return {.content = Content::rss, .parts = {make_part(std::move(xml))}};
}

}  // namespace dateline::press
