#include "audience/once.h"

namespace dateline::audience {
namespace {

// One number for a digest and a story: the digest is random already, so that a product that spreads the
// story's number over all bits is enough.
std::uint64_t with_story(std::uint64_t digest, StoryId story) {
  return digest ^ (static_cast<std::uint64_t>(story.value) * 0x9E3779B97F4A7C15u);
}

}  // namespace

bool Once::counts(const View& view) {
  if (readers_.size() >= most_kept) return false;
  if (!readers_.insert(with_story(view.reader, view.story)).second) return false;
  return ++networks_[with_story(view.network, view.story)] <= most_of_a_network;
}

void Once::forget() {
  readers_ = {};
  networks_ = {};
}

}  // namespace dateline::audience
