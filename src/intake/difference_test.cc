#include "intake/difference.h"

#include <gmock/gmock.h>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "base/clock.h"
#include "news/item_json.h"

namespace dateline::intake {
namespace {

NewsItem ferry() {
  NewsItem item;
  item.uri = "urn:northwind:ferry";
  item.version = "1";
  item.headline = "Ferry returns";
  item.body_html = "<p>The ferry Halcyon returned.</p>";
  item.places = {{"Port Ansel", "", "", "", GeoPoint{35.06194, -0.1}}};
  return item;
}

std::vector<std::string> fields(const NewsItem& was, const NewsItem& is) {
  std::vector<std::string> names;
  const auto changes = differences(was, is);
  for (const auto& change : changes) names.push_back(change.field);
  return names;
}

TEST(Difference, IsNoneBetweenTheSameReadings) {
  EXPECT_TRUE(differences(ferry(), ferry()).empty());
}

TEST(Difference, IsTheFieldsThatChangedWithBothTheirValues) {
  auto later = ferry();
  later.headline = "Ferry returns at last";
  later.language = "en";
  later.take_key = "ferry";
  EXPECT_THAT(fields(ferry(), later), testing::ElementsAre("headlines", "language", "take_key"));
  const auto changes = differences(later, ferry());
  EXPECT_EQ(boost::json::serialize(changes[1].was), R"("en")");
  EXPECT_TRUE(changes[1].is.is_null());
  EXPECT_THAT(boost::json::serialize(changes[0].is), testing::HasSubstr("Ferry returns"));
}

TEST(Difference, ReachesWhatIsNoCopy) {
  auto later = ferry();
  later.embargoed_until = parse_rfc3339("2025-12-24T15:00:00Z").value();
  later.pub_status = PubStatus::canceled;
  later.control = ControlMessage{ControlMessage::Verb::kill, "urn:northwind:other"};
  later.ed_note = "not before three";
  EXPECT_THAT(fields(ferry(), later),
              testing::ElementsAre("control", "edNote", "embargoedUntil", "pubStatus"));
}

TEST(Difference, LeavesOutWhatTheKeepingItselfHasRounded) {
  for (const double lat : {35.061940000000003, 0.1 + 0.2, -1.0 / 3, 89.99999999999999}) {
    auto read = ferry();
    read.places[0].at->lat = lat;
    const auto text = boost::json::serialize(to_json(read));
    const auto kept = item_from_json(boost::json::parse(text)).value();
    EXPECT_TRUE(fields(kept, read).empty()) << text;
  }
}

}  // namespace
}  // namespace dateline::intake
