#include "taster/takes.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

NewsItem piece(std::string headline, std::string body) {
  NewsItem made;
  made.headline = std::move(headline);
  made.body_html = std::move(body);
  return made;
}

TEST(Takes, are_put_in_order_behind_the_last_whole_copy) {
  const auto old = piece("Slide buries seven", "<p>Old.</p>");
  const auto first = piece("LEAD Slide buries seven", "<p>One.</p>");
  const auto second = piece("Slide buries seven (Take 2)", "<p>Two.</p>");
  const auto third = piece("Slide buries seven (Take 3)", "<p>Three.</p>");
  EXPECT_EQ(with_takes_before(second, {old, first}), "<p>One.</p><p>Two.</p>");
  EXPECT_EQ(with_takes_before(third, {old, first, second}), "<p>One.</p><p>Two.</p><p>Three.</p>");
  EXPECT_EQ(with_takes_before(second, {first, third}), "<p>One.</p><p>Two.</p><p>Three.</p>");
  EXPECT_EQ(with_takes_before(second, {}), "<p>Two.</p>");
}

}  // namespace
}  // namespace dateline::taster
