#include "archive/alarms.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

using namespace std::chrono_literals;

struct AlarmsTest : AnyPlace {};

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();
const Alarm silence{AlarmKind::silent, "northwind", "", "nothing new for an hour", noon};

Dispatch dispatch(std::string address, Instant due_at) {
  return {DispatchId(), AlarmWay::mail, std::move(address), silence, false, 0, due_at};
}

TEST_P(AlarmsTest, StandFromOneRaiseToOneLift) {
  const auto archive = Archive::open(place().location()).value();
  {
    auto tx = archive->begin().value();
    EXPECT_TRUE(tx.alarms.raise(silence).value());
    EXPECT_FALSE(tx.alarms.raise(silence).value());
    EXPECT_TRUE(tx.alarms.raise({AlarmKind::awaited, "northwind", "tag:1", "a kill waits", noon}).value());
    EXPECT_TRUE(tx.alarms.raise({AlarmKind::awaited, "northwind", "tag:2", "a kill waits", noon}).value());
    ASSERT_TRUE(tx.commit());
  }
  auto tx = archive->begin().value();
  const auto standing = tx.alarms.standing().value();
  ASSERT_EQ(standing.size(), 3u);
  EXPECT_TRUE(standing[2].is(silence));
  EXPECT_EQ(standing[2].text, silence.text);
  EXPECT_EQ(standing[2].at, noon);
  EXPECT_TRUE(tx.alarms.lift(silence).value());
  EXPECT_FALSE(tx.alarms.lift(silence).value());
  EXPECT_EQ(tx.alarms.standing().value().size(), 2u);
}

TEST_P(AlarmsTest, SendWhatIsDueFirstUntilItIsSent) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  ASSERT_TRUE(tx.alarms.send(dispatch("second@example.org", noon + 2s)));
  ASSERT_TRUE(tx.alarms.send(dispatch("first@example.org", noon + 1s)));
  const auto far = noon + 24h;
  EXPECT_FALSE(tx.alarms.due(noon, far).value());
  const auto first = tx.alarms.due(noon + 5s, far).value();
  ASSERT_TRUE(first);
  EXPECT_EQ(first->address, "first@example.org");
  EXPECT_EQ(first->way, AlarmWay::mail);
  EXPECT_TRUE(first->alarm.is(silence));
  EXPECT_EQ(first->alarm.text, silence.text);
  EXPECT_FALSE(first->is_over);
  ASSERT_TRUE(tx.alarms.put_off(first->id, noon + 1min));
  const auto second = tx.alarms.due(noon + 5s, far).value();
  ASSERT_TRUE(second);
  EXPECT_EQ(second->address, "second@example.org");
  ASSERT_TRUE(tx.alarms.sent(second->id));
  EXPECT_FALSE(tx.alarms.due(noon + 5s, far).value());
  EXPECT_EQ(tx.alarms.due(noon + 1min, far).value()->tries, 1);
}

TEST_P(AlarmsTest, AreNotStrandedByAClockThatIsSetBack) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  ASSERT_TRUE(tx.alarms.send(dispatch("desk@example.org", noon)));
  EXPECT_FALSE(tx.alarms.due(noon - 1min, noon + 1min).value());
  EXPECT_TRUE(tx.alarms.due(noon - 24h, noon - 23h).value());
}

INSTANTIATE_TEST_SUITE_P(Both, AlarmsTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
