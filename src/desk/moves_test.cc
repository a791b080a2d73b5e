#include "desk/moves.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "news/names.h"

namespace dateline::desk {
namespace {

constexpr int states = static_cast<int>(WorkflowState::spiked) + 1;
constexpr int verbs = static_cast<int>(Verb::unrelate) + 1;

using States = std::map<std::string, std::string>;

// Where most marks and changes of copy may be made; they leave the story where it stands.
const States anywhere{{"received", "received"},
                      {"scheduled", "scheduled"},
                      {"published", "published"},
                      {"held", "held"},
                      {"unpublished", "unpublished"}};

// The whole table again, by hand and another way round: for each verb, from where to where.
// What is not listed is refused.
const std::map<std::string, States> expected{
    {"receive", {}},
    {"version",
     {{"received", "received"},
      {"scheduled", "scheduled"},
      {"published", "published"},
      {"held", "held"},
      {"unpublished", "unpublished"},
      {"spiked", "spiked"}}},
    {"publish",
     {{"received", "published"},
      {"scheduled", "published"},
      {"held", "published"},
      {"unpublished", "published"},
      {"spiked", "published"}}},
    {"update", anywhere},
    {"correct", {{"published", "published"}, {"held", "held"}, {"unpublished", "unpublished"}}},
    {"hold", {{"received", "held"}, {"scheduled", "held"}, {"published", "held"}, {"unpublished", "held"}}},
    {"unpublish", {{"published", "unpublished"}, {"held", "unpublished"}}},
    {"kill",
     {{"received", "killed"},
      {"scheduled", "killed"},
      {"published", "killed"},
      {"held", "killed"},
      {"unpublished", "killed"},
      {"spiked", "killed"}}},
    {"spike", {{"received", "spiked"}, {"scheduled", "spiked"}, {"held", "spiked"}}},
    {"release", {{"scheduled", "published"}}},
    {"expire", {{"scheduled", "unpublished"}, {"published", "unpublished"}}},
    {"picture", anywhere},
    {"embargo",
     {{"received", "received"},
      {"scheduled", "scheduled"},
      {"published", "scheduled"},
      {"held", "held"},
      {"unpublished", "unpublished"}}},
    {"unspike", {{"spiked", "received"}}},
    {"withdraw",
     {{"received", "unpublished"},
      {"scheduled", "unpublished"},
      {"published", "unpublished"},
      {"held", "unpublished"}}},
    {"merge",
     {{"received", "unpublished"},
      {"scheduled", "unpublished"},
      {"published", "unpublished"},
      {"held", "unpublished"},
      {"unpublished", "unpublished"}}},
    {"split", anywhere},
    {"relate", anywhere},
    {"unrelate", anywhere},
    {"accept", anywhere},
    {"decline", anywhere},
    {"override", anywhere},
    {"pin", anywhere},
    {"demote", anywhere},
    {"unpin", anywhere},
    {"lock", anywhere},
    {"unlock", anywhere},
    {"annotate",
     {{"received", "received"},
      {"scheduled", "scheduled"},
      {"published", "published"},
      {"held", "held"},
      {"unpublished", "unpublished"},
      {"killed", "killed"},
      {"spiked", "spiked"}}},
    {"withdraw-picture", anywhere},
};

TEST(Moves, AreAsListedForEveryPairOfStateAndVerb) {
  ASSERT_EQ(expected.size(), std::size_t{verbs});
  for (int v = 0; v < verbs; ++v)
    for (int s = 0; s < states; ++s) {
      const auto verb = static_cast<Verb>(v);
      const auto state = static_cast<WorkflowState>(s);
      const auto& listed = expected.at(std::string(name(verb)));
      const auto found = listed.find(std::string(name(state)));
      const auto& told = move(state, verb);
      SCOPED_TRACE(std::string(name(verb)) + " of " + std::string(name(state)));
      EXPECT_EQ(told.to, found == listed.end() ? std::nullopt : value_of<WorkflowState>(found->second));
      EXPECT_EQ(told.why.empty(), told.to.has_value());
      const auto checked = check_move(StoryId(7), state, verb);
      ASSERT_EQ(checked.has_value(), told.to.has_value());
      if (checked) {
        EXPECT_EQ(checked.value(), *told.to);
      } else {
        EXPECT_EQ(checked.error().fault, Fault::refused);
      }
    }
}

TEST(Moves, LeadNowhereFromAKill) {
  for (int v = 0; v < verbs; ++v) {
    const auto to = move(WorkflowState::killed, static_cast<Verb>(v)).to;
    EXPECT_EQ(to,
              static_cast<Verb>(v) == Verb::annotate ? std::optional(WorkflowState::killed) : std::nullopt);
  }
  EXPECT_TRUE(legal_verbs(WorkflowState::killed).empty());
  EXPECT_EQ(check_move(StoryId(7), WorkflowState::killed, Verb::publish).error().text(),
            "story 7 (killed): cannot publish: a kill is for ever; nothing more can be done to it");
}

TEST(Moves, SayWhatWouldBeLegal) {
  EXPECT_EQ(check_move(StoryId(7), WorkflowState::spiked, Verb::hold).error().text(),
            "story 7 (spiked): cannot hold: it is spiked; legal now: publish, kill, unspike");
}

}  // namespace
}  // namespace dateline::desk
