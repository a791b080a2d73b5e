#include "desk/changes.h"

#include <gtest/gtest.h>

namespace dateline::desk {
namespace {

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();
const auto hour = std::chrono::hours(1);

Story story() {
  Story made;
  made.id = StoryId(7);
  made.source = "northwind";
  made.headline = "Harbour reopens";
  return made;
}

TEST(Changes, GoOutAtTheLaterOfEmbargoAndSchedule) {
  auto one = story();
  EXPECT_EQ(release_at(one), std::nullopt);
  one.publish_at = noon;
  EXPECT_EQ(release_at(one), noon);
  one.embargoed_until = noon + hour;
  EXPECT_EQ(release_at(one), noon + hour);
  one.publish_at = noon + 2 * hour;
  EXPECT_EQ(release_at(one), noon + 2 * hour);
  one.desk_embargo = noon + 3 * hour;
  EXPECT_EQ(release_at(one), noon + 3 * hour);
}

TEST(Changes, EmbargoOnlyAheadAndNeverShorterThanTheSource) {
  auto one = story();
  one.embargoed_until = noon + 2 * hour;
  EXPECT_EQ(embargo(one, noon, noon).error().fault, Fault::invalid);
  EXPECT_EQ(embargo(one, noon + hour, noon).error().fault, Fault::invalid);
  const auto later = embargo(one, noon + 3 * hour, noon).value();
  EXPECT_EQ(release_at(later), noon + 3 * hour);
  EXPECT_EQ(embargo(later, noon + 3 * hour, noon).error().fault, Fault::invalid);
  EXPECT_EQ(release_at(lift_embargo(later, noon).value()), std::nullopt);
  EXPECT_EQ(lift_embargo(later, noon + 3 * hour).error().fault, Fault::refused);
  EXPECT_EQ(lift_embargo(story(), noon).error().fault, Fault::refused);
}

TEST(Changes, KnowWhenTheClockIsNeeded) {
  auto one = story();
  one.embargoed_until = one.rights_end = noon;
  EXPECT_EQ(due_at(one), std::nullopt);  // received: nothing happens by itself
  one.state = WorkflowState::scheduled;
  EXPECT_EQ(due_at(one), noon);
  one.embargoed_until.reset();
  EXPECT_EQ(due_at(one), Instant{});  // its embargo was lifted: at once
  one.state = WorkflowState::published;
  EXPECT_EQ(due_at(one), noon);
  one.picture = Picture{};
  one.picture->rights_end = noon - hour;
  EXPECT_EQ(due_at(one), noon - hour);
  one.state = WorkflowState::killed;
  EXPECT_EQ(due_at(one), std::nullopt);
}

TEST(Changes, PublishWithinRightsOnly) {
  auto one = story();
  one.rights_end = noon;
  EXPECT_EQ(publish(one, noon, {}).error().fault, Fault::refused);
  one.picture = Picture{};
  one.picture->rights_end = noon - hour;
  const auto out = publish(one, noon - hour, {}).value();
  EXPECT_EQ(out.state, WorkflowState::published);
  EXPECT_FALSE(out.picture);
}

TEST(Changes, KeepASourcesOwnCreditAndReplaceOursAboutUntouchedCopy) {
  Settings settings;
  settings.credit = {"(With inputs from agencies.)", "(Not edited.)", "(Drafted.)"};
  auto one = story();
  const auto credit_after = [&](std::string source, std::string before) {
    one.source = std::move(source);
    one.credit_line = std::move(before);
    return edit(one, {.headline = "New words"}, noon, settings).value().credit_line;
  };
  EXPECT_EQ(credit_after("northwind", "(Not edited.)"), "(With inputs from agencies.)");
  EXPECT_EQ(credit_after("northwind", "(Drafted.)"), "(With inputs from agencies.)");
  EXPECT_EQ(credit_after("northwind", ""), "(With inputs from agencies.)");
  EXPECT_EQ(credit_after("northwind", "Northwind, by permission."), "Northwind, by permission.");
  EXPECT_EQ(credit_after("northwind", "Northwind, by permission. (Drafted.)"), "Northwind, by permission.");
  EXPECT_EQ(credit_after("", ""), "");  // the desk's own story
}

TEST(Changes, CleanWhatTheDeskTypes) {
  const auto done = edit(story(), {.body_html = "<p>Yes<script>alert(1)</script></p>"}, noon, {}).value();
  EXPECT_EQ(done.body_html.find("script"), std::string::npos);
  EXPECT_EQ(done.url_slug, "harbour-reopens");
}

TEST(Changes, CutShortsNeverOutliveTheirWords) {
  auto one = story();
  one.short_text = "The old claim.";
  std::string longer;
  for (int i = 0; i < 70; ++i) longer += "word ";
  EXPECT_EQ(edit(one, {.summary = longer}, noon, {}).value().short_text, "");
  EXPECT_EQ(edit(one, {.summary = "The new claim."}, noon, {}).value().short_text, "The new claim.");
  EXPECT_EQ(edit(one, {.headline = "Other"}, noon, {}).value().short_text, "The old claim.");
}

// A corrected fact must not stand on in a summary that was cut from the wrong words.
TEST(Changes, ACutSummaryNeverOutlivesItsWords) {
  auto one = story();
  one.language = "en";
  one.summary = "Four hundred musicians walked out of a rehearsal on Sunday, their union said.";
  one.summary_drafted = true;
  one.body_html = "<p>" + one.summary + "</p>";
  const Edit correction{.body_html =
                            "<p>Forty musicians walked out of a rehearsal on Sunday, their union said.</p>"};
  EXPECT_EQ(edit(one, correction, noon, {}).value().summary,
            "Forty musicians walked out of a rehearsal on Sunday, their union said.");
  EXPECT_EQ(edit(one, {.headline = "Other"}, noon, {}).value().summary, one.summary);

  const auto own = edit(one, {.summary = "The hall was cold."}, noon, {}).value();
  EXPECT_EQ(edit(own, correction, noon, {}).value().summary, "The hall was cold.");
}

TEST(Changes, PutAwayWithTheReason) {
  auto one = story();
  one.publish_at = noon;
  const auto away = put_away(one, WorkflowState::held, "a lawyer called");
  EXPECT_EQ(away.state, WorkflowState::held);
  EXPECT_EQ(away.why_state, "a lawyer called");
  EXPECT_EQ(away.publish_at, std::nullopt);
}

}  // namespace
}  // namespace dateline::desk
