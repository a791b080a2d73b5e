#include "taster/event_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace dateline::taster {
namespace {

EventWords words_of(std::vector<Passage> passages) {
  return event_words(passages, {"Lima", "PE"}, {"CL"});
}

const EventWord* find(const EventWords& words, std::string_view text) {
  const auto found = std::ranges::find(words.words, text, &EventWord::text);
  return found == words.words.end() ? nullptr : &*found;
}

std::vector<std::string> facts(const EventWords& words) {
  std::vector<std::string> all;
  for (const auto& fact : words.facts) all.push_back(fact.text);
  return all;
}

TEST(EventWords, the_headline_weighs_most) {
  const auto words = words_of({{Zone::headline, "Ferry capsizes"}, {Zone::body, "The ferry sank."}});
  ASSERT_TRUE(find(words, "Ferry"));
  EXPECT_EQ(find(words, "Ferry")->count, 4);
  EXPECT_EQ(find(words, "sank")->count, 1);
  EXPECT_FALSE(find(words, "The"));
}

TEST(EventWords, a_name_has_a_capital_where_it_need_not) {
  const auto words = words_of({{Zone::lead, "Bush fires near Tarn, said Ana Moreno. Bush burned all night."},
                               {Zone::body, "The bush is dry."}});
  EXPECT_TRUE(find(words, "Tarn")->name);
  EXPECT_TRUE(find(words, "Ana Moreno")->name);
  EXPECT_FALSE(find(words, "Bush")->name);
  EXPECT_FALSE(find(words, "burned")->name);
}

TEST(EventWords, a_headline_in_title_case_names_nobody) {
  const auto words = words_of({{Zone::headline, "Strong Storm Leaves Thousands Without Power"}});
  EXPECT_FALSE(find(words, "Storm")->name);
  EXPECT_FALSE(find(words, "Strong Storm"));
}

TEST(EventWords, numbers_dates_and_years_are_facts) {
  const auto words = words_of({{Zone::lead, "A 6.1 quake on December 14, 2008 hurt 20,000; on 3 May, 41."}});
  EXPECT_THAT(facts(words), testing::ElementsAre("6.1", "14 dec", "2008", "20000", "3 may", "41"));
  EXPECT_EQ(fact_kind(words.facts[0].key), FactKind::number);
  EXPECT_EQ(fact_kind(words.facts[1].key), FactKind::date);
  EXPECT_EQ(fact_kind(words.facts[2].key), FactKind::year);
}

TEST(EventWords, dates_in_figures_are_dates) {
  EXPECT_THAT(facts(words_of({{Zone::lead, "Posted 11/28/2005, 28 / 11 / 05."}})),
              testing::ElementsAre("28 nov", "2005"));
  EXPECT_THAT(facts(words_of({{Zone::lead, "On 03/04/2013."}})),
              testing::ElementsAre("4 mar", "3 apr", "2013"));
  EXPECT_THAT(facts(words_of({{Zone::lead, "At 24/7, and 1/2/3."}})),
              testing::ElementsAre("24", "7", "1", "2", "3"));
}

TEST(EventWords, weekdays_are_facts_and_no_names) {
  const auto words = words_of({{Zone::lead, "It rained in Talca on Tuesday, as it does every October."}});
  EXPECT_THAT(facts(words), testing::ElementsAre("tuesday"));
  EXPECT_EQ(fact_kind(words.facts[0].key), FactKind::weekday);
  EXPECT_FALSE(find(words, "Tuesday"));
  EXPECT_FALSE(find(words, "October"));
}

TEST(EventWords, where_it_was_filed_is_no_name) {
  const auto words =
      words_of({{Zone::headline, "Mayor of Nowhere and Mr Holm quit"},
                {Zone::lead, "NOWHERE, March 3 (Nordwire) - Nowhere's mayor Ivo Holm quit in Lima."}});
  EXPECT_FALSE(find(words, "Nordwire"));
  EXPECT_FALSE(find(words, "Nowhere")->name);
  EXPECT_FALSE(find(words, "Lima")->name);
  EXPECT_TRUE(find(words, "Holm")->name);
}

TEST(EventWords, the_wires_own_lines_say_nothing) {
  const auto words =
      words_of({{Zone::lead, "A ferry sank."}, {Zone::late, "(Reporting by Ana Moreno)", true}});
  EXPECT_FALSE(find(words, "Moreno"));
}

TEST(EventWords, dates_within_three_days_are_the_same) {
  const auto date = [](std::string text) {
    return words_of({{Zone::lead, std::move(text)}}).facts.front().key;
  };
  EXPECT_TRUE(is_same_fact(date("14 December"), date("Dec 17")));
  EXPECT_FALSE(is_same_fact(date("14 December"), date("Dec 18")));
  EXPECT_TRUE(is_same_fact(date("31 December"), date("January 1")));
  EXPECT_FALSE(is_same_fact(date("14 December"), date("14 of them")));
}

TEST(EventWords, countries_come_from_the_dateline_and_the_story) {
  EXPECT_THAT(words_of({}).countries, testing::ElementsAre('P' << 8 | 'E', 'C' << 8 | 'L'));
}

TEST(EventWords, endings_do_not_matter) {
  EXPECT_EQ(word_stem("killed"), word_stem("kills"));
  EXPECT_EQ(word_stem("killing"), word_stem("killed"));
  EXPECT_EQ(word_stem("parties"), word_stem("party"));
  EXPECT_EQ(word_stem("robbing"), word_stem("robbed"));
  EXPECT_EQ(word_stem("press"), "press");
  EXPECT_EQ(word_stem("us"), "us");
}

}  // namespace
}  // namespace dateline::taster
