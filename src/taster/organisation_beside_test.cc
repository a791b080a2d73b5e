#include "taster/organisation_beside.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "taster/gazetteer_for_test.h"

namespace dateline::taster {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> beside_names(std::string text) {
  const std::vector<Passage> passages{{Zone::body, std::move(text)}};
  const auto lines = name_lines(passages, token_texts(passages), survey(passages, *gazetteer_for_test()));
  std::vector<std::string> all;
  for (const auto& run : name_runs(lines)) {
    const auto& line = lines[run.line];
    if (const auto by = organisation_beside(line, run)) all.push_back(written(line, by->begin, by->end));
  }
  return all;
}

TEST(OrganisationBeside, what_stands_beside_a_name_says_so) {
  EXPECT_THAT(
      beside_names("The carmaker Torvald met Skylark's chief executive and bought shares in Oakrill."),
      ElementsAre("Torvald", "Skylark", "Oakrill"));
  EXPECT_THAT(beside_names("Its operator, Bay Lines, is rich."), ElementsAre("Bay Lines"));
  EXPECT_THAT(beside_names("He asked Orvo Krill, an analyst at Skaldbank."), ElementsAre("Skaldbank"));
}

TEST(OrganisationBeside, places_people_and_things_are_none) {
  EXPECT_THAT(beside_names("The firm in London hired Ana Moreno; the carmaker of Seoul's shares fell."),
              IsEmpty());
  EXPECT_THAT(beside_names("The company Christmas party, the publisher Ana Moreno, the group President."),
              IsEmpty());
}

}  // namespace
}  // namespace dateline::taster
