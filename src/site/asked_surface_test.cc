#include "site/asked_surface.h"

#include <gtest/gtest.h>

#include <future>

namespace dateline::site {
namespace {

using namespace std::chrono_literals;

TEST(AskedSurface, HasAppliedAnEntryWhenTheAnswersFromBeforeAreGiven) {
  AskedSurface surface("back-issues");
  auto before = surface.begin();
  auto applied = std::async(std::launch::async, [&] { return surface.apply({}, {}).has_value(); });
  EXPECT_EQ(applied.wait_for(50ms), std::future_status::timeout);
  const auto after = surface.begin();  // asks the archive, which has the entry: nobody waits for it
  before.reset();
  EXPECT_TRUE(applied.get());
}

TEST(AskedSurface, WaitsForNobodyWhereNobodyAsks) {
  AskedSurface surface("versions");
  surface.begin().reset();
  EXPECT_TRUE(surface.apply({}, {}).has_value());
  EXPECT_EQ(surface.name(), "versions");
}

TEST(AskedSurface, DoesNotClaimWhatItHasNotSeen) {
  AskedSurface surface("pictures", 10ms);
  auto slow = surface.begin();
  EXPECT_EQ(surface.apply({}, {}).error().fault, Fault::unavailable);
  EXPECT_FALSE(surface.apply({}, {}).has_value());  // tried again, it is still the old answer
  slow.reset();
  EXPECT_TRUE(surface.apply({}, {}).has_value());
}

}  // namespace
}  // namespace dateline::site
