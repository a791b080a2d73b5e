#include "press/press.h"

#include <algorithm>
#include <set>

#include "press/article.h"
#include "press/corrections_page.h"
#include "press/feed.h"
#include "press/front_page.h"
#include "press/link.h"
#include "press/list_page.h"
#include "press/shared_parts.h"
#include "press/text_page.h"
#include "press/trending_list.h"

namespace dateline::press {
namespace {

using Of = ListKey::Of;

Page asset(Content content, Keeping keeping, std::string bytes) {
  return {.content = content, .keeping = keeping, .parts = {make_part(std::move(bytes))}};
}

// The lists that the menu names have a page before they have a story.
std::vector<ListKey> standing_lists(const Settings& settings) {
  std::vector<ListKey> lists{{Of::latest, {}}};
  for (const auto& edition : settings.editions) lists.push_back({Of::edition, edition.key});
  for (const auto& sector : settings.sectors) lists.push_back({Of::sector, sector.key});
  for (const auto& kind : settings.kinds) lists.push_back({Of::kind, kind.key});
  if (settings.site.corrections_page) lists.push_back({Of::corrected, {}});
  std::ranges::sort(lists);
  return lists;
}

Page press_page_of(const edition::Edition& edition, const ListKey& list, const Imprint& imprint,
                   const Slots& slots) {
  switch (list.of) {
    case Of::edition:
      return press_front(edition, list, imprint.of(list), slots);
    case Of::corrected:
      return press_corrections(edition, imprint);
    default:
      return press_list(edition, list, imprint);
  }
}

}  // namespace

Press::Press(const Settings& settings, Imprint imprint)
    : imprint_(std::move(imprint)), slots_(settings), trending_(settings) {}

Result<std::unique_ptr<Press>> Press::create(const Settings& settings, const std::filesystem::path& themes,
                                             Instant now) {
  TRY(auto imprint, Imprint::create(settings, themes));
  std::unique_ptr<Press> press(new Press(settings, std::move(imprint)));
  press->press_site(now);
  return press;
}

// What no story changes, and every standing list while it is empty.
void Press::press_site(Instant now) {
  const edition::Edition empty;
  const auto& theme = imprint_.theme();
  put(imprint_.style_path(), asset(Content::css, Keeping::asset, theme.style()));
  put(imprint_.script_path(), asset(Content::script, Keeping::asset, theme.script()));
  put("/favicon.svg", asset(Content::svg, Keeping::symbol, theme.symbol()));
  put("/favicon.ico", asset(Content::icon, Keeping::symbol, theme.icon()));
  put("/robots.txt", press_robots(imprint_));
  for (const auto& legal : imprint_.settings().pages)
    put("/page/" + segment(legal.key), press_legal(legal, imprint_));
  for (const auto form : forms_of(imprint_.settings())) {
    put("/" + std::string(form), press_form(form, imprint_));
    put("/" + std::string(form) + "/thanks", press_thanks(form, imprint_));
  }
  table_.put_errors(press_error(http::Status::not_found, imprint_), press_error(http::Status::gone, imprint_),
                    press_error(http::Status::internal_server_error, imprint_));
  put_slot(masthead_slot, press_masthead(imprint_, {}));
  for (const auto& [list, furniture] : slots_.editions())
    put_slot(furniture.masthead, press_masthead(imprint_.of(list), list));
  press_feet(empty, now);
  put_slot(rail_slot, press_rail(empty, imprint_, now));
  for (const auto& [list, slot] : slots_.all()) table_.put_slot(slot, make_part({}));
  for (const auto& [list, slot] : slots_.trending()) table_.put_slot(slot, make_part({}));
  for (const auto& list : standing_lists(imprint_.settings())) press_list(empty, list);
  sitemap_.press(empty, {}, imprint_, table_);
}

void Press::apply(const edition::Edition& edition, std::span<const edition::Change> changes, Instant now) {
  std::set<StoryId> stories;
  std::set<ListKey> lists;
  for (const auto& change : changes) {
    stories.insert(change.story);
    stories.insert(change.dropped.begin(), change.dropped.end());
    lists.insert(change.lists.begin(), change.lists.end());
  }
  for (const auto id : stories) press_story(edition, id);
  if (trending_.concerns(stories)) press_trending(edition);
  live_ = live_.after(edition, changes, imprint_);
  table_.put_live(std::make_shared<const LiveRing>(live_));
  if (lists.empty()) return;
  feed_items_.turn();
  for (const auto& list : lists) press_list(edition, list);
  put_slot(rail_slot, press_rail(edition, imprint_, now, trending_.of({})));
  press_feet(edition, now);
  sitemap_.press(edition, stories, imprint_, table_);
}

// The copyright's year, and whether /corrections is there, is all that changes at the foot of a page.
void Press::press_feet(const edition::Edition& edition, Instant now) {
  auto feet = text::format_time(now, imprint_.zone(), "yyyy", "en");
  if (!edition.list({Of::corrected, {}}).empty()) feet += " corrected";
  if (feet == feet_) return;
  feet_ = std::move(feet);
  put_slot(foot_slot, press_foot(edition, imprint_, now));
  for (const auto& [list, furniture] : slots_.editions())
    put_slot(furniture.foot, press_foot(edition, imprint_.of(list), now));
}

bool Press::rank(const edition::Edition& edition, std::vector<StoryId> ranking, Instant now) {
  trending_.rank(std::move(ranking));
  if (!press_trending(edition)) return false;
  put_slot(rail_slot, press_rail(edition, imprint_, now, trending_.of({})));
  return true;
}

bool Press::press_trending(const edition::Edition& edition) {
  const auto changed = trending_.choose(edition);
  for (const auto& list : changed)
    put_slot(*slots_.trending(list), press::press_trending(trending_.of(list), imprint_.of(list)));
  return !changed.empty();
}

void Press::press_story(const edition::Edition& edition, StoryId id) {
  if (const auto* story = edition.story(id)) {
    ++pressed_;
    table_.put_story(id, imprint_.path(*story), press_article(*story, imprint_, slots_),
                     shown_pictures(**story));
  } else if (!edition.closed(id)) {
    table_.forget_story(id);
  } else if (const auto into = edition.merged_into(id)) {
    table_.lead_story(id, into);
  } else {
    table_.close_story(id);
  }
}

bool Press::always_there(const ListKey& list) const {
  return std::ranges::binary_search(standing_lists(imprint_.settings()), list);
}

void Press::press_list(const edition::Edition& edition, const ListKey& list) {
  if (list.of == Of::event)
    return put_slot(related_slot(edition::event_of(list)), press_related(edition, list, imprint_));
  const auto path = imprint_.path(list);
  const auto feed = imprint_.feed_path(list);
  if (edition.list(list).empty() && !always_there(list)) {
    table_.remove(path);
    table_.remove(feed);
  } else {
    put(path, press_page_of(edition, list, imprint_, slots_));
    put(feed, press_feed(edition, list, imprint_, feed_items_));
  }
  if (list.of == Of::latest) put("/", press_front(edition, list, imprint_, slots_));
  if (const auto more = slots_.more(list)) put_slot(*more, press_more(edition, list, imprint_));
}

PagePtr Press::press_alone(const PublicStory& story) const {
  return std::make_shared<const Page>(press_article(story, imprint_, slots_));
}

PagePtr Press::press_form_again(std::string_view form, const FormState& state) const {
  return std::make_shared<const Page>(press_form(form, imprint_, state));
}

PagePtr Press::press_versions(std::span<const PublicStory> versions, const VersionChoice& choice) const {
  return std::make_shared<const Page>(press::press_versions(versions, choice, imprint_));
}

void Press::put(std::string path, Page page) {
  ++pressed_;
  table_.put(std::move(path), std::move(page));
}

void Press::put_slot(Slot slot, PartPtr part) {
  ++pressed_;
  table_.put_slot(slot, std::move(part));
}

}  // namespace dateline::press
