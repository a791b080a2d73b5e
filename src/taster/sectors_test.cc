#include "taster/sectors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

SectorRules rules() {
  return SectorRules(
      {{.key = "science", .name = "Science", .subjects = {"medtop:13000000", "medtop:20000741"}},
       {.key = "world", .name = "World", .subjects = {"medtop:16000000", "iptc:16000000"}},
       {.key = "sport", .name = "Sport", .subjects = {"medtop:15000000"}},
       {.key = "ferries", .name = "Ferries", .words = {"ferry", "car deck", "crossing"}}});
}

SectorFinding found(const NewsItem& item) {
  const auto parts = passages(item);
  return rules().find(item, parts, token_texts(parts));
}

TEST(Sectors, subject_codes_decide) {
  NewsItem item;
  item.headline = "Astronomers point telescope at galaxy";
  item.subjects = {{.name = "unrest", .literal = "subj:16003002"}};
  EXPECT_THAT(found(item).sectors, ElementsAre("world"));
  EXPECT_EQ(found(item).because.front().text, "sector world: subject subj:16003002 (unrest)");
  item.subjects = {{.uri = "http://cv.iptc.org/newscodes/mediatopic/20000741"}};
  EXPECT_THAT(found(item).sectors, ElementsAre("science"));
}

TEST(Sectors, a_topic_lends_its_words) {
  NewsItem item;
  item.headline = "Telescope finds a planet without a star";
  item.body_html =
      "<p>Astronomers using a telescope in the Andes said they had found a planet that orbits nothing.</p>"
      "<p>The astronomers called it a discovery by accident.</p>";
  EXPECT_THAT(found(item).sectors, ElementsAre("science"));
  EXPECT_THAT(found(item).because.front().text, testing::HasSubstr("'telescope' ×2"));
}

TEST(Sectors, a_section_called_like_a_sector_is_that_sector) {
  NewsItem item;
  item.headline = "Astronomers point telescope at galaxy";
  item.subjects = {{.name = "SPORT"}};
  item.keywords = {"World", "harbours"};
  EXPECT_THAT(found(item).sectors, ElementsAre("sport", "world"));
  EXPECT_EQ(found(item).because.front().text, "sector sport: the source calls it 'SPORT'");
}

TEST(Sectors, the_publishers_own_words_count) {
  NewsItem item;
  item.headline = "Ferry crossing closed";
  item.body_html = "<p>The car deck of the ferry was flooded.</p>";
  EXPECT_THAT(found(item).sectors, ElementsAre("ferries"));
}

TEST(Sectors, below_the_bar_there_is_none) {
  NewsItem item;
  item.headline = "Town buys a clock";
  item.body_html = "<p>It is large.</p><p>The clock stands on the ferry quay.</p>";
  EXPECT_THAT(found(item).sectors, IsEmpty());
  EXPECT_THAT(found({}).sectors, IsEmpty());
}

TEST(Sectors, one_phrase_is_enough_at_the_top_only) {
  NewsItem item;
  item.headline = "Goalkeeper buys a clock";
  EXPECT_THAT(found(item).sectors, ElementsAre("sport"));
  item.headline = "Town buys a clock";
  item.body_html = "<p>It is large.</p><p>It is green.</p><p>A goalkeeper chose it.</p>";
  EXPECT_THAT(found(item).sectors, IsEmpty());
}

TEST(Sectors, media_topics_come_from_the_words_where_the_item_has_none) {
  NewsItem item;
  item.headline = "Midfielder scores twice as Harbour Town win the cup final";
  item.body_html = "<p>The goalkeeper saved a penalty, and the coach praised the squad.</p>";
  ASSERT_FALSE(found(item).subjects.empty());
  const auto subject = found(item).subjects.front();
  EXPECT_EQ(subject.literal, "medtop:15000000");
  EXPECT_EQ(subject.name, "sport");
  EXPECT_GT(subject.confidence.value_or(0), 50);
  item.subjects = {{.name = "unrest", .literal = "subj:16003002"}};
  EXPECT_THAT(found(item).subjects, IsEmpty());
}

TEST(Sectors, technology_goes_to_science_where_there_is_no_sector_for_it) {
  NewsItem item;
  item.headline = "Hackers break into web browser";
  item.body_html = "<p>The software firm told users to install a patch and to change their passwords.</p>";
  EXPECT_THAT(found(item).sectors, ElementsAre("science"));
}

}  // namespace
}  // namespace dateline::taster
