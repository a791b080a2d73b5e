#include "wire/formats/copy_fields.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(CopyFields, AreOneLineOfText) {
  EXPECT_EQ(plain_line(" Ice &amp;\n snow "), "Ice & snow");
  EXPECT_EQ(plain_line_of_html("<p>Ice <b>&amp;</b></p><p>snow</p>"), "Ice & snow");
}

TEST(CopyFields, SetABodyAndWhatItSays) {
  NewsItem item;
  set_body(item, "<p onclick=x>OSLO, Dec 25 (NW) - Snow <a href='/s'>fell</a>.</p>",
           "https://north.example/");
  EXPECT_EQ(item.body_html, "<p>OSLO, Dec 25 (NW) - Snow <a href=\"https://north.example/s\">fell</a>.</p>");
  EXPECT_EQ(item.located, "Oslo");
  EXPECT_EQ(item.dateline->date, "Dec 25");
  EXPECT_GT(item.word_count, 4);
}

TEST(CopyFields, MakeAPicture) {
  const auto file = picture("https://north.example/f.jpg", "main");
  EXPECT_EQ(file.type, "picture");
  EXPECT_EQ(file.renditions.at(0).href, "https://north.example/f.jpg");
}

}  // namespace dateline::wire
