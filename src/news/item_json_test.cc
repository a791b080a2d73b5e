#include "news/item_json.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace dateline {
namespace {

Instant at(const char* text) {
  return parse_rfc3339(text).value();
}

NewsItem full() {
  NewsItem item;
  item.uri = "urn:newsml:northwind.example:20260301:quay";
  item.version = "2";
  item.alt_ids = {{"guid", "quay-2"}};
  item.provider = "Northwind Press";
  item.type = "text";
  item.first_created = at("2026-03-01T11:00:00Z");
  item.version_created = at("2026-03-01T11:30:00Z");
  item.embargoed_until = at("2026-03-01T18:00:00Z");
  item.pub_status = PubStatus::withheld;
  item.urgency = 3;
  item.priority = "u";
  item.signals = {"update"};
  item.control = ControlMessage{ControlMessage::Verb::kill, "urn:x:1"};
  item.ed_note = "Adds quote.";
  item.headline = "Harbour opens again";
  item.summary = "The harbour opened.";
  item.body_html = "<p>It opened.</p>";
  item.by = "Ada Quill";
  item.authors = {{"Ada Quill", "ada@northwind.example", ""},
                  {"Bo Reed", "", "https://northwind.example/bo"}};
  item.slugline = "QUAY-OPENING";
  item.located = "Seoul";
  item.dateline = Dateline{"Seoul", "", "March 1", "SEOUL, March 1 (Northwind) -"};
  item.language = "en";
  item.credit = "(With inputs from agencies.)";
  item.keywords = {"harbours", "trade"};
  item.word_count = 2;
  item.subjects = {
      {"politics", "http://cv.iptc.org/newscodes/mediatopic/11000000", "medtop:11000000", "", "", 80, {}}};
  item.places = {{"Seoul", "", "", "", GeoPoint{37.5, 127.0}}};
  item.info_sources = {{"Port authority", "", "", "source"}};
  item.associations = {{"picture",
                        "main",
                        "https://northwind.example/1.jpg",
                        "",
                        "The quay",
                        "Ships at a quay",
                        "Bo Reed",
                        "Northwind",
                        "",
                        "",
                        {{"web", "https://northwind.example/1.jpg", "image/jpeg", "", 800, 600, {}}}}};
  item.links = {{"alternate", "https://northwind.example/quay", "text/html", "", "", {}}};
  item.captured_created = at("2026-03-01T11:00:00Z");
  return item;
}

TEST(ItemJson, ComesBackAsItWas) {
  EXPECT_EQ(item_from_json(boost::json::parse(boost::json::serialize(to_json(full())))).value(), full());
}

TEST(ItemJson, LeavesOutWhatTheSourceDoesNotHave) {
  NewsItem item;
  item.uri = "urn:x:1";
  item.headline = "Only this";
  const auto ninjs = to_ninjs(item);
  EXPECT_EQ(boost::json::serialize(ninjs),
            R"({"uri":"urn:x:1","pubStatus":"usable","headlines":[{"role":"main","value":"Only this"}]})");
}

TEST(ItemJson, ReadsCopyWithoutRoles) {
  const auto item = item_from_ninjs(boost::json::parse(
      R"({"uri":"urn:x:1","headlines":[{"value":"A headline"}],"bodies":[{"role":"article","value":"A body"}]})"));
  EXPECT_EQ(item.value().headline, "A headline");
  EXPECT_EQ(item.value().body_html, "A body");
}

TEST(ItemJson, GivesEveryAssociationItsNameAndUri) {
  NewsItem item;
  item.associations.push_back(
      {.type = "picture", .renditions = {{.name = "web", .href = "https://x.example/1.jpg"}}});
  const auto ninjs = to_ninjs(item);
  const auto& file = ninjs.at("associations").as_array()[0].as_object();
  EXPECT_EQ(file.at("uri").as_string(), "https://x.example/1.jpg");
  EXPECT_EQ(file.at("name").as_string(), "main");
}

TEST(ItemJson, NamesTheFieldThatIsWrong) {
  const auto wrong = item_from_ninjs(boost::json::parse(R"({"uri":"urn:x:1","subjects":[{"name":7}]})"));
  EXPECT_EQ(wrong.error().what, "'subjects[0].name' is not a string");
}

}  // namespace
}  // namespace dateline
