#include "taster/name_lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "taster/calendar_words.h"

namespace dateline::taster {
namespace {

TEST(NameLexicon, knows_names_and_what_stands_beside_them) {
  const auto& words = name_lexicon();
  EXPECT_TRUE(words.marks("sunniva").has(Mark::given));
  EXPECT_TRUE(words.marks("spokesman").has(Mark::post));
  EXPECT_TRUE(words.marks("carmaker").has(Mark::firm));
  EXPECT_TRUE(words.marks("gmbh").has(Mark::ending));
  EXPECT_FALSE(words.marks("harbour").any(Mark::given, Mark::post));
  EXPECT_TRUE(words.is_agency("associated press"));
  EXPECT_TRUE(words.is_nobody("harry potter"));
  EXPECT_FALSE(words.is_nobody("associated press"));
}

TEST(NameLexicon, tells_a_place_from_what_sounds_like_one) {
  EXPECT_TRUE(marks_of("senator").has(Mark::title));
  EXPECT_TRUE(marks_of("said").has(Mark::speech));
  EXPECT_TRUE(marks_of("army").has(Mark::role));
  EXPECT_TRUE(marks_of("near").has(Mark::locative));
  EXPECT_TRUE(marks_of("the").has(Mark::function));
  EXPECT_TRUE(marks_of("chad").has(Mark::also_name));
  EXPECT_TRUE(marks_of("reading").has(Mark::common));
  EXPECT_FALSE(marks_of("seoul").has(Mark::common));
  EXPECT_FALSE(marks_of("pyongyang").has(Mark::given));
}

// Whoever reads dates asks calendar_words.h only about words with this mark.
TEST(NameLexicon, knows_every_word_of_the_calendar) {
  for (const std::string name : {"january", "february", "march", "april", "may", "june", "july", "august",
                                 "september", "october", "november", "december"}) {
    ASSERT_NE(month_of(name), 0);
    for (const auto& word : {name, name.substr(0, 3)})
      EXPECT_TRUE(marks_of(word).has(Mark::calendar)) << word;
  }
  EXPECT_TRUE(marks_of("sept").has(Mark::calendar));
  for (const std::string name :
       {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
    for (const auto& word : {name, name + 's', name.substr(0, 3)})
      EXPECT_EQ(marks_of(word).has(Mark::calendar), weekday_of(word) != 0) << word;
}

TEST(NameLexicon, knows_an_organisation_by_each_of_its_names) {
  const auto* by_acronym = name_lexicon().known("imf");
  ASSERT_TRUE(by_acronym);
  EXPECT_TRUE(by_acronym->front().capitals);
  const auto* in_full = name_lexicon().known("international");
  ASSERT_TRUE(in_full);
  EXPECT_TRUE(std::ranges::any_of(*in_full, [&](const KnownName& name) {
    return name.organisation == by_acronym->front().organisation && name.keys.size() == 3;
  }));
  EXPECT_TRUE(name_lexicon().known("apple")->front().only_inside);
  EXPECT_FALSE(name_lexicon().known("harbour"));
}

TEST(NameLexicon, reads_its_file) {
  const auto read = NameLexicon::read("# a word\n\ngiven ada|ines\npost clerk\nknown Bay Lines|BL\n");
  ASSERT_TRUE(read);
  EXPECT_TRUE(read.value().marks("ines").has(Mark::given));
  EXPECT_TRUE(read.value().known("bay"));
  EXPECT_TRUE(read.value().known("bl")->front().capitals);
}

TEST(NameLexicon, says_which_line_it_cannot_read) {
  for (const auto* text : {"given", "poet ada", "given ada||ines"})
    EXPECT_FALSE(NameLexicon::read(text)) << text;
  EXPECT_NE(NameLexicon::read("\n\nada").error().what.find("line 3"), std::string::npos);
}

}  // namespace
}  // namespace dateline::taster
