#include "press/page.h"

#include <gtest/gtest.h>

namespace dateline::press {
namespace {

TEST(Page, HoldsItsOwnPartsAndPlacesForShared) {
  Page page;
  page.parts = {make_part("head"), Slot{3}};
  EXPECT_EQ(std::get<PartPtr>(page.parts[0])->raw(), "head");
  EXPECT_EQ(std::get<Slot>(page.parts[1]), Slot{3});
  EXPECT_EQ(page.status, http::Status::ok);
}

}  // namespace
}  // namespace dateline::press
