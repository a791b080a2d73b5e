#include "press/page_table.h"

#include "base/check.h"
#include "base/scan.h"

namespace dateline::press {
namespace {

constexpr std::string_view story_prefix = "/story/";
constexpr int most_merges = 16;  // of one story into the next

PagePtr shared(Page page) {
  CHECK(page.parts.size() <= Page::max_parts);
  return std::make_shared<const Page>(std::move(page));
}

// "/sector/science/" for "/sector/science", "/south-asia" for "/south-asia/".
std::string other_slash(std::string_view path) {
  std::string other(path);
  if (other.ends_with('/'))
    other.pop_back();
  else
    other += '/';
  return other;
}

}  // namespace

// One spelling for one number: no sign, no leading zero; and nothing behind the slug.
std::optional<StoryId> story_of(std::string_view path) {
  if (!path.starts_with(story_prefix)) return std::nullopt;
  path.remove_prefix(story_prefix.size());
  const auto digits = path.substr(0, path.find('/'));
  if (digits.empty() || digits.front() < '1' || digits.front() > '9') return std::nullopt;
  const auto id = whole_number(digits);
  if (!id) return std::nullopt;
  const auto slug = path.substr(digits.size());
  if (slug.size() > 1 && slug.find('/', 1) < slug.size() - 1) return std::nullopt;
  return StoryId(*id);
}

Lookup PageTable::find(std::string_view path) const {
  if (const auto* page = pages_.find(path)) return Found{*page};
  if (const auto id = story_of(path)) return find_story(*id);
  if (auto address = print_address(path)) return find_print(std::move(*address));
  if (auto other = other_slash(path); pages_.find(other)) return Moved{std::move(other)};
  return Missing{};
}

Lookup PageTable::find_story(StoryId id) const {
  for (int steps = 0; steps < most_merges; ++steps) {
    const auto* into = merged_stories_.find(id);
    if (!into) break;
    id = *into;
  }
  if (gone_stories_.find(id)) return Found{gone_};
  if (const auto* right = story_paths_.find(id)) return Moved{*right};
  return Missing{id};
}

const PartPtr& PageTable::slot(Slot slot) const {
  static const auto nothing = make_part({});
  if (!slot.event) return slots_[slot.index];
  const auto* shown = events_.find(slot.event);
  return shown ? *shown : nothing;
}

Lookup PageTable::find_print(PrintAddress address) const {
  const auto* found = pictures_.find(address.key);
  return PrintAsked{std::move(address), found ? std::optional(found->picture) : std::nullopt};
}

std::vector<ShownPicture> shown_pictures(const Story& story) {
  std::vector<ShownPicture> shown;
  for (const auto* picture : pictures_of(story))
    if (!picture->media.empty())
      shown.push_back({picture->media, picture->width.value_or(0), picture->height.value_or(0)});
  return shown;
}

void TableEditor::put(std::string path, Page page) {
  table_.pages_ = table_.pages_.with(std::move(path), shared(std::move(page)));
}

void TableEditor::remove(const std::string& path) {
  table_.pages_ = table_.pages_.without(path);
}

void TableEditor::put_story(StoryId id, std::string path, Page page, std::vector<ShownPicture> pictures) {
  const auto* earlier = table_.story_paths_.find(id);
  if (earlier && *earlier != path) remove(*earlier);
  table_.gone_stories_ = table_.gone_stories_.without(id);
  table_.merged_stories_ = table_.merged_stories_.without(id);
  table_.story_paths_ = table_.story_paths_.with(id, path);
  hide(id);
  show(id, std::move(pictures));
  put(std::move(path), std::move(page));
}

void TableEditor::close_story(StoryId id) {
  forget_story(id);
  table_.gone_stories_ = table_.gone_stories_.with(id, true);
}

void TableEditor::lead_story(StoryId id, StoryId into) {
  close_story(id);
  table_.merged_stories_ = table_.merged_stories_.with(id, into);
}

void TableEditor::forget_story(StoryId id) {
  if (const auto* path = table_.story_paths_.find(id)) remove(*path);
  hide(id);
  table_.story_paths_ = table_.story_paths_.without(id);
  table_.gone_stories_ = table_.gone_stories_.without(id);
  table_.merged_stories_ = table_.merged_stories_.without(id);
}

void TableEditor::show(StoryId id, std::vector<ShownPicture> pictures) {
  if (pictures.empty()) return;
  for (const auto& picture : pictures) {
    const auto key = picture_key(picture.media);
    const auto* known = table_.pictures_.find(key);
    table_.pictures_ = table_.pictures_.with(key, {picture, known ? known->stories + 1 : 1});
  }
  table_.story_pictures_ = table_.story_pictures_.with(id, std::move(pictures));
}

void TableEditor::hide(StoryId id) {
  const auto* pictures = table_.story_pictures_.find(id);
  if (!pictures) return;
  for (const auto& picture : *pictures) {
    const auto key = picture_key(picture.media);
    const auto* known = table_.pictures_.find(key);
    if (known && known->stories > 1)
      table_.pictures_ = table_.pictures_.with(key, {known->picture, known->stories - 1});
    else
      table_.pictures_ = table_.pictures_.without(key);
  }
  table_.story_pictures_ = table_.story_pictures_.without(id);
}

void TableEditor::put_slot(Slot slot, PartPtr part) {
  if (slot.event) {
    table_.events_ = part->raw().empty() ? table_.events_.without(slot.event)
                                         : table_.events_.with(slot.event, std::move(part));
    return;
  }
  if (table_.slots_.size() <= slot.index) table_.slots_.resize(slot.index + 1u);
  table_.slots_[slot.index] = std::move(part);
}

void TableEditor::put_live(std::shared_ptr<const LiveRing> live) {
  table_.live_ = std::move(live);
}

void TableEditor::put_errors(Page not_found, Page gone, Page failed) {
  table_.not_found_ = shared(std::move(not_found));
  table_.gone_ = shared(std::move(gone));
  table_.failed_ = shared(std::move(failed));
}

}  // namespace dateline::press
