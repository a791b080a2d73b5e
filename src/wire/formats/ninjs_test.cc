#include "wire/formats/ninjs.h"

#include <gtest/gtest.h>

#include "news/item_json.h"
#include "wire/formats/ninjs_check.h"
#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

Parsed parsed(std::string_view document) {
  auto read = parse_ninjs(document, {});
  EXPECT_TRUE(read);
  return read ? std::move(read).value() : Parsed{};
}

}  // namespace

TEST(Ninjs, ReadsVersionOne) {
  const auto result = parsed(R"({"uri":"urn:a:1","version":"3","versioncreated":"2025-12-25T08:00:00Z",
    "pubstatus":"canceled","urgency":3,"headline":"Ferry runs","description_text":"It runs.",
    "body_text":"plain","body_html":"<p>OSLO, Dec 25 (NW) - It runs.</p>","byline":"Ada North",
    "subject":[{"name":"transport","scheme":"https://north.example/t/","code":"7"}],
    "place":[{"name":"Oslo","code":"urn:p:oslo"}],
    "associations":{"main":{"uri":"urn:a:2","type":"picture","description_text":"A ferry",
      "renditions":{"small":{"href":"https://north.example/f.jpg","mimetype":"image/jpeg","width":100}}}},
    "altids":{"desk":"x7"}})");
  ASSERT_EQ(result.items.size(), 1u);
  EXPECT_TRUE(result.problems.empty()) << result.problems.front().detail;
  const auto& item = result.items[0];
  EXPECT_EQ(item.headline, "Ferry runs");
  EXPECT_EQ(item.summary, "It runs.");
  EXPECT_EQ(item.body_html, "<p>OSLO, Dec 25 (NW) - It runs.</p>");
  EXPECT_EQ(item.dateline->city, "Oslo");
  EXPECT_EQ(item.pub_status, PubStatus::canceled);
  EXPECT_EQ(item.control->target, "urn:a:1");
  EXPECT_EQ(item.by, "Ada North");
  EXPECT_EQ(item.subjects.at(0).uri, "https://north.example/t/7");
  EXPECT_EQ(item.places.at(0).uri, "urn:p:oslo");
  EXPECT_EQ(item.associations.at(0).name, "main");
  EXPECT_EQ(item.associations.at(0).caption, "A ferry");
  EXPECT_EQ(item.associations.at(0).renditions.at(0).content_type, "image/jpeg");
  EXPECT_EQ(item.alt_ids.at(0).value, "x7");
}

TEST(Ninjs, ReadsVersionsTwoAndThree) {
  const auto two =
      parsed(R"({"uri":"urn:a:1","versioncreated":"2025-12-25T08:00:00Z","embargoed":"2025-12-26T08:00:00Z",
    "headlines":[{"role":"short","value":"Ferry"},{"role":"main","value":"Ferry runs"}],
    "bodies":[{"contenttype":"text/plain","value":"One.\n\nTwo."}]})");
  EXPECT_EQ(two.items.at(0).headline, "Ferry runs");
  EXPECT_EQ(two.items.at(0).body_html, "<p>One.</p>\n<p>Two.</p>");
  EXPECT_TRUE(two.items.at(0).embargoed_until);
  const auto three = parsed(R"({"uri":"urn:a:1","versionCreated":"2025-12-25T08:00:00Z",
    "headlines":[{"value":"Ferry runs"}],"by":"Ada North","pubStatus":"usable"})");
  EXPECT_EQ(three.items.at(0).headline, "Ferry runs");
  EXPECT_TRUE(three.problems.empty());
}

TEST(Ninjs, FailsClosed) {
  const auto status = parsed(R"({"uri":"urn:a:1","headline":"x","pubstatus":"commissioned"})");
  EXPECT_EQ(status.items.at(0).pub_status, PubStatus::withheld);
  const auto embargo = parsed(R"({"uri":"urn:a:1","headline":"x","embargoed":"after the speech"})");
  EXPECT_EQ(embargo.items.at(0).pub_status, PubStatus::withheld);
  EXPECT_EQ(embargo.items.at(0).signals, std::vector<std::string>{"embargo-unread"});
}

TEST(Ninjs, LeavesOutWhatCannotBeRead) {
  const auto result = parsed(R"({"uri":"item 7","headline":"x","subject":[{"name":7}],"slugline":"s"})");
  EXPECT_TRUE(is_uri(result.items.at(0).uri));
  EXPECT_EQ(result.items.at(0).alt_ids.at(0).value, "item 7");
  EXPECT_EQ(result.items.at(0).slugline, "s");
  EXPECT_TRUE(result.items.at(0).subjects.empty());
  EXPECT_FALSE(result.problems.empty());
}

TEST(Ninjs, SaysWhereItIsNotJson) {
  const auto broken = parse_ninjs("{\n  \"uri\": oops}", {});
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().where.substr(0, 2), "2:");
  EXPECT_FALSE(parse_ninjs("\"text\"", {}));
  EXPECT_FALSE(parse_ninjs("[1]", {}));
  EXPECT_FALSE(parse_ninjs("{\"name\":\"package\"}", {}));
}

TEST(Ninjs, PrintsWhatIsValid) {
  const auto result = parsed(R"({"uri":"urn:a:1","type":"advisory","headline":"x","urgency":12,
    "subject":[{"name":"n","scheme":"a b","code":"7"}],
    "associations":{"1":{"uri":"f.jpg","type":"image","renditions":{"":{"href":"f.jpg"}}}}})");
  const auto ninjs = to_ninjs(result.items.at(0));
  const auto problems = check_ninjs(ninjs, 31);
  EXPECT_TRUE(problems.empty()) << problems.front().detail;
  EXPECT_EQ(result.items.at(0).associations.at(0).type, "picture");
}

TEST(Ninjs, HasLimitsAndSaysSo) {
  std::string many = "[";
  for (int i = 0; i < 10'020; ++i) many += std::string(i == 0 ? "" : ",") + R"({"uri":"urn:a:1"})";
  const auto result = parsed(many + "]");
  EXPECT_EQ(result.items.size(), 10'000u);
  ASSERT_FALSE(result.problems.empty());
  EXPECT_EQ(result.problems.front().detail, "20 items more than the 10000 that are read");

  const auto large = parse_ninjs("{\"uri\":\"" + std::string(17 << 20, 'x') + "\"}", {});
  ASSERT_FALSE(large);
  EXPECT_EQ(large.error().fault, Fault::limit);
}

TEST(Ninjs, ReadsManyAndEnvelopes) {
  EXPECT_EQ(parsed(R"([{"uri":"urn:a:1"},{"uri":"urn:a:2"}])").items.size(), 2u);
  EXPECT_EQ(parsed(R"({"total":1,"item":[{"uri":"urn:a:1","headline":"x"}]})").items.size(), 1u);
}

}  // namespace dateline::wire
