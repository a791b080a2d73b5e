#include "press/press.h"

#include <algorithm>
#include <set>

#include "press/article.h"
#include "press/feed.h"
#include "press/front_page.h"
#include "press/link.h"
#include "press/list_page.h"
#include "press/shared_parts.h"
#include "press/text_page.h"

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
  std::ranges::sort(lists);
  return lists;
}

}  // namespace

Press::Press(const Settings& settings, Imprint imprint) : imprint_(std::move(imprint)), slots_(settings) {}

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
  put("/favicon.svg", asset(Content::svg, Keeping::symbol, theme.symbol()));
  put("/favicon.ico", asset(Content::icon, Keeping::symbol, theme.icon()));
  put("/robots.txt", press_robots(imprint_));
  for (const auto& legal : imprint_.settings().pages)
    put("/page/" + segment(legal.key), press_legal(legal, imprint_));
  table_.put_errors(press_error(http::Status::not_found, imprint_), press_error(http::Status::gone, imprint_),
                    press_error(http::Status::internal_server_error, imprint_));
  put_slot(masthead_slot, press_masthead(imprint_));
  put_slot(foot_slot, press_foot(imprint_, now));
  put_slot(rail_slot, press_rail(empty, imprint_, now));
  for (const auto& [list, slot] : slots_.all()) table_.put_slot(slot, make_part({}));
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
  if (lists.empty()) return;
  for (const auto& list : lists) press_list(edition, list);
  put_slot(rail_slot, press_rail(edition, imprint_, now));
  put_slot(foot_slot, press_foot(imprint_, now));
  sitemap_.press(edition, stories, imprint_, table_);
}

void Press::press_story(const edition::Edition& edition, StoryId id) {
  if (const auto* story = edition.story(id)) {
    ++pressed_;
    table_.put_story(id, imprint_.path(*story), press_article(*story, imprint_, slots_));
  } else if (edition.closed(id)) {
    table_.close_story(id);
  } else {
    table_.forget_story(id);
  }
}

bool Press::always_there(const ListKey& list) const {
  return std::ranges::binary_search(standing_lists(imprint_.settings()), list);
}

void Press::press_list(const edition::Edition& edition, const ListKey& list) {
  const auto path = imprint_.path(list);
  const auto feed = imprint_.feed_path(list);
  if (edition.list(list).empty() && !always_there(list)) {
    table_.remove(path);
    table_.remove(feed);
  } else {
    const bool front = list.of == Of::edition;
    put(path, front ? press_front(edition, list, imprint_) : press::press_list(edition, list, imprint_));
    put(feed, press_feed(edition, list, imprint_));
  }
  if (list.of == Of::latest) put("/", press_front(edition, list, imprint_));
  if (const auto more = slots_.more(list)) put_slot(*more, press_more(edition, list, imprint_));
}

PagePtr Press::press_alone(const PublicStory& story) const {
  return std::make_shared<const Page>(press_article(story, imprint_, slots_));
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
