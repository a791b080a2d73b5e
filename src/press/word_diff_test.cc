#include "press/word_diff.h"

#include <gtest/gtest.h>

#include <random>

namespace dateline::press {
namespace {

using Kind = Passage::Kind;

std::string marked(const std::vector<Passage>& passages) {
  std::string text;
  for (const auto& passage : passages) {
    const auto* marks = passage.kind == Kind::gone ? "-" : passage.kind == Kind::fresh ? "+" : "";
    text += (text.empty() ? "" : " ") + std::string(marks) + passage.text + marks;
  }
  return text;
}

TEST(WordDiff, MarksWordsThatWentAndCame) {
  EXPECT_EQ(marked(word_diff("The ferry left at nine.", "The ferry left at ten.")),
            "The ferry left at -nine.- +ten.+");
  EXPECT_EQ(marked(word_diff("a b c d", "b c x d e")), "-a- b c +x+ d +e+");
  EXPECT_EQ(marked(word_diff("", "new words")), "+new words+");
  EXPECT_EQ(marked(word_diff("old words", "")), "-old words-");
  EXPECT_EQ(marked(word_diff("same  words", "same words")), "same words");
  EXPECT_TRUE(word_diff("", "").empty());
}

TEST(WordDiff, TakesAnyBytesForWords) {
  EXPECT_EQ(marked(word_diff("\\ No newline <b> \x01 é", "\\ No newline <i> \x01 é")),
            "\\ No newline -<b>- +<i>+ \x01 é");
  EXPECT_EQ(marked(word_diff(std::string_view("a\0b c", 5), "c")), std::string("-a\0b- c", 7));
}

std::string rebuilt(const std::vector<Passage>& passages, Kind without) {
  std::string text;
  for (const auto& passage : passages)
    if (passage.kind != without) text += (text.empty() ? "" : " ") + passage.text;
  return text;
}

TEST(WordDiff, HoldsBothTexts) {
  std::mt19937 random(7);
  const auto text = [&] {
    std::string words;
    for (auto n = random() % 40; n > 0; --n)
      words += (words.empty() ? "" : " ") + std::string(1, "abcd"[random() % 4]);
    return words;
  };
  for (int i = 0; i < 500; ++i) {
    const auto before = text(), after = text();
    const auto passages = word_diff(before, after);
    EXPECT_EQ(rebuilt(passages, Kind::fresh), before);
    EXPECT_EQ(rebuilt(passages, Kind::gone), after);
  }
}

TEST(ParagraphDiff, GoesByParagraphsAndThenByWords) {
  const Paragraphs before{"The bridge opened on Monday.", "It cost two crowns.", "Nobody sang."};
  const Paragraphs after{"The bridge opened on Tuesday.", "It cost two crowns.",
                         "A choir of ninety performed twice.", "Rain fell."};
  std::vector<std::string> found;
  for (const auto& paragraph : paragraph_diff(before, after)) found.push_back(marked(paragraph));
  EXPECT_EQ(found, (std::vector<std::string>{"The bridge opened on -Monday.- +Tuesday.+",
                                             "It cost two crowns.", "-Nobody sang.-",
                                             "+A choir of ninety performed twice.+", "+Rain fell.+"}));
  EXPECT_EQ(paragraph_diff(before, before).size(), 3u);
  EXPECT_TRUE(paragraph_diff({}, {}).empty());
}

}  // namespace
}  // namespace dateline::press
