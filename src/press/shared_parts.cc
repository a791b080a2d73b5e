#include "press/shared_parts.h"

#include <algorithm>

#include "press/link.h"
#include "press/sheet.h"
#include "press/trending_list.h"

namespace dateline::press {
namespace {

using edition::Edition;
using Of = ListKey::Of;

constexpr std::size_t latest_in_rail = 7;
constexpr std::size_t voices_in_rail = 3;
constexpr std::size_t shorts_in_rail = 2;
constexpr std::size_t more_stories = 5;     // one may be the page they stand on
constexpr std::size_t related_stories = 7;  // likewise

void add_lists(Values& values, std::string_view section, const Imprint& imprint,
               const std::vector<ListKey>& lists) {
  if (lists.empty()) return;
  auto& group = add_section(values, section);
  for (const auto& list : lists) add_link(group, "LINK", imprint.name(list), imprint.path(list));
}

template <class Things>
std::vector<ListKey> keys_of(Of of, const Things& things) {
  std::vector<ListKey> keys;
  for (const auto& thing : things) keys.push_back({of, thing.key});
  return keys;
}

std::vector<ListKey> kinds_beside_news(const Settings& settings) {
  auto keys = keys_of(Of::kind, settings.kinds);
  std::erase_if(keys, [](const ListKey& list) { return list.key == "news"; });
  return keys;
}

void add_links(Values& values, std::string_view section, const std::vector<NamedLink>& links) {
  if (links.empty()) return;
  auto& group = add_section(values, section);
  for (const auto& link : links) add_link(group, "LINK", link.name, link.url);
}

void set_contact(Values& values, const ContactSettings& contact) {
  if (contact.name.empty() && contact.email.empty() && contact.address.empty() && contact.phones.empty())
    return;
  auto& group = add_section(values, "CONTACT");
  set_section(group, "CONTACT_NAME", contact.name);
  set_section(group, "ADDRESS", contact.address);
  if (!contact.email.empty()) add_link(group, "EMAIL", contact.email, "mailto:" + contact.email);
  if (contact.phones.empty()) return;
  auto& phones = add_section(group, "PHONES");
  std::string link;
  for (const auto& phone : contact.phones) {
    link = telephone_link(phone, link);
    add_link(phones, "PHONE", phone, link);
  }
}

void set_imprint_line(Values& values, const Edition& edition, const Imprint& imprint, Instant now) {
  const auto& site = imprint.site();
  const ListKey corrected{Of::corrected, {}};
  const bool corrections = site.corrections_page || !edition.list(corrected).empty();
  if (!site.parent_name.empty() || !imprint.settings().pages.empty() || corrections) {
    auto& links = add_section(values, "LEGAL_LINKS");
    if (!site.parent_name.empty()) add_link(links, "LEGAL", site.parent_name, site.parent_url);
    for (const auto& page : imprint.settings().pages)
      add_link(links, "LEGAL", page.title, "/page/" + segment(page.key));
    if (corrections) add_link(links, "LEGAL", imprint.name(corrected), imprint.path(corrected));
  }
  set(values, "YEAR", text::format_time(now, imprint.zone(), "yyyy", "en"));
  set(values, "PUBLISHER", site.publisher.empty() ? site.name : site.publisher);
}

void set_foot(Values& values, const Edition& edition, const Imprint& imprint, Instant now) {
  const auto& settings = imprint.settings();
  set_language(values, imprint);
  set(values, "SITE_NAME", imprint.site().name);
  add_links(values, "SOCIAL", settings.social);
  add_lists(values, "SECTORS", imprint, keys_of(Of::sector, settings.sectors));
  add_lists(values, "EDITIONS", imprint, keys_of(Of::edition, settings.editions));
  for (const auto& list : settings.link_lists) {
    if (list.links.empty()) continue;
    auto& group = add_section(values, "LINKS");
    set(group, "HEADING", list.heading);
    for (const auto& link : list.links) add_link(group, "LINK", link.name, link.url);
  }
  if (settings.audience.feedback) add_section(values, "FEEDBACK");
  if (settings.audience.newsletter) add_section(values, "NEWSLETTER");
  set_contact(values, settings.contact);
  set_imprint_line(values, edition, imprint, now);
}

void add_foot(Values& values, const Edition& edition, const Imprint& imprint, Instant now) {
  auto& foot = *values.AddIncludeDictionary("FOOT");
  foot.SetFilename("foot.tpl");
  set_foot(foot, edition, imprint, now);
}

// Every kind's list is newest first; together they are put in that order again.
template <class Wanted>
Stories newest_of_kinds(const Edition& edition, const Imprint& imprint, std::size_t limit, Wanted wanted) {
  Stories all;
  for (const auto& kind : imprint.settings().kinds)
    if (wanted(kind))
      for (const auto& story : edition.list({Of::kind, kind.key})) all.push_back(story);
  std::ranges::stable_sort(all, [](const auto& a, const auto& b) { return listed_at(**a) > listed_at(**b); });
  if (all.size() > limit) all.resize(limit);
  return all;
}

bool is_voice(const Kind& kind) {
  return kind.key != "news" && !kind.is_short;
}

}  // namespace

Stories voices(const Edition& edition, const Imprint& imprint, std::size_t limit) {
  return newest_of_kinds(edition, imprint, limit, is_voice);
}

Stories shorts(const Edition& edition, const Imprint& imprint, std::size_t limit) {
  return newest_of_kinds(edition, imprint, limit, [](const Kind& kind) { return kind.is_short; });
}

std::string voices_heading(const Imprint& imprint) {
  std::string heading;
  for (const auto& kind : imprint.settings().kinds)
    if (is_voice(kind)) heading += (heading.empty() ? "" : " / ") + imprint.name(kind);
  return heading;
}

std::string shorts_heading(const Imprint& imprint) {
  for (const auto& kind : imprint.settings().kinds)
    if (kind.is_short) return imprint.name(ListKey{ListKey::Of::kind, kind.key});
  return {};
}

PartPtr press_masthead(const Imprint& imprint, const ListKey& list) {
  const auto& settings = imprint.settings();
  Sheet sheet(imprint, "masthead.tpl");
  auto& values = sheet.values();
  set_language(values, imprint);
  set(values, "SITE_NAME", imprint.site().name);
  if (list.of == Of::edition)
    add_link(values, "EDITION", imprint.name(list), imprint.path(list));
  else
    set_section(values, "TAGLINE", imprint.site().tagline);
  set_section(values, "NOTICE", imprint.site().notice);
  add_lists(values, "SECTORS", imprint, keys_of(Of::sector, settings.sectors));
  add_lists(values, "EDITIONS", imprint, keys_of(Of::edition, settings.editions));
  add_lists(values, "KINDS", imprint, kinds_beside_news(settings));
  add_links(values, "MENU", settings.menu);
  return make_part(sheet.print());
}

PartPtr press_more(const Edition& edition, const ListKey& list, const Imprint& imprint) {
  auto stories = edition.list(list);
  if (stories.empty()) return make_part({});
  stories = stories.first(std::min(stories.size(), more_stories));
  Sheet sheet(imprint, "more.tpl");
  set_language(sheet.values(), imprint);
  add_entries(sheet.values(), "STORIES", imprint.name(list), imprint.path(list), stories,
              {imprint, imprint.zone()});
  return make_part(sheet.print());
}

PartPtr press_related(const Edition& edition, const ListKey& list, const Imprint& imprint) {
  const auto reporting = edition.list(list);
  if (reporting.size() < 2) return make_part({});
  Stories stories(reporting.begin(), reporting.end());
  std::ranges::stable_partition(stories, [](const auto& story) { return event_of(**story) == (*story)->id; });
  if (stories.size() > related_stories) stories.resize(related_stories);
  Sheet sheet(imprint, "related.tpl");
  set_language(sheet.values(), imprint);
  add_entries(sheet.values(), "STORIES", imprint.name(list), "", stories,
              {imprint, imprint.zone(), Show::headline, false, Level::third, true});
  return make_part(sheet.print());
}

PartPtr press_rail(const Edition& edition, const Imprint& imprint, Instant now, const Stories& trending) {
  Sheet sheet(imprint, "rail.tpl");
  auto& values = sheet.values();
  const Entry headline{imprint, imprint.zone()};
  auto latest = edition.list({});
  const auto spoken = voices(edition, imprint, voices_in_rail);
  const auto cards = shorts(edition, imprint, shorts_in_rail);
  set_language(values, imprint);
  if (!latest.empty() || !spoken.empty() || !cards.empty() || !trending.empty()) {
    auto& rail = add_section(values, "RAIL");
    add_trending(rail, trending, imprint);
    add_entries(rail, "LATEST", imprint.word("latest_news"), imprint.path(ListKey{}),
                latest.first(std::min(latest.size(), latest_in_rail)), headline);
    add_entries(rail, "VOICES", voices_heading(imprint), "", spoken,
                {imprint, imprint.zone(), Show::headline, true, Level::third, true});
    add_entries(rail, "SHORTS", shorts_heading(imprint), "", cards, {imprint, imprint.zone(), Show::card});
  }
  add_foot(values, edition, imprint, now);
  return make_part(sheet.print());
}

PartPtr press_foot(const Edition& edition, const Imprint& imprint, Instant now) {
  Sheet sheet(imprint, "rail.tpl");
  set_language(sheet.values(), imprint);
  add_foot(sheet.values(), edition, imprint, now);
  return make_part(sheet.print());
}

}  // namespace dateline::press
