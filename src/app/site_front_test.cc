#include "app/site_front.h"

#include <gtest/gtest.h>

namespace dateline::app {
namespace {

TEST(CurrentTable, TellsItsWatcherWhatThereIsAndWhatComes) {
  CurrentTable table;
  EXPECT_EQ(table.get(), nullptr);
  const auto one = std::make_shared<const press::PageTable>(),
             two = std::make_shared<const press::PageTable>();
  table.publish(one);
  std::vector<site::TablePtr> seen;
  table.watch([&](const site::TablePtr& made) { seen.push_back(made); });
  table.publish(two);
  table.watch(nullptr);
  table.publish(one);
  EXPECT_EQ(seen, (std::vector<site::TablePtr>{one, two}));
  EXPECT_EQ(table.get(), one);
}

}  // namespace
}  // namespace dateline::app
