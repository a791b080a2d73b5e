#include "taster/dateline_head.h"

#include <gtest/gtest.h>

#include "taster/gazetteer_for_test.h"
#include "taster/place_key.h"

namespace dateline::taster {
namespace {

// "place|wider", or "none".
std::string head(std::string_view paragraph) {
  const auto is_place = [](std::string_view name) {
    return !gazetteer_for_test()->find(place_key(name)).empty();
  };
  const auto read = read_head(paragraph, is_place);
  return read ? read->place + "|" + read->wider : "none";
}

TEST(DatelineHead, is_read_as_agencies_of_many_languages_write_it) {
  EXPECT_EQ(head("GENEVA/NAIROBI, March 3 (Wire) - A boat"), "GENEVA/NAIROBI|");
  EXPECT_EQ(head("SAVANNAH, Ga. (Wire) — A boat"), "SAVANNAH|Ga.");
  EXPECT_EQ(head("LOUISVILLE, KY-- A boat"), "LOUISVILLE|KY");
  EXPECT_EQ(head("Berlin (wir) - Ein Boot"), "Berlin|");
  EXPECT_EQ(head("PARIS, 3 mars (Fil) - Un bateau"), "PARIS|");
  EXPECT_EQ(head("MADRID, 3 Mar. (CABLE SUR) - Un barco"), "MADRID|");
  EXPECT_EQ(head("Quito, 3 mar (CABLE).- Un barco"), "Quito|");
  EXPECT_EQ(head("Lisboa, 03 mar (Fio) – Um barco"), "Lisboa|");
  EXPECT_EQ(head("(FILO) - ROMA, 3 MAR - Una barca"), "ROMA|");
  EXPECT_EQ(head("Stockholm (NN): En båt"), "Stockholm|");
  EXPECT_EQ(head("København, 3. marts /traad/: En båd"), "København|");
  EXPECT_EQ(head("МОСКВА, 3 марта. /НИТЬ/. Лодка"), "МОСКВА|");
  EXPECT_EQ(head("New Delhi, Mar 3 (WIR) A boat"), "New Delhi|");
  EXPECT_EQ(head("OSAKA, Japan, Dec. 9 Wire - A boat"), "OSAKA|Japan");
}

TEST(DatelineHead, says_where_in_brackets) {
  EXPECT_EQ(head("Kharkiv (Ukraine), 3 mars 2026 (Fil) - Un bateau"), "Kharkiv|Ukraine");
  EXPECT_EQ(head("Kyiv (Ukraine) (Fil) – Un bateau"), "Kyiv|Ukraine");
  EXPECT_EQ(head("Gaza (Territoires occupés), 3 mars 2026 (Fil) - Un bateau"), "Gaza|");
  EXPECT_EQ(head("Hyderabad (Telangana) [India], March 3 (WIRE): A boat"), "Hyderabad|Telangana, India");
  EXPECT_EQ(head("Halle (Saale) (wir/sa) - Ein Boot"), "Halle (Saale)|");
  EXPECT_EQ(head("Prayagraj (UP), Mar 3 (PTI) A boat"), "Prayagraj|");
}

TEST(DatelineHead, has_its_date_and_agency_without_commas_and_brackets) {
  EXPECT_EQ(head("Praha 3. března (ČTN) - Loď"), "Praha|");
  EXPECT_EQ(head("3 марта, Минск /НИТЬ/. Лодка"), "Минск|");
  EXPECT_EQ(head("BRUSSEL 03/03 (DRAAD) = Een boot"), "BRUSSEL|");
  EXPECT_EQ(head("Budapest, 2026. március 3., kedd (MTI) - Egy hajó"), "Budapest|");
  EXPECT_EQ(head("TOKYO, March 3, Kyodo - A boat"), "TOKYO|");
  EXPECT_EQ(head("Москва. 3 марта. INTERFAX.RU - Лодка"), "Москва|");
  EXPECT_EQ(head("ASTANA. KAZINFORM - A boat"), "ASTANA|");
  EXPECT_EQ(head("Helsinki (STT) Vene lähti"), "Helsinki|");
  EXPECT_EQ(head("ALGER- Un bateau"), "ALGER|");
}

TEST(DatelineHead, names_two_places_and_what_lies_around_one) {
  EXPECT_EQ(head("PARIS-LONDRES (Fil) - Un bateau"), "PARIS-LONDRES|");
  EXPECT_EQ(head("KYIV, Ukraine and WASHINGTON — A boat"), "KYIV|Ukraine");
  EXPECT_EQ(head("SOUTHERN LEBANON (Wire) - A boat"), "SOUTHERN LEBANON|");
  EXPECT_EQ(head("San Jose, California — A boat"), "San Jose|California");
}

TEST(DatelineHead, of_a_place_that_nobody_knows_needs_what_is_behind_the_comma) {
  EXPECT_EQ(head("PORT QUILVERA, Mo. — A boat"), "PORT QUILVERA|Mo.");
  EXPECT_EQ(head("PORT QUILVERA — A boat"), "none");
}

TEST(DatelineHead, is_not_every_dash) {
  EXPECT_EQ(head("NOTES - The boat"), "none");
  EXPECT_EQ(head("WATCH: The boat - at last"), "none");
  EXPECT_EQ(head("Jan 3 (Wire) - The boat"), "none");
  EXPECT_EQ(head("March 3 (Wire) - The boat"), "none");
  EXPECT_EQ(head("March 14, 2026 - UNITED STATES"), "none");
  EXPECT_EQ(head("Victoria (25 - 7) will sail"), "none");
  EXPECT_EQ(head("In 1990 she built a boat - The boat"), "none");
  EXPECT_EQ(head("In October 2026, Victoria and her co - owner sailed"), "none");
  EXPECT_EQ(head("Paris - a town of boats - sleeps"), "none");
  EXPECT_EQ(head("Victoria Lane (Greens) said nothing - again"), "none");
  EXPECT_EQ(head("San Jose, California — a town of boats"), "none");
  EXPECT_EQ(head("Helsinki (Greens) said nothing"), "none");
  EXPECT_EQ(head("ANTI- The boat"), "none");
  EXPECT_EQ(head("ABOARD THE FERRY (Wire) — A boat"), "none");
  EXPECT_EQ(head("The boat left Berlin (wir) - late"), "none");
  EXPECT_EQ(head(""), "none");
  EXPECT_EQ(head("("), "none");
}

TEST(DatelineHead, ends_by_its_form_where_nobody_knows_the_place) {
  const auto behind = [](std::string_view text) { return std::string(text.substr(end_of_head(text))); };
  EXPECT_EQ(behind("NOWHERE (NW) _ It rained."), "It rained.");
  EXPECT_EQ(behind("Nowhere, March 3 (Nordwire) - It rained."), "It rained.");
  EXPECT_EQ(behind("Nowhere, 3 Mar (Nordwire).- It rained."), "It rained.");
  EXPECT_EQ(behind("NOWHERE: It rained."), "It rained.");
  EXPECT_EQ(behind("Nobody (but one) was wet."), "Nobody (but one) was wet.");
  EXPECT_EQ(behind("He said: It rained."), "He said: It rained.");
}

}  // namespace
}  // namespace dateline::taster
