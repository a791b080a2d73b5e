#include "press/article.h"

#include <set>

#include "press/head.h"
#include "press/link.h"
#include "press/picture.h"
#include "press/sheet.h"
#include "press/structured_data.h"
#include "press/versions_page.h"
#include "text/html.h"

namespace dateline::press {
namespace {

using Of = ListKey::Of;

void add_list_link(Values& values, std::string_view section, const Imprint& imprint, const ListKey& list) {
  add_link(values, section, imprint.name(list), imprint.path(list));
}

void set_kicker(Values& values, const PublicStory& story, const Imprint& imprint) {
  if (const auto* kind = imprint.kind(story->kind); kind && story->kind != "news")
    add_link(values, "KICKER", imprint.name(*kind), imprint.path(ListKey{Of::kind, story->kind}));
  else if (!story->sectors.empty())
    add_list_link(values, "KICKER", imprint, {Of::sector, story->sectors.front()});
}

void set_bylines(Values& values, const PublicStory& story, const Imprint& imprint) {
  for (const auto& byline : story->bylines)
    add_link(values, "BYLINE", byline.name, imprint.path(ListKey{Of::byline, byline.key}));
}

// Where there is something to compare. What is shown there is decided anew for each reader (versions_page.h).
void set_versions(Values& values, const PublicStory& story, const Imprint& imprint) {
  const auto count = versions_shown(story, imprint.site());
  if (count < 2) return;
  add_link(values, "VERSIONS", with_number(imprint.word("n_versions"), count), versions_path(story, imprint));
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

// The column of an article: theme and sizes must agree, or browsers choose too small a print.
constexpr std::string_view article_sizes = "(min-width: 48rem) 44rem, 100vw";
constexpr std::string_view gallery_sizes = "(min-width: 48rem) 22rem, 100vw";

void add_figure(Values& values, std::string_view section, const Picture& picture, std::string_view sizes,
                Urgency urgency) {
  if (!one_print(picture, Cut::whole, 1)) return;
  auto& figure = add_section(values, section);
  add_image(figure, {picture, Cut::whole, sizes, alternative(picture), urgency});
  if (picture.caption.empty() && picture.credit.empty() && picture.rights.empty()) return;
  auto& words = add_section(figure, "WORDS");
  set_section(words, "CAPTION", picture.caption);
  set_section(words, "CREDIT", picture.credit);
  set_section(words, "RIGHTS", picture.rights);
}

void set_pictures(Values& values, const PublicStory& story) {
  if (story->picture) add_figure(values, "PICTURE", *story->picture, article_sizes, Urgency::first);
  if (story->gallery.empty()) return;
  auto& gallery = add_section(values, "GALLERY");
  for (const auto& picture : story->gallery)
    add_figure(gallery, "ITEM", picture, gallery_sizes, Urgency::later);
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

// A tag that says no more than a sector before it is left out.
void set_labels(Values& values, const PublicStory& story, const Imprint& imprint) {
  if (story->sectors.empty() && story->tags.empty()) return;
  auto& labels = add_section(values, "LABELS");
  std::set<std::string> said;
  for (const auto& sector : story->sectors) {
    const ListKey list{Of::sector, sector};
    add_list_link(labels, "SECTOR", imprint, list);
    said.insert(tag_key(imprint.name(list)));
  }
  for (std::size_t at = 0; at < story->tags.size(); ++at) {
    const auto& tag = story->tags[at];
    const auto same = tag_key(tag);
    if (!same.empty() && said.contains(same)) continue;
    const auto key = at < edition::most_tags ? same : std::string();
    if (key.empty())
      set_section(labels, "TAG", tag);
    else
      add_link(labels, "TAG_LINK", tag, imprint.path(ListKey{Of::tag, key}));
  }
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
  set_versions(values, story, imprint);
  set_places(values, story, imprint);
  set_pictures(values, story);
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
  if (!story->picture) return head;
  if (auto shared = shared_picture(*story->picture)) {
    head.article->image = std::move(*shared);
    head.article->image_alt = alternative(*story->picture);
    head.article->colour = story->picture->colour;
  }
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
  page.parts.emplace_back(related_slot(event_of(*story)));
  if (const auto more = slots.more_for(story)) page.parts.emplace_back(*more);
  page.parts.emplace_back(rail_slot);
  return page;
}

}  // namespace dateline::press
