#include "wire/formats/ap_json_adapter.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace dateline::wire {
namespace {

NewsItem item_of(std::string_view text, const std::string& nitf = {}) {
  std::vector<Problem> problems;
  return item_of_ap(boost::json::parse(text).as_object(), nitf, {}, problems);
}

}  // namespace

TEST(ApAdapter, ReadsWhatTheItemSays) {
  const auto item = item_of(R"({"uri":"https://api.wire.example/content/1?qt=a&et=b",
    "altids":{"itemid":"1","transref":"a0485"},"version":8,"type":"text","urgency":4,"profile":"Spot",
    "editorialpriority":"r","language":"en","versioncreated":"2025-12-26T07:00:00Z",
    "firstcreated":"2025-12-25T07:00:00Z","pubstatus":"usable","ednote":"Eds: UPDATES with captain.",
    "headline":"Ferry burns","slugline":"BC-NO--Ferry Fire, 1st Ld-Writethru","description_summary":"It burned.",
    "bylines":[{"by":"By ADA NORTH","title":"North Wire"}],"located":"OSLO","copyrightnotice":"Copyright NW",
    "usageterms":["For editors.","Not for sale."],"keywords":["Ferry Fire"],"provider":"NW",
    "subject":[{"code":"i","name":"i","rels":["category"]},
               {"code":"7","name":"Ships","rels":["direct"],"scheme":"http://cv.wire.example/","creator":"Machine"}],
    "person":[{"code":"8","name":"Bo South","rels":["direct"],"scheme":"http://cv.wire.example/"}],
    "organisation":[{"name":"Harbour office"}],
    "place":[{"code":"9","name":"Oslo","geometry_geojson":{"type":"Point","coordinates":[10.7,59.9]}}]})");
  EXPECT_EQ(item.uri, "https://api.wire.example/content/1");
  EXPECT_EQ(item.version, "8");
  EXPECT_EQ(item.alt_ids.size(), 2u);
  EXPECT_EQ(item.slugline, "NO-Ferry-Fire");
  EXPECT_EQ(item.take_key, "1st Ld-Writethru");
  EXPECT_EQ(item.by, "ADA NORTH");
  EXPECT_EQ(item.urgency, 4);
  EXPECT_EQ(item.priority, "r");
  EXPECT_EQ(item.ed_note, "Eds: UPDATES with captain.");
  EXPECT_EQ(item.usage_terms, "For editors. Not for sale.");
  EXPECT_EQ(item.subjects.at(0).literal, "anpa:i");
  EXPECT_EQ(item.subjects.at(1).uri, "http://cv.wire.example/7");
  EXPECT_EQ(item.people.at(0).name, "Bo South");
  EXPECT_EQ(item.organisations.at(0).name, "Harbour office");
  EXPECT_EQ(item.places.at(0).at, (GeoPoint{59.9, 10.7}));
  EXPECT_EQ(rfc3339(item.first_created.value()), "2025-12-25T07:00:00Z");
  EXPECT_EQ(item.pub_status, PubStatus::usable);
}

TEST(ApAdapter, NotesInTheTextAreForEditors) {
  const auto item =
      item_of(R"({"altids":{"itemid":"1"},"headline":"Ferry"})",
              "<block><p>OSLO (NW) - It runs.</p><p>Notes to editors:</p><p>Call us.</p></block>");
  EXPECT_EQ(item.body_html, "<p>OSLO (NW) - It runs.</p>");
  EXPECT_NE(item.ed_note.find("Call us."), std::string::npos);
}

TEST(ApAdapter, StatusesAndTypesTakeCopyBack) {
  EXPECT_EQ(item_of(R"({"altids":{"itemid":"1"},"pubstatus":"canceled"})").control->verb,
            ControlMessage::Verb::kill);
  EXPECT_EQ(item_of(R"({"altids":{"itemid":"1"},"pubstatus":"odd"})").pub_status, PubStatus::withheld);
  EXPECT_EQ(item_of(R"({"altids":{"itemid":"1"},"editorialtypes":["Elimination"]})").pub_status,
            PubStatus::canceled);
  EXPECT_EQ(item_of(R"({"altids":{"itemid":"1"},"editorialtypes":["HoldForRelease"]})").pub_status,
            PubStatus::withheld);
  EXPECT_EQ(item_of(R"({"altids":{"itemid":"1"},"editorialtypes":["Lead"]})").pub_status, PubStatus::usable);
}

}  // namespace dateline::wire
