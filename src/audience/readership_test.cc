#include "audience/readership.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/places_for_test.h"
#include "settings/reader.h"

namespace dateline::audience {
namespace {

using namespace std::chrono_literals;
using archive::AnyPlace;
using archive::Archive;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Instant noon = parse_rfc3339("2026-03-01T12:00:00Z").value();
const StoryId ferry(1), quarry(2);

struct ReadershipTest : AnyPlace {
  void SetUp() override {
    AnyPlace::SetUp();
    archive = Archive::open(place().location()).value();
    auto tx = archive->begin().value();
    for (int i = 0; i < 3; ++i) {
      JournalEntry entry;
      entry.story.id = tx.journal.next_story().value();
      ASSERT_TRUE(tx.journal.append(entry, {}));
    }
    ASSERT_TRUE(tx.commit());
  }

  std::unique_ptr<Readership> open(Instant now) const {
    return Readership::open(*archive, settings, now).value();
  }
  // So many readers, each on a network of their own.
  static ViewBatch readers(StoryId story, std::uint64_t first, std::uint64_t count) {
    ViewBatch batch;
    for (auto reader = first; reader < first + count; ++reader)
      batch.views.push_back({story, reader, reader});
    return batch;
  }

  Settings settings = default_settings();
  std::unique_ptr<Archive> archive;
};

TEST_P(ReadershipTest, RanksWhatIsRead) {
  const auto readership = open(noon);
  EXPECT_FALSE(readership->count(noon));
  EXPECT_THAT(readership->ranking(noon), IsEmpty());
  readership->add(readers(ferry, 1, 2));
  readership->add(readers(quarry, 1, 3));
  EXPECT_TRUE(readership->count(noon));
  EXPECT_THAT(readership->ranking(noon), ElementsAre(quarry, ferry));
}

TEST_P(ReadershipTest, CountsAReaderOnceAWindow) {
  const auto readership = open(noon);
  const auto key = readership->key(noon).of("a reader");
  for (int i = 0; i < 5; ++i) readership->add({{{ferry, key, key}}, 1, 2, 3});
  readership->count(noon);
  EXPECT_EQ(readership->figures().counted, 1u);
  EXPECT_EQ(readership->figures().repeats, 4u);
  EXPECT_EQ(readership->figures().prefetches, 5u);
  EXPECT_EQ(readership->figures().programs, 10u);
  EXPECT_EQ(readership->figures().not_pages, 15u);
  EXPECT_EQ(readership->key(noon + 9min).of("a reader"), key);
  // The window is over: there is nothing left by which the reader could be known again.
  EXPECT_NE(readership->key(noon + 10min).of("a reader"), key);
  readership->add({{{ferry, key, key}}, 0, 0, 0});
  EXPECT_TRUE(readership->count(noon + 10min));
  EXPECT_EQ(readership->figures().counted, 2u);
}

TEST_P(ReadershipTest, KeepsItsCountsOverARestart) {
  {
    const auto readership = open(noon);
    readership->add(readers(ferry, 1, 8));
    readership->add(readers(quarry, 1, 3));
    readership->count(noon);
    ASSERT_TRUE(readership->save(noon + 59s, Readership::When::due));
    EXPECT_THAT(open(noon)->ranking(noon), IsEmpty());
    ASSERT_TRUE(readership->save(noon + 60s, Readership::When::due));
  }
  const auto again = open(noon + 6h);
  EXPECT_THAT(again->ranking(noon + 6h), ElementsAre(ferry, quarry));
  again->add(readers(quarry, 100, 3));  // 1.5 are left of three, and 4 of eight
  again->count(noon + 6h);
  EXPECT_THAT(again->ranking(noon + 6h), ElementsAre(quarry, ferry));
  ASSERT_TRUE(again->save(noon + 6h, Readership::When::at_once));
  EXPECT_EQ(archive->reading().value().views.of(quarry).value()->views, 6);
}

// Two nodes count into one archive, and neither takes the other's counts away.
TEST_P(ReadershipTest, AddsToWhatOthersHaveCounted) {
  const auto one = open(noon), other = open(noon);
  one->add(readers(ferry, 1, 5));
  other->add(readers(ferry, 1, 7));
  for (auto* each : {one.get(), other.get()}) {
    each->count(noon);
    ASSERT_TRUE(each->save(noon, Readership::When::at_once));
    ASSERT_TRUE(each->save(noon, Readership::When::at_once));
  }
  const auto line = archive->reading().value().views.of(ferry).value();
  ASSERT_TRUE(line);
  EXPECT_EQ(line->views, 12);
  EXPECT_EQ(line->heat, 12'000);
}

TEST_P(ReadershipTest, KeepsNothingOfAStoryThatIsNotThere) {
  const auto readership = open(noon);
  readership->add(readers(StoryId(77), 1, 5));
  readership->count(noon);
  ASSERT_TRUE(readership->save(noon, Readership::When::at_once));
  EXPECT_THAT(open(noon)->ranking(noon), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Both, ReadershipTest, archive::both_backends, archive::backend_name);

}  // namespace
}  // namespace dateline::audience
