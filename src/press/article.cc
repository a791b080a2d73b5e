#include "press/article.h"

#include "press/head.h"
#include "press/link.h"
#include "press/sheet.h"
#include "press/structured_data.h"
#include "text/html.h"

namespace dateline::press {
namespace {

using Of = ListKey::Of;

void add_list_link(Values& values, std::string_view section, const Imprint& imprint, const ListKey& list) {
  add_link(values, section, imprint.name(list), imprint.path(list));
}

void set_kicker(Values& values, const PublicStory& story, const Imprint& imprint) {
  if (const auto* kind = imprint.kind(story->kind); kind && story->kind != "news")
    add_link(values, "KICKER", kind->name, imprint.path(ListKey{Of::kind, story->kind}));
  else if (!story->sectors.empty())
    add_list_link(values, "KICKER", imprint, {Of::sector, story->sectors.front()});
}

void set_bylines(Values& values, const PublicStory& story, const Imprint& imprint) {
  for (const auto& byline : story->bylines)
    add_link(values, "BYLINE", byline.name, imprint.path(ListKey{Of::byline, byline.key}));
}

void set_places(Values& values, const PublicStory& story, const Imprint& imprint) {
  set_section(values, "CITY", story->dateline.city);
  const auto& own = story->dateline.country;
  if (own.empty() && story->about_countries.empty()) return;
  auto& places = add_section(values, "PLACES");
  if (!own.empty()) add_list_link(places, "COUNTRY", imprint, {Of::country, own});
  if (story->about_countries.empty()) return;
  auto& about = add_section(places, "ABOUT");
  for (const auto& country : story->about_countries)
    add_list_link(about, "ABOUT_COUNTRY", imprint, {Of::country, country});
}

void set_picture(Values& values, const PublicStory& story) {
  if (!story->picture || !is_local(story->picture->src)) return;
  const auto& picture = *story->picture;
  auto& figure = add_section(values, "PICTURE");
  set(figure, "SRC", picture.src);
  set(figure, "ALT", picture.alt);
  if (picture.width && picture.height && *picture.width > 0 && *picture.height > 0) {
    auto& size = add_section(figure, "SIZE");
    set(size, "WIDTH", std::to_string(*picture.width));
    set(size, "HEIGHT", std::to_string(*picture.height));
  }
  set_section(figure, "CAPTION", picture.caption);
  set_section(figure, "CREDIT", picture.credit);
  set_section(figure, "RIGHTS", picture.rights);
}

void set_corrections(Values& values, const PublicStory& story, const Imprint& imprint) {
  if (story->corrections.empty()) return;
  auto& all = add_section(values, "CORRECTIONS");
  for (const auto& note : story->corrections) {
    auto& one = add_section(all, "CORRECTION");
    set(one, "TEXT", note.text);
    set_time(one, "WHEN", imprint, note.at, imprint.zone(), story->language);
  }
}

void set_labels(Values& values, const PublicStory& story, const Imprint& imprint) {
  if (story->sectors.empty() && story->tags.empty()) return;
  auto& labels = add_section(values, "LABELS");
  for (const auto& sector : story->sectors) add_list_link(labels, "SECTOR", imprint, {Of::sector, sector});
  for (const auto& tag : story->tags) set_section(labels, "TAG", tag);
}

std::string main_part(const PublicStory& story, const Imprint& imprint) {
  Sheet sheet(imprint, "article.tpl");
  auto& values = sheet.values();
  set(values, "HEADLINE", story->headline);
  set_section(values, "SUMMARY", story->summary);
  set_kicker(values, story, imprint);
  set_bylines(values, story, imprint);
  if (story->updated) set_time(values, "UPDATED", imprint, *story->updated, imprint.zone(), story->language);
  if (story->created) set_time(values, "CREATED", imprint, *story->created, imprint.zone(), story->language);
  set_places(values, story, imprint);
  set_picture(values, story);
  set_corrections(values, story, imprint);
  const auto body = printed_body(story->body_html);
  set(values, "BODY", body.empty() ? text::text_to_html(story->short_text) : body);
  set_section(values, "CREDIT_LINE", story->credit_line);
  set_labels(values, story, imprint);
  return sheet.print();
}

HeadOf head_of(const PublicStory& story, const Imprint& imprint) {
  HeadOf head{.title = story->headline,
              .description = story->summary,
              .path = imprint.path(story),
              .language = story->language,
              .feed = ListKey{},
              .data = structured_data(story, imprint),
              .hides_itself = true};
  head.article.emplace();
  head.article->created = story->created;
  head.article->updated = story->updated;
  if (!story->sectors.empty()) head.article->section = imprint.name({Of::sector, story->sectors.front()});
  if (story->picture && is_local(story->picture->src)) head.article->image = story->picture->src;
  return head;
}

// Takes out the next figure that holds a picture, from `from` on; returns where to go on.
std::size_t drop_figure(std::string& html, std::size_t from) {
  constexpr std::string_view closing = "</figure>";
  const auto open = html.find("<figure", from);
  const auto end = open == std::string::npos ? open : html.find(closing, open);
  if (end == std::string::npos) return end;
  if (html.find("<img", open) > end) return end;
  html.erase(open, end + closing.size() - open);
  return open;
}

}  // namespace

// clean_html() writes every tag itself, with '>' escaped in attributes: its end is the next one.
std::string printed_body(std::string_view body_html) {
  auto html = text::clean_html(printable(body_html));
  for (std::size_t at = 0; at != std::string::npos;) at = drop_figure(html, at);
  for (auto at = html.find("<img"); at != std::string::npos; at = html.find("<img", at))
    html.erase(at, html.find('>', at) + 1 - at);
  return html;
}

Page press_article(const PublicStory& story, const Imprint& imprint, const Slots& slots) {
  auto head = press_head(imprint, head_of(story, imprint));
  Page page;
  page.style_hash = std::move(head.style_hash);
  page.parts = {std::move(head.part), masthead_slot, make_part(main_part(story, imprint))};
  if (const auto more = slots.more_for(story)) page.parts.emplace_back(*more);
  page.parts.emplace_back(rail_slot);
  return page;
}

}  // namespace dateline::press
