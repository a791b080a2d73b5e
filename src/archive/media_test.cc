#include "archive/media.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "archive/archive.h"
#include "archive/places_for_test.h"
#include "base/hash.h"
#include "news/prints.h"

namespace dateline::archive {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

struct MediaTest : AnyPlace {
  // A story that pictures can belong to.
  static StoryId file(Archive& archive) {
    auto tx = archive.begin().value();
    JournalEntry entry{.at = noon, .who = "wire", .why = {}, .story = {}};
    entry.story.id = tx.journal.next_story().value();
    EXPECT_TRUE(tx.journal.append(entry, std::nullopt));
    EXPECT_TRUE(tx.commit());
    return entry.story.id;
  }
  static inline const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();
};

TEST_P(MediaTest, KeepsBytesOnceAndAsTheyCame) {
  const auto archive = Archive::open(place().location()).value();
  std::string bytes;
  for (int i = 0; i < 70'000; ++i) bytes += static_cast<char>(i * 31 % 256);
  EXPECT_EQ(archive->put(bytes).value(), sha256(bytes));
  EXPECT_EQ(archive->put(bytes).value(), sha256(bytes));
  EXPECT_EQ(archive->get(sha256(bytes)).value(), bytes);
  EXPECT_EQ(archive->get(sha256("another")).error().fault, Fault::not_found);
}

TEST_P(MediaTest, KnowsWhichStoriesHaveAPicture) {
  const auto archive = Archive::open(place().location()).value();
  const auto first = file(*archive), second = file(*archive);
  const auto media = archive->put("a picture").value();
  auto tx = archive->begin().value();
  for (const auto id : {second, first, second}) ASSERT_TRUE(tx.media.used(media, id));
  EXPECT_THAT(tx.media.stories_with(picture_key(media)).value(), ElementsAre(first, second));
  EXPECT_TRUE(tx.media.stories_with(picture_key(sha256("x"))).value().empty());
}

TEST_P(MediaTest, WantsUntilItIsSettled) {
  const auto archive = Archive::open(place().location()).value();
  const auto story = file(*archive);
  auto tx = archive->begin().value();
  ASSERT_TRUE(tx.media.want(story, "https://a.example/1.jpg", noon));
  ASSERT_TRUE(tx.media.want(story, "https://a.example/1.jpg", noon + 1h));  // again: as it was
  ASSERT_TRUE(tx.media.want(story, "https://a.example/2.jpg", noon + 5s));
  EXPECT_TRUE(tx.media.due(noon - 1s, 9).value().empty());
  auto due = tx.media.due(noon + 10s, 9).value();
  ASSERT_EQ(due.size(), 2u);
  EXPECT_EQ(due[0].src, "https://a.example/2.jpg");  // the newest first
  std::ranges::reverse(due);

  due[0].tries = 1, due[0].why = "the server answers 503", due[0].due_at = noon + 1h;
  ASSERT_TRUE(tx.media.tried(due[0]));
  due[1].tries = 7, due[1].due_at = {};
  ASSERT_TRUE(tx.media.tried(due[1]));
  EXPECT_TRUE(tx.media.due(noon + 10s, 9).value().empty());
  EXPECT_THAT(tx.media.wanted(story).value(), ElementsAre(due[0], due[1]));
  EXPECT_THAT(tx.media.wanted().value(), ElementsAre(due[0], due[1]));

  EXPECT_EQ(tx.media.want_again(story, noon + 10s).value(), 2);
  EXPECT_EQ(tx.media.due(noon + 10s, 9).value().size(), 2u);
  ASSERT_TRUE(tx.media.settled(story, due[0].src));
  EXPECT_EQ(tx.media.wanted().value().size(), 1u);
}

INSTANTIATE_TEST_SUITE_P(Both, MediaTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
