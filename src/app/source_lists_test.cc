#include "app/source_lists.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "settings/reader.h"

namespace dateline::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Settings two_sources() {
  return parse_settings(
             "[[source]]\nname = \"lantern\"\ntitle = \"The Lantern\"\n"
             "url = \"https://maria:geheim@lantern.example/a\"\nlanguage = \"fr\"\n"
             "[[source]]\nname = \"pushed\"\npush_token = \"sixteen-characters\"\n",
             "site.toml")
      .value();
}

TEST(SourceLists, AddWhatIsNewOnce) {
  const wire::Opml opml{.feeds = {{"The Lantern", "https://lantern.example/a", "", 3},
                                  {"Lantern", "https://lantern.example/b", "pt-BR", 4},
                                  {"Lantern", "https://lantern.example/c", "not a language", 5},
                                  {"again", "https://lantern.example/b", "", 6}},
                        .problems = {}};
  const auto imported = import_sources(opml, two_sources());
  EXPECT_EQ(imported.added, 2);
  EXPECT_THAT(imported.known,
              ElementsAre("line 3: https://lantern.example/a is polled already, as 'lantern'",
                          "line 6: https://lantern.example/b is polled already, as 'lantern-2'"));
  const auto read = parse_settings(imported.toml, "site.toml");
  ASSERT_TRUE(read) << read.error().text();
  ASSERT_EQ(read.value().sources.size(), 2u);
  EXPECT_EQ(read.value().sources[0].name, "lantern-2");
  EXPECT_EQ(read.value().sources[0].language, "pt-BR");
  EXPECT_EQ(read.value().sources[1].name, "lantern-3");
  EXPECT_EQ(read.value().sources[1].language, "");
}

TEST(SourceLists, GoOutWithoutPasswordsAndComeBackAsKnown) {
  const auto exported = export_sources(two_sources());
  EXPECT_THAT(exported.opml, HasSubstr("xmlUrl=\"https://lantern.example/a\""));
  EXPECT_THAT(exported.opml, Not(HasSubstr("geheim")));
  EXPECT_THAT(exported.without_login, ElementsAre("lantern"));
  const auto again = import_sources(wire::read_opml(exported.opml).value(), two_sources());
  EXPECT_EQ(again.added, 0);
  EXPECT_EQ(again.toml, "");
}

}  // namespace
}  // namespace dateline::app
