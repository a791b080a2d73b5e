#include "http/date_line.h"

#include <gtest/gtest.h>

namespace dateline::http {
namespace {

TEST(DateLine, FollowsTheSeconds) {
  const auto start = parse_rfc3339("2025-12-24T22:29:00.900Z").value();
  DateLine line;
  line.refresh(start);
  EXPECT_EQ(line.text(), "Date: Wed, 24 Dec 2025 22:29:00 GMT\r\n");
  const auto* bytes = line.text().data();
  line.refresh(start + std::chrono::milliseconds(99));
  EXPECT_EQ(line.text().data(), bytes);
  line.refresh(start + std::chrono::milliseconds(100));
  EXPECT_EQ(line.text(), "Date: Wed, 24 Dec 2025 22:29:01 GMT\r\n");
}

}  // namespace
}  // namespace dateline::http
