#include "intake/reading.h"

#include "intake/door_for_test.h"

namespace dateline::intake {
namespace {

TEST(ReadingTest, TakesTheSourcesFormatWhereTheDeliveryNamesNone) {
  auto settings = test_settings();
  auto sent = delivery(ninjs({}), "k1");
  EXPECT_EQ(read(sent, settings).value().format, "ninjs");
  settings.sources.front().format = "text";
  EXPECT_EQ(read(sent, settings).value().format, "ninjs");
  sent.format.clear();
  EXPECT_EQ(read(sent, settings).value().format, "text");
}

TEST(ReadingTest, FilesOldestFirstAndWhatHasNoTimeBeforeThat) {
  std::vector<NewsItem> items(4);
  items[0].version_created = noon;
  items[1].first_created = noon - std::chrono::hours(1);
  items[3].version_created = noon;
  EXPECT_EQ(oldest_first(items), (std::vector<std::size_t>{2, 1, 0, 3}));
}

}  // namespace
}  // namespace dateline::intake
