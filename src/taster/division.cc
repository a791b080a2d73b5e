#include "taster/division.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <span>

namespace dateline::taster {
namespace {

// Of two reports of one event 19 in 20 are this much alike, and of a dozen together each was like another in
// all draws; a quarter of the pairs of events of one kind, mixed, fall apart by both (measured on ECB+).
constexpr double alike = 0.15;
constexpr std::size_t same_names = 2;   // that two reports share, in whatever language: a person is three
constexpr std::size_t looked_at = 12;   // the newest items
constexpr std::size_t most_moved = 60;  // of the event's items
constexpr std::size_t fewest = 3;       // stories that make an event of their own

using Members = std::span<const WindowMember>;

// By the cosine of their terms, or by names.
bool is_like(const Trace& one, const Trace& other) {
  double dot = 0;
  std::size_t names = 0;
  for (std::size_t i = 0; i < one.term_count; ++i)
    for (std::size_t j = 0; j < other.term_count; ++j) {
      if (one.terms[i] != other.terms[j]) continue;
      dot += static_cast<double>(one.weights[i]) * other.weights[j];
      names += one.is_name(i) && other.is_name(j) ? 1 : 0;
    }
  return dot >= alike * 255 * 255 || names >= same_names;
}

bool is_linked(const WindowMember& one, const WindowMember& other) {
  return one.item.story == other.item.story || is_like(*one.trace, *other.trace);
}

std::vector<StoryId> stories_of(Members members) {
  std::vector<StoryId> stories;
  for (const auto& each : members) stories.push_back(each.item.story);
  std::ranges::sort(stories);
  stories.erase(std::ranges::unique(stories).begin(), stories.end());
  return stories;
}

// Parts that are linked inside and not to each other, newest first in each; those with enough stories.
std::vector<std::vector<WindowMember>> parts_of(Members members) {
  std::vector<std::vector<WindowMember>> parts;
  for (const auto& each : members) {
    std::vector<WindowMember> joined{each};
    std::erase_if(parts, [&](const std::vector<WindowMember>& part) {
      if (std::ranges::none_of(part, [&](const WindowMember& other) { return is_linked(each, other); }))
        return false;
      joined.insert(joined.begin(), part.begin(), part.end());
      return true;
    });
    parts.push_back(std::move(joined));
  }
  std::erase_if(parts, [](const auto& part) { return stories_of(part).size() < fewest; });
  return parts;
}

bool is_of(const std::vector<WindowMember>& part, StoryId story) {
  return std::ranges::any_of(part, [&](const WindowMember& each) { return each.item.story == story; });
}

ItemId oldest_of(const std::vector<WindowMember>& part) {
  return std::ranges::min_element(part, {}, [](const WindowMember& each) { return each.item.item; })
      ->item.item;
}

bool is_linked_to_any(const WindowMember& member, const std::vector<WindowMember>& part) {
  return std::ranges::any_of(part, [&](const WindowMember& each) { return is_linked(member, each); });
}

}  // namespace

std::optional<Division> divided(const Window& window, StoryId event) {
  const auto members = window.members_of(event, most_moved);
  const auto newest = Members(members).first(std::min(members.size(), looked_at));
  if (newest.size() < 2 * fewest) return std::nullopt;
  // It joined what it is like: only where it is like less than all has anything come apart.
  const auto& latest = newest.front();
  if (std::ranges::all_of(newest, [&](const WindowMember& each) { return is_linked(latest, each); }))
    return std::nullopt;
  auto parts = parts_of(newest);
  if (parts.size() < 2) return std::nullopt;

  std::ranges::sort(parts, {}, oldest_of);
  std::ranges::stable_partition(parts, [&](const auto& part) { return is_of(part, event); });
  const auto& staying = parts.front();
  auto& leaving = parts.back();
  for (const auto& each : Members(members).subspan(newest.size()))
    if (each.item.story != event && is_linked_to_any(each, leaving) && !is_linked_to_any(each, staying))
      leaving.push_back(each);
  Division division{.leaving = stories_of(leaving), .because = {}};
  division.because = fmt::format("the event of story {} has divided: {} stories are no longer like story {}",
                                 event.value, division.leaving.size(), staying.front().item.story.value);
  return division;
}

}  // namespace dateline::taster
