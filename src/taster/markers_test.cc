#include "taster/markers.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

Markers markers_of(std::string headline, std::string slug, std::string note = {}, std::string line = {}) {
  NewsItem item;
  item.headline = std::move(headline);
  item.slugline = std::move(slug);
  item.ed_note = std::move(note);
  return read_markers(item, line.empty() ? std::vector<std::string>{} : std::vector{line});
}

TEST(Markers, are_read_from_the_headline_first) {
  const auto found = markers_of("REFILE-UPDATE 3-Ferry sinks", "FERRY/ (UPDATE 2)");
  EXPECT_EQ(found.kind, MarkKind::refile);
  EXPECT_EQ(found.number, 3);
  EXPECT_EQ(found.headline, "ferry sinks");
  EXPECT_EQ(found.slug, "ferry");
}

TEST(Markers, are_read_from_the_slug) {
  for (const char* slug : {"BC-Ferry Fire,2nd Ld-Writethru,358", "Ferry-Fire/ (UPDATE 2, PIX)",
                           "FERRY FIRE, 2nd Ld", "ferry-fire-2ndld"}) {
    const auto found = markers_of("Ferry burns", slug);
    EXPECT_EQ(found.kind, MarkKind::update) << slug;
    EXPECT_EQ(found.number, 2) << slug;
    EXPECT_EQ(found.slug, "ferry fire") << slug;
  }
  EXPECT_EQ(markers_of("Ferry burns", "accident-ferry-lead").slug, "accident ferry");
  EXPECT_EQ(markers_of("Ferry burns", "accident-ferry").kind, MarkKind::none);
}

TEST(Markers, are_read_from_notes) {
  EXPECT_EQ(markers_of("Ferry burns", "", "Eds: ADDS details, quotes.").kind, MarkKind::update);
  EXPECT_EQ(markers_of("Ferry burns", "", "Eds: CORRECTS number to 37, sted 27.").kind, MarkKind::correction);
  EXPECT_EQ(markers_of("Ferry burns", "", "", "(Corrected in paragraph 2)").kind, MarkKind::correction);
  EXPECT_EQ(markers_of("Ferry burns", "", "", "(Repeats to more clients)").kind, MarkKind::repeat);
  EXPECT_EQ(markers_of("Ferry burns", "", "Take 2").number, 2);
  EXPECT_EQ(markers_of("Ferry burns", "", "Editors: please watch for the address").kind, MarkKind::none);
}

TEST(Markers, are_read_from_signals) {
  NewsItem item;
  item.headline = "Ferry burns";
  item.signals = {"correction"};
  EXPECT_EQ(read_markers(item, {}).kind, MarkKind::correction);
}

}  // namespace
}  // namespace dateline::taster
