#include "taster/division.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace dateline::taster {
namespace {

// Of two reports of one event 19 in 20 are this much alike, and of a dozen together each was like another in
// all draws; a quarter of the pairs of events of one kind, mixed, fall apart by both (measured on ECB+).
constexpr double alike = 0.15;
constexpr std::size_t same_names = 2;   // that two reports share, in whatever language: a person is three
constexpr std::size_t most_moved = 60;  // of the event's items

using Members = std::span<const WindowMember>;
using Part = std::vector<WindowMember>;

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

bool is_linked_to_any(const WindowMember& member, const Part& part) {
  return std::ranges::any_of(part, [&](const WindowMember& each) { return is_linked(member, each); });
}

std::vector<StoryId> stories_of(Members members) {
  std::vector<StoryId> stories;
  for (const auto& each : members) stories.push_back(each.item.story);
  std::ranges::sort(stories);
  stories.erase(std::ranges::unique(stories).begin(), stories.end());
  return stories;
}

// Parts that are linked inside and not to each other, that with the oldest item first; those with enough
// stories.
std::vector<Part> parts_of(Members members) {
  std::vector<Part> parts;
  for (const auto& each : members) {
    Part joined{each};
    std::erase_if(parts, [&](const Part& part) {
      if (!is_linked_to_any(each, part)) return false;
      joined.insert(joined.end(), part.begin(), part.end());
      return true;
    });
    parts.push_back(std::move(joined));
  }
  std::erase_if(parts, [](const Part& part) { return stories_of(part).size() < fewest_of_an_event; });
  std::ranges::sort(parts, {}, [](const Part& part) {
    return std::ranges::min_element(part, {}, [](const auto& each) { return each.item.item; })->item.item;
  });
  return parts;
}

// What the event began with: the oldest item of the story that leads it, or of all.
const WindowMember& beginning_of(Members members, StoryId event) {
  const auto found = std::find_if(members.rbegin(), members.rend(),
                                  [&](const WindowMember& each) { return each.item.story == event; });
  return found == members.rend() ? members.back() : *found;
}

}  // namespace

std::optional<Division> divided(const Window& window, StoryId event) {
  const auto newest = window.members_of(event, Window::most_members);
  // It joined what it is like: only where it is like less than all has anything come apart.
  if (newest.size() < 2 * fewest_of_an_event ||
      std::ranges::all_of(newest, [&](const WindowMember& each) { return is_linked(newest.front(), each); }))
    return std::nullopt;
  auto parts = parts_of(newest);
  if (parts.size() < 2) return std::nullopt;

  const auto members = window.members_of(event, most_moved);
  const auto& beginning = beginning_of(members, event);
  std::ranges::stable_partition(parts, [&](const Part& part) { return is_linked_to_any(beginning, part); });
  const auto &staying = parts.front(), &leaving = parts.back();
  auto leave = leaving;
  for (const auto& each : Members(members).subspan(newest.size()))
    if (each.item.story != event && is_linked_to_any(each, leaving) && !is_linked_to_any(each, staying))
      leave.push_back(each);
  Division division{.leaving = stories_of(leave), .because = {}};
  std::erase(division.leaving, event);
  if (division.leaving.size() < fewest_of_an_event) return std::nullopt;
  division.because = fmt::format("the event of story {} has divided: this is no longer like story {}",
                                 event.value, staying.back().item.story.value);
  return division;
}

}  // namespace dateline::taster
