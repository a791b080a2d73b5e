#include "taster/lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace dateline::taster {
namespace {

TEST(Lexicon, has_sixty_words_for_each_top_level_topic) {
  EXPECT_EQ(std::ranges::count(lexicon().topics, std::string_view(), &Topic::broader), 17);
  for (const auto& topic : lexicon().topics) EXPECT_GE(topic.words.size(), 60U) << topic.name;
}

TEST(Lexicon, has_each_word_of_a_topic_once) {
  for (const auto& topic : lexicon().topics) {
    std::set<std::string_view> once;
    for (const auto& word : topic.words)
      EXPECT_TRUE(once.insert(word.text).second) << topic.name << ": " << word.text;
  }
}

TEST(Lexicon, reads_its_file) {
  const auto read = read_lexicon(
      "# a word\n\ntopic 20000756 13000000 technology and engineering\n3 robot|data centre\n1 code\n");
  ASSERT_TRUE(read);
  ASSERT_EQ(read.value().topics.size(), 1U);
  const auto& topic = read.value().topics.front();
  EXPECT_EQ(topic.code, "20000756");
  EXPECT_EQ(topic.broader, "13000000");
  EXPECT_EQ(topic.name, "technology and engineering");
  ASSERT_EQ(topic.words.size(), 3U);
  EXPECT_EQ(topic.words[1].text, "data centre");
  EXPECT_EQ(topic.words[2].strength, 1);
}

TEST(Lexicon, goes_on_with_a_topic_that_is_named_again) {
  const auto read = read_lexicon(
      "topic 15000000 sport\n3 goalkeeper\ntopic 07000000 health\n3 nurse\nwhole arms|futures\n"
      "topic 15000000 sport\n3 wicket\n");
  ASSERT_TRUE(read);
  ASSERT_EQ(read.value().topics.size(), 2U);
  ASSERT_EQ(read.value().topics.front().words.size(), 2U);
  EXPECT_EQ(read.value().topics.front().words.back().text, "wicket");
  EXPECT_EQ(read.value().whole, (std::vector<std::string_view>{"arms", "futures"}));
}

TEST(Lexicon, says_which_line_it_cannot_read) {
  for (const auto* text :
       {"3 robot", "topic 13 science\n", "topic 13000000\n", "topic 13000000 science\n4 robot\n", "whole\n",
        "topic 13000000 science\n3 robot||laser\n"})
    EXPECT_FALSE(read_lexicon(text)) << text;
  EXPECT_NE(read_lexicon("\n\nrobot").error().what.find("line 3"), std::string::npos);
}

}  // namespace
}  // namespace dateline::taster
