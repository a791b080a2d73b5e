#include "wire/formats/uri.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(Uri, IsAbsoluteAndWritten) {
  EXPECT_TRUE(is_uri("https://north.example/a?b=c#d"));
  EXPECT_TRUE(is_uri("urn:newsml:north.example:20251225:7"));
  EXPECT_TRUE(is_uri("tag:north.example,2025:7"));
  EXPECT_FALSE(is_uri(""));
  EXPECT_FALSE(is_uri("12345"));
  EXPECT_FALSE(is_uri("/story/7"));
  EXPECT_FALSE(is_uri("https://north.example/a b"));
  EXPECT_FALSE(is_uri("https://north.example/50%"));
  EXPECT_FALSE(is_uri("urn:"));
  EXPECT_FALSE(is_uri("7up:can"));
}

TEST(StableUri, IsAUriAndTheSameAgain) {
  const auto uri = stable_uri("guid", "item no. 7");
  EXPECT_TRUE(is_uri(uri));
  EXPECT_EQ(uri, stable_uri("guid", "item no. 7"));
  EXPECT_NE(uri, stable_uri("guid", "item no. 8"));
  EXPECT_NE(uri, stable_uri("link", "item no. 7"));
}

}  // namespace dateline::wire
