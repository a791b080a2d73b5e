#include "taster/versions.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

const std::string sinks =
    "<p>A ferry carrying commuters across Vessel Bay sank in heavy swell on Monday and 12 people were "
    "missing, the "
    "coast guard said. It left the quay at Port Ansell with 61 people on board, spokesman Emil Harrow "
    "said.</p>";
const std::string quotes =
    "<p>\"We have three boats in the water and a helicopter on its way from Karsholm,\" Harrow said. \"The "
    "swell is "
    "four metres and that is our worst enemy.\"</p>";

NewsItem sent(std::string headline, std::string html, int minutes, std::string agency = "Lantern") {
  NewsItem made;
  made.uri = "urn:" + agency + ":" + headline + std::to_string(minutes);
  made.headline = std::move(headline);
  made.body_html = std::move(html);
  made.provider = std::move(agency);
  made.slugline = made.provider == "Lantern" ? "FERRY-SINKS/" : "";
  made.version_created = parse_rfc3339("2026-03-02T06:00:00Z").value() + std::chrono::minutes(minutes);
  return made;
}

Known as_known(NewsItem item, std::int64_t story = 7) {
  return {ItemId(story), StoryId(story), std::move(item)};
}

// "version 7", "late version 7", "duplicate 7", "take 7", "new".
std::string verdict(const NewsItem& now, const std::vector<Known>& known) {
  const auto made = decide_by_copy(now, known);
  if (!made) return "new";
  std::string said = made->late ? "late " : "";
  said += made->continues ? "take" : made->outcome == Outcome::version ? "version" : "duplicate";
  EXPECT_FALSE(made->because.empty());
  return said + ' ' + std::to_string(made->story.value);
}

TEST(Versions, marked_copy_joins_what_it_updates) {
  const std::vector<Known> known{as_known(sent("Ferry sinks off Port Ansell", sinks, 0))};
  EXPECT_EQ(verdict(sent("UPDATE 1-Ferry sinks off Port Ansell", sinks + quotes, 20), known), "version 7");
  EXPECT_EQ(verdict(sent("CORRECTED-Ferry sinks off Port Ansell", sinks, 20), known), "version 7");
  EXPECT_EQ(verdict(sent("RPT-Ferry sinks off Port Ansell", sinks, 20), known), "duplicate 7");
  EXPECT_EQ(verdict(sent("UPDATE 1-Ferry sinks off Port Ansell", sinks, 60 * 24 * 4), known), "new");
  const auto made = decide_by_copy(sent("UPDATE 1-Ferry sinks off Port Ansell", sinks + quotes, 20), known);
  EXPECT_EQ(made->because.front().text,
            "marked 'UPDATE 1': 'Ferry sinks off Port Ansell' from Lantern by its headline, its slug "
            "'FERRY-SINKS/' "
            "and 100 % of the words, 20 minutes apart");
}

TEST(Versions, an_original_after_its_update_is_late) {
  const std::vector<Known> known{as_known(sent("UPDATE 1-Ferry sinks off Port Ansell", sinks + quotes, 20))};
  EXPECT_EQ(verdict(sent("Ferry sinks off Port Ansell", sinks, 0), known), "late version 7");
}

TEST(Versions, what_corrects_an_update_is_not_the_update_again) {
  const std::vector<Known> known{as_known(sent("UPDATE 1-Ferry sinks off Port Ansell", sinks, 0))};
  auto right = sinks;
  right.replace(right.find("61 people"), 2, "63");
  EXPECT_EQ(verdict(sent("UPDATE 1-Ferry sinks off Port Ansell", right, 5), known), "version 7");
  EXPECT_EQ(verdict(sent("UPDATE 1-Ferry sinks off Port Ansell", sinks + "<p>ends</p>", 5), known),
            "duplicate 7");
}

TEST(Versions, a_take_goes_on) {
  const std::vector<Known> known{as_known(sent("Ferry sinks off Port Ansell", sinks, 0))};
  EXPECT_EQ(verdict(sent("Ferry sinks off Port Ansell (Take 2)", quotes, 10), known), "take 7");
  EXPECT_EQ(verdict(sent("Trams stop in Karsholm (Take 2)", quotes, 10), known), "new");
}

TEST(Versions, unmarked_copy_of_one_agency_is_a_version_where_it_has_more) {
  const std::vector<Known> known{as_known(sent("Ferry sinks off Port Ansell", sinks, 0))};
  EXPECT_EQ(verdict(sent("Ferry sinks off Port Ansell", sinks + quotes, 20), known), "version 7");
  EXPECT_EQ(verdict(sent("Ferry sinks in bay", sinks, 20), known), "duplicate 7");
}

