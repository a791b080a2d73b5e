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

SubjectWords::Hearing hear(const SubjectWords& known, const std::vector<Passage>& passages,
                           std::size_t subjects = 2) {
  return known.hear(passages, token_texts(passages), subjects);
}

TEST(SubjectWords, weigh_by_where_they_stand) {
  const auto known = words();
  const auto high = hear(known, {{Zone::headline, "A vaccine"}});
  const auto low = hear(known, {{Zone::late, "A vaccine"}});
  EXPECT_GT(high.voices[0].score, low.voices[0].score);
  EXPECT_EQ(high.voices[1].score, 0);
}

TEST(SubjectWords, again_says_less) {
  const auto known = words();
  const auto once = hear(known, {{Zone::body, "vaccines"}});
  const auto twice = hear(known, {{Zone::body, "vaccines, a vaccine"}});
  EXPECT_DOUBLE_EQ(twice.voices[0].score, 1.5 * once.voices[0].score);
  EXPECT_EQ(twice.text(0), "'vaccine' ×2");
}

TEST(SubjectWords, know_a_plural_and_what_is_none) {
  constexpr std::array<std::string_view, 1> whole{"futures"};
  SubjectWords known(whole);
  for (const auto* word : {"galaxy", "tax", "match", "headache", "futures", "bus"}) known.add(0, word, 1);
  known.close();
  const auto found = [&](std::string text) {
    return hear(known, {{Zone::body, std::move(text)}}, 1).voices[0].phrases;
  };
  EXPECT_EQ(found("Galaxies, taxes, matches, headaches, futures."), 5U);
  EXPECT_EQ(found("The bus"), 1U);
  EXPECT_EQ(found("In future"), 0U);
}

TEST(SubjectWords, a_longer_phrase_hides_those_in_it) {
  const auto known = words();
  const auto heard = hear(known, {{Zone::body, "A computer virus spread."}});
  EXPECT_EQ(heard.voices[0].score, 0);
  EXPECT_EQ(heard.text(1), "'computer virus'");
}

TEST(SubjectWords, the_heaviest_word_for_a_subject_counts_and_is_named_first) {
  const auto known = words();
  const auto heard = hear(known, {{Zone::body, "A virus, a virus."}, {Zone::headline, "Vaccine"}});
  EXPECT_EQ(heard.text(0), "'vaccine', 'virus' ×2");
  EXPECT_DOUBLE_EQ(heard.voices[1].score, 0.8 * 0.8 * 1.5);
}

}  // namespace
}  // namespace dateline::taster
