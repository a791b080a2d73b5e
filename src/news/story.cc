#include "news/story.h"

#include <fmt/format.h>

namespace dateline {

std::string story_path(StoryId id, std::string_view url_slug) {
  return fmt::format("/story/{}/{}", id.value, url_slug);
}

}  // namespace dateline
