#include "taster/division.h"

#include <gmock/gmock.h>

namespace dateline::taster {
namespace {

using testing::ElementsAre;

// Stories that are all put under the event of the first, told by the terms they have.
struct Divisions : testing::Test {
  static constexpr StoryId lead{1};

  StoryId take(std::vector<std::uint32_t> terms, std::int64_t story = 0) {
    Trace trace;
    for (const auto term : terms) {
      trace.terms[trace.term_count] = term;
      trace.weights[trace.term_count++] = 127;  // of four: a vector of length 255
    }
    ++items_;
    const StoryId id(story == 0 ? items_ : story);
    window_.put({ItemId(items_), id, lead, {}}, trace);
    return id;
  }
  StoryId search() { return take({1, 2, 3, next_++}); }
  StoryId resignation() { return take({11, 12, 13, next_++}); }

  Window window_;
  std::int64_t items_ = 0;
  std::uint32_t next_ = 100;  // a term that only one has
};

TEST_F(Divisions, AnEventThatFallsApartIsTwo) {
  for (int i = 0; i < 3; ++i) search();
  const auto first = resignation(), second = resignation();
  EXPECT_FALSE(divided(window_, lead)) << "two stories are none";
  const auto third = resignation();
  const auto division = divided(window_, lead);
  ASSERT_TRUE(division);
  EXPECT_THAT(division->leaving, ElementsAre(first, second, third));
  EXPECT_THAT(division->because, testing::HasSubstr("the event of story 1 has divided"));
}

TEST_F(Divisions, WhatIsReportedTogetherHoldsItTogether) {
  for (int i = 0; i < 3; ++i) search(), resignation();
  take({1, 2, 11, 12});
  EXPECT_FALSE(divided(window_, lead));
}

TEST_F(Divisions, ALinkThatIsHistoryDoesNot) {
  search();
  take({1, 2, 11, 12});
  for (int i = 0; i < 5; ++i) search(), resignation();
  EXPECT_FALSE(divided(window_, lead)) << "it is one of the newest dozen";
  search();
  resignation();
  EXPECT_TRUE(divided(window_, lead));
}

// In whichever order they come, and though the lead is older than the newest dozen.
TEST_F(Divisions, WhatTheEventBeganWithStays) {
  for (const bool first_searches : {true, false}) {
    window_ = Window();
    items_ = 0;
    search();
    take({1, 2, 11, 12});
    std::vector<StoryId> later;
    for (int i = 0; i < 6; ++i) {
      if (first_searches) search();
      later.push_back(resignation());
      if (!first_searches) search();
    }
    const auto division = divided(window_, lead);
    ASSERT_TRUE(division);
    EXPECT_EQ(division->leaving, later);
  }
}

TEST_F(Divisions, TheFirstPartStaysWithItsLead) {
  const auto first = resignation();
  for (int i = 0; i < 2; ++i) resignation();
  std::vector<StoryId> later;
  for (int i = 0; i < 3; ++i) later.push_back(search());
  resignation();
  ASSERT_EQ(first, lead);
  const auto division = divided(window_, lead);
  ASSERT_TRUE(division);
  EXPECT_EQ(division->leaving, later);
}

TEST_F(Divisions, OlderStoriesGoWithThoseTheyAreLike) {
  search();
  std::vector<StoryId> later{resignation()};
  for (int i = 0; i < 8; ++i) search();
  for (int i = 0; i < 4; ++i) later.push_back(resignation());
  const auto division = divided(window_, lead);
  ASSERT_TRUE(division);
  EXPECT_EQ(division->leaving, later);
}

TEST_F(Divisions, WhoNamesTheSameIsAlikeInAnotherLanguage) {
  const auto report = [&](std::uint32_t language) {
    Trace trace;
    for (const auto [term, weight] :
         {std::pair{1U, 60U}, {2U, 60U}, {language, 170U}, {language + 1, 170U}}) {
      trace.terms[trace.term_count] = term;
      trace.weights[trace.term_count++] = static_cast<std::uint8_t>(weight);
    }
    trace.names = 0b11;
    ++items_;
    window_.put({ItemId(items_), StoryId(items_), lead, {}}, trace);
  };
  for (int i = 0; i < 4; ++i) report(20), report(30);
  EXPECT_FALSE(divided(window_, lead));
}

TEST_F(Divisions, VersionsOfOneStoryAreOneStory) {
  for (int i = 0; i < 3; ++i) search();
  const auto story = resignation();
  for (int i = 0; i < 4; ++i) take({11, 12, 13, next_++}, story.value);
  EXPECT_FALSE(divided(window_, lead));
}

}  // namespace
}  // namespace dateline::taster
