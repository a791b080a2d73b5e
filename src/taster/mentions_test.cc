#include "taster/mentions.h"

#include <gtest/gtest.h>

#include "taster/gazetteer_for_test.h"

namespace dateline::taster {
namespace {

std::vector<Mention> found(std::string_view text) {
  return find_mentions(text, token_text(text), *gazetteer_for_test());
}

TEST(Mentions, begin_with_a_capital_and_take_the_longest_name) {
  const auto all = found("a boat from Port-au-Prince met turkey farmers of St. John's.");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].key, "port au prince");
  EXPECT_TRUE(all[0].locative);
  EXPECT_EQ(all[1].key, "st johns");
}

TEST(Mentions, an_abbreviation_counts_behind_a_comma) {
  const auto all = found("In Savannah, Ga., it rained. Ga. Ga.");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_TRUE(all[1].brief);
  EXPECT_EQ(all[1].end, 16U);
  ASSERT_EQ(all[0].qualifier.size(), 1U);
  EXPECT_EQ(gazetteer_for_test()->place(all[0].qualifier.front().place).name, "Georgia");
}

TEST(Mentions, mark_what_may_be_a_person) {
  EXPECT_TRUE(found("Chad Oddny played.").front().person);
  EXPECT_TRUE(found("the late Denis London played.").front().person);
  EXPECT_TRUE(found("Jordan said so.").front().speaks);
  EXPECT_FALSE(found("Jordan and Egypt agreed.").front().person);
  EXPECT_TRUE(found("he met Christopher London there.").back().person);
  EXPECT_TRUE(found("Georgia Stevens skated.").front().person);
}

TEST(Mentions, mark_what_is_half_of_an_organisation) {
  EXPECT_TRUE(found("at Aberdeen University").front().organisation);
  EXPECT_TRUE(found("Leicester Holdings fell").front().organisation);
  EXPECT_FALSE(found("Leicester won").front().organisation);
}

TEST(Mentions, a_list_of_countries_is_no_address) {
  const auto all = found("in Niger, Nigeria and Chad");
  ASSERT_EQ(all.size(), 3U);
  EXPECT_TRUE(all[0].qualifier.empty());
}

TEST(Mentions, read_scripts_without_spaces) {
  const auto all = found("他在首尔说");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].key, "首尔");
}

}  // namespace
}  // namespace dateline::taster
