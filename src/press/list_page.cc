#include "press/list_page.h"

#include "press/head.h"
#include "press/sheet.h"
#include "press/slots.h"

namespace dateline::press {
namespace {

constexpr std::size_t with_summary = 12;  // the rest of the list is headlines

// A story on the page of its sector needs no line that says so.
bool needs_kicker(const ListKey& list) {
  return list.of != ListKey::Of::sector && list.of != ListKey::Of::kind;
}

PartPtr main_part(const edition::Edition& edition, const ListKey& list, const std::string& name,
                  const Imprint& imprint) {
  Sheet sheet(imprint, "list.tpl");
  auto& values = sheet.values();
  set(values, "NAME", name);
  set(values, "FEED", imprint.feed_path(list));
  set_language(values, imprint);
  const auto stories = edition.list(list);
  if (list.of == ListKey::Of::latest) add_section(values, "LIVE");
  if (stories.empty()) add_section(values, "EMPTY");
  std::size_t at = 0;
  Values* group = nullptr;
  for (const auto& story : stories) {
    if (at == 0) group = &add_section(values, "STORIES");
    if (at == with_summary) group = &add_section(values, "OLDER");
    const auto show = imprint.is_short(*story) ? Show::card
                      : at < with_summary      ? Show::summary
                                               : Show::headline;
    const auto level = at < with_summary ? Level::second : Level::third;
    add_entry(*group, *story, {imprint, imprint.zone(), show, needs_kicker(list), level});
    ++at;
  }
  return make_part(sheet.print());
}

}  // namespace

std::string list_name(const edition::Edition& edition, const ListKey& list, const Imprint& imprint) {
  using Of = ListKey::Of;
  if (list.of != Of::byline && list.of != Of::tag) return imprint.name(list);
  for (const auto& story : edition.list(list)) {
    if (list.of == Of::tag) {
      for (const auto& tag : (*story)->tags)
        if (tag_key(tag) == list.key) return tag;
    } else {
      for (const auto& byline : (*story)->bylines)
        if (byline.key == list.key) return byline.name;
    }
  }
  return list.key;
}

Page press_list(const edition::Edition& edition, const ListKey& list, const Imprint& imprint) {
  const auto name = list_name(edition, list, imprint);
  auto head = press_head(imprint, {.title = name, .path = imprint.path(list), .feed = list});
  Page page;
  // The rail would say the latest again.
  const auto end = list.of == ListKey::Of::latest ? foot_slot : rail_slot;
  page.parts = {std::move(head.part), masthead_slot, main_part(edition, list, name, imprint), end};
  return page;
}

}  // namespace dateline::press
