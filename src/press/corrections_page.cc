#include "press/corrections_page.h"

#include <ranges>

#include "press/head.h"
#include "press/sheet.h"
#include "press/slots.h"

namespace dateline::press {
namespace {

void add_story(Values& values, const PublicStory& story, const Imprint& imprint) {
  const auto& language = imprint.site().language;
  auto& one = add_section(values, "STORY");
  if (!story->language.empty() && story->language != language) {
    auto& other = add_section(one, "OTHER_LANGUAGE");
    set(other, "LANG", story->language);
    set(other, "DIR", direction(story->language));
  }
  set(one, "HREF", imprint.path(story));
  set(one, "HEADLINE", story->headline);
  for (const auto& note : std::views::reverse(story->corrections)) {
    auto& told = add_section(one, "NOTE");
    set(told, "TEXT", note.text);
    set_time(told, "WHEN", imprint, note.at, imprint.zone(), language);
  }
}

}  // namespace

Page press_corrections(const edition::Edition& edition, const Imprint& imprint) {
  const ListKey list{ListKey::Of::corrected, {}};
  const auto name = imprint.name(list);
  Sheet sheet(imprint, "corrections.tpl");
  auto& values = sheet.values();
  set(values, "NAME", name);
  set(values, "FEED", imprint.feed_path(list));
  set(values, "LANG", imprint.site().language);
  set(values, "DIR", direction(imprint.site().language));
  const auto stories = edition.list(list);
  if (stories.empty()) {
    add_section(values, "EMPTY");
  } else {
    auto& group = add_section(values, "STORIES");
    for (const auto& story : stories) add_story(group, *story, imprint);
  }
  auto head = press_head(imprint, {.title = name, .path = imprint.path(list), .feed = list});
  Page page;
  page.parts = {std::move(head.part), masthead_slot, make_part(sheet.print()), rail_slot};
  return page;
}

}  // namespace dateline::press
