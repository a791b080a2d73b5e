#include "taster/identity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

constexpr auto body =
    "<p>The ferry that sank in the harbour of Port Ansell in spring was raised on Monday, the harbour "
    "office said. Divers had worked for eleven weeks to seal its hull.</p>";

NewsItem item(std::string uri, std::string version = {}) {
  NewsItem made;
  made.uri = std::move(uri);
  made.version = std::move(version);
  made.headline = "Sunken ferry is raised";
  made.body_html = body;
  return made;
}

NewsItem with_body(NewsItem made, std::string html) {
  made.body_html = std::move(html);
  return made;
}

Instant at(std::string_view text) {
  return parse_rfc3339(text).value();
}

Decision decided(const NewsItem& now, const std::vector<NewsItem>& earlier,
                 const std::string& format = "ninjs") {
  std::vector<Known> known;
  for (const auto& each : earlier)
    known.push_back({ItemId(static_cast<std::int64_t>(known.size()) + 1), StoryId(7), each});
  return decide(now, format, known);
}

TEST(Identity, versions_are_compared_as_numbers) {
  EXPECT_LT(compare_versions("9", "10"), 0);
  EXPECT_GT(compare_versions("2.1", "2"), 0);
  EXPECT_EQ(compare_versions("3", "3.0"), 0);
  EXPECT_LT(compare_versions("a", "b"), 0);
}

TEST(Identity, nothing_known_is_new) {
  EXPECT_EQ(decided(item("urn:x:1", "1"), {}).outcome, Outcome::story);
  EXPECT_FALSE(decided(item("urn:x:1", "1"), {}).because.empty());
}

TEST(Identity, a_higher_version_is_a_version) {
  const auto decision = decided(item("urn:x:1", "10"), {item("urn:x:1", "9")});
  EXPECT_EQ(decision.outcome, Outcome::version);
  EXPECT_EQ(decision.story, StoryId(7));
  EXPECT_EQ(decision.because.front().text, "'urn:x:1' in version 10, after version 9");
}

TEST(Identity, the_same_again_is_a_duplicate) {
  EXPECT_EQ(decided(item("urn:x:1", "1"), {item("urn:x:1", "1")}).outcome, Outcome::duplicate);
  EXPECT_EQ(decided(item("urn:x:1"), {item("urn:x:1")}).outcome, Outcome::duplicate);
}

TEST(Identity, an_older_version_that_arrives_late_is_a_late_version) {
  const auto decision = decided(with_body(item("urn:x:1", "2"), "<p>It sank.</p>"),
                                {item("urn:x:1", "1"), item("urn:x:1", "3")});
  EXPECT_EQ(decision.outcome, Outcome::version);
  EXPECT_TRUE(decision.late);
  EXPECT_EQ(decision.because.front().text, "older: version 2 of 'urn:x:1' arrived after version 3");
  const auto repeat = decided(item("urn:x:1", "2"), {item("urn:x:1", "3")});
  EXPECT_EQ(repeat.outcome, Outcome::duplicate);  // it says nothing that is not here
  EXPECT_FALSE(repeat.late);
}

TEST(Identity, without_versions_the_time_or_the_text_tells) {
  auto earlier = item("urn:x:1");
  auto later = with_body(item("urn:x:1"), "<p>It was raised and towed away.</p>");
  EXPECT_EQ(decided(later, {earlier}).outcome, Outcome::version);
  earlier.version_created = at("2026-03-01T10:00:00Z");
  later.version_created = at("2026-03-01T11:00:00Z");
  EXPECT_EQ(decided(later, {earlier}).outcome, Outcome::version);
  EXPECT_TRUE(decided(earlier, {later}).late);
  EXPECT_FALSE(decided(later, {earlier}).late);
}

TEST(Identity, text_changed_under_the_same_version_is_a_version) {
  EXPECT_EQ(decided(with_body(item("urn:x:1", "1"), "<p>It floats.</p>"), {item("urn:x:1", "1")}).outcome,
            Outcome::version);
}

