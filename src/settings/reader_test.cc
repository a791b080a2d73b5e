#include "settings/reader.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

#include "base/file.h"
#include "settings/countries.h"

namespace dateline {
namespace {

std::string refusal(std::string_view toml) {
  const auto read = parse_settings(toml, "site.toml");
  return read.has_error() ? read.error().text() : "(no error)";
}

TEST(Reader, ReadsRulesInTheirOrder) {
  const auto read = parse_settings(
      "[[rule]]\nurgency = 2\n[[rule]]\nsource = 'northwind'\nsector = 'sport'\n"
      "publish = 'review'\n",
      "site.toml");
  ASSERT_EQ(read.value().rules.size(), 2u);
  EXPECT_EQ(read.value().rules[0].urgency, 2);
  EXPECT_EQ(read.value().rules[0].publish, PublishRule::automatic);
  EXPECT_EQ(read.value().rules[1].sector, "sport");
  EXPECT_EQ(parse_settings("[[rule]]\nsector = 'poetry'\n", "site.toml").error().text(),
            "site.toml: a [[rule]] names the sector 'poetry', which there is not; the sectors are under "
            "[[sector]]");
}

TEST(Reader, DefaultsMakeAWorkingSite) {
  const auto settings = default_settings();
  EXPECT_EQ(settings.site.name, "Dateline");
  EXPECT_EQ(settings.site.publisher, "Dateline");
  EXPECT_EQ(settings.site.desk_byline, "Dateline News Desk");
  EXPECT_EQ(settings.site.zone, "UTC");
  EXPECT_EQ(settings.credit.desk_worked, "(With inputs from agencies.)");
  EXPECT_EQ(settings.server.listen, "127.0.0.1:8080");
  EXPECT_EQ(settings.kinds.front().key, "news");
  EXPECT_GE(settings.sectors.size(), 10U);
  EXPECT_FALSE(settings.pages.empty());
  EXPECT_EQ(settings.source("nobody").publish, PublishRule::automatic);
  EXPECT_EQ(settings.captured_page_default, PublishRule::review);
}

TEST(Reader, AMailboxIsASourceOfItsOwnWithAPassword) {
  const std::string box =
      "[[source]]\nname = \"courier\"\nmailbox = \"imaps://wire@mail.example.org/INBOX\"\n";
  ASSERT_EQ(::setenv("DATELINE_TEST_PASSWORD", "short", 1), 0);
  const auto read = parse_settings(box + "mailbox_password = \"env:DATELINE_TEST_PASSWORD\"\n", "site.toml");
  ASSERT_TRUE(read) << read.error().text();
  EXPECT_EQ(read.value().sources.front().mailbox_password, "short");
  EXPECT_TRUE(read.value().sources.front().is_asked());
  EXPECT_EQ(refusal(box),
            "site.toml:3:11: the source 'courier' has a mailbox and no password; expected "
            "'mailbox_password'");
  EXPECT_EQ(
      refusal(box + "mailbox_password = \"two words\"\nurl = \"https://courier.example/\"\n"),
      "site.toml:3:11: the source 'courier' has a mailbox and a url; expected two sources, one for each");
  ASSERT_EQ(::unsetenv("DATELINE_TEST_PASSWORD"), 0);
  EXPECT_NE(refusal(box + "mailbox_password = \"env:DATELINE_TEST_PASSWORD\"\n").find("bad value"),
            std::string::npos);
}

TEST(Reader, APasswordInTheWrongPlaceIsNotShown) {
  const auto refused =
      refusal("[[source]]\nname = \"courier\"\nmailbox = \"imaps://wire:hush@mail.example.org/\"\n");
  EXPECT_EQ(refused.find("hush"), std::string::npos);
  EXPECT_NE(refused.find("and no password"), std::string::npos) << refused;
}

TEST(Reader, EveryCountryIsInOneDefaultEdition) {
  std::multiset<std::string> countries;
  for (const auto& edition : default_settings().editions)
    countries.insert(edition.countries.begin(), edition.countries.end());
  for (const auto code : country_codes()) EXPECT_EQ(countries.count(std::string(code)), 1U) << code;
}

TEST(Reader, EverySubjectLeadsToOneDefaultSector) {
  std::set<std::string> subjects;
  for (const auto& sector : default_settings().sectors)
    for (const auto& subject : sector.subjects) EXPECT_TRUE(subjects.insert(subject).second) << subject;
  for (int top = 1; top <= 17; ++top)
    EXPECT_TRUE(subjects.contains(fmt::format("medtop:{:02}000000", top))) << top;
}

TEST(Reader, ReadsWhatIsGivenAndKeepsTheOtherDefaults) {
  const auto read = parse_settings(R"(
    [site]
    name = "The Example"
    zone = "Asia/Kolkata"
    [[edition]]
    key = "south-asia"
    name = "South Asia"
    countries = ["IN", "NP"]
    [[links]]
    heading = "Elsewhere"
    links = [{ name = "A", url = "https://a.example.org" }, { name = "B", url = "/page/b" }]
    [[kind]]
    key = "cards"
    name = "Card"
    is_short = true
    [[source]]
    name = "wire"
    publish = "never"
  )",
                                   "site.toml");
  ASSERT_TRUE(read.has_value()) << read.error().text();
  const auto& settings = read.value();
  EXPECT_EQ(settings.site.desk_byline, "The Example News Desk");
  ASSERT_EQ(settings.editions.size(), 1U);
  EXPECT_EQ(settings.editions[0].zone, "Asia/Kolkata");
  EXPECT_EQ(settings.link_lists[0].links[1].url, "/page/b");
  ASSERT_EQ(settings.kinds.size(), 2U);
  EXPECT_EQ(settings.kinds[0].key, "news");
  EXPECT_EQ(settings.kinds[1].plural, "Card");
  EXPECT_TRUE(settings.kinds[1].is_short);
  EXPECT_EQ(settings.source("wire").publish, PublishRule::never);
  EXPECT_GE(settings.sectors.size(), 10U);
}

TEST(Reader, AnUnknownKeyStopsWithItsPlaceAndTheNearestKnownOne) {
  const auto said = refusal("[site]\nname = 'A'\ntme_zone = 'UTC'\n");
  EXPECT_TRUE(
      said.starts_with("site.toml:3:1: unknown key 'tme_zone' in [site]; did you mean zone? known: name"))
      << said;
  EXPECT_TRUE(
      refusal("\n[sitte]\n").starts_with("site.toml:2:2: unknown section 'sitte'; did you mean site?"));
}

TEST(Reader, ABadValueStopsWithItsPlaceAndWhatWasExpected) {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"[site]\nzone = 'Asia/Kolkatta'",
       "site.toml:2:8: bad value 'Asia/Kolkatta' for 'zone' in [site]; expected an IANA"},
      {"[site]\nname = 7", "site.toml:2:8: bad value 7 for 'name'"},
      {"[site]\nname = ''", "site.toml:2:8: bad value '' for 'name'"},
      {"[site]\nname = 'a", "site.toml:2:"},
      {"[[sector]]\nname = 'A'", "site.toml:1:1: [sector] lacks 'key'"},
      {"[sector]\nkey = 'a'", "site.toml:1:1: 'sector' has another shape; expected a list, [[sector]]"},
      {"[[site]]\nname = 'a'", "site.toml:1:1: 'site' has another shape; expected one table, [site]"},
      {"[[edition]]\nkey = 'story'\nname = 'S'", "site.toml:2:7: bad value 'story' for 'key' in [edition]"},
      {"[[edition]]\nkey = 'a'\nname = 'A'\ncountries = ['UK']",
       "site.toml:4:14: bad value 'UK' for 'countries'"},
      {"[[kind]]\nkey='a'\nname='A'\n[[kind]]\nkey='a'\nname='B'", "site.toml:4:1: a second [[kind]] 'a'"},
      {"[[links]]\nheading='A'\nlinks=[{name='x', url='javascript:1'}]", "site.toml:3:23: bad value"},
      {"[[page]]\nkey='a'\ntitle='A'", "site.toml:1:1: the page 'a' has no text"},
      {"[[page]]\nkey='a'\ntitle='A'\nfile='nothing-here.md'",
       "site.toml:4:6: the page 'a': nothing-here.md: cannot open"},
  };
  for (const auto& [toml, said] : cases) EXPECT_TRUE(refusal(toml).starts_with(said)) << refusal(toml);
}

TEST(Reader, PagesAreReadRelativeToTheFile) {
  const std::filesystem::path folder = testing::TempDir() + "/reader_test";
  std::filesystem::create_directories(folder / "pages");
  ASSERT_TRUE(write_file(folder / "pages/about.md", "We are *here*.\n").has_value());
  ASSERT_TRUE(
      write_file(folder / "site.toml", "[[page]]\nkey='about'\ntitle='About'\nfile='pages/about.md'\n")
          .has_value());
  const auto read = read_settings(folder / "site.toml");
  ASSERT_TRUE(read.has_value()) << read.error().text();
  EXPECT_EQ(read.value().pages[0].text, "We are *here*.\n");
  EXPECT_EQ(read_settings(folder / "none.toml").error().fault, Fault::not_found);
}

TEST(Reader, TheDropFolderIsRelativeToTheFile) {
  EXPECT_EQ(parse_settings("[drop]\nfolder='wire'", "site.toml", "/srv/news").value().drop.folder,
            "/srv/news/wire");
  EXPECT_EQ(parse_settings("[drop]\nfolder='/wire'", "site.toml", "/srv/news").value().drop.folder, "/wire");
  EXPECT_EQ(default_settings().drop.folder, "");
}

}  // namespace
}  // namespace dateline
