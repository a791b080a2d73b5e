#include "text/breaker.h"

#include <gtest/gtest.h>
#include <unicode/unistr.h>

namespace dateline::text {
namespace {

std::int32_t parts(icu::BreakIterator& breaks, const char* words) {
  const icu::UnicodeString text(words);
  breaks.setText(text);
  std::int32_t count = 0;
  while (breaks.next() != icu::BreakIterator::DONE) ++count;
  return count;
}

TEST(Breaker, LendsOneToEachWhoAsksAtOnce) {
  const Breaker outer(Breaks::words, "en"), inner(Breaks::words, "en");
  EXPECT_NE(&outer.get(), &inner.get());
  EXPECT_EQ(parts(inner.get(), "two words"), 3);
}

TEST(Breaker, KeepsThemApartByKindAndLanguage) {
  EXPECT_EQ(parts(Breaker(Breaks::sentences, "en").get(), "One. Two."), 2);
  EXPECT_EQ(parts(Breaker(Breaks::words, "en").get(), "One. Two."), 5);
  EXPECT_EQ(parts(Breaker(Breaks::characters).get(), "abc"), 3);
}

TEST(Breaker, ReadsAnUnknownLanguageAllTheSame) {
  for (int i = 0; i < 100; ++i)
    EXPECT_EQ(parts(Breaker(Breaks::words, "x-" + std::to_string(i)).get(), "two words"), 3);
  EXPECT_EQ(parts(Breaker(Breaks::words, "no such tag!").get(), "two words"), 3);
}

}  // namespace
}  // namespace dateline::text