TEST(Identity, the_same_text_from_anyone_is_a_duplicate) {
  auto typeset = item("urn:y:9", "1");
  typeset.headline = "SUNKEN FERRY IS RAISED";
  typeset.provider = "Lantern";
  const auto decision = decided(item("urn:x:1", "1"), {typeset});
  EXPECT_EQ(decision.outcome, Outcome::duplicate);
  EXPECT_EQ(decision.because.front().text, "the same text as 'urn:y:9' from Lantern");
  EXPECT_THAT(identity_of(typeset, "b", "ninjs").keys,
              testing::Contains(identity_of(item("urn:x:1"), "a", "rss").keys[1]));
}

TEST(Identity, too_few_words_are_nobodys_own) {
  NewsItem bare;
  bare.uri = "urn:x:2";
  bare.headline = "Markets closed";
  EXPECT_THAT(identity_of(bare, "a", "rss").keys,
              testing::ElementsAre("uri:urn:x:2", testing::StartsWith("head:a:")));
}

TEST(Identity, a_message_is_about_its_target) {
  auto message = item("urn:x:1", "2");
  message.pub_status = PubStatus::canceled;
  const auto decision = decided(message, {item("urn:x:1", "1")});
  EXPECT_EQ(decision.outcome, Outcome::control);
  EXPECT_EQ(decision.story, StoryId(7));
  EXPECT_EQ(decided(message, {}).outcome, Outcome::control);
  EXPECT_FALSE(decided(message, {}).story);

  auto kill = item("urn:x:99");
  kill.control = ControlMessage{ControlMessage::Verb::kill, "urn:x:1"};
  EXPECT_THAT(identity_of(kill, "a", "text").keys,
              testing::ElementsAre("uri:urn:x:99", "uri:urn:x:1", testing::StartsWith("head:a:")));
  EXPECT_EQ(decided(kill, {item("urn:x:1", "1")}).story, StoryId(7));
}

TEST(Identity, copy_that_comes_after_its_withdrawal_is_kept_with_that_reason) {
  auto message = item("urn:x:1", "2");
  message.pub_status = PubStatus::canceled;
  const auto decision = decide(item("urn:x:1", "1"), "ninjs", {{ItemId(1), StoryId(), message}});
  EXPECT_EQ(decision.outcome, Outcome::story);
  ASSERT_EQ(decision.because.size(), 2U);
  EXPECT_EQ(decision.because[1].text, "before it came word that 'urn:x:1' is canceled");
}

NewsItem capture(std::string created, std::string updated, std::string headline = "Sunken ferry is raised") {
  auto made = item("urn:capture:" + headline);
  made.headline = std::move(headline);
  if (!created.empty()) made.captured_created = at(created);
  if (!updated.empty()) made.captured_updated = at(updated);
  return made;
}

TEST(Identity, a_capture_is_its_source_created_and_body) {
  const auto first = capture("2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z");
  EXPECT_EQ(identity_of(first, "c", "page").keys[1], "capture:c:2026-03-01T10:00:00Z");
  EXPECT_EQ(decided(first, {first}, "page").outcome, Outcome::duplicate);

  auto updated = first;
  updated.captured_updated = at("2026-03-01T12:00:00Z");
  updated.body_html += "<p>It will be broken up.</p>";
  EXPECT_EQ(decided(updated, {first}, "page").outcome, Outcome::version);
  EXPECT_EQ(decided(first, {updated}, "page").outcome, Outcome::version);
  EXPECT_TRUE(decided(first, {updated}, "page").late);

  const auto renamed = capture("2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z", "Ferry raised at last");
  EXPECT_EQ(decided(renamed, {first}, "page").outcome, Outcome::version);

  const auto other = with_body(capture("2026-03-01T10:00:00Z", "", "Library opens"),
                               "<p>A library opened in a station.</p>");
  EXPECT_EQ(decided(other, {first}, "page").outcome, Outcome::story);
}

TEST(Identity, without_created_a_capture_is_its_source_and_headline) {
  const auto first = capture("", "");
  EXPECT_THAT(identity_of(first, "c", "page").keys[1], testing::StartsWith("headline:c:"));
  EXPECT_EQ(decided(first, {first}, "page").outcome, Outcome::duplicate);
  const auto other =
      with_body(first, "<p>Quite another story under the same headline, of a ferry elsewhere.</p>");
  EXPECT_EQ(decided(other, {first}, "page").outcome, Outcome::story);
}

}  // namespace
}  // namespace dateline::taster
