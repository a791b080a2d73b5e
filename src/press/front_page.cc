#include "press/front_page.h"

#include <algorithm>
#include <set>

#include "press/head.h"
#include "press/shared_parts.h"
#include "press/sheet.h"
#include "press/slots.h"

namespace dateline::press {
namespace {

using edition::Edition;
using edition::StoryPtr;
using Of = ListKey::Of;

constexpr std::size_t seconds_wanted = 6;
constexpr std::size_t related_wanted = 3;
constexpr std::size_t latest_wanted = 8;
constexpr std::size_t voices_wanted = 4;
constexpr std::size_t shorts_wanted = 8;
constexpr std::size_t block_wanted = 4;
constexpr std::size_t one_is_wide = 4;  // of so many blocks: the page has a rhythm

// What stands where; made from the lists before anything is printed.
struct Plan {
  StoryPtr lead;
  Stories seconds, latest, voices, shorts;
  std::vector<std::pair<ListKey, Stories>> blocks;
  Stories related;  // to what leads
  std::set<StoryId> shown, events;

  bool take(const StoryPtr& story) {
    events.insert(event_of(**story));
    return shown.insert((*story)->id).second;
  }
  // Where a front chooses, an event has one place on it; its other stories are found on that one's page.
  bool has_event_of(const StoryPtr& story) const { return events.contains(event_of(**story)); }
};

std::string first_sector(const StoryPtr& story) {
  return (*story)->sectors.empty() ? std::string() : (*story)->sectors.front();
}

bool on_list(const StoryPtr& story, const ListKey& list, const Imprint& imprint) {
  return list.of == Of::latest ||
         std::ranges::binary_search(edition::lists_of(*story, imprint.settings()), list);
}

bool is_pinned(const StoryPtr& story) {
  return (*story)->marks.pinned_until.has_value();
}

// What may stand at the top, in order: what the desk has pinned first, what it has demoted not at all.
Stories news_for_top(std::span<const StoryPtr> here) {
  Stories news;
  for (const auto& story : here)
    if ((*story)->kind == "news" && !(*story)->marks.demoted) news.push_back(story);
  std::ranges::stable_partition(news, is_pinned);
  return news;
}

void plan_top(Plan& plan, std::span<const StoryPtr> news) {
  if (news.empty()) return;
  plan.lead = news.front();
  plan.take(plan.lead);
  std::set<std::string> sectors{first_sector(plan.lead)};
  for (const bool another_sector : {true, false})
    for (const auto& story : news) {
      if (plan.seconds.size() == seconds_wanted) return;
      const bool stands_out = sectors.insert(first_sector(story)).second || is_pinned(story);
      if (another_sector && !stands_out) continue;
      if (plan.has_event_of(story) && !is_pinned(story)) continue;
      if (plan.take(story)) plan.seconds.push_back(story);
    }
}

// What else is reported of the event that leads.
void plan_related(Plan& plan, const Edition& edition) {
  if (!plan.lead) return;
  for (const auto& story : edition.list(edition::event_list(**plan.lead)))
    if (plan.related.size() < related_wanted && plan.take(story)) plan.related.push_back(story);
}

void plan_blocks(Plan& plan, const Edition& edition, const ListKey& list, const Imprint& imprint) {
  for (const auto& sector : imprint.settings().sectors) {
    const ListKey of_sector{Of::sector, sector.key};
    Stories stories;
    for (const auto& story : edition.list(of_sector)) {
      if (stories.size() == block_wanted) break;
      if (on_list(story, list, imprint) && !plan.has_event_of(story) && plan.take(story))
        stories.push_back(story);
    }
    if (!stories.empty()) plan.blocks.emplace_back(of_sector, std::move(stories));
  }
}

Plan plan_of(const Edition& edition, const ListKey& list, const Imprint& imprint) {
  Plan plan;
  const auto here = edition.list(list);
  plan_top(plan, news_for_top(here));
  plan_related(plan, edition);
  for (auto& story : shorts(edition, imprint, 3 * shorts_wanted))
    if (plan.shorts.size() < shorts_wanted && on_list(story, list, imprint) && plan.take(story))
      plan.shorts.push_back(story);
  for (auto& story : voices(edition, imprint, 3 * voices_wanted))
    if (plan.voices.size() < voices_wanted && on_list(story, list, imprint) && plan.take(story))
      plan.voices.push_back(story);
  for (const auto& story : here)
    if (plan.latest.size() < latest_wanted && plan.take(story)) plan.latest.push_back(story);
  plan_blocks(plan, edition, list, imprint);
  return plan;
}

void print_blocks(Values& values, const Plan& plan, const Imprint& imprint) {
  if (plan.blocks.empty()) return;
  auto& blocks = add_section(values, "BLOCKS");
  std::size_t at = 0;
  for (const auto& [list, stories] : plan.blocks) {
    auto& block = add_section(blocks, "BLOCK");
    if (at++ % one_is_wide == 0) block.ShowSection("WIDE");
    set(block, "HEADING", imprint.name(list));
    set(block, "HREF", imprint.path(list));
    bool first = true;
    for (const auto& story : stories)
      add_entry(block, *story,
                {imprint, imprint.zone(), std::exchange(first, false) ? Show::summary : Show::headline});
  }
}

void print_lead(Values& values, const Plan& plan, const Entry& entry) {
  add_entry(values, *plan.lead, entry);
  if (plan.related.empty()) return;
  auto& related = add_section(values, "RELATED");
  for (const auto& story : plan.related)
    add_link(related, "STORY", (*story)->headline, entry.imprint.path(*story));
}

PartPtr main_part(const Plan& plan, const ListKey& list, const Imprint& imprint) {
  const auto& zone = imprint.zone();
  const Entry headline{imprint, zone}, leading{imprint, zone, Show::summary, true, Level::second},
      voice{imprint, zone, Show::summary, true, Level::third, true, Thumb::none};
  auto first = leading;
  first.thumb = Thumb::large;
  Sheet sheet(imprint, "front.tpl");
  auto& values = sheet.values();
  set_language(values, imprint);
  if (list.of == Of::edition)
    set_section(values, "EDITION", imprint.name(list));
  else
    set_section(values, "SITE", imprint.site().name);
  if (plan.shown.empty()) add_section(values, "EMPTY");
  if (plan.lead || !plan.latest.empty()) {
    auto& top = add_section(values, "TOP");
    if (plan.lead) print_lead(add_section(top, "LEAD"), plan, first);
    add_entries(top, "SECONDS", "", "", plan.seconds, leading);
    set(top, "LIVE", list.key);
    add_entries(top, "LATEST", imprint.word("latest_news"), list.of == Of::latest ? "/latest" : "",
                plan.latest, headline);
  }
  add_entries(values, "SHORTS", shorts_heading(imprint), "", plan.shorts, {imprint, zone, Show::card});
  add_entries(values, "VOICES", voices_heading(imprint), "", plan.voices, voice);
  print_blocks(values, plan, imprint);
  return make_part(sheet.print());
}

}  // namespace

Page press_front(const Edition& edition, const ListKey& list, const Imprint& imprint, const Slots& slots) {
  const bool whole_site = list.of == Of::latest;
  auto head = press_head(imprint, {.title = whole_site ? std::string() : imprint.name(list),
                                   .description = whole_site ? imprint.site().description : std::string(),
                                   .path = whole_site ? "/" : imprint.path(list),
                                   .language = imprint.language(),
                                   .feed = list});
  const auto furniture = slots.furniture(list);
  Page page;
  page.parts = {std::move(head.part), furniture.masthead,
                main_part(plan_of(edition, list, imprint), list, imprint)};
  if (const auto trending = slots.trending(list)) page.parts.emplace_back(*trending);
  page.parts.emplace_back(furniture.foot);
  return page;
}

}  // namespace dateline::press
