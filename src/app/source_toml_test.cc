#include "app/source_toml.h"

#include <gtest/gtest.h>

#include "settings/reader.h"

namespace dateline::app {
namespace {

TEST(SourceToml, IsReadBackAsItWas) {
  Source source;
  source.name = "lantern";
  source.title = "The \"Lantern\" \\ Café\n\x7f";
  source.url = "https://lantern.example/feed.xml?a=b";
  source.language = "fr";
  const auto read = parse_settings(toml_of(source), "site.toml");
  ASSERT_TRUE(read) << read.error().text();
  ASSERT_EQ(read.value().sources.size(), 1u);
  const auto& again = read.value().sources.front();
  EXPECT_EQ(again.name, source.name);
  EXPECT_EQ(again.title, source.title);
  EXPECT_EQ(again.url, source.url);
  EXPECT_EQ(again.language, "fr");
  EXPECT_EQ(toml_of(source).find("format"), std::string::npos);
  EXPECT_EQ(toml_of(source).find("mailbox"), std::string::npos);
  source.url.clear();
  source.mailbox = "imaps://wire@mail.lantern.example/INBOX";
  EXPECT_EQ(toml_of(source).find("url"), std::string::npos);
  EXPECT_NE(toml_of(source).find("mailbox_password = \"env:DATELINE_MAILBOX_PASSWORD\""), std::string::npos);
}

TEST(SourceToml, NamesASourceByItsTitleElseByItsHost) {
  EXPECT_EQ(source_name_for("Lantern: World", "https://lantern.example/", {}), "lantern-world");
  EXPECT_EQ(source_name_for("", "https://www.lantern.example/feed", {}), "lantern");
  EXPECT_EQ(source_name_for("42", "https://feeds.lantern.example/feed", {}), "lantern");
  EXPECT_EQ(source_name_for("", "http://127.0.0.1/feed", {}), "feed");
  EXPECT_EQ(source_name_for("", "imaps://wire@mail.lantern.example/INBOX", {}), "lantern");
  EXPECT_EQ(source_name_for("Lantern", "", {"lantern", "lantern-2"}), "lantern-3");
  const auto longest = source_name_for(
      "News of everything that happens anywhere in the harbours of the north and the south", "", {});
  EXPECT_LE(longest.size(), 40u);
  EXPECT_NE(longest.back(), '-');
}

TEST(SourceToml, KnowsWhatIsThereAlready) {
  const auto settings =
      parse_settings("[[source]]\nname = \"lantern\"\nurl = \"https://maria:geheim@lantern.example/a\"\n",
                     "site.toml")
          .value();
  ASSERT_TRUE(source_at("https://lantern.example/a", settings));
  EXPECT_EQ(source_at("https://lantern.example/a", settings)->name, "lantern");
  EXPECT_FALSE(source_at("https://lantern.example/b", settings));
}

}  // namespace
}  // namespace dateline::app
