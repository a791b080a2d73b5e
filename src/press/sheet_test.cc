#include "press/sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct TheSheet : testing::Test {
  Settings settings = sample_settings();
  Imprint imprint = Imprint::create(settings, DATELINE_SOURCE_DIR "/themes").value();

  std::string print(const Story& story, Show show, bool kicker = false) {
    const auto answer = release(story, sample_now());
    Sheet sheet(imprint, "entry.tpl");
    fill_entry(sheet.values(), answer.story(), {imprint, imprint.zone(), show, kicker});
    return sheet.print();
  }
};

TEST_F(TheSheet, PrintsAStoryAsLongAsAsked) {
  const auto story = sample_story(1);
  EXPECT_THAT(print(story, Show::headline), HasSubstr("<h3><a href=\"/story/1/three-rivers-"));
  EXPECT_THAT(print(story, Show::headline), Not(HasSubstr("Ministers")));
  EXPECT_THAT(print(story, Show::headline), HasSubstr("03-03-2026 16:43 IST</time>"));
  EXPECT_THAT(print(story, Show::summary), HasSubstr("Ministers"));
  EXPECT_THAT(print(story, Show::card), HasSubstr(story.short_text));
}

TEST_F(TheSheet, SaysWhatAStoryIs) {
  EXPECT_THAT(print(sample_story(1), Show::headline, true), HasSubstr("World Affairs"));
  EXPECT_THAT(print(sample_story(14), Show::headline, true), HasSubstr("Opinion"));
  EXPECT_THAT(print(sample_story(1), Show::headline), Not(HasSubstr("kicker")));
}

TEST_F(TheSheet, MarksAnotherLanguage) {
  auto story = sample_story(1);
  EXPECT_THAT(print(story, Show::headline), HasSubstr("<li>"));
  story.language = "fa";
  EXPECT_THAT(print(story, Show::headline), HasSubstr("<li lang=\"fa\" dir=\"rtl\">"));
}

TEST_F(TheSheet, AddsNoLinkThatMayNotBeFollowed) {
  Sheet sheet(imprint, "foot.tpl");
  add_link(add_section(sheet.values(), "SOCIAL"), "LINK", "bad", "javascript:alert(1)");
  add_link(add_section(sheet.values(), "SOCIAL"), "LINK", "good", "https://good.example/?a=1&b=2");
  const auto html = sheet.print();
  EXPECT_THAT(html, Not(HasSubstr("bad")));
  EXPECT_THAT(html, HasSubstr("<a href=\"https://good.example/?a=1&amp;b=2\">good</a>"));
}

}  // namespace
}  // namespace dateline::press
