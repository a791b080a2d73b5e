#include "http/chunks.h"

#include <gtest/gtest.h>

#include <utility>

namespace dateline::http {
namespace {

using State = ChunkDecoder::State;

struct Outcome {
  State state;
  std::string body;
  std::size_t used;
  bool operator==(const Outcome&) const = default;
};

Outcome decode(std::string_view input, std::size_t step, std::size_t body_limit = 100) {
  ChunkDecoder decoder(body_limit, 32);
  Outcome out{State::need_more, "", 0};
  while (out.used < input.size() && out.state == State::need_more) {
    out.state = decoder.feed(input.substr(out.used, step), out.body);
    out.used += decoder.consumed();
  }
  return out;
}

TEST(ChunkDecoder, DecodesHoweverTheBytesAreSplit) {
  const std::pair<std::string, std::string> cases[] = {
      {"0\r\n\r\n", ""},
      {"000\r\n\r\n", ""},
      {"5\r\nhello\r\n0\r\n\r\n", "hello"},
      {"1\r\n\r\r\nA;a=\"b\";c\r\n0123456789\r\n0;last\r\nX-T: 1\r\nY:\r\n\r\n", "\r0123456789"},
  };
  for (const auto& [input, body] : cases)
    for (std::size_t step = 1; step <= input.size(); ++step)
      EXPECT_EQ(decode(input + "NEXT", step), (Outcome{State::complete, body, input.size()}))
          << input << step;
}

TEST(ChunkDecoder, RefusesWhatIsBroken) {
  for (const char* input : {"\r\n",           "g\r\n",     "-1\r\n",     "+1\r\n",       "0x1\r\n",
                            " 1\r\n",         "1 \r\na",   "1\na",       "1;a\nb",       "1\r\nab",
                            "1\r\na\n",       "1\r\na\rx", "0\r\nX\r\n", "0\r\n: x\r\n", "0\r\n X: y\r\n",
                            "0\r\nX : y\r\n", "0\r\n\n",   "0\r\n\rX",   "0\r\nX: \x01", "1;\x7f"})
    for (std::size_t step = 1; step < 4; ++step) EXPECT_EQ(decode(input, step).state, State::broken) << input;
}

TEST(ChunkDecoder, KeepsItsLimits) {
  EXPECT_EQ(decode("64\r\n", 9).state, State::need_more);
  EXPECT_EQ(decode("65\r\n", 9).state, State::too_large);
  EXPECT_EQ(decode("ffffffffffffffff\r\n", 1).state, State::too_large);
  EXPECT_EQ(decode("0000000000000000001\r\n", 1).state, State::broken);
  EXPECT_EQ(decode("3\r\nabc\r\n3\r\n", 9, 5).state, State::too_large);
  EXPECT_EQ(decode("1;" + std::string(33, 'x'), 9).state, State::too_large);
  EXPECT_EQ(decode("0\r\nX:" + std::string(33, 'x'), 9).state, State::too_large);
}

}  // namespace
}  // namespace dateline::http
