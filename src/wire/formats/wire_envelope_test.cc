#include "wire/formats/wire_envelope.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

std::optional<WireEnvelope> read(const WireFrame& frame, const Hints&, std::vector<Problem>&) {
  if (frame.before != "head") return std::nullopt;
  WireEnvelope out{.service = "w",
                   .sequence = "1",
                   .agency = "NW",
                   .priority = "b",
                   .category = "i",
                   .slug = {"BC", "Ferry", "Kill", 7},
                   .filed = {},
                   .sent = "212322 GMT Nov 18",
                   .text = {}};
  out.text.headline = {"Ferry runs"};
  out.text.body = {std::string(frame.text)};
  return out;
}

}  // namespace

TEST(Envelope, MakesAnItemOfHeaderAndCopy) {
  const auto parsed = parse_envelopes("\x01head\x02It runs.\x03\x04", {}, "anpa", read);
  ASSERT_TRUE(parsed);
  const auto& item = parsed.value().items.at(0);
  EXPECT_EQ(item.slugline, "Ferry");
  EXPECT_EQ(item.take_key, "Kill");
  EXPECT_EQ(item.urgency, 2);
  EXPECT_EQ(item.word_count, 7);
  EXPECT_EQ(item.provider, "NW");
  EXPECT_EQ(item.control->verb, ControlMessage::Verb::kill);
  EXPECT_EQ(item.pub_status, PubStatus::canceled);
  EXPECT_TRUE(item.uri.starts_with("urn:dateline:anpa:"));
}

TEST(Envelope, RejectsWhatHasNoHeaderOneByOne) {
  const auto parsed = parse_envelopes(
      "\x01other\x02"
      "a\x03\x04\x01head\x02"
      "b\x03\x04",
      {}, "anpa", read);
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed.value().items.size(), 1u);
  ASSERT_EQ(parsed.value().problems.size(), 1u);
  EXPECT_EQ(parsed.value().problems[0].code, "item-rejected");
  EXPECT_FALSE(
      parse_envelopes("\x01other\x02"
                      "a\x03\x04",
                      {}, "anpa", read));
}

TEST(Envelope, FindsTheTimeWhereEtxWasLost) {
  std::string text = "It runs.\n\n212322 GMT Nov 18\n\x7f\n";
  EXPECT_EQ(take_sent(text), "212322 GMT Nov 18");
  EXPECT_EQ(text, "It runs.\n\n");
  EXPECT_EQ(take_sent(text), "");
}

}  // namespace dateline::wire
