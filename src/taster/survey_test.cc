#include "taster/survey.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "taster/gazetteer_for_test.h"

namespace dateline::taster {
namespace {

// "name CC" of each place in a sentence.
std::vector<std::string> places(std::string text) {
  std::vector<std::string> all;
  for (const auto& sighting : survey({{Zone::body, std::move(text)}}, *gazetteer_for_test()).sightings)
    all.push_back(sighting.text + ' ' + std::string(sighting.choice.place.country));
  return all;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Survey, names_countries_peoples_and_capitals) {
  EXPECT_THAT(places("Russian officials met North Korean envoys in Pyongyang, and Moscow said little."),
              ElementsAre("Russian RU", "North Korean KP", "Pyongyang KP", "Moscow RU"));
  EXPECT_THAT(places("Talks between Ukraine's ministers and the Kremlin failed."),
              ElementsAre("Ukraine UA", "Kremlin RU"));
  EXPECT_THAT(places("They were last seen in the Kursk region."), ElementsAre("Kursk region RU"));
}

TEST(Survey, the_longest_name_wins) {
  EXPECT_THAT(places("South Korea was silent."), ElementsAre("South Korea KR"));
  EXPECT_THAT(places("She moved from New Jersey to New Mexico."),
              ElementsAre("New Jersey US", "New Mexico US"));
  EXPECT_THAT(places("Ships left Papua New Guinea and Guinea-Bissau."),
              ElementsAre("Papua New Guinea PG", "Guinea-Bissau GW"));
  EXPECT_THAT(places("The Paris Agreement was signed."), IsEmpty());
}

TEST(Survey, people_are_not_places) {
  EXPECT_THAT(places("The film stars Paris Hilton and Chad Smith."), IsEmpty());
  EXPECT_THAT(places("Michael Jordan smiled. Jordan said he would stay."), IsEmpty());
  EXPECT_THAT(places("The fighter Israel Adesanya lost, and Giorgia Meloni watched."), IsEmpty());
  EXPECT_THAT(places("Mr Paris declined to comment."), IsEmpty());
  EXPECT_THAT(places("Reporters said that Mali Smith had met Jack London and Dr. Dallas Austin at lunch."),
              IsEmpty());
}

TEST(Survey, a_firm_or_person_of_its_name_does_not_hide_a_country) {
  EXPECT_THAT(places("China Everbright fell. Mr Russia smiled. Then China said so and Russia agreed."),
              ElementsAre("China CN", "China CN", "Russia RU"));
}

TEST(Survey, everyday_words_are_not_places) {
  EXPECT_THAT(places("They ate turkey, reading most of the march orders."), IsEmpty());
  EXPECT_THAT(places("Police and Reading groups met in March."), IsEmpty());
  EXPECT_THAT(places("In August the University of Oslo Free Library closed."), ElementsAre("Oslo NO"));
  EXPECT_THAT(places("Nice weather. Most people agreed."), IsEmpty());
}

TEST(Survey, what_is_behind_a_comma_decides) {
  EXPECT_THAT(places("A fire broke out in Paris, Texas, on Monday."), ElementsAre("Paris US", "Texas US"));
  EXPECT_THAT(places("A fire broke out in Springfield, Ill., on Monday. Springfield was quiet."),
              ElementsAre("Springfield US", "Ill. US", "Springfield US"));
}

TEST(Survey, the_rest_of_the_text_decides) {
  EXPECT_THAT(places("Trains from Karachi reached Hyderabad in Pakistan's Sindh province."),
              testing::Contains("Hyderabad PK"));
  EXPECT_THAT(places("Trains from Mumbai reached Hyderabad in India."), testing::Contains("Hyderabad IN"));
  EXPECT_THAT(places("Votes were counted in Georgia and Florida, officials in Atlanta said."),
              testing::Contains("Georgia US"));
  EXPECT_THAT(places("Voters in Georgia chose a senator; Atlanta cheered."),
              ElementsAre("Georgia US", "Atlanta US"));
  EXPECT_THAT(places("Jersey raised taxes in St Helier; New Jersey did not."),
              ElementsAre("Jersey JE", "St Helier JE", "New Jersey US"));
  EXPECT_THAT(places("Granada and Málaga in Spain flooded."),
              ElementsAre("Granada ES", "Málaga ES", "Spain ES"));
  EXPECT_THAT(places("Georgia closed its border with Russia, the prime minister said in Tbilisi."),
              testing::Contains("Georgia GE"));
}

}  // namespace
}  // namespace dateline::taster