TEST(Versions, the_same_copy_in_another_house_is_a_repeat) {
  const std::vector<Known> known{as_known(sent("Ferry sinks off Port Ansell", sinks + quotes, 0))};
  const auto framed =
      "<p>Harbor Daily, news from the shore</p>" + sinks + quotes + "<p>Sign up for our letter.</p>";
  EXPECT_EQ(verdict(sent("Ferry goes down in swell", framed, 90, "Harbor Daily"), known), "duplicate 7");
  EXPECT_EQ(verdict(sent("Ferry goes down in swell", sinks, 90, "Harbor Daily"), known),
            "duplicate 7");  // cut
}

TEST(Versions, a_new_lead_over_known_copy_is_no_repeat) {
  const std::vector<Known> known{as_known(sent("Ferry sinks off Port Ansell", sinks + quotes, 0, ""))};
  const auto lead =
      "<p>The owner of a ferry that sank off Port Ansell was arrested in Karsholm on Monday after divers "
      "found its "
      "ballast tanks empty, prosecutors said.</p>";
  EXPECT_EQ(verdict(sent("Ferry owner is arrested", lead + sinks + quotes, 300, ""), known), "version 7");
  EXPECT_EQ(verdict(sent("Ferry owner is arrested", lead + sinks, 300, ""), known), "new");
}

TEST(Versions, a_form_filled_in_again_is_new) {
  const auto gale = [](std::string day, std::string wind) {
    return "<p>Gale warning for Vessel Bay until midnight on " + day + ": " + wind +
           ", sea rough, visibility moderate in showers. Small craft should stay in harbour.</p>";
  };
  const auto first = sent("Gale warning for Vessel Bay", gale("Monday", "southwest 8"), 0);
  EXPECT_EQ(verdict(sent("Gale warning for Vessel Bay", gale("Monday", "west 9, gusts of 11"), 700),
                    {as_known(first)}),
            "new");
  EXPECT_EQ(
      verdict(sent("Gale warning for Vessel Bay", gale("Tuesday", "southwest 8"), 1440), {as_known(first)}),
      "new");
}

// A name that opens a line of copy is no signature around it, and no word in it an edit.
TEST(Versions, a_line_about_something_else_is_new) {
  const auto line = [](const std::string& ferry, const std::string& with = "passengers") {
    return "<p>The " + ferry + " ferry has left Port Ansell with all of its " + with + " on board.</p>";
  };
  const std::vector<Known> known{as_known(sent("Morning ferry sails", line("Morning"), 0))};
  EXPECT_EQ(verdict(sent("Evening ferry sails", line("Evening"), 20), known), "new");
  EXPECT_EQ(verdict(sent("Ferry sails", line("Morning", "mail"), 20), known), "new");
  EXPECT_EQ(verdict(sent("Morning ferry sails", line("Morning"), 20), known), "duplicate 7");
}

TEST(Versions, two_stories_that_fit_alike_leave_it_new) {
  const std::vector<Known> known{as_known(sent("Thousands march in Palvia", sinks, 0), 7),
                                 as_known(sent("Thousands march in Palvia", sinks, 5), 8)};
  EXPECT_EQ(verdict(sent("UPDATE 1-Thousands march in Palvia", sinks + quotes, 20), known), "new");
}

TEST(Versions, a_notice_is_about_the_one_story_that_it_names) {
  const std::vector<Known> known{as_known(sent("Ferry sinks off Port Ansell", sinks, 0))};
  auto notice = sent("WITHDRAWN-Ferry sinks off Port Ansell", "<p>Lantern withdraws the story.</p>", 30);
  notice.pub_status = PubStatus::canceled;
  ASSERT_NE(find_noticed(notice, known), nullptr);
  auto other = known;
  other.push_back(as_known(sent("Ferry sinks off Port Ansell", quotes, 10), 8));
  EXPECT_EQ(find_noticed(notice, other), nullptr);
  notice.headline = "WITHDRAWN-Divers look for crew";  // under the same slug
  EXPECT_EQ(find_noticed(notice, known), nullptr);
  notice.headline = "Ferry sinks off Port Ansell";
  EXPECT_EQ(find_noticed(notice, known), nullptr);
  notice.headline = "WITHDRAWN-Ferry sinks off Port Ansell";
  notice.provider = "Merrow";
  EXPECT_EQ(find_noticed(notice, known), nullptr);
}

TEST(Versions, a_uri_used_again_on_another_day_is_no_identity) {
  const auto first = sent("Post boat stays in harbour", sinks, 0);
  EXPECT_TRUE(is_another_event(
      sent("Cinema reopens", "<p>The cinema reopens on Friday with a film.</p>", 2000), first));
  EXPECT_FALSE(is_another_event(
      sent("Cinema reopens", "<p>The cinema reopens on Friday with a film.</p>", 60), first));
  EXPECT_FALSE(is_another_event(sent("Ferry raised", sinks + quotes, 2000), first));
}

}  // namespace
}  // namespace dateline::taster
