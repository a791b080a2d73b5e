#include "news/names.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

template <class Enum>
void round_trips(int last) {
  for (int i = 0; i <= last; ++i) {
    const auto value = static_cast<Enum>(i);
    EXPECT_EQ(value_of<Enum>(name(value)), value);
  }
  EXPECT_EQ(value_of<Enum>("no such word"), std::nullopt);
}

TEST(Names, EveryValueHasAWordAndBack) {
  round_trips<PubStatus>(static_cast<int>(PubStatus::canceled));
  round_trips<ControlMessage::Verb>(static_cast<int>(ControlMessage::Verb::advisory));
  round_trips<WorkflowState>(static_cast<int>(WorkflowState::spiked));
  round_trips<Provenance>(static_cast<int>(Provenance::desk_worked));
  round_trips<Byline::Kind>(static_cast<int>(Byline::Kind::agency));
  round_trips<Verb>(static_cast<int>(Verb::expire));
  round_trips<Outcome>(static_cast<int>(Outcome::seen));
  round_trips<Road>(static_cast<int>(Road::mail));
  round_trips<Subscription::Asked>(static_cast<int>(Subscription::Asked::unsubscribe));
}

}  // namespace
}  // namespace dateline
