#include "press/versions_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct VersionsPage : testing::Test {
  Settings settings = sample_settings();
  Imprint imprint = Imprint::create(settings, DATELINE_SOURCE_DIR "/themes").value();
  std::vector<PublicStory> versions;

  VersionsPage() {
    auto story = sample_story(1);
    story.body_html = "<p>The ferry left at nine.</p><p>Nobody <b>sang</b> & danced.</p>";
    add(story);
    story.body_html = "<p>The ferry left at ten.</p><p>Nobody <b>sang</b> & danced.</p><p>It rained.</p>";
    add(story);
    story.headline = "A \"<script>\" ferry";
    add(story);
  }
  void add(Story& story) {
    story.version = static_cast<std::int64_t>(versions.size()) * 2 + 1;
    versions.push_back(release(story, sample_now()).story());
  }
  std::string print(const VersionChoice& choice = {}) const {
    const auto page = press_versions(versions, choice, imprint);
    EXPECT_EQ(page.keeping, Keeping::never);
    std::string html;
    for (const auto& part : page.parts)
      if (const auto* own = std::get_if<PartPtr>(&part)) html += (*own)->raw();
    return html;
  }
};

TEST_F(VersionsPage, ComparesTheNewestWithTheOneBefore) {
  const auto html = print();
  EXPECT_THAT(html, HasSubstr("<ins>A \"&lt;script&gt;\" ferry</ins>"));
  EXPECT_THAT(html, HasSubstr("<p>It rained. </p>"));
  EXPECT_THAT(html, HasSubstr("<meta name=\"robots\" content=\"noindex\">"));
  EXPECT_THAT(html, HasSubstr("<option value=\"3\" selected>2."));
  EXPECT_THAT(html, HasSubstr("<option value=\"5\" selected>3."));
  EXPECT_EQ(count(html, "<li value="), 3u);
  EXPECT_THAT(html, HasSubstr("first published"));
}

TEST_F(VersionsPage, ComparesAnyTwo) {
  const auto html = print({1, 3});
  EXPECT_THAT(html, HasSubstr("<p>The ferry left at <del>nine.</del> <ins>ten.</ins> </p>"));
  EXPECT_THAT(html, HasSubstr("<p>Nobody sang &amp; danced. </p>"));
  EXPECT_THAT(html, HasSubstr("<p><ins>It rained.</ins> </p>"));
  EXPECT_THAT(print({3, 1}), HasSubstr("<del>It rained.</del>"));
  EXPECT_THAT(print({1, 1}), Not(HasSubstr("<ins>")));
  EXPECT_EQ(print({77, -5}), print());
}

TEST_F(VersionsPage, LinksEachVersionToWhatItChanged) {
  const auto html = print();
  EXPECT_THAT(html, HasSubstr("/versions?from=1&amp;to=3\">text</a>"));
  EXPECT_THAT(html, HasSubstr("/versions?from=3&amp;to=5\">headline</a>"));
}

TEST(VersionsOf, ReadsAnAddress) {
  EXPECT_EQ(versions_of("/story/12/slug/versions"), StoryId(12));
  for (const auto* path :
       {"/story/12/versions", "/story/12/slug", "/story//versions", "/story/x/slug/versions",
        "/story/12//versions", "/story/12/a/b/versions", "/versions", "/story/versions"})
    EXPECT_FALSE(versions_of(path)) << path;
  EXPECT_EQ(with_number("%n versions", 3), "3 versions");
}

}  // namespace
}  // namespace dateline::press
