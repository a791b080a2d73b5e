#include "taster/sketch.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

namespace dateline::taster {
namespace {

std::string copy(int from, int words) {
  std::string text;
  for (int i = from; i < from + words; ++i) text += fmt::format("{}w{}", text.empty() ? "" : " ", i);
  return text;
}

TEST(Sketch, the_same_words_have_the_same) {
  EXPECT_EQ(sketch_of(copy(0, 100)), sketch_of(copy(0, 100)));
  EXPECT_EQ(bins_alike(sketch_of(copy(0, 100)), sketch_of(copy(0, 100))), sketch_bins);
}

TEST(Sketch, other_words_share_nothing) {
  EXPECT_EQ(bins_alike(sketch_of(copy(0, 300)), sketch_of(copy(1000, 300))), 0U);
}

TEST(Sketch, a_byline_and_a_tail_change_few_bins) {
  const auto bare = sketch_of(copy(0, 200));
  const auto dressed = sketch_of("by ana moreno " + copy(0, 200) + " reporting by ana moreno");
  EXPECT_GE(bins_alike(bare, dressed), sketch_bins - 3);
}

TEST(Sketch, a_cut_text_keeps_its_share) {
  EXPECT_GE(bins_alike(sketch_of(copy(0, 200)), sketch_of(copy(0, 100))), 3U);
}

TEST(Sketch, a_run_is_the_same_wherever_it_stands) {
  // Of 96 runs, 92 are the same: the digest of words long gone does not stay behind.
  EXPECT_GE(bins_alike(sketch_of(copy(0, 100)), sketch_of("x " + copy(0, 100))), sketch_bins - 2);
}

TEST(Sketch, short_copy_has_one_and_none_has_none) {
  EXPECT_EQ(sketch_of(""), Sketch{});
  EXPECT_EQ(bins_alike(Sketch{}, Sketch{}), 0U);
  EXPECT_EQ(bins_alike(sketch_of("markets closed"), sketch_of("markets closed")), 1U);
}

}  // namespace
}  // namespace dateline::taster
