#include "press/feed.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "press/list_page.h"
#include "press/picture.h"
#include "text/escape.h"

namespace dateline::press {
namespace {

using Of = ListKey::Of;

void add(std::string& xml, std::string_view element, std::string_view text) {
  if (!text.empty())
    fmt::format_to(std::back_inserter(xml), "<{0}>{1}</{0}>\n", element, text::escape_xml(text));
}

// Media RSS 1.5.1. No enclosure: that one wants the bytes' number, which press does not know.
void add_picture(std::string& xml, const Picture& picture, const Imprint& imprint) {
  constexpr int wide = 1280;
  const auto print = one_print(picture, Cut::whole, wide);
  if (!print) return;
  fmt::format_to(std::back_inserter(xml),
                 "<media:content url=\"{}\" type=\"{}\" medium=\"image\" width=\"{}\" height=\"{}\">\n",
                 text::escape_xml(imprint.absolute(print_path(picture.media, *print))),
                 media_type(print->format), print->width, print->height);
  add(xml, "media:description", alternative(picture));
  add(xml, "media:credit", picture.credit);
  add(xml, "media:copyright", picture.rights);
  xml += "</media:content>\n";
}

void add_item(std::string& xml, const PublicStory& story, std::string_view description,
              const Imprint& imprint) {
  const auto link = imprint.absolute(imprint.path(story));
  xml += "<item>\n";
  add(xml, "title", story->headline);
  add(xml, "link", link);
  fmt::format_to(std::back_inserter(xml), "<guid isPermaLink=\"true\">{}</guid>\n", text::escape_xml(link));
  if (story->created) add(xml, "pubDate", http_date(*story->created));
  add(xml, "description", description);
  for (const auto& byline : story->bylines) add(xml, "dc:creator", byline.name);
  for (const auto& sector : story->sectors) add(xml, "category", imprint.name({Of::sector, sector}));
  if (story->picture) add_picture(xml, *story->picture, imprint);
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

void FeedItems::turn() {
  before_ = std::exchange(now_, {});
}

const std::string& FeedItems::of(const edition::StoryPtr& story, const Imprint& imprint) {
  const auto found = now_.find(story.get());
  if (found != now_.end()) return found->second.xml;
  if (auto kept = before_.extract(story.get())) return now_.insert(std::move(kept)).position->second.xml;
  auto& printed = now_[story.get()];
  printed.story = story;
  add_item(printed.xml, *story, (*story)->summary, imprint);
  return printed.xml;
}

Page press_feed(const edition::Edition& edition, const ListKey& list, const Imprint& imprint,
                FeedItems& items) {
  const auto& site = imprint.site();
  const auto stories = edition.list(list);
  const auto name = title(edition, list, imprint);
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:media=\"http://search.yahoo.com/mrss/\">\n<channel>\n";
  add(xml, "title", name);
  add(xml, "link", imprint.absolute(list.of == Of::latest ? "/" : imprint.path(list)));
  fmt::format_to(std::back_inserter(xml),
                 "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"{}\"/>\n",
                 text::escape_xml(imprint.absolute(imprint.feed_path(list))));
  add(xml, "description", site.description.empty() ? name : site.description);
  add(xml, "language", site.language);
  if (const auto at = newest_change(stories)) add(xml, "lastBuildDate", http_date(*at));
  const bool corrected = list.of == Of::corrected;
  for (const auto& story : stories)
    if (corrected)
      add_item(xml, *story, (*story)->corrections.back().text, imprint);
    else
      xml += items.of(story, imprint);
  xml += "</channel>\n</rss>\n";
  return {.content = Content::rss, .parts = {make_part(std::move(xml))}};
}

}  // namespace dateline::press
