#include "press/theme.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace dateline::press {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

const fs::path ours = fs::path(DATELINE_SOURCE_DIR) / "themes" / "default";

// A copy of our theme in which one file is other.
fs::path theme_with(const std::string& name, const std::string& file, const std::string& content) {
  const auto folder = fs::path(testing::TempDir()) / ("theme_" + name);
  fs::remove_all(folder);
  fs::copy(ours, folder, fs::copy_options::recursive);
  std::ofstream(folder / file) << content;
  return folder;
}

TEST(Theme, OpensOurs) {
  const auto theme = Theme::open(ours).value();
  EXPECT_EQ(theme.words("en").get("menu"), "Menu");
  EXPECT_FALSE(theme.style().empty());
  EXPECT_LT(theme.style().size(), 20u << 10);
  EXPECT_EQ(theme.icon().substr(0, 4), std::string("\0\0\1\0", 4));
}

TEST(Theme, FallsBackToEnglishWords) {
  EXPECT_EQ(Theme::open(ours).value().words("xx-YY").get("menu"), "Menu");
}

TEST(Theme, SaysAsMuchInEveryLanguage) {
  const auto theme = Theme::open(ours).value();
  for (const auto* language : {"ar", "de", "es", "fr", "pt"})
    for (const auto& [name, word] : theme.words("en").all())
      EXPECT_TRUE(theme.words(language).all().contains(name)) << language << " " << name;
  EXPECT_EQ(theme.words("es-MX").get("menu"), "Menú");
}

TEST(Theme, KnowsWhichWordsATemplateSays) {
  const auto theme = Theme::open(ours).value();
  EXPECT_TRUE(theme.said_by("head.tpl").contains("t_reload"));
  EXPECT_FALSE(theme.said_by("head.tpl").contains("t_copyright"));
  EXPECT_TRUE(theme.said_by("rail.tpl").contains("t_copyright")) << "its foot says it";
}

TEST(Theme, RefusesATemplateThatDoesNotEscape) {
  const auto theme = Theme::open(theme_with("bare", "entry.tpl", "<p>{{HEADLINE}}</p>"));
  ASSERT_FALSE(theme);
  EXPECT_THAT(theme.error().text(), HasSubstr("entry.tpl"));
  EXPECT_THAT(theme.error().text(), HasSubstr("AUTOESCAPE"));
}

TEST(Theme, RefusesATemplateThatIsBroken) {
  const auto theme =
      Theme::open(theme_with("broken", "entry.tpl", "{{%AUTOESCAPE context=\"HTML\"}}{{#OPEN}}<p>"));
  ASSERT_FALSE(theme);
  EXPECT_THAT(theme.error().text(), HasSubstr("entry.tpl"));
}

TEST(Theme, NamesAFileThatIsMissing) {
  const auto theme = Theme::open(fs::path(testing::TempDir()) / "no_such_theme");
  ASSERT_FALSE(theme);
  EXPECT_EQ(theme.error().fault, Fault::not_found);
}

TEST(Theme, PrintsQuotesInTextAsTheyAre) {
  EXPECT_EQ(
      plain_quotes("<p title=\"a &quot;b&quot; &#39;c&#39;\">&quot;d&quot; &#39;e&#39; &amp; &lt;</p> f"),
      "<p title=\"a &quot;b&quot; &#39;c&#39;\">\"d\" 'e' &amp; &lt;</p> f");
  EXPECT_EQ(plain_quotes("&"), "&");
  EXPECT_EQ(plain_quotes(""), "");
}

TEST(Theme, SendsAStyleSheetWithoutItsComments) {
  EXPECT_EQ(compact_style("/* a */\na {\n  b: c;\n}\n\n/* d */ e { f: g }\n"), "a{b:c;} e{f:g}");
  EXPECT_EQ(compact_style("a :is(b, c) > d { content: \"; } \" }"), "a :is(b,c) > d{content:\"; } \"}");
}

}  // namespace
}  // namespace dateline::press
