#include "taster/plain_copy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

NewsItem copy_item(std::string html) {
  NewsItem made;
  made.body_html = std::move(html);
  return made;
}

TEST(PlainCopy, keeps_the_wires_own_lines_apart) {
  const auto copy = plain_copy(copy_item(
      "<p>By Sam Orr, Northdesk</p><p>(Adds quotes)</p><p>The ferry sank on Monday.</p><p>abc/de</p>"
      "<p>(Reporting by Sam Orr)</p><p>ends</p>"));
  EXPECT_EQ(copy.words.size(), 5U);
  EXPECT_THAT(copy.notes, testing::ElementsAre("By Sam Orr, Northdesk", "(Adds quotes)", "abc/de",
                                               "(Reporting by Sam Orr)", "ends"));
}

TEST(PlainCopy, writes_small_numbers_and_case_alike) {
  const auto digits = plain_copy(copy_item("<p>About 11 boats sank.</p>"));
  const auto words = plain_copy(copy_item("<p>ABOUT Eleven boats sank.</p>"));
  EXPECT_EQ(digits.runs, words.runs);
  EXPECT_EQ(digits.words[1].kind, CopyWord::Kind::number);
}

TEST(PlainCopy, tells_names_from_words) {
  const auto copy = plain_copy(copy_item("<p>The ferry left Port Ansell on Monday. Halim won.</p>"));
  EXPECT_EQ(copy.names.size(), 2U);                        // Port, Ansell; a weekday is none
  EXPECT_EQ(copy.words[0].kind, CopyWord::Kind::plain);    // The
  EXPECT_EQ(copy.words[7].kind, CopyWord::Kind::opening);  // Halim
  EXPECT_EQ(copy.weekdays, 1U);
}

TEST(PlainCopy, without_a_body_is_the_summary) {
  NewsItem bare;
  EXPECT_TRUE(plain_copy(bare).runs.empty());
  bare.summary = "A ferry sank.";
  EXPECT_EQ(plain_copy(bare).words.size(), 3U);
  EXPECT_EQ(plain_copy(bare).runs.size(), 1U);
}

}  // namespace
}  // namespace dateline::taster
