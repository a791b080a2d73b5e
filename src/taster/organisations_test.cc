#include "taster/organisations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "taster/gazetteer_for_test.h"

namespace dateline::taster {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> organisations(std::string text, bool sport = false) {
  const std::vector<Passage> passages{{Zone::body, std::move(text)}};
  const auto lines = name_lines(passages, token_texts(passages), survey(passages, *gazetteer_for_test()));
  std::vector<std::string> all;
  std::size_t taken = 0;  // a name may go on behind its run
  for (const auto& run : name_runs(lines)) {
    const auto& line = lines[run.line];
    auto own = organisations_in(line, run, sport);
    for (const auto& each : own)
      if (each.name.begin >= taken)
        all.push_back(written(line, each.name.begin, each.name.end)), taken = each.name.end;
  }
  return all;
}

TEST(Organisations, known_by_name) {
  EXPECT_THAT(organisations("Then the United Nations, NATO and Pratt & Whitney met."),
              ElementsAre("United Nations", "NATO", "Pratt & Whitney"));
  EXPECT_THAT(organisations("Who met whom? Apple growers met near the Amazon."), IsEmpty());
  EXPECT_THAT(organisations("He works for Apple."), ElementsAre("Apple"));
}

TEST(Organisations, end_as_organisations_do) {
  EXPECT_THAT(organisations("It sued Palvian Zinc Ltd, Brentmoor plc and Harvard University."),
              ElementsAre("Palvian Zinc Ltd", "Brentmoor plc", "Harvard University"));
  EXPECT_THAT(organisations("So the Food and Drug Administration said."),
              ElementsAre("Food and Drug Administration"));
  EXPECT_THAT(organisations("So Apple and Sony Corp said."), ElementsAre("Apple", "Sony Corp"));
}

TEST(Organisations, begin_as_organisations_do) {
  EXPECT_THAT(organisations("So the Court of Arbitration for Sport and the Bank of Norland said."),
              ElementsAre("Court of Arbitration for Sport", "Bank of Norland"));
  EXPECT_THAT(organisations("So the Ministry of Health and Welfare told Spain."),
              ElementsAre("Ministry of Health and Welfare"));
}

TEST(Organisations, places_people_and_things_are_none) {
  EXPECT_THAT(organisations("He flew from Seoul over the West Bank to Victoria Street."), IsEmpty());
  EXPECT_THAT(organisations("The firm in London hired Ana Moreno for the Booker Prize."), IsEmpty());
}

TEST(Organisations, clubs_where_the_story_is_of_sport) {
  EXPECT_THAT(organisations("They beat Redfield Town.", true), ElementsAre("Redfield Town"));
  EXPECT_THAT(organisations("They left Redfield Town."), IsEmpty());
}

TEST(Organisations, an_acronym_behind_the_name) {
  const std::vector<Passage> passages{{Zone::body, "the World Food Programme (WFP) said"}};
  const auto lines = name_lines(passages, token_texts(passages), survey(passages, *gazetteer_for_test()));
  EXPECT_EQ(acronym_behind(lines[0], 4), std::optional<std::size_t>(4));
  EXPECT_EQ(acronym_behind(lines[0], 3), std::nullopt);
}

}  // namespace
}  // namespace dateline::taster
