#include "taster/name_beside.h"

#include <gtest/gtest.h>

#include "taster/gazetteer_for_test.h"

namespace dateline::taster {
namespace {

// What stands beside the last run of capitals.
struct Seen {
  std::string noun, apposed, age, verb, relative, company;
};

Seen beside_last(std::string text) {
  const std::vector<Passage> passages{{Zone::body, std::move(text)}};
  const auto lines = name_lines(passages, token_texts(passages), survey(passages, *gazetteer_for_test()));
  const auto run = name_runs(lines).back();
  const auto found = beside(lines[run.line], run.begin, run.end);
  return {std::string(found.noun), std::string(found.apposed),  std::string(found.age),
          std::string(found.verb), std::string(found.relative), std::string(found.company)};
}

TEST(NameBeside, the_noun_before_a_name) {
  EXPECT_EQ(beside_last("it was coast guard spokesman Emil Harrow.").noun, "spokesman");
  EXPECT_EQ(beside_last("it was the carmaker Torvald.").noun, "carmaker");
  EXPECT_EQ(beside_last("it was the carmaker's Emil Harrow.").noun, "");
  EXPECT_EQ(beside_last("it was the spokesman. Emil Harrow left.").noun, "");
}

TEST(NameBeside, what_is_said_of_it_between_commas) {
  EXPECT_EQ(beside_last("they chose Marit Solheim, a former judge, again.").apposed, "judge");
  EXPECT_EQ(beside_last("and its medical director, Anjali Deshpande, said so.").apposed, "director");
  EXPECT_EQ(beside_last("but the ferry's operator, Bay Lines, said so.").apposed, "operator");
  EXPECT_EQ(beside_last("of Torvald, the world's largest maker of vans, again.").apposed, "maker");
  EXPECT_EQ(beside_last("of Ana Moreno, a bank manager, again.").apposed, "manager");
}

TEST(NameBeside, an_age_a_verb_a_clause) {
  EXPECT_EQ(beside_last("it was Pavel Rud, 58, again.").age, "58");
  EXPECT_EQ(beside_last("it was Kyle Denton (34) again.").age, "34");
  EXPECT_EQ(beside_last("it was Kyle Denton, 34 miles away.").age, "");
  EXPECT_EQ(beside_last("yes, Emil Harrow said.").verb, "said");
  EXPECT_EQ(beside_last("yes, said Emil Harrow.").verb, "said");
  EXPECT_EQ(beside_last("by Palvian Zinc, which bought it.").relative, "which");
}

TEST(NameBeside, what_only_companies_have) {
  EXPECT_EQ(beside_last("and Skylark's chief executive left.").company, "executive");
  EXPECT_EQ(beside_last("and shares in Halden Foods fell.").company, "shares");
  EXPECT_EQ(beside_last("and Skylark's summer was short.").company, "");
}

}  // namespace
}  // namespace dateline::taster
