#include "press/corrections_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using std::chrono::hours;
using ::testing::HasSubstr;
using ::testing::Not;

Story corrected(std::int64_t id, Instant at, std::string note) {
  auto story = sample_story(id);
  story.corrections = {{at, std::move(note)}};
  return story;
}

TEST(CorrectionsPage, ListsTheLastCorrectionFirst) {
  SampleSite site;
  site.apply({entry_of(corrected(1, sample_now(), "It was <forty>.")),
              entry_of(corrected(2, sample_now() - hours(5), "It was Tuesday."))});
  const auto html = site.get("/corrections");
  EXPECT_THAT(html, HasSubstr("It was &lt;forty&gt;."));
  EXPECT_LT(html.find("forty"), html.find("Tuesday"));
  EXPECT_THAT(site.get("/"), HasSubstr("<a href=\"/corrections\">Recent corrections</a>"));
}

TEST(CorrectionsPage, ForgetsAStoryThatIsKilled) {
  SampleSite site;
  site.apply({entry_of(corrected(1, sample_now(), "It was forty."))});
  auto story = corrected(1, sample_now(), "It was forty.");
  story.state = WorkflowState::killed;
  site.apply({entry_of(story)});
  EXPECT_EQ(site.get("/corrections"), "404");
  EXPECT_THAT(site.get("/"), Not(HasSubstr("\"/corrections\"")));
}

TEST(CorrectionsPage, StandsEmptyWhereThePublisherWantsIt) {
  auto settings = sample_settings();
  settings.site.corrections_page = true;
  const SampleSite site(settings);
  EXPECT_THAT(site.get("/corrections"), HasSubstr("Nothing had to be corrected lately."));
  EXPECT_THAT(site.get("/"), HasSubstr("<a href=\"/corrections\">"));
}

}  // namespace
}  // namespace dateline::press
