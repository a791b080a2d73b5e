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
constexpr auto for_ever = no("a kill is for ever");
constexpr auto not_scheduled = no("it is not scheduled");
constexpr auto not_public = no("it is not public");
constexpr auto is_spiked = no("it is spiked");
constexpr auto not_spiked = no("it is not spiked");
constexpr auto nothing_told = no("readers have not been told anything yet");
constexpr auto readers_had_it = no("readers have had it: unpublish it, so that its address says so");

constexpr std::size_t states = static_cast<std::size_t>(spiked) + 1;
using Row = std::array<Move, states>;

// What leaves a story where it stands, unless it is killed or spiked.
constexpr Row stays{to(received),    to(scheduled), to(published), to(held),
                    to(unpublished), for_ever,      is_spiked};

constexpr Row row(Verb verb) {
  switch (verb) {
      // clang-format off
    //                          received       scheduled        published        held             unpublished      killed            spiked
    case Verb::receive:
      return {                  exists,        exists,          exists,          exists,          exists,          exists,           exists};
    case Verb::version:
      return {                  to(received),  to(scheduled),   to(published),   to(held),        to(unpublished), for_ever,         to(spiked)};
    case Verb::publish:
      return {                  to(published), to(published),   no("it is published"),
                                                                                 to(published),   to(published),   for_ever,         to(published)};
    case Verb::correct:
      return {                  nothing_told,  nothing_told,    to(published),   to(held),        to(unpublished), for_ever,         nothing_told};
    case Verb::hold:
      return {                  to(held),      to(held),        to(held),        no("it is held"), to(held),       for_ever,         is_spiked};
    case Verb::unpublish:
      return {                  not_public,    not_public,      to(unpublished), to(unpublished), no("it is unpublished"),
                                                                                                                   for_ever,         not_public};
    case Verb::kill:
      return {                  to(killed),    to(killed),      to(killed),      to(killed),      to(killed),      no("it is killed"), to(killed)};
    case Verb::spike:
      return {                  to(spiked),    to(spiked),      readers_had_it,  to(spiked),      no("it is off the site already"),
                                                                                                                   for_ever,         is_spiked};
    case Verb::unspike:
      return {                  not_spiked,    not_spiked,      not_spiked,      not_spiked,      not_spiked,      for_ever,         to(received)};
    case Verb::release:
      return {                  not_scheduled, to(published),   not_scheduled,   not_scheduled,   not_scheduled,   for_ever,         not_scheduled};
    case Verb::expire:
      return {                  not_public,    to(unpublished), to(unpublished), not_public,      not_public,      for_ever,         not_public};
    case Verb::embargo:
      return {                  to(received),  to(scheduled),   to(scheduled),   to(held),        to(unpublished), for_ever,         is_spiked};
    // clang-format on
    case Verb::update:
    case Verb::picture:
    case Verb::withdraw_picture:
      return stays;
  }
  return {};
}

constexpr std::array persons_verbs{
    Verb::publish, Verb::update, Verb::correct, Verb::hold,    Verb::unpublish,
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
