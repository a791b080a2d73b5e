#include "press/page_table.h"

#include <charconv>

#include "base/check.h"

namespace dateline::press {
namespace {

constexpr std::string_view story_prefix = "/story/";

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
  std::int64_t id = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), id);
  if (failed != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  const auto slug = path.substr(digits.size());
  if (slug.size() > 1 && slug.find('/', 1) < slug.size() - 1) return std::nullopt;
  return StoryId(id);
}

Lookup PageTable::find(std::string_view path) const {
  if (const auto* page = pages_.find(path)) return Found{*page};
  if (const auto id = story_of(path)) return find_story(*id);
  if (auto other = other_slash(path); pages_.find(other)) return Moved{std::move(other)};
  return Missing{};
}

Lookup PageTable::find_story(StoryId id) const {
  if (gone_stories_.find(id)) return Found{gone_};
  if (const auto* right = story_paths_.find(id)) return Moved{*right};
  return Missing{id};
}

void TableEditor::put(std::string path, Page page) {
  table_.pages_ = table_.pages_.with(std::move(path), shared(std::move(page)));
}

void TableEditor::remove(const std::string& path) {
  table_.pages_ = table_.pages_.without(path);
}

void TableEditor::put_story(StoryId id, std::string path, Page page) {
  const auto* earlier = table_.story_paths_.find(id);
  if (earlier && *earlier != path) remove(*earlier);
  table_.gone_stories_ = table_.gone_stories_.without(id);
  table_.story_paths_ = table_.story_paths_.with(id, path);
  put(std::move(path), std::move(page));
}

void TableEditor::close_story(StoryId id) {
  forget_story(id);
  table_.gone_stories_ = table_.gone_stories_.with(id, true);
}

void TableEditor::forget_story(StoryId id) {
  if (const auto* path = table_.story_paths_.find(id)) remove(*path);
  table_.story_paths_ = table_.story_paths_.without(id);
  table_.gone_stories_ = table_.gone_stories_.without(id);
}

void TableEditor::put_slot(Slot slot, PartPtr part) {
  if (table_.slots_.size() <= slot.index) table_.slots_.resize(slot.index + 1u);
  table_.slots_[slot.index] = std::move(part);
}

void TableEditor::put_errors(Page not_found, Page gone, Page failed) {
  table_.not_found_ = shared(std::move(not_found));
  table_.gone_ = shared(std::move(gone));
  table_.failed_ = shared(std::move(failed));
}

}  // namespace dateline::press
