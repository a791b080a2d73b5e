#include "intake/control.h"

#include "intake/door_for_test.h"

namespace dateline::intake {
namespace {

using ControlTest = Door;

const Wire canceled{.version = "2", .headline = "KILL: wrong ferry", .more = R"(,"pubstatus":"canceled")"};

TEST_F(ControlTest, KillsWhatItsSourceTakesBack) {
  const auto id = take(Wire{}).story;
  const auto outcome = take(canceled);
  EXPECT_EQ(outcome.outcome, Outcome::control);
  EXPECT_EQ(outcome.story, id);
  EXPECT_EQ(story(id).state, WorkflowState::killed);
  EXPECT_EQ(story(id).headline, Wire{}.headline);  // the message's words are the reason, not the copy
  const auto last = desk.history(id).value().back();
  EXPECT_EQ(last.who, "wire:northwind");
  EXPECT_NE(last.why.find("wrong ferry"), std::string::npos);
  EXPECT_EQ(take(canceled).outcome, Outcome::control);  // once more: nothing to do
  expect_ledger_adds_up();
}

TEST_F(ControlTest, LetsOnlyTheSupplyingSourceKill) {
  const auto id = take(Wire{}).story;
  take(canceled, "meridian");
  EXPECT_EQ(story(id).state, WorkflowState::published);
  expect_ledger_adds_up();
}

TEST_F(ControlTest, HoldsWhatItsSourceWithholds) {
  const auto id = take(Wire{}).story;
  EXPECT_EQ(take(Wire{.version = "2", .more = R"(,"pubstatus":"withheld")"}).outcome, Outcome::control);
  EXPECT_EQ(story(id).state, WorkflowState::held);
}

TEST_F(ControlTest, KillsAtBirthWhatWasTakenBackBeforeItCame) {
  EXPECT_EQ(take(canceled).outcome, Outcome::control);
  const auto outcome = take(Wire{});
  EXPECT_EQ(outcome.outcome, Outcome::story);
  EXPECT_EQ(story(outcome.story).state, WorkflowState::killed);
  EXPECT_FALSE(was_public(outcome.story));
  EXPECT_EQ(history(outcome.story), "receive kill");
  expect_ledger_adds_up();
}

TEST_F(ControlTest, DoesNotLetAnotherSourcesMessageWaitForIt) {
  take(canceled, "meridian");
  EXPECT_EQ(story(take(Wire{}).story).state, WorkflowState::published);
}

TEST(Control, ReadsStatusBeforeWords) {
  NewsItem item;
  item.uri = "urn:northwind:ferry";
  item.ed_note = "  Wrong\n ferry ";
  item.pub_status = PubStatus::canceled;
  auto told = control_of(item);
  EXPECT_EQ(told.verb, ControlMessage::Verb::kill);
  EXPECT_EQ(told.target, item.uri);
  EXPECT_EQ(told.why, "Wrong ferry");

  item.pub_status = PubStatus::usable;
  item.control = ControlMessage{ControlMessage::Verb::correct, "urn:northwind:other"};
  told = control_of(item);
  EXPECT_EQ(told.verb, ControlMessage::Verb::correct);
  EXPECT_EQ(told.target, "urn:northwind:other");

  item.control = ControlMessage{ControlMessage::Verb::kill, ""};
  EXPECT_EQ(control_of(item).target, "");  // it names none that can be read: a guess would kill the wrong one
}

}  // namespace
}  // namespace dateline::intake
