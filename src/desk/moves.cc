#include "desk/moves.h"

#include <fmt/format.h>

#include <array>

#include "news/names.h"

namespace dateline::desk {
namespace {

using enum WorkflowState;

constexpr Move to(WorkflowState state) {
  return {state, {}};
}
constexpr Move no(std::string_view why) {
  return {std::nullopt, why};
}

constexpr auto exists = no("it is there already");
constexpr auto is_public = no("it is published");
constexpr auto is_held = no("it is held");
constexpr auto is_off = no("it is unpublished");
constexpr auto is_killed = no("it is killed");
constexpr auto is_spiked = no("it is spiked");
constexpr auto for_ever = no("a kill is for ever");
constexpr auto not_due = no("it is not scheduled");
constexpr auto not_public = no("it is not public");
constexpr auto not_spiked = no("it is not spiked");
constexpr auto unread = no("readers have not been told anything yet");
constexpr auto was_read = no("readers have had it: unpublish it, so that its address says so");
constexpr auto off_already = no("it is off the site already");

constexpr std::size_t states = static_cast<std::size_t>(spiked) + 1;
using Row = std::array<Move, states>;

// clang-format off
constexpr Row row(Verb verb) {
  using enum Verb;
  switch (verb) {
    //                      received         scheduled        published        held             unpublished      killed      spiked
    case receive:   return {exists,          exists,          exists,          exists,          exists,          exists,     exists};
    case version:   return {to(received),    to(scheduled),   to(published),   to(held),        to(unpublished), for_ever,   to(spiked)};
    case publish:   return {to(published),   to(published),   is_public,       to(published),   to(published),   for_ever,   to(published)};
    case correct:   return {unread,          unread,          to(published),   to(held),        to(unpublished), for_ever,   unread};
    case hold:      return {to(held),        to(held),        to(held),        is_held,         to(held),        for_ever,   is_spiked};
    case unpublish: return {not_public,      not_public,      to(unpublished), to(unpublished), is_off,          for_ever,   not_public};
    case merge:     return {to(unpublished), to(unpublished), to(unpublished), to(unpublished), to(unpublished), for_ever,   is_spiked};
    case withdraw:  return {to(unpublished), to(unpublished), to(unpublished), to(unpublished), is_off,          for_ever,   is_spiked};
    case kill:      return {to(killed),      to(killed),      to(killed),      to(killed),      to(killed),      is_killed,  to(killed)};
    case spike:     return {to(spiked),      to(spiked),      was_read,        to(spiked),      off_already,     for_ever,   is_spiked};
    case unspike:   return {not_spiked,      not_spiked,      not_spiked,      not_spiked,      not_spiked,      for_ever,   to(received)};
    case embargo:   return {to(received),    to(scheduled),   to(scheduled),   to(held),        to(unpublished), for_ever,   is_spiked};
    case release:   return {not_due,         to(published),   not_due,         not_due,         not_due,         for_ever,   not_due};
    case expire:    return {not_public,      to(unpublished), to(unpublished), not_public,      not_public,      for_ever,   not_public};
    case annotate:  return {to(received),    to(scheduled),   to(published),   to(held),        to(unpublished), to(killed), to(spiked)};

    // What leaves it where it stands.
    case update: case picture: case withdraw_picture: case accept: case decline: case override:
    case pin: case demote: case unpin: case lock: case unlock: case split: case relate: case unrelate:
                    return {to(received),    to(scheduled),   to(published),   to(held),        to(unpublished), for_ever,   is_spiked};
  }
  return {};
}
// clang-format on

// Those that a person reads of where one is refused, in that order.
constexpr std::array persons_verbs{
    Verb::publish, Verb::update, Verb::correct, Verb::hold,    Verb::unpublish,       Verb::withdraw,
    Verb::kill,    Verb::spike,  Verb::unspike, Verb::embargo, Verb::withdraw_picture};

std::string advice_for(WorkflowState from) {
  std::string words;
  for (const auto verb : legal_verbs(from)) words += (words.empty() ? "" : ", ") + std::string(name(verb));
  return words.empty() ? "nothing more can be done to it" : "legal now: " + words;
}

}  // namespace

Move move(WorkflowState from, Verb verb) {
  return row(verb)[static_cast<std::size_t>(from)];
}

std::vector<Verb> legal_verbs(WorkflowState from) {
  std::vector<Verb> legal;
  for (const auto verb : persons_verbs)
    if (move(from, verb).to) legal.push_back(verb);
  return legal;
}

Result<WorkflowState> check_move(StoryId story, WorkflowState from, Verb verb) {
  const auto found = move(from, verb);
  if (found.to) return *found.to;
  return error(Fault::refused, fmt::format("cannot {}: {}", name(verb), found.why),
               fmt::format("story {} ({})", story.value, name(from)), advice_for(from));
}

}  // namespace dateline::desk
