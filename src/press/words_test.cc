#include "press/words.h"

#include <gtest/gtest.h>

namespace dateline::press {
namespace {

TEST(Words, ReadsACatalogue) {
  const auto words = Words::parse(
                         "# a comment\n"
                         "msgid \"\"\nmsgstr \"Language: en\\n\"\n\n"
                         "msgid \"latest_news\"\nmsgstr \"Latest News\"\r\n"
                         "msgid \"said\"\nmsgstr \"He said \"\n\"\\\"yes\\\"\\n\\\\\"\n",
                         "en.po")
                         .value();
  EXPECT_EQ(words.get("latest_news"), "Latest News");
  EXPECT_EQ(words.get("said"), "He said \"yes\"\n\\");
  EXPECT_EQ(words.get("missing"), "missing");
  EXPECT_EQ(words.all().size(), 2u);
}

TEST(Words, NamesTheLineThatIsWrong) {
  for (const auto* bad : {"msgid latest\n", "\"alone\"\n", "msgid \"a\nmsgstr \"b\"\n", "hello\n",
                          "msgid \"a\\\"\n", "msgid \"a\"b\"\n"}) {
    const auto words = Words::parse(bad, "xx.po");
    ASSERT_FALSE(words) << bad;
    EXPECT_EQ(words.error().where, "xx.po:1") << bad;
  }
}

}  // namespace
}  // namespace dateline::press
