#include "taster/subject_words.h"

#include <gtest/gtest.h>

#include <array>

namespace dateline::taster {
namespace {

SubjectWords words() {
  SubjectWords made;
  made.add(0, "virus", 1.5);
  made.add(0, "vaccine", 1.5);
  made.add(1, "computer virus", 1.5);
  made.add(1, "virus", 0.3);
  made.add(1, "virus", 0.8);
  made.close();
  return made;
}

TEST(SubjectWords, weigh_by_where_they_stand) {
  const auto known = words();
  const auto high = known.hear({{Zone::headline, "A vaccine"}}, 2);
  const auto low = known.hear({{Zone::late, "A vaccine"}}, 2);
  EXPECT_GT(high[0].score, low[0].score);
  EXPECT_EQ(high[1].score, 0);
}

TEST(SubjectWords, again_says_less) {
  const auto known = words();
  const auto once = known.hear({{Zone::body, "vaccines"}}, 2)[0].score;
  const auto twice = known.hear({{Zone::body, "vaccines, a vaccine"}}, 2)[0];
  EXPECT_DOUBLE_EQ(twice.score, 1.5 * once);
  EXPECT_EQ(twice.text(), "'vaccine' ×2");
}

TEST(SubjectWords, know_a_plural_and_what_is_none) {
  constexpr std::array<std::string_view, 1> whole{"futures"};
  SubjectWords known(whole);
  for (const auto* word : {"galaxy", "tax", "match", "headache", "futures", "bus"}) known.add(0, word, 1);
  known.close();
  const auto found = [&](std::string text) {
    return known.hear({{Zone::body, std::move(text)}}, 1)[0].parts.size();
  };
  EXPECT_EQ(found("Galaxies, taxes, matches, headaches, futures."), 5U);
  EXPECT_EQ(found("The bus"), 1U);
  EXPECT_EQ(found("In future"), 0U);
}

TEST(SubjectWords, a_longer_phrase_hides_those_in_it) {
  const auto known = words();
  const auto voices = known.hear({{Zone::body, "A computer virus spread."}}, 2);
  EXPECT_EQ(voices[0].score, 0);
  EXPECT_EQ(voices[1].text(), "'computer virus'");
}

TEST(SubjectWords, the_heaviest_word_for_a_subject_counts_and_is_named_first) {
  const auto known = words();
  const auto voices = known.hear({{Zone::body, "A virus, a virus."}, {Zone::headline, "Vaccine"}}, 2);
  EXPECT_EQ(voices[0].text(), "'vaccine', 'virus' ×2");
  EXPECT_DOUBLE_EQ(voices[1].score, 0.8 * 0.8 * 1.5);
}

}  // namespace
}  // namespace dateline::taster
