#include "taster/passages.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

TEST(Passages, are_in_order_of_weight) {
  NewsItem item;
  item.headline = "Ferry raised";
  item.summary = "A ferry was raised.";
  item.body_html = "<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>";
  const auto all = passages(item);
  ASSERT_EQ(all.size(), 6U);
  EXPECT_EQ(all[0].zone, Zone::headline);
  EXPECT_EQ(all[1].zone, Zone::summary);
  EXPECT_EQ(all[2].zone, Zone::lead);
  EXPECT_EQ(all[3].zone, Zone::early);
  EXPECT_EQ(all[5].zone, Zone::body);
}

TEST(Passages, the_dateline_is_not_part_of_the_story) {
  NewsItem item;
  item.dateline = Dateline{.city = "Oslo", .date = "March 3", .text = "OSLO, March 3 (Lantern) -"};
  item.body_html = "<p>OSLO, March 3 (Lantern) - A bridge opened.</p>";
  EXPECT_EQ(passages(item).front().text, "A bridge opened.");
  item.dateline->text.clear();
  EXPECT_EQ(passages(item).front().text, "A bridge opened.");
}

TEST(Passages, a_summary_that_is_the_lead_counts_once) {
  NewsItem item;
  item.summary = "A bridge opened.";
  item.body_html = "<p>A bridge opened.</p>";
  EXPECT_EQ(passages(item).size(), 1U);
}

TEST(Passages, leave_out_a_head_that_was_found_in_the_copy) {
  NewsItem item;
  item.body_html = "<p>BERGEN, March 3 (Wire) - A boat sank.</p><p>Bergen was quiet.</p>";
  const auto all = passages(item, "BERGEN, March 3 (Wire)");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].text, "A boat sank.");
  EXPECT_EQ(all[1].text, "Bergen was quiet.");
}

TEST(Passages, the_wires_own_lines_are_marked) {
  NewsItem item;
  item.body_html = "<p>A ferry sank.</p><p>It was old.</p><p>(Reporting by Ana Moreno)</p>";
  const auto all = passages(item);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_FALSE(all[0].wires_own);
  EXPECT_TRUE(all[2].wires_own);
}

TEST(Passages, words_weigh_less_down_the_page) {
  EXPECT_GT(zone_weight(Zone::headline), zone_weight(Zone::lead));
  EXPECT_GT(zone_weight(Zone::lead), zone_weight(Zone::body));
  EXPECT_EQ(fading(Zone::headline), 1);
  EXPECT_GT(fading(Zone::early), fading(Zone::late));
}

}  // namespace
}  // namespace dateline::taster
