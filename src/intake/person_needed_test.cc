#include "intake/person_needed.h"

#include <gtest/gtest.h>

namespace dateline::intake {
namespace {

NewsItem headed(std::string headline) {
  NewsItem item;
  item.headline = std::move(headline);
  item.body_html = "<p>The council met on Tuesday.</p>";
  return item;
}

std::string why(const NewsItem& item) {
  return person_needed(item, {});
}

TEST(PersonNeeded, NobodyForNews) {
  for (const auto* headline :
       {"Test cricket returns to the harbour ground", "Budget airline folds",
        "Service resumes on the night ferry", "Diary of a lighthouse keeper is found",
        "Test-tube trees grow in the valley", "TEST-TUBE TREES GROW IN THE VALLEY", "Digest of laws is burnt",
        "Schedule of trains baffles town", "Agenda 2040 divides council", "Obituary: a bell founder"})
    EXPECT_EQ(why(headed(headline)), "") << headline;
}

TEST(PersonNeeded, ForCopyThatSpeaksToEditors) {
  for (const auto* headline :
       {"DAYBOOK: Tuesday, March 3", "DIARY-Events in the harbour", "Digest - the evening's stories", "TEST",
        "*** TEST MESSAGE please ignore", "Test: line 4", "News schedule for Wednesday",
        "SERVICE GUIDE to the new feeds", "Budget -- 1400 GMT", "MEDIA ADVISORY mayor to speak at noon",
        "HOLD FOR RELEASE: bell founder dies", "Prepared obituary of a bell founder", "Testmeldung",
        "Terminvorschau: Mittwoch", "Avis aux rédactions"})
    EXPECT_NE(why(headed(headline)), "") << headline;
  auto slug = headed("Harbour council to meet");
  slug.slugline = "TEST-CRICKET/";
  EXPECT_EQ(why(slug), "");
  slug.slugline = "DIARY-HARBOUR/";
  EXPECT_EQ(why(slug), "its slug begins 'diary'");
}

TEST(PersonNeeded, ForWhatItsNoteOrFirstWordsSay) {
  auto item = headed("Bell founder dies at 90");
  item.ed_note = "Prepared obituary, for use in the event of death only";
  EXPECT_EQ(why(item), "its note to editors says 'prepared obituary'");
  item = headed("Bell founder dies at 90");
  item.body_html = "<p>HOLD FOR RELEASE upon announcement</p><p>The founder has died.</p>";
  EXPECT_EQ(why(item), "its first paragraph says 'hold for release'");
  item = headed("Council meets");
  item.genres = {{.name = "Daybook"}};
  EXPECT_EQ(why(item), "its genre is 'Daybook'");
}

TEST(PersonNeeded, WhereItsTermsExcludeASite) {
  auto item = headed("Council meets");
  item.usage_terms = "Print use only. No archives.";
  EXPECT_EQ(why(item), "its terms of use exclude a site: 'print use only'");
  item.usage_terms = "For editorial use. Handed out by the council.";
  EXPECT_EQ(why(item), "");
}

TEST(PersonNeeded, WhereItsTermsExcludeACountryOfTheSite) {
  auto item = headed("Council meets");
  Settings settings;
  for (const auto* terms : {"UK OUT", "Editorial use. GERMANY, AUSTRIA AND SWITZERLAND OUT.",
                            "Not for use in Atlantis or its colonies"}) {
    item.usage_terms = terms;
    EXPECT_EQ(person_needed(item, settings), "its terms of use exclude countries") << terms;
  }
  settings.site.territory = {"KE", "UG"};
  item.usage_terms = "UK OUT";
  EXPECT_EQ(person_needed(item, settings), "");
  item.usage_terms = "Not for use in Kenya, Tanzania";
  EXPECT_NE(person_needed(item, settings), "");
  item.usage_terms = "Not for use in Atlantis";  // who knows
  EXPECT_NE(person_needed(item, settings), "");
}

}  // namespace
}  // namespace dateline::intake
