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
constexpr auto spiked_already = no("it is spiked");
constexpr auto not_spiked = no("it is not spiked");
constexpr auto nothing_told = no("readers have not been told anything yet");

constexpr std::size_t states = static_cast<std::size_t>(spiked) + 1;
constexpr std::size_t verbs = static_cast<std::size_t>(Verb::unspike) + 1;

// clang-format off
constexpr std::array<std::array<Move, verbs>, states> table{{
    // receive  version          publish                    update           correct
    //          hold             unpublish                  kill             spike
    //          release          expire                     picture          withdraw_picture
    //          embargo          unspike
    /* received */
    {exists,    to(received),    to(published),             to(received),    nothing_told,
                to(held),        not_public,                to(killed),      to(spiked),
                not_scheduled,   not_public,                to(received),    to(received),
                to(received),    not_spiked},
    /* scheduled */
    {exists,    to(scheduled),   to(published),             to(scheduled),   nothing_told,
                to(held),        not_public,                to(killed),      to(spiked),
                to(published),   to(unpublished),           to(scheduled),   to(scheduled),
                to(scheduled),   not_spiked},
    /* published */
    {exists,    to(published),   no("it is published"),     to(published),   to(published),
                to(held),        to(unpublished),           to(killed),
                no("readers have had it: unpublish it, so that its address says so"),
                not_scheduled,   to(unpublished),           to(published),   to(published),
                to(scheduled),   not_spiked},
    /* held */
    {exists,    to(held),        to(published),             to(held),        to(held),
                no("it is held"), to(unpublished),          to(killed),      to(spiked),
                not_scheduled,   not_public,                to(held),        to(held),
                to(held),        not_spiked},
    /* unpublished */
    {exists,    to(unpublished), to(published),             to(unpublished), to(unpublished),
                to(held),        no("it is unpublished"),   to(killed),
                no("it is off the site already"),
                not_scheduled,   not_public,                to(unpublished), to(unpublished),
                to(unpublished), not_spiked},
    /* killed */
    {exists,    for_ever,        for_ever,                  for_ever,        for_ever,
                for_ever,        for_ever,                  no("it is killed"), for_ever,
                for_ever,        for_ever,                  for_ever,        for_ever,
                for_ever,        for_ever},
    /* spiked */
    {exists,    to(spiked),      to(published),             spiked_already,  nothing_told,
                spiked_already,  not_public,                to(killed),      spiked_already,
                not_scheduled,   not_public,                spiked_already,  spiked_already,
                spiked_already,  to(received)},
}};
// clang-format on

constexpr std::array persons_verbs{
    Verb::publish, Verb::update, Verb::correct, Verb::hold,    Verb::unpublish,
    Verb::kill,    Verb::spike,  Verb::unspike, Verb::embargo, Verb::withdraw_picture};

std::string advice_for(WorkflowState from) {
  std::string words;
  for (const auto verb : legal_verbs(from)) words += (words.empty() ? "" : ", ") + std::string(name(verb));
  return words.empty() ? "nothing more can be done to it" : "legal now: " + words;
}

}  // namespace

const Move& move(WorkflowState from, Verb verb) {
  return table[static_cast<std::size_t>(from)][static_cast<std::size_t>(verb)];
}

std::vector<Verb> legal_verbs(WorkflowState from) {
  std::vector<Verb> legal;
  for (const auto verb : persons_verbs)
    if (move(from, verb).to) legal.push_back(verb);
  return legal;
}

Result<WorkflowState> check_move(StoryId story, WorkflowState from, Verb verb) {
  const auto& found = move(from, verb);
  if (found.to) return *found.to;
  return error(Fault::refused, fmt::format("cannot {}: {}", name(verb), found.why),
               fmt::format("story {} ({})", story.value, name(from)), advice_for(from));
}

}  // namespace dateline::desk
