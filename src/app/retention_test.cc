#include "app/retention.h"

#include <gtest/gtest.h>

#include "archive/places_for_test.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

const Instant noon = parse_rfc3339("2026-03-01T12:00:00Z").value();

TEST(Retention, ForgetsWhatIsBeyondTheLimitsHoweverMuch) {
  const archive::Place place(archive::Backend::sqlite);
  const auto archive = archive::Archive::open(place.location()).value();
  constexpr int old = 450;  // more than a transaction takes
  {
    auto tx = archive->begin().value();
    for (int i = 0; i <= old; ++i) {
      Delivery sent;
      sent.source = "northwind";
      sent.key = sent.bytes = std::to_string(1000 + i);
      const auto at = i < old ? noon - std::chrono::days(91) : noon - std::chrono::days(89);
      const auto id = tx.raw.put(sent, archive::RawBytes::of(sent.bytes), at).value();
      ASSERT_TRUE(tx.raw.mark_filed(id, {at, "text", 0, 0}));
    }
    ASSERT_TRUE(tx.commit());
  }
  LimitSettings limits;
  limits.raw_days = 90;
  limits.reject_days = 365;
  const auto done = forget_what_is_old(*archive, limits, noon).value();
  EXPECT_EQ(done.count, old);
  EXPECT_EQ(done.bytes, 4 * old);
  EXPECT_EQ(forget_what_is_old(*archive, limits, noon).value().count, 0);
  auto reading = archive->reading().value();
  EXPECT_TRUE(reading.raw.get(RawId(old + 1)));
  EXPECT_FALSE(reading.raw.get(RawId(old)));
}

TEST(Retention, ForgetsWhatReadersWroteLongAgo) {
  const archive::Place place(archive::Backend::sqlite);
  const auto archive = archive::Archive::open(place.location()).value();
  {
    auto tx = archive->begin().value();
    for (int i = 0; i <= 250; ++i) {  // more than a transaction takes away
      const auto at = i < 250 ? noon - std::chrono::days(31) : noon - std::chrono::days(29);
      ASSERT_TRUE(tx.feedback.add({{}, at, "", "Two decks.", "", {}, {}}));
    }
    ASSERT_TRUE(tx.commit());
  }
  AudienceSettings audience;
  audience.feedback_days = 30;
  EXPECT_EQ(forget_old_feedback(*archive, audience, noon).value(), 250u);
  EXPECT_EQ(forget_old_feedback(*archive, audience, noon).value(), 0u);
  auto reading = archive->reading().value();
  EXPECT_EQ(reading.feedback.list(archive::FeedbackWanted::all, 10).value().size(), 1u);
}

TEST(Retention, ComesSomeMinutesAfterTheStartThenOnceAnHour) {
  ForgettingHours hours(noon);
  EXPECT_FALSE(hours.is_time(noon));
  EXPECT_TRUE(hours.is_time(noon + 5min));
  EXPECT_FALSE(hours.is_time(noon + 6min));
  EXPECT_FALSE(hours.is_time(noon + 64min));
  EXPECT_TRUE(hours.is_time(noon + 65min));
}

TEST(Retention, DoesNotBelieveAClockThatHasJustJumped) {
  ForgettingHours hours(noon);
  const auto later = noon + std::chrono::days(400);
  EXPECT_FALSE(hours.is_time(later));
  EXPECT_FALSE(hours.is_time(noon + 10min));  // and back
  EXPECT_FALSE(hours.is_time(noon + 69min));
  EXPECT_TRUE(hours.is_time(noon + 70min));
}

}  // namespace
}  // namespace dateline::app
