#include "press/live_ring.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using edition::Change;
using ::testing::HasSubstr;
using ::testing::Not;

struct Ring : testing::Test {
  Settings settings = sample_settings();
  Imprint imprint = Imprint::create(settings, DATELINE_SOURCE_DIR "/themes").value();
  edition::EditionBuilder builder{settings};
  LiveRing ring;
  std::int64_t position = 0;

  Ring() { apply({}); }

  std::string apply(std::vector<JournalEntry> entries) {
    std::vector<Change> changes;
    for (auto& entry : entries) {
      entry.position = Position(++position);
      changes.push_back(builder.apply(entry, sample_now()));
    }
    ring = ring.after(builder.edition(), changes, imprint);
    return ring.news() ? *ring.news() : std::string();
  }
  std::string publish(std::int64_t id) { return apply({entry_of(sample_story(id))}); }
  std::string put_away(std::int64_t id, WorkflowState state) {
    auto story = sample_story(id);
    story.state = state;
    return apply({entry_of(story)});
  }
};

TEST_F(Ring, BeginsWithAReset) {
  EXPECT_THAT(*ring.news(), HasSubstr("event: reset\ndata: {\"latest\":[]}\n\n"));
}

TEST_F(Ring, TellsWhatIsNewChangedAndGone) {
  EXPECT_THAT(publish(1), HasSubstr("id: 1\nevent: new\ndata: {\"story\":1,\"path\":\"/story/1/"));
  auto story = sample_story(1);
  story.headline = "Two\nlines \"and\" <b>";
  const auto changed = apply({entry_of(story)});
  EXPECT_THAT(changed, HasSubstr("id: 2\nevent: changed\n"));
  EXPECT_THAT(changed, HasSubstr(R"("headline":"Two\nlines \"and\" <b>")"));
  EXPECT_EQ(count(changed, "\n"), 4u);  // a line break of the copy is no line break of the stream
  EXPECT_EQ(put_away(1, WorkflowState::killed), "id: 3\nevent: gone\ndata: {\"story\":1}\n\n");
  auto spiked = sample_story(2);
  spiked.state = WorkflowState::spiked;
  spiked.created.reset();
  EXPECT_EQ(apply({entry_of(spiked)}), "");  // readers never had it
}

TEST_F(Ring, GoesOnWhereAReaderWas) {
  for (int id = 1; id <= 3; ++id) publish(id);
  EXPECT_EQ(count(ring.since("1"), "event: new"), 2u);
  EXPECT_EQ(ring.since("3"), "");
  for (const auto* unknown : {"", "4", "-1", "1x", "99999999999999999999"})
    EXPECT_THAT(ring.since(unknown), HasSubstr("id: 3\nevent: reset")) << unknown;
}

TEST_F(Ring, SaysNothingOfAKilledStoryToWhoComesBack) {
  publish(1);
  publish(2);
  put_away(1, WorkflowState::killed);
  const auto& headline = sample_story(1).headline;
  for (const auto* id : {"0", "1", "2", ""}) EXPECT_THAT(ring.since(id), Not(HasSubstr(headline))) << id;
  EXPECT_THAT(ring.since("1"), HasSubstr("event: gone\ndata: {\"story\":1}"));
}

TEST_F(Ring, IsBounded) {
  publish(1);
  for (std::size_t i = 0; i < LiveRing::capacity; ++i) {
    auto story = sample_story(1 + static_cast<std::int64_t>(i) % sample_count);
    story.id = StoryId(1000 + static_cast<std::int64_t>(i));
    apply({entry_of(story)});
  }
  EXPECT_THAT(ring.since("0"), HasSubstr("event: reset"));
  EXPECT_THAT(ring.since("1"), Not(HasSubstr("event: reset")));
  EXPECT_EQ(count(ring.since("1"), "event: new"), LiveRing::capacity);
}

TEST_F(Ring, TellsARunOfCopyAtOnce) {
  std::vector<JournalEntry> entries;
  for (std::size_t i = 0; i <= LiveRing::most_at_once; ++i) {
    auto story = sample_story(1);
    story.id = StoryId(1000 + static_cast<std::int64_t>(i));
    entries.push_back(entry_of(story));
  }
  const auto told = apply(entries);
  EXPECT_EQ(count(told, "event:"), 1u);
  EXPECT_EQ(count(told, "\"story\":"), 8u);
  EXPECT_THAT(ring.since("3"), HasSubstr("event: reset"));
}

// A story that left the hot set for its age is as public as before.
TEST_F(Ring, DoesNotCallAnOldStoryGone) {
  settings.limits.hot_stories = 1;
  auto old = sample_story(1);
  old.created = *old.created - std::chrono::hours(1000);
  publish(2);
  EXPECT_THAT(apply({entry_of(old)}), Not(HasSubstr("gone")));
}

}  // namespace
}  // namespace dateline::press
