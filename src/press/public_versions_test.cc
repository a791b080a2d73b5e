#include "press/public_versions.h"

#include <gtest/gtest.h>

namespace dateline::press {
namespace {

using std::chrono::hours;

const Instant noon = parse_rfc3339("2026-03-01T12:00:00Z").value();

struct History {
  std::vector<JournalEntry> entries;
  Story story;

  History() {
    story.id = StoryId(1);
    story.state = WorkflowState::received;
  }
  // The next entry, as the desk writes one.
  void write(Verb verb = Verb::update) {
    const auto at = noon + hours(entries.size());
    if (story.state == WorkflowState::published && !story.created) story.created = at;
    count_version(story, verb == Verb::correct);
    entries.push_back({Position(static_cast<std::int64_t>(entries.size()) + 1), at, verb, "", "", story});
  }
  void edit(Verb verb = Verb::update) {
    ++story.version;
    write(verb);
  }
  std::vector<std::int64_t> shown(std::string policy = "uncorrected", Instant now = noon + hours(100)) const {
    SiteSettings site;
    site.show_versions = std::move(policy);
    std::vector<std::int64_t> numbers;
    for (const auto& version : public_versions(entries, now, site)) numbers.push_back(version->version);
    // The story's own count is what its page says.
    const auto current = release(story, now);
    if (current.is_public() && now == noon + hours(100)) {
      EXPECT_EQ(versions_shown(current.story(), site), static_cast<std::int64_t>(numbers.size()))
          << site.show_versions;
    }
    return numbers;
  }
};

using Numbers = std::vector<std::int64_t>;

TEST(PublicVersions, AreThoseThatReadersHad) {
  History history;
  history.write(Verb::receive);
  history.edit();  // before it is public
  history.story.state = WorkflowState::published;
  history.write(Verb::publish);
  history.edit();
  history.story.state = WorkflowState::held;
  history.write(Verb::hold);
  history.edit();  // while it is held
  history.edit();
  EXPECT_EQ(history.shown(), Numbers{});  // held: nothing
  history.story.state = WorkflowState::published;
  history.write(Verb::publish);
  EXPECT_EQ(history.shown(), (Numbers{2, 3, 5}));
  EXPECT_EQ(history.shown("all"), (Numbers{2, 3, 5}));
  EXPECT_EQ(history.shown("never"), Numbers{});
}

TEST(PublicVersions, CountAHeldOneThatComesBackOnce) {
  History history;
  history.story.state = WorkflowState::published;
  history.write(Verb::publish);
  history.story.state = WorkflowState::held;
  history.write(Verb::hold);
  history.story.state = WorkflowState::published;
  history.write(Verb::publish);
  EXPECT_EQ(history.shown(), Numbers{1});
}

TEST(PublicVersions, WithholdWhatWasCorrected) {
  History history;
  history.story.state = WorkflowState::published;
  history.write(Verb::publish);
  history.edit();
  history.story.corrections.push_back({noon, "It was forty."});
  history.edit(Verb::correct);
  EXPECT_EQ(history.shown(), Numbers{3});
  history.edit();
  EXPECT_EQ(history.shown(), (Numbers{3, 4}));
  EXPECT_EQ(history.shown("all"), (Numbers{1, 2, 3, 4}));
}

TEST(PublicVersions, EndWithTheStory) {
  History history;
  history.story.state = WorkflowState::published;
  history.write(Verb::publish);
  history.edit();
  history.story.state = WorkflowState::killed;
  history.write(Verb::kill);
  EXPECT_EQ(history.shown("all"), Numbers{});
  EXPECT_TRUE(public_versions({}, noon, {}).empty());
}

TEST(PublicVersions, AreReleasedOnceMore) {
  History history;
  history.story.state = WorkflowState::published;
  history.story.rights_end = noon + hours(10);
  history.story.picture = Picture{.src = "/picture/1", .rights_end = noon + hours(5)};
  history.write(Verb::publish);
  history.story.rights_end.reset();
  history.edit();
  EXPECT_EQ(history.shown("all", noon + hours(9)), (Numbers{1, 2}));
  EXPECT_EQ(history.shown("all", noon + hours(11)), Numbers{2});  // the first one's rights have ended
  SiteSettings site;
  site.show_versions = "all";
  for (const auto& version : public_versions(history.entries, noon + hours(9), site))
    EXPECT_FALSE(version->picture);
}

}  // namespace
}  // namespace dateline::press
