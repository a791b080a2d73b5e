#include "taster/named.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "taster/gazetteer_for_test.h"

namespace dateline::taster {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Named named(const NewsItem& item) {
  const auto parts = passages(item);
  return find_named(item, parts, token_texts(parts), survey(parts, *gazetteer_for_test()));
}

NewsItem ferry() {
  NewsItem item;
  item.headline = "Ferry capsizes off Port Ansell";
  item.body_html =
      "<p>A ferry of Bay Lines Ltd capsized, coast guard spokesman Emil Harrow said.</p>"
      "<p>Transport Minister Lene Achterberg asked the International Maritime Organization (IMO) for "
      "help.</p>"
      "<p>\"It is cold,\" Harrow said. Harrow had asked the IMO for rules. Bay Lines was silent.</p>";
  return item;
}

TEST(Named, each_by_its_fullest_form_strongest_first) {
  const auto found = named(ferry());
  EXPECT_THAT(found.people, ElementsAre("Emil Harrow", "Lene Achterberg"));
  EXPECT_THAT(found.organisations, ElementsAre("Bay Lines Ltd", "International Maritime Organization"));
}

TEST(Named, says_what_decided_and_where) {
  const auto found = named(ferry());
  ASSERT_EQ(found.because.size(), 4U);
  EXPECT_EQ(found.because[0], (Reason{"person",
                                      "Emil Harrow: 'spokesman' stands before it; 3 times, first in "
                                      "the first paragraph"}));
  EXPECT_EQ(found.because[3],
            (Reason{"organisation",
                    "International Maritime Organization: it ends with 'Organization'; 2 times, "
                    "first in the first paragraphs"}));
}

TEST(Named, what_the_source_names_goes_first) {
  auto item = ferry();
  item.people = {{.name = "Harrow, Emil"}, {.name = "harrow,  emil"}, {.name = ""}};
  const auto found = named(item);
  EXPECT_THAT(found.people, ElementsAre("Harrow, Emil"));
  EXPECT_EQ(found.because[0].text, "Harrow, Emil: its source names it");
  EXPECT_EQ(found.organisations.size(), 2U);
}

TEST(Named, a_surname_stands_for_a_name_that_is_told_later) {
  NewsItem item;
  item.headline = "Greave survives vote";
  item.body_html = "<p>Mr Greave stays. Tomas Greave, 61, is mayor.</p>";
  EXPECT_THAT(named(item).people, ElementsAre("Tomas Greave"));
}

TEST(Named, the_agency_and_its_people_are_not_news) {
  NewsItem item;
  item.provider = "Lantern News";
  item.body_html =
      "<p>It rained, he told Lantern News and Reuters.</p><p>(Reporting by Ana Moreno; Editing by Tom "
      "Abara)</p>";
  EXPECT_THAT(named(item).people, IsEmpty());
  EXPECT_THAT(named(item).organisations, IsEmpty());
}

TEST(Named, a_name_in_quotation_marks_is_a_title) {
  NewsItem item;
  item.body_html = "<p>They showed \"Tomas Greave\" on Monday, and he said \"Ana Moreno is there\".</p>";
  EXPECT_THAT(named(item).people, ElementsAre("Ana Moreno"));
}

TEST(Named, at_most_eight_of_each) {
  NewsItem item;
  for (const auto* surname : {"Aab", "Bab", "Cab", "Dab", "Eab", "Fab", "Gab", "Hab", "Iab", "Jab"})
    item.body_html += std::string("<p>Tomas ") + surname + " met " + surname + " Holdings Ltd.</p>";
  EXPECT_EQ(named(item).people.size(), 8U);
  EXPECT_EQ(named(item).organisations.size(), 8U);
}

TEST(Named, nothing_is_named_where_nothing_says_so) {
  NewsItem item;
  item.headline = "Rail Fares Rise Again In January";
  item.body_html = "<p>Fares will rise on Monday. Gross Domestic Product (GDP) fell in Spain.</p>";
  EXPECT_THAT(named(item).people, IsEmpty());
  EXPECT_THAT(named(item).organisations, IsEmpty());
}

}  // namespace
}  // namespace dateline::taster
