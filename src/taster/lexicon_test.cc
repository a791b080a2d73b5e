#include "taster/lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dateline::taster {
namespace {

TEST(Lexicon, has_sixty_words_for_each_top_level_topic) {
  EXPECT_EQ(topic_lexicon().size(), 17U);
  EXPECT_TRUE(std::ranges::is_sorted(topic_lexicon(), {}, &TopicWords::code));
  for (const auto& topic : topic_lexicon())
    EXPECT_GE(1 + std::ranges::count(topic.words, '|'), 60) << topic.name;
}

}  // namespace
}  // namespace dateline::taster
