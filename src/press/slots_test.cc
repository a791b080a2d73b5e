#include "press/slots.h"

#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using edition::ListKey;

TEST(Slots, GiveEverySectorAndCountryANumberOfItsOwn) {
  const Slots slots(sample_settings());
  std::vector<std::uint16_t> seen;
  for (const auto& [list, slot] : slots.all()) seen.push_back(slot.index);
  std::ranges::sort(seen);
  EXPECT_EQ(std::ranges::adjacent_find(seen), seen.end());
  EXPECT_GT(seen.front(), foot_slot.index);
  EXPECT_FALSE(slots.more({ListKey::Of::byline, "x"}));
}

TEST(Slots, AStoryTakesItsSectorsElseItsCountrys) {
  const Slots slots(sample_settings());
  const auto of = [&](const Story& story) { return slots.more_for(release(story, sample_now()).story()); };
  auto story = sample_story(1);
  EXPECT_EQ(of(story), slots.more({ListKey::Of::sector, "world"}));
  story.sectors.clear();
  EXPECT_EQ(of(story), slots.more({ListKey::Of::country, "LA"}));
  story.dateline = {};
  EXPECT_EQ(of(story), std::nullopt);
}

}  // namespace
}  // namespace dateline::press
