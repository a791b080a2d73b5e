#include "wire/feeds/imap_lines.h"

#include <gtest/gtest.h>

namespace dateline::feeds {
namespace {

constexpr ImapLimits small{.line = 40, .literal = 20, .literals = 2};

// All whole lines of it, given `step` bytes at a time; literals in angle brackets. An error ends it.
std::string lines(std::string_view bytes, std::size_t step, ImapLimits limits = small) {
  ImapLines reader(limits);
  std::string all;
  for (std::size_t at = 0; at < bytes.size(); at += step) {
    reader.feed(bytes.substr(at, step));
    for (;;) {
      auto line = reader.next();
      if (!line) return all + "! " + line.error().what;
      if (!line.value()) break;
      all += line.value()->text;
      for (const auto& literal : line.value()->literals) all += " <" + literal + ">";
      all += "|";
    }
  }
  return all;
}

TEST(ImapLines, AreTheSameHoweverTheyCome) {
  const std::string bytes =
      "* OK ready\r\n* 1 FETCH (A {5}\r\na\r\nb) {0}\r\n)\r\na1 OK done\n* 2 FETCH (B {2}\r\n\r\n\r\n";
  for (std::size_t step = 1; step <= bytes.size(); ++step)
    EXPECT_EQ(lines(bytes, step),
              "* OK ready|* 1 FETCH (A {5} {0}) <a\r\nb)> <>|a1 OK done|* 2 FETCH (B {2} <\r\n>|")
        << step;
}

TEST(ImapLines, WithoutAnEndAreCut) {
  const std::string endless(41, 'x');
  EXPECT_EQ(lines(endless, 1), "! the server sends a line of more than 40 bytes");
  EXPECT_EQ(lines(endless + "\r\n", 100), "! the server sends a line of more than 40 bytes");
  // A line goes on behind its literals.
  EXPECT_EQ(lines("* " + std::string(30, 'x') + " {1}\r\na" + std::string(10, 'x'), 7),
            "! the server sends a line of more than 40 bytes");
}

TEST(ImapLines, WithTooMuchInThemAreRefusedBeforeItCame) {
  EXPECT_EQ(lines("* A {21}\r\n", 3), "! the server sends more than 20 bytes in one answer");
  EXPECT_EQ(lines("* A {12}\r\nabcdefghijkl {9}\r\n", 3),
            "! the server sends more than 20 bytes in one answer");
  EXPECT_EQ(lines("* A {99999999999999999999999}\r\n", 3),
            "! the server sends more than 20 bytes in one answer");
  EXPECT_EQ(lines("* A {1}\r\na {1}\r\nb {1}\r\nc", 3),
            "! the server sends more than 2 literals in one line");
}

TEST(ImapLines, TakeBracesThatAreNoLiteral) {
  EXPECT_EQ(lines("* OK {}\r\n* OK {x}\r\n* OK 4}\r\n* OK {-1}\r\n", 2),
            "* OK {}|* OK {x}|* OK 4}|* OK {-1}|");
}

TEST(ImapLines, MayHaveAMessageAsLargeAsAllowed) {
  const std::string body(1 << 20, 'm');
  const auto all = lines("* 1 FETCH (BODY[] {1048576}\r\n" + body + ")\r\n", 16 << 10, {.literal = 1 << 20});
  EXPECT_EQ(all, "* 1 FETCH (BODY[] {1048576}) <" + body + ">|");
}

}  // namespace
}  // namespace dateline::feeds
