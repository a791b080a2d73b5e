#include "taster/events.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "settings/reader.h"
#include "taster/gazetteer_for_test.h"
#include "taster/taste.h"

namespace dateline::taster {
namespace {

using testing::HasSubstr;

// A newsroom that takes in one item after another; what it says is the story that each belongs to.
class Events : public testing::Test {
 protected:
  // Copy about many other things, so that words have their weight.
  void SetUp() override {
    for (int i = 0; i < 40; ++i) {
      const auto n = std::to_string(i);
      take("Council " + n + "x votes on budget " + n + "y",
           "<p>The council of Quarter" + n + " voted on roads, schools and a tax" + n + " on Tuesday.</p>");
    }
  }

  StoryId take(std::string headline, std::string body, std::string at = "2025-12-24T12:00:00Z") {
    NewsItem item;
    item.uri = "urn:x:" + std::to_string(++items_);
    item.headline = std::move(headline);
    item.body_html = std::move(body);
    item.version_created = parse_rfc3339(at).value();
    last_ = taster_.taste(item, "lantern", "ninjs", {});
    const auto trace = trace_of(item, last_.words, {}, window_);
    relate(last_, trace, window_);
    const StoryId story(items_);
    const auto event = last_.decision == Outcome::related ? last_.story : story;
    window_.put({ItemId(items_), story, event, *item.version_created}, trace);
    return event;
  }

