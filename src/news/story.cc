#include "news/story.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/slug.h"
#include "text/unicode.h"

namespace dateline {

void count_version(Story& story, bool corrects) {
  auto& versions = story.versions;
  if (corrects) versions.uncorrected = versions.shown;
  if (story.state != WorkflowState::published || versions.last == story.version) return;
  versions.last = story.version;
  ++versions.shown;
}

std::string tag_key(std::string_view tag) {
  constexpr std::string_view none = "story";  // what url_slug() says where it finds nothing
  auto key = text::url_slug(tag);
  return key == none && text::lower(tag) != none ? std::string() : key;
}

std::string story_path(StoryId id, std::string_view url_slug) {
  return fmt::format("/story/{}/{}", id.value, url_slug);
}

StoryId event_of(const Story& story) {
  return story.event ? story.event : story.id;
}

Copy copy_of(const Story& story) {
  return {story.headline, story.summary_drafted ? std::string() : story.summary, story.body_html, story.kind};
}

std::optional<Instant> listed_at(const Story& story) {
  return std::max(story.created, story.risen);
}

std::vector<Picture*> pictures_of(Story& story) {
  std::vector<Picture*> all;
  if (story.picture) all.push_back(&*story.picture);
  for (auto& picture : story.gallery) all.push_back(&picture);
  return all;
}

std::vector<const Picture*> pictures_of(const Story& story) {
  std::vector<const Picture*> all;
  if (story.picture) all.push_back(&*story.picture);
  for (const auto& picture : story.gallery) all.push_back(&picture);
  return all;
}

}  // namespace dateline
