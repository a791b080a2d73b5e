#include "taster/name_words.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

TEST(NameWords, each_table_answers) {
  EXPECT_TRUE(is_given_name("michael"));
  EXPECT_TRUE(is_title("senator"));
  EXPECT_TRUE(is_speech("said"));
  EXPECT_TRUE(is_role("army"));
  EXPECT_TRUE(is_locative("near"));
  EXPECT_TRUE(is_function_word("the"));
  EXPECT_TRUE(is_also_a_name("chad"));
  EXPECT_TRUE(is_common_word("reading"));
  EXPECT_FALSE(is_common_word("seoul"));
  EXPECT_FALSE(is_given_name("pyongyang"));
}

}  // namespace
}  // namespace dateline::taster
