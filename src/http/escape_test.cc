#include "http/escape.h"

#include <gtest/gtest.h>

namespace dateline::http {
namespace {

TEST(Escape, RoundTrips) {
  const std::string text = "Seoul & S\xc3\xa3o Paulo/100%?~";
  EXPECT_EQ(percent_encode(text), "Seoul%20%26%20S%C3%A3o%20Paulo%2F100%25%3F~");
  std::string back;
  EXPECT_TRUE(percent_decode(percent_encode(text), back));
  EXPECT_EQ(back, text);
}

TEST(Escape, RefusesBrokenEscapes) {
  for (const char* text : {"%", "%a", "a%g0", "%0g", "%%20"}) {
    std::string out;
    EXPECT_FALSE(percent_decode(text, out)) << text;
  }
}

TEST(Escape, KnowsUtf8) {
  for (const char* text : {"", "abc", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x93\xb0", "\xf4\x8f\xbf\xbf"})
    EXPECT_TRUE(is_utf8(text)) << text;
  for (const char* text : {"\x80", "\xc0\xaf", "\xc3", "\xe0\x80\xaf", "\xed\xa0\x80", "\xf0\x80\x80\xaf",
                           "\xf4\x90\x80\x80", "\xff", "\xc3x"})
    EXPECT_FALSE(is_utf8(text)) << text;
}

}  // namespace
}  // namespace dateline::http
