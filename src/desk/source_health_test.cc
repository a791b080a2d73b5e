#include "desk/source_health.h"

#include <gtest/gtest.h>

namespace dateline::desk {
namespace {

using namespace std::chrono_literals;

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

Source rules() {
  Source source;
  source.name = "northwind";
  source.url = "https://northwind.example/feed";
  source.silent_after_minutes = 60;
  return source;
}

archive::SourceState heard(Instant item) {
  archive::SourceState state;
  state.name = "northwind";
  state.watched_since = noon - 24h;
  state.last_delivery = state.last_item = item;
  state.memory.polled_at = item;
  return state;
}

TEST(SourceHealth, IsFineWhileItemsCome) {
  EXPECT_EQ(health_of(rules(), heard(noon - 59min), noon), SourceHealth::fine);
  EXPECT_EQ(health_of(rules(), heard(noon - 60min), noon), SourceHealth::silent);
}

TEST(SourceHealth, IsNeverSilentWhereNobodyListens) {
  auto patient = rules();
  patient.silent_after_minutes = 0;
  EXPECT_EQ(health_of(patient, heard(noon - 24h * 365), noon), SourceHealth::fine);
}

TEST(SourceHealth, CountsSilenceFromWhenItWasFirstKnownOrResumed) {
  archive::SourceState unheard;
  unheard.watched_since = noon - 30min;
  EXPECT_EQ(health_of(rules(), unheard, noon), SourceHealth::unheard);
  EXPECT_EQ(health_of(rules(), unheard, noon + 30min), SourceHealth::silent);
  auto resumed = heard(noon - 5h);
  resumed.watched_since = noon - 1min;
  EXPECT_EQ(health_of(rules(), resumed, noon), SourceHealth::fine);
}

TEST(SourceHealth, FailsByTheThirdPollInARow) {
  auto state = heard(noon - 2h);
  state.memory.failures = polls_until_failing - 1;
  EXPECT_EQ(health_of(rules(), state, noon), SourceHealth::silent);
  state.memory.failures = polls_until_failing;
  EXPECT_EQ(health_of(rules(), state, noon), SourceHealth::failing);
  auto mailed = rules();
  mailed.url.clear();
  mailed.mailbox = "imaps://wire@northwind.example/INBOX";
  EXPECT_EQ(health_of(mailed, state, noon), SourceHealth::failing);
  auto pushed = rules();
  pushed.url.clear();
  EXPECT_EQ(health_of(pushed, state, noon), SourceHealth::silent);
}

TEST(SourceHealth, SaysNothingElseOfAPausedSource) {
  auto state = heard(noon - 5h);
  state.memory.failures = 9;
  state.paused_at = noon - 4h;
  EXPECT_EQ(health_of(rules(), state, noon), SourceHealth::paused);
  EXPECT_EQ(name(SourceHealth::paused), "paused");
}

TEST(SourceHealth, IsClosedWhereItsFeedSaidSo) {
  auto state = heard(noon - 5h);
  state.memory.failures = 9;
  state.memory.gone_at = noon - 4h;
  EXPECT_EQ(health_of(rules(), state, noon), SourceHealth::closed);
  EXPECT_EQ(name(SourceHealth::closed), "closed");
  auto pushed = rules();
  pushed.url.clear();
  EXPECT_EQ(health_of(pushed, state, noon), SourceHealth::silent);
}

TEST(SourceHealth, TellsTheNextPollWhereThereIsOne) {
  auto state = heard(noon);
  EXPECT_EQ(next_poll(rules(), state), std::nullopt);
  state.memory.next_at = noon + 300s;
  EXPECT_EQ(next_poll(rules(), state), noon + 300s);
  EXPECT_EQ(next_poll(Source(), state), std::nullopt);
  state.paused_at = noon;
  EXPECT_EQ(next_poll(rules(), state), std::nullopt);
}

}  // namespace
}  // namespace dateline::desk
