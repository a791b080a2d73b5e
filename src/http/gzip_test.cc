#include "http/gzip.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace dateline::http {
namespace {

std::string stitched(const std::vector<const DeflatedPart*>& parts) {
  std::string member(gzip_opening());
  for (const auto* part : parts) member += part->deflated;
  const auto closing = gzip_closing(parts);
  return member.append(closing.data(), closing.size());
}

std::string noise(std::size_t size, unsigned seed) {
  std::mt19937 random(seed);
  std::string bytes(size, '\0');
  for (auto& c : bytes) c = static_cast<char>(random());
  return bytes;
}

std::string prose(std::size_t lines) {
  std::string text;
  for (std::size_t i = 0; i < lines; ++i)
    text += "<p>The harbour master counted " + std::to_string(i) + " boats.</p>\n";
  return text;
}

TEST(Gzip, StitchesPartsIntoOneMember) {
  const auto head = deflate_part(prose(40)), body = deflate_part(noise(70000, 1)),
             rail = deflate_part(prose(900)), empty = deflate_part("");
  const std::vector<std::vector<const DeflatedPart*>> orders{{},
                                                             {&empty},
                                                             {&head},
                                                             {&head, &body, &rail},
                                                             {&rail, &head},
                                                             {&head, &empty, &head, &head},
                                                             {&body, &body}};
  for (const auto& order : orders) {
    std::string expected;
    for (const auto* part : order) expected += part->raw;
    EXPECT_EQ(gunzip(stitched(order), 1 << 20).value(), expected) << order.size();
  }
}

TEST(Gzip, CostsLittleInParts) {
  const auto first = deflate_part(prose(100)), second = deflate_part(prose(200));
  const auto whole = gzip(first.raw + second.raw);
  EXPECT_LT(stitched({&first, &second}).size(), whole.size() * 3 / 2);
}

TEST(Gzip, RoundTripsWhole) {
  for (const auto& bytes : {std::string(), prose(10), noise(100000, 2), std::string(300000, 'a')})
    EXPECT_EQ(gunzip(gzip(bytes), 1 << 20).value(), bytes);
}

TEST(Gzip, RefusesWhatIsNotOneMember) {
  const auto good = gzip(prose(50));
  EXPECT_EQ(gunzip("", 100).error().fault, Fault::invalid);
  EXPECT_EQ(gunzip("plain text", 100).error().fault, Fault::invalid);
  EXPECT_EQ(gunzip(good.substr(0, good.size() - 1), 1 << 20).error().fault, Fault::invalid);
  EXPECT_EQ(gunzip(good + good, 1 << 20).error().fault, Fault::invalid);
  auto broken = good;
  broken[broken.size() - 6] ^= 1;  // in the checksum
  EXPECT_EQ(gunzip(broken, 1 << 20).error().fault, Fault::invalid);
  EXPECT_EQ(gunzip(gzip(std::string(1 << 20, 'a')), 1000).error().fault, Fault::limit);
}

}  // namespace
}  // namespace dateline::http
