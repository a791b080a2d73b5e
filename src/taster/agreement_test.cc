#include "taster/agreement.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

constexpr std::uint32_t december = 12 * 31;

std::uint32_t fact(FactKind kind, std::uint32_t value) {
  return value << 2 | static_cast<std::uint32_t>(kind);
}

// Terms below 100 are names.
Trace trace_of_terms(std::vector<std::uint32_t> terms, std::vector<std::uint32_t> facts = {}) {
  Trace trace;
  for (const auto term : terms) {
    if (term < 100) trace.names |= 1U << trace.term_count;
    trace.terms[trace.term_count] = term;
    trace.weights[trace.term_count++] = 120;
  }
  for (const auto each : facts) trace.facts[trace.fact_count++] = each;
  return trace;
}

class Agreements : public testing::Test {
 protected:
  // What `item` has in common with a group of these, which the window knows as the event 1.
  Agreement compare(const Trace& item, const std::vector<Trace>& group) {
    EventWords words;
    for (std::size_t i = 0; i < item.term_count; ++i) words.words.push_back({item.terms[i], "", 1, false});
    std::vector<const Trace*> traces;
    for (const auto& each : group) {
      window_.put({ItemId(++items_), StoryId(1), StoryId(1), Instant{}}, each);
      traces.push_back(&each);
    }
    return Comparison(window_, item, words).with(StoryId(1), traces);
  }

  Window window_;
  std::int64_t items_ = 0;
};

TEST_F(Agreements, the_same_agrees_more_than_half_of_it) {
  const auto item = trace_of_terms({1, 2, 101, 102});
  const auto same = compare(item, {item}), half = compare(item, {trace_of_terms({1, 3, 101, 103})});
  EXPECT_GT(same.words, half.words);
  EXPECT_GT(same.nearest, half.nearest);
  EXPECT_GT(same.names, half.names);
  EXPECT_GT(same.score(), half.score());
  EXPECT_EQ(same.shared, 0b1111U);
  EXPECT_EQ(half.shared, 0b0101U);
}

TEST_F(Agreements, what_most_of_them_say_is_missed) {
  const std::vector<Trace> group{trace_of_terms({1, 101}), trace_of_terms({1, 102}),
                                 trace_of_terms({1, 103})};
  EXPECT_EQ(compare(trace_of_terms({1, 104}), group).kept, 1);
  EXPECT_EQ(compare(trace_of_terms({101, 102}), group).kept, 0);
}

TEST_F(Agreements, a_name_that_others_give_too_is_nobodys_own) {
  const auto item = trace_of_terms({1, 2, 3, 101});
  const auto own = compare(item, {item});
  for (std::int64_t other = 90; other < 99; ++other)
    window_.put({ItemId(other), StoryId(other), StoryId(other), Instant{}}, trace_of_terms({1, 2, 3}));
  const auto shared = compare(item, {item});
  EXPECT_EQ(own.own_names, 1);
  EXPECT_LT(shared.own_names, 0.3);
  EXPECT_LT(shared.score(), own.score());
}

TEST_F(Agreements, one_name_alone_says_little) {
  const auto town = trace_of_terms({1, 101});
  EXPECT_LT(compare(town, {town}).own_names, 0.5);
}

TEST_F(Agreements, other_days_and_years_speak_against_it) {
  const auto dated = [](std::uint32_t day, std::uint32_t year, std::uint32_t weekday) {
    return trace_of_terms({1, 101}, {fact(FactKind::date, december + day), fact(FactKind::year, year),
                                     fact(FactKind::weekday, weekday)});
  };
  const auto same = compare(dated(4, 7, 1), {dated(5, 7, 1)});
  EXPECT_FALSE(same.other_dates || same.other_years || same.other_weekdays);
  EXPECT_EQ(same.weekday, 1);
  const auto others = compare(dated(4, 7, 1), {dated(14, 8, 2)});
  EXPECT_TRUE(others.other_dates && others.other_years && others.other_weekdays);
  EXPECT_LT(others.score(), same.score());
  const auto undated = compare(dated(4, 7, 1), {trace_of_terms({1, 101})});
  EXPECT_FALSE(undated.other_dates || undated.other_years || undated.other_weekdays);
}

TEST_F(Agreements, other_figures_speak_against_it) {
  const auto counted = [](std::uint32_t dead) {
    return trace_of_terms({1, 101}, {fact(FactKind::number, dead)});
  };
  EXPECT_FALSE(compare(counted(4), {counted(4)}).other_numbers);
  EXPECT_TRUE(compare(counted(4), {counted(5)}).other_numbers);
  EXPECT_FALSE(compare(counted(4), {trace_of_terms({1, 101})}).other_numbers);
}

TEST_F(Agreements, another_country_is_elsewhere) {
  auto here = trace_of_terms({1}), there = here;
  here.countries[0] = 1, here.country_count = 1;
  there.countries[0] = 2, there.country_count = 1;
  EXPECT_TRUE(compare(here, {there}).elsewhere);
  EXPECT_FALSE(compare(here, {here, there}).elsewhere);
  EXPECT_FALSE(compare(here, {trace_of_terms({1})}).elsewhere);
}

}  // namespace
}  // namespace dateline::taster
