#include "news/story_json.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace dateline {
namespace {

Instant at(const char* text) {
  return parse_rfc3339(text).value();
}

Story full() {
  Story story;
  story.id = StoryId(5'000'000'000);
  story.version = 3;
  story.state = WorkflowState::held;
  story.why_state = "the agency withheld it";
  story.source = "northwind";
  story.item_uri = "urn:newsml:northwind.example:20260301:quay";
  story.item_version = "2";
  story.kind = "opinion";
  story.headline = "Harbour \"opens\" <again>";
  story.summary = "The harbour opened again.";
  story.body_html = "<p>It opened.</p>";
  story.short_text = "It opened.";
  story.credit_line = "(With inputs from agencies.)";
  story.summary_drafted = true;
  story.provenance = Provenance::desk_worked;
  story.bylines = {{"Ada Quill", "ada-quill", Byline::Kind::person}};
  story.language = "en";
  story.url_slug = "harbour-opens-again";
  story.picture = Picture{.src = "/media/1.jpg", .caption = "The quay", .width = 800};
  story.corrections = {{at("2026-03-01T12:00:00Z"), "An earlier version had the wrong year."}};
  story.dateline = {"Seoul", "KR"};
  story.about_countries = {"RU", "KP"};
  story.sectors = {"politics"};
  story.tags = {"harbours"};
  story.people = {"Ida Lorne"};
  story.organisations = {"Bay Lines"};
  story.genres = {"Current"};
  story.because = {{"country", "dateline 'SEOUL'"}};
  story.received_at = at("2026-03-01T11:00:00.250Z");
  story.created = at("2026-03-01T11:00:01Z");
  story.updated = at("2026-03-01T12:00:00Z");
  story.publish_at = at("2026-03-01T11:00:00Z");
  story.embargoed_until = at("2026-03-01T10:00:00Z");
  story.rights_end = at("2027-03-01T10:00:00Z");
  story.urgency = 2;
  story.risen = at("2026-03-01T12:30:00Z");
  story.marks.locked_by = "desk:maria";
  story.marks.notes = {{at("2026-03-01T12:05:00Z"), "desk:maria", "the mayor's office will call back"}};
  story.marks.override.dateline = StoryDateline{};
  story.marks.override.sectors = std::vector<std::string>();
  story.marks.override.people = std::vector<std::string>{"Ada Quill"};
  story.marks.override.organisations = std::vector<std::string>();
  story.marks.override.language = "fr";
  story.marks.pinned_until = at("2026-03-02T00:00:00Z");
  story.marks.demoted = true;
  story.desk_edited = true;
  story.wire = Copy{"Harbour opens", "", "<p>It opens.</p>", "news"};
  story.waiting.resize(1);
  story.waiting[0].headline = "Harbour opens at noon";
  story.demanded = "correct: it was two ferries";
  story.waits_because = "the headline was changed by both";
  return story;
}

TEST(StoryJson, ComesBackAsItWas) {
  EXPECT_EQ(story_from_json(boost::json::parse(json_text(full()))).value(), full());
  EXPECT_EQ(story_from_json(boost::json::parse(json_text(Story{}))).value(), Story{});
}

TEST(StoryJson, KeepsEveryCharacter) {
  Story story;
  for (char c = 1; c > 0; ++c) story.headline += c;
  story.summary = std::string("a\0b", 3) + "Élysée \xF0\x9F\x97\x9E";
  EXPECT_EQ(story_from_json(boost::json::parse(json_text(story))).value(), story);
}

TEST(StoryJson, ReadsWhatWasWrittenBeforeThereWereNames) {
  auto json = boost::json::parse(json_text(full())).as_object();
  for (const auto* key : {"people", "organisations", "genres"}) json.erase(key);
  const auto story = story_from_json(json).value();
  EXPECT_TRUE(story.people.empty() && story.organisations.empty() && story.genres.empty());
  EXPECT_EQ(story.tags, full().tags);
}

TEST(StoryJson, NamesTheFieldThatIsWrong) {
  auto json = boost::json::parse(json_text(full())).as_object();
  json["bylines"].as_array()[0].as_object()["kind"] = "robot";
  EXPECT_EQ(story_from_json(json).error().what, "'bylines[0].kind' is not one of its words");
  EXPECT_EQ(story_from_json(boost::json::array{}).error().fault, Fault::invalid);
}

}  // namespace
}  // namespace dateline
