#include "intake/control.h"

#include "intake/door_for_test.h"

namespace dateline::intake {
namespace {

using ControlTest = Door;

const Wire second{.version = "2", .headline = "All aboard the Halcyon are safe, the port says"};
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

TEST_F(ControlTest, LeavesToTheDeskWhatTheDeskHasWorkedOn) {
  const auto id = take(Wire{}).story;
  ASSERT_TRUE(desk.update(id, {.headline = "The Halcyon is back"}, maria));
  EXPECT_EQ(take(canceled).because.front().text, "kill: the desk must decide");
  EXPECT_EQ(story(id).state, WorkflowState::held);  // and readers see nothing of it meanwhile
  EXPECT_EQ(story(id).demanded, "kill: kill: KILL: wrong ferry");
  EXPECT_EQ(archive->reading().value().stories.demanded().value().size(), 1u);
  ASSERT_TRUE(desk.kill(id, maria));
  EXPECT_EQ(story(id).demanded, "");
  EXPECT_TRUE(archive->reading().value().stories.demanded().value().empty());
  expect_ledger_adds_up();
}

TEST_F(ControlTest, LeavesToTheDeskWhatAnotherHasBroughtToo) {
  const auto id = take(Wire{}).story;
  take(second, "meridian");
  auto third = canceled;
  third.version = "3";
  take(third);
  EXPECT_EQ(story(id).state, WorkflowState::held);
  EXPECT_NE(story(id).demanded, "");
  ASSERT_TRUE(desk.publish(id, maria));
  EXPECT_EQ(story(id).demanded, "");
}

TEST_F(ControlTest, AsksTheDeskForACorrection) {
  const auto id = take(Wire{}).story;
  const Control told{ControlMessage::Verb::correct, Wire{}.uri, "it was two ferries"};
  auto tx = archive->begin().value();
  desk::Verbs verbs(tx, settings, clock.now());
  const ControlledBy by{"northwind", RawId(1), clock.now()};
  EXPECT_EQ(carry_out(told, id, by, tx, verbs).value().because.front().text, "correct: the desk must decide");
  ASSERT_TRUE(tx.commit());
  EXPECT_EQ(story(id).state, WorkflowState::published);
  EXPECT_EQ(story(id).demanded, "correct: correct: it was two ferries");
  ASSERT_TRUE(desk.correct(id, {}, "There were two ferries.", maria));
  EXPECT_EQ(story(id).demanded, "");
}

TEST_F(ControlTest, TakesAKilledPictureOffEveryStory) {
  Wire with;
  with.more =
      R"(,"associations":[{"name":"main","type":"picture","uri":"urn:northwind:quay","renditions":)"
      R"([{"name":"large","href":"https://northwind.example/quay.jpg","contenttype":"image/jpeg"}]}])";
  auto other = with;
  other.uri = "urn:x:other";
  other.headline = "A bell is found in the old harbour";
  other.body = "<p>Divers have found a bell in the old harbour, and nobody knows whose it was or is.</p>";
  const auto one = take(with).story, two = take(other).story;
  ASSERT_TRUE(story(one).picture && story(two).picture);
  Wire killed{.uri = "urn:northwind:quay", .headline = "Picture kill", .more = R"(,"pubstatus":"canceled")"};
  take(killed, "meridian");
  EXPECT_FALSE(story(one).picture->withdrawn);  // it is not meridian's
  EXPECT_EQ(take(killed).because.front().text, "kill: the picture is off 2 stories");
  EXPECT_TRUE(story(one).picture->withdrawn);
  EXPECT_TRUE(story(two).picture->withdrawn);
  EXPECT_EQ(story(one).state, WorkflowState::published);
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
