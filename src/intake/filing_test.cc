#include "intake/filing.h"

#include "intake/door_for_test.h"

namespace dateline::intake {
namespace {

using FilingTest = Door;

const Wire second{
    .version = "2",
    .headline = "Ferry returns to Port Ansel, two hurt",
    .body = "Two passengers were hurt on the ferry Halcyon, which returned to Port Ansel on Tuesday."};

TEST_F(FilingTest, PutsAVersionInTheSamePlace) {
  const auto first = take(Wire{});
  const auto before = story(first.story);
  clock.advance(std::chrono::hours(1));
  const auto outcome = take(second);
  EXPECT_EQ(outcome.outcome, Outcome::version);
  EXPECT_EQ(outcome.story, first.story);
  const auto after = story(first.story);
  EXPECT_EQ(after.headline, "Ferry returns to Port Ansel, two hurt");
  EXPECT_EQ(after.url_slug, before.url_slug);
  EXPECT_EQ(after.created, noon);
  EXPECT_EQ(after.updated, clock.now());
  EXPECT_EQ(after.item_version, "2");
  EXPECT_EQ(history(first.story), "receive publish version");
}

// Under a uri of its own, as agencies send what they mark as an update.
Wire marked(std::string uri, std::string headline, std::string body) {
  return {.uri = "urn:northwind:" + uri,
          .version = "1",
          .headline = std::move(headline),
          .body = std::move(body)};
}

TEST_F(FilingTest, PutsWhatIsMarkedAsAnUpdateInTheSamePlace) {
  const auto first = take(Wire{});
  const auto before = story(first.story);
  clock.advance(std::chrono::hours(1));
  const auto outcome =
      take(marked("ferry-2", "UPDATE 1-" + Wire{}.headline, Wire{}.body + " Two were hurt."));
  EXPECT_EQ(outcome.outcome, Outcome::version);
  EXPECT_EQ(outcome.story, first.story);
  const auto after = story(first.story);
  EXPECT_EQ(after.headline, before.headline);
  EXPECT_NE(after.body_html.find("Two were hurt."), std::string::npos);
  EXPECT_EQ(after.url_slug, before.url_slug);
  EXPECT_EQ(after.created, noon);
  EXPECT_EQ(history(first.story), "receive publish version");
  EXPECT_EQ(
      take(marked("ferry-3", "RPT-UPDATE 1-" + Wire{}.headline, Wire{}.body + " Two were hurt.")).outcome,
      Outcome::duplicate);
  EXPECT_EQ(history(first.story), "receive publish version");
  expect_ledger_adds_up();
}

TEST_F(FilingTest, PutsATakeBehindTheCopyThatItContinues) {
  const auto id = take(Wire{}).story;
  const auto take_two = [](int number, std::string body) {
    return marked(fmt::format("take-{}", number), fmt::format("{} (Take {})", Wire{}.headline, number), body);
  };
  EXPECT_EQ(take(take_two(2, "The harbour will stay open.")).story, id);
  EXPECT_EQ(take(take_two(3, "Fares rise in June.")).story, id);
  const auto body = story(id).body_html;
  EXPECT_NE(body.find("The harbour will stay open.</p>\n<p>Fares rise in June."), std::string::npos) << body;
  EXPECT_LT(body.find("ferry"), body.find("The harbour"));
  EXPECT_EQ(story(id).headline, Wire{}.headline);
}

TEST_F(FilingTest, WithdrawsWhatANoticeNamesByItsHeadline) {
  const auto id = take(Wire{}).story;
  const auto notice = marked("notice-1", "WITHDRAWN-" + Wire{}.headline, "The story is withdrawn.");
  EXPECT_EQ(take(notice, "meridian").outcome,
            Outcome::control);  // not its to withdraw, nor found by its keys
  EXPECT_EQ(story(id).state, WorkflowState::published);
  const auto outcome = take(notice);
  EXPECT_EQ(outcome.outcome, Outcome::control);
  EXPECT_EQ(outcome.story, id);
  EXPECT_EQ(story(id).state, WorkflowState::killed);
  expect_ledger_adds_up();
}

TEST_F(FilingTest, HoldsWhatANoticeNamesByItsHeadline) {
  const auto id = take(Wire{}).story;
  EXPECT_EQ(take(marked("notice-2", "HOLD: " + Wire{}.headline, "Please hold this story.")).story, id);
  EXPECT_EQ(story(id).state, WorkflowState::held);
  const auto other =
      take(marked("notice-3", "HOLD: Trams stop in Lund", "Trams stopped in Lund on Tuesday."));
  EXPECT_EQ(other.outcome, Outcome::story);
  EXPECT_EQ(story(other.story).state, WorkflowState::held);
}

TEST_F(FilingTest, KeepsALateVersionAndLeavesTheNewerOneOnThePage) {
  auto third = second;
  third.version = "3";
  const auto id = take(Wire{.version = "1"}).story;
  take(third);
  const auto before = story(id);
  const auto told = history(id);
  auto late = second;
  late.headline = "Ferry returns, the port says";
  const auto outcome = take(late);
  EXPECT_EQ(outcome.outcome, Outcome::version);
  EXPECT_EQ(outcome.story, id);
  EXPECT_EQ(outcome.because.front().text,
            "older: version 2 of 'urn:northwind:ferry' arrived after version 3");
  EXPECT_EQ(story(id), before);
  EXPECT_EQ(history(id), told);
  const auto kept = archive->reading().value().items.of_story(id).value();
  ASSERT_EQ(kept.size(), 3u);
  EXPECT_EQ(kept[2].item.headline, late.headline);
  EXPECT_EQ(kept[2].outcome, Outcome::version);
  EXPECT_EQ(take(late).outcome, Outcome::duplicate);
  expect_ledger_adds_up();
}

TEST_F(FilingTest, KeepsTheDesksWordsWhenAVersionComes) {
  const auto id = take(Wire{}).story;
  const auto edited = desk.update(id, {.headline = "The Halcyon is back"}, maria).value();
  EXPECT_EQ(take(second).because.back().text, "waits for the desk: the desk has changed the same: headline");
  EXPECT_EQ(story_as_it_was(id), edited);
  EXPECT_EQ(archive->reading().value().items.of_story(id).value().size(), 2u);
}

TEST_F(FilingTest, LetsNoVersionUndoAKill) {
  const auto id = take(Wire{}).story;
  ASSERT_TRUE(desk.kill(id, maria));
  const auto outcome = take(second);
  EXPECT_EQ(outcome.outcome, Outcome::version);
  EXPECT_NE(outcome.because.back().text.find("kept and not used"), std::string::npos);
  EXPECT_EQ(story(id).state, WorkflowState::killed);
  expect_ledger_adds_up();
}

TEST_F(FilingTest, LetsAnotherSourcesVersionWait) {
  const auto id = take(Wire{}).story;
  const auto before = story(id);
  const auto outcome = take(second, "meridian");
  EXPECT_EQ(outcome.story, id);
  EXPECT_EQ(story_as_it_was(id), before);
  EXPECT_NE(desk.history(id).value().back().why.find("it comes from 'meridian'"), std::string::npos);
}

TEST_F(FilingTest, LetsCopyOfACarefulSourceWait) {
  const auto id = take(Wire{}, "careful").story;
  EXPECT_EQ(story(id).state, WorkflowState::received);
  EXPECT_FALSE(was_public(id));
  ASSERT_TRUE(desk.publish(id, maria));
  const auto before = story(id);
  EXPECT_EQ(take(second, "careful").outcome, Outcome::version);
  EXPECT_EQ(story_as_it_was(id), before);  // its versions wait as well
}

TEST_F(FilingTest, GoesByTheFirstRuleThatFits) {
  settings.rules = {{.source = "careful", .urgency = 2},
                    {.source = "northwind", .sector = "sport", .publish = PublishRule::never},
                    {.source = "northwind", .publish = PublishRule::review}};
  const auto flash = take(Wire{.more = R"(,"urgency":1)"}, "careful").story;
  EXPECT_EQ(story(flash).state, WorkflowState::published);
  auto calm = second;
  calm.uri = "urn:x:calm";
  calm.more = R"(,"urgency":4)";
  EXPECT_EQ(story(take(calm, "careful").story).state, WorkflowState::received);
}

TEST_F(FilingTest, LeavesToAPersonWhatSpeaksToEditors) {
  const auto outcome = take(Wire{.headline = "DAYBOOK: Wednesday in the harbour"});
  EXPECT_EQ(story(outcome.story).state, WorkflowState::received);
  EXPECT_EQ(outcome.because.back().text, "waits for the desk: its headline begins 'daybook'");
  EXPECT_FALSE(was_public(outcome.story));
}

TEST_F(FilingTest, PublishesNothingByItselfWhileItIsStopped) {
  const auto before = take(Wire{}).story;
  ASSERT_TRUE(desk.stop("", maria));
  const auto changed = take(second);
  EXPECT_EQ(changed.because.back().text, "waits for the desk: automatic publishing is stopped by desk:maria");
  auto other = second;
  other.uri = "urn:x:other";
  other.headline = "A bell is found in the old harbour";
  other.body = "<p>Divers have found a bell in the old harbour, and nobody knows whose it was or is.</p>";
  EXPECT_EQ(story(take(other).story).state, WorkflowState::received);
  ASSERT_TRUE(desk.go("", maria));
  EXPECT_EQ(story(before).state, WorkflowState::published);
  EXPECT_EQ(story(before).waiting.size(), 1u);
}

TEST_F(FilingTest, SchedulesAnEmbargo) {
  const auto id = take(Wire{.more = R"(,"embargoed":"2025-12-24T15:00:00Z")"}).story;
  EXPECT_EQ(story(id).state, WorkflowState::scheduled);
  EXPECT_EQ(archive->reading().value().stories.next_due().value(), noon + std::chrono::hours(3));
  EXPECT_FALSE(was_public(id));
}

TEST_F(FilingTest, LetsAnEmbargoThatCannotBeReadWait) {
  const auto outcome = take(Wire{.more = R"(,"embargoed":"after the speech")"});
  EXPECT_EQ(outcome.outcome, Outcome::story);
  EXPECT_EQ(story(outcome.story).state, WorkflowState::received);
  EXPECT_FALSE(was_public(outcome.story));
}

TEST_F(FilingTest, TakesAnUnreadableEmbargoOnALaterVersionForNoOrder) {
  const auto id = take(Wire{}).story;
  const auto before = story(id);
  auto later = second;
  later.more = R"(,"embargoed":"after the speech")";
  EXPECT_EQ(take(later).story, id);
  EXPECT_EQ(story_as_it_was(id), before);
}

TEST_F(FilingTest, HoldsNewCopyThatItsSourceWithholds) {
  const auto outcome = take(Wire{.more = R"(,"pubstatus":"withheld")"});
  EXPECT_EQ(outcome.outcome, Outcome::story);
  EXPECT_EQ(story(outcome.story).state, WorkflowState::held);
  EXPECT_FALSE(was_public(outcome.story));
}

constexpr std::string_view captured_page = R"(Left Menu

Lighthouse at Cape Morrow to be lit again after nine years

The lighthouse at Cape Morrow will be lit again in January, nine years after a storm broke its lamp, the harbour authority said, adding that a local glassmaker had rebuilt the lens.

Sample News Desk | Oslo | Updated: 25-12-2025 03:59 IST | Created: 25-12-2025 02:30 IST
Lighthouse at Cape Morrow to be lit again after nine years
The lighthouse
  • Country:
  • Norway

The lighthouse at Cape Morrow will be lit again in January, the harbour authority said on Thursday.

A glassmaker from the town rebuilt the lens by hand, which took her two years.

(With inputs from agencies.)

TRENDING

1
Trams return to the harbour front
)";

TEST_F(FilingTest, LetsACapturedPageOfNobodyWaitAndKeepsItsTimes) {
  auto page = delivery(std::string(captured_page), "k1", "somebody");
  page.format = "page";
  page.name = "capture.txt";
  const auto outcome = take(page);
  ASSERT_EQ(outcome.outcome, Outcome::story) << outcome.because.front().text;
  EXPECT_EQ(story(outcome.story).state, WorkflowState::received);
  const auto out = desk.publish(outcome.story, maria).value();
  EXPECT_EQ(rfc3339(*out.created), "2025-12-24T21:00:00Z");
  EXPECT_EQ(rfc3339(*out.updated), "2025-12-24T22:29:00Z");
}

TEST_F(FilingTest, PublishesCapturesOfANamedSourceWithTheirOwnTimes) {
  settings.sources.front().zone = "Asia/Kolkata";
  auto page = delivery(std::string(captured_page), "k1");
  page.format = "page";
  const auto out = story(take(page).story);
  EXPECT_EQ(out.state, WorkflowState::published);
  EXPECT_EQ(rfc3339(*out.created), "2025-12-24T21:00:00Z");
  page.key = "k2";
  EXPECT_EQ(take(page).outcome, Outcome::duplicate);

  auto edited = std::string(captured_page);
  edited.replace(edited.find("03:59"), 5, "06:10");
  edited.replace(edited.find("took her two years"), 18, "took her three years");
  auto later = delivery(edited, "k3");
  later.format = "page";
  const auto version = take(later);
  EXPECT_EQ(version.outcome, Outcome::version);
  EXPECT_EQ(version.story, out.id);
  EXPECT_EQ(rfc3339(*story(out.id).created), "2025-12-24T21:00:00Z");
  EXPECT_EQ(rfc3339(*story(out.id).updated), "2025-12-25T00:40:00Z");
  EXPECT_EQ(story(out.id).url_slug, out.url_slug);
}

}  // namespace
}  // namespace dateline::intake
