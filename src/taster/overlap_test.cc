#include "taster/overlap.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

PlainCopy copy_of(std::string html) {
  NewsItem item;
  item.body_html = std::move(html);
  return plain_copy(item);
}

const std::string bees =
    "<p>Beekeepers along the Isk are feeding sugar to their hives for a second spring because the lime trees "
    "flowered in the frost, their federation said on Saturday.</p>";

TEST(Overlap, of_a_copy_in_another_frame_is_its_middle) {
  const auto found = overlap(copy_of(bees), copy_of("<p>Harbor Daily, news from the shore</p>" + bees +
                                                    "<p>Sign up for our newsletter, every day.</p>"));
  EXPECT_EQ(found.one.share(), 1);
  EXPECT_EQ(found.other.head, 6U);
  EXPECT_EQ(found.other.tail, 7U);
  EXPECT_EQ(found.other.gaps, 0U);
  EXPECT_EQ(found.other.edge_facts, 1U);  // Daily
  EXPECT_EQ(found.swapped, 0U);
}

TEST(Overlap, of_a_form_filled_in_again_has_swapped_facts) {
  const auto found = overlap(copy_of("<p>An earthquake of magnitude 5.2 shook the area around Hallin on "
                                     "Monday, the institute said.</p>"),
                             copy_of("<p>An earthquake of magnitude 4.9 shook the area around Sarn on "
                                     "Tuesday, the institute said.</p>"));
  EXPECT_GE(found.swapped, 2U);
  EXPECT_TRUE(found.other_days);
}

TEST(Overlap, of_other_copy_is_none) {
  const auto found = overlap(copy_of(bees), copy_of("<p>A court sentenced a clerk to three years.</p>"));
  EXPECT_EQ(found.one.shared, 0U);
  EXPECT_EQ(found.one.added(), found.one.words);
  EXPECT_EQ(overlap(copy_of(""), copy_of("")).one.share(), 0);
}

}  // namespace
}  // namespace dateline::taster
