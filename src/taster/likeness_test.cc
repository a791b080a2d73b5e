#include "taster/likeness.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

constexpr auto ferry =
    "<p>The ferry that sank in the harbour of Port Ansell in spring was raised on Monday, the harbour "
    "office said. Divers had worked for eleven weeks to seal its hull.</p><p>It will be taken to a yard and "
    "broken up before the end of the year, the office said.</p>";

TEST(Likeness, typography_and_markup_do_not_count) {
  EXPECT_EQ(copy_words("<p>“It’s&nbsp;late,” she   said.</p>"), copy_words("\"It's late,\" she said."));
  EXPECT_EQ(copy_words("CAFÉ"), "cafe");
}

TEST(Likeness, an_edit_leaves_copy_near_identical) {
  std::string edited = ferry;
  edited.replace(edited.find("eleven"), 6, "twelve");
  EXPECT_TRUE(near_identical(ferry, edited));
  EXPECT_LT(likeness(ferry, edited).jaccard, 1);
}

TEST(Likeness, added_paragraphs_leave_it_contained) {
  const auto longer = std::string(ferry) +
                      "<p>Two of its crew are still missing and are presumed dead by the coast guard.</p>"
                      "<p>Port Ansell has had no ferry since, and buses take an hour around the bay.</p>"
                      "<p>A new one has been ordered and is expected in the autumn of next year.</p>";
  EXPECT_TRUE(near_identical(ferry, longer));
  EXPECT_LT(likeness(ferry, longer).jaccard, 0.8);
}

TEST(Likeness, another_story_in_the_same_words_is_not) {
  EXPECT_FALSE(near_identical(ferry, "<p>The harbour office said on Monday that no ferry would leave.</p>"));
  EXPECT_FALSE(near_identical(ferry, ""));
  EXPECT_TRUE(near_identical("", ""));
}

}  // namespace
}  // namespace dateline::taster
