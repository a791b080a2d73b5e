#include "taster/name_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "taster/gazetteer_for_test.h"

namespace dateline::taster {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> runs_of(std::string text, Zone zone = Zone::body) {
  const std::vector<Passage> passages{{zone, std::move(text)}};
  const auto lines = name_lines(passages, token_texts(passages), survey(passages, *gazetteer_for_test()));
  std::vector<std::string> all;
  for (const auto& run : name_runs(lines)) all.push_back(written(lines[run.line], run.begin, run.end));
  return all;
}

TEST(NameLines, a_run_holds_together_what_is_one_name) {
  EXPECT_THAT(runs_of("he met Ursula von der Tann, D'Souza and Mary-Jane O'Brien."),
              ElementsAre("Ursula von der Tann", "D'Souza", "Mary-Jane O'Brien"));
  EXPECT_THAT(runs_of("it sued Pell & Hartnett for John F. Kerrow."),
              ElementsAre("Pell & Hartnett", "John F. Kerrow"));
}

TEST(NameLines, a_run_ends_where_a_name_does) {
  EXPECT_THAT(runs_of("of Skylark's Bernard Coyle. Then it rained"),
              ElementsAre("Skylark", "Bernard Coyle", "Then"));
}

TEST(NameLines, capitals_of_a_title_say_nothing) {
  EXPECT_THAT(runs_of("Rail Fares Rise Again In January", Zone::headline), IsEmpty());
  EXPECT_THAT(runs_of("Ida Lorne quits", Zone::headline), ElementsAre("Ida Lorne"));
}

TEST(NameLines, who_made_the_copy_is_not_in_it) {
  EXPECT_THAT(runs_of("By Ana Moreno"), IsEmpty());
  EXPECT_THAT(runs_of("it rained. (Reporting by Ana Moreno; Editing by Tom Abara)"), IsEmpty());
}

TEST(NameLines, words_of_places_are_marked) {
  const std::vector<Passage> passages{{Zone::body, "He flew from Seoul to Karsholm."}};
  const auto lines = name_lines(passages, token_texts(passages), survey(passages, *gazetteer_for_test()));
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_TRUE(lines[0].words[3].place);
  EXPECT_FALSE(lines[0].words[5].place);
}

}  // namespace
}  // namespace dateline::taster