  const Taster taster_ = Taster::create(default_settings(), gazetteer_for_test()).value();
  Window window_;
  std::int64_t items_ = 0;
  Tasting last_;
};

TEST_F(Events, two_reports_of_one_event_are_related) {
  const auto first = take("Ferry Corvina capsizes off Lima with 214 aboard",
                          "<p>The ferry Corvina capsized off Lima, Peru, with 214 people aboard, the coast "
                          "guard's Ana Reyes said. Divers searched the hull.</p>");
  const auto second =
      take("At least 12 dead as Peruvian ferry sinks",
           "<p>Twelve people drowned when the ferry Corvina, with 214 passengers, overturned "
           "near Lima. Divers are searching its hull, said Ana Reyes of Peru's coast guard.</p>");
  EXPECT_EQ(second, first);
  EXPECT_EQ(last_.decision, Outcome::related);
  ASSERT_FALSE(last_.because.empty());
  EXPECT_EQ(last_.because.front().about, "event");
  EXPECT_THAT(last_.because.front().text, HasSubstr("Corvina"));
  EXPECT_THAT(last_.because.front().text, HasSubstr("214"));
}

TEST_F(Events, two_quakes_in_two_countries_are_two) {
  const std::string tail =
      " The magnitude of the earthquake was measured by geologists; buildings shook, "
      "residents ran into the streets, and no tsunami warning was issued.</p>";
  const auto first =
      take("Strong earthquake shakes Chile", "<p>A 6.4 earthquake struck Chile, near Valparaiso." + tail);
  const auto second =
      take("Strong earthquake shakes Japan", "<p>A 5.9 earthquake struck Japan, near Sendai." + tail);
  EXPECT_NE(second, first);
}

TEST_F(Events, two_matches_of_one_club_are_two) {
  const auto first = take("Rovers beat Harbour 2-1",
                          "<p>Rovers beat Harbour 2-1 with goals by Ivo Tarn and Max Odell in "
                          "the league on Saturday. Harbour's Jan Brill scored.</p>");
  const auto second = take("Rovers beat Wanderers 3-0",
                           "<p>Rovers beat Wanderers 3-0 with goals by Sam Pell and Leo Quist in "
                           "the league on Saturday. The Wanderers' Udo Falk was sent off.</p>");
  EXPECT_NE(second, first);
}

TEST_F(Events, the_next_days_market_wrap_is_another) {
  const auto wrap = [](std::string figures) {
    return "<p>Shares in Oslo closed higher as oil gained, with the Norden index up " + figures +
           " Traders at Fjell Bank said investors awaited the central bank's decision on interest rates.</p>";
  };
  const auto first = take("Oslo shares close higher", wrap("0.4 percent at 1,412 points; 83 shares rose."),
                          "2025-12-22T16:00:00Z");
  const auto next = take("Oslo shares close higher", wrap("1.1 percent at 1,427 points; 96 shares rose."),
                         "2025-12-23T16:00:00Z");
  EXPECT_NE(next, first);
  EXPECT_EQ(last_.decision, Outcome::story);
}

TEST_F(Events, a_digest_neither_leads_nor_joins) {
  const std::string brief = "<p>The ferry Corvina capsized off Lima, and Ana Reyes leads the search.</p>";
  const auto first = take("Morning briefing", brief);
  const auto story = take("Ferry Corvina capsizes off Lima", brief);
  EXPECT_NE(story, first);
  EXPECT_NE(take("Evening briefing", brief), story);
}

// The same two players, the next day's game.
TEST_F(Events, the_next_game_of_a_match_is_another) {
  const auto game = [](std::string day, std::string how) {
    return "<p>TALCA (Nordwire) - Olga Brandt " + how + " Ivo Tarn on " + day +
           " in a game of their match for the island title. Brandt, with white, won a pawn.</p>";
  };
  const auto first = take("Chess: Brandt and Tarn draw", game("Monday", "drew with"), "2025-12-22T16:00:00Z");
  EXPECT_NE(take("Chess: Brandt beats Tarn", game("Tuesday", "beat"), "2025-12-23T16:00:00Z"), first);
}

TEST_F(Events, where_both_were_filed_makes_no_event) {
  const auto first = take("Tram drivers strike in Tarnby",
                          "<p>TARNBY (Nordwire) - Tram drivers in Tarnby stopped work over breaks, said Eva "
                          "Lind of the union. The "
                          "company's Otto Berg offered talks; nine drivers in ten joined the stoppage.</p>");
  EXPECT_NE(take("Tarnby observatory sees lost comet",
                 "<p>TARNBY (Merrow) - Astronomers in Tarnby saw the comet that Olga Brandt found, which was "
                 "thought to have broken "
                 "apart. Its tail, Ivo Holm said, can be seen with the naked eye in the west.</p>"),
            first);
}

TEST_F(Events, what_comes_weeks_later_begins_a_new_one) {
  const std::string body =
      "<p>The ferry Corvina capsized off Lima with 214 people aboard, Ana Reyes said.</p>";
  const auto first = take("Ferry Corvina capsizes", body, "2025-12-01T12:00:00Z");
  EXPECT_EQ(take("Ferry Corvina capsized", body, "2025-12-02T12:00:00Z"), first);
  EXPECT_NE(take("Ferry Corvina capsized", body, "2025-12-29T12:00:00Z"), first);
}

// A belongs with B and B with C, by half of their words each: C says nothing of what A says.
TEST_F(Events, a_chain_of_weak_links_does_not_reach) {
  const auto first = take("Mill fire in Tarnby",
                          "<p>A fire destroyed the Holm mill in Tarnby; Eva Lind and Otto Berg "
                          "of the brigade fought flames in the timber yard.</p>");
  take("Holm mill fire: Berg and Krall speak",
       "<p>Otto Berg spoke of the Holm mill fire; Inga Krall of the Sund insurance "
       "fund spoke of premiums and a merger.</p>");
  const auto last = take("Sund fund merger agreed",
                         "<p>The Sund insurance fund agreed a merger with Vale Mutual, Inga Krall said; "
                         "premiums will fall and shareholders vote.</p>");
  EXPECT_NE(last, first);
}

TEST_F(Events, the_same_items_decide_the_same) {
  const auto run = [&] {
    window_ = Window();
    items_ = 0;
    SetUp();
    std::vector<StoryId> all;
    for (int i = 0; i < 12; ++i) {
      const auto n = std::to_string(i % 4);
      all.push_back(
          take("Fire at mill " + n + " in Tarnby" + n,
               "<p>A fire at the Holm" + n + " mill hurt " + n + "1 people, said Eva Lind" + n + ".</p>"));
    }
    return all;
  };
  EXPECT_EQ(run(), run());
}

}  // namespace
}  // namespace dateline::taster
