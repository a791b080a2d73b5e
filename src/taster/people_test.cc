#include "taster/people.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "taster/gazetteer_for_test.h"

namespace dateline::taster {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> people(std::string text, const LoneWords& lone = {}) {
  const std::vector<Passage> passages{{Zone::body, std::move(text)}};
  const auto lines = name_lines(passages, token_texts(passages), survey(passages, *gazetteer_for_test()));
  std::vector<std::string> all;
  for (const auto& run : name_runs(lines))
    if (const auto found = person_in(lines[run.line], run, lone))
      all.push_back(written(lines[run.line], found->begin, found->end));
  return all;
}

TEST(People, a_title_or_post_before_the_name) {
  EXPECT_THAT(people("So British Prime Minister Ida Lorne met Dr. Emil Harrow."),
              ElementsAre("Ida Lorne", "Emil Harrow"));
  EXPECT_THAT(people("So said Minister Achterberg, and Mr Greave, and coast guard spokesman Orvo Krill."),
              ElementsAre("Achterberg", "Greave", "Orvo Krill"));
}

TEST(People, a_given_name_an_age_an_apposition) {
  EXPECT_THAT(people("It was Tomas Greave, Orvo Krill, 58, and then Wenlo Astrop, a retired nurse, again."),
              ElementsAre("Tomas Greave", "Orvo Krill", "Wenlo Astrop"));
}

TEST(People, one_who_speaks_and_goes_by_a_surname_later) {
  EXPECT_THAT(people("Yes, Orvo Krill said.", {"krill"}), ElementsAre("Orvo Krill"));
  EXPECT_THAT(people("Yes, Orvo Krill said."), IsEmpty());
}

TEST(People, rulers_keep_their_titles) {
  EXPECT_THAT(people("So King Oskar met Pope Clement and Princess Anne."),
              ElementsAre("King Oskar", "Pope Clement", "Princess Anne"));
}

TEST(People, what_is_named_after_them_is_none) {
  EXPECT_THAT(people("On Victoria Street, near Albert Hall, Hurricane Ida blew away a Nobel Prize."),
              IsEmpty());
  EXPECT_THAT(people("The Sister Odile left for Lake Victoria and the Anna Moreno Foundation."), IsEmpty());
  EXPECT_THAT(people("Fans of Harry Potter went to San Jose and Christian Democrats to Santa Fe."),
              IsEmpty());
}

TEST(People, places_are_none) {
  EXPECT_THAT(people("He went to Jordan, Georgia and San Francisco, and from Chad to Sydney."), IsEmpty());
  EXPECT_THAT(people("Then Jordan Pell said that he had told Chad Orvo in Georgia.", {"orvo"}),
              ElementsAre("Jordan Pell", "Chad Orvo"));
}

TEST(People, an_everyday_word_at_the_head_of_a_sentence_needs_more) {
  EXPECT_THAT(people("Rose Growers met. Mark Twelve is a chapter."), IsEmpty());
}

TEST(People, says_what_decided) {
  const std::vector<Passage> passages{{Zone::body, "it was chief engineer Sunniva Toll."}};
  const auto lines = name_lines(passages, token_texts(passages), survey(passages, *gazetteer_for_test()));
  EXPECT_EQ(person_in(lines[0], name_runs(lines).back(), {})->why, "'engineer' stands before it");
}

}  // namespace
}  // namespace dateline::taster
