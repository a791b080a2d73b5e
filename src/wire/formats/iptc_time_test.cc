#include "wire/formats/iptc_time.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

std::string read(std::string_view written, std::string zone = {}) {
  std::vector<Problem> problems;
  const auto instant = read_iptc_time(written, {.source_zone = std::move(zone)}, problems);
  return instant ? rfc3339(*instant) : problems.empty() ? "" : problems.front().code;
}

}  // namespace

TEST(IptcTime, ReadsTheBasicForm) {
  EXPECT_EQ(read("20251225T083000Z"), "2025-12-25T08:30:00Z");
  EXPECT_EQ(read("20251225T083000+0100"), "2025-12-25T07:30:00Z");
  EXPECT_EQ(read(" 20251225T083000-05:30 "), "2025-12-25T14:00:00Z");
  EXPECT_EQ(read("20251225T0830+01"), "2025-12-25T07:30:00Z");
  EXPECT_EQ(read("20251225"), "2025-12-25T00:00:00Z");
}

TEST(IptcTime, ReadsABareTimeInItsSourcesZone) {
  EXPECT_EQ(read("20251225T083000"), "2025-12-25T08:30:00Z");
  EXPECT_EQ(read("20251225T083000", "Asia/Kolkata"), "2025-12-25T03:00:00Z");
}

TEST(IptcTime, ReadsTheExtendedFormToo) {
  EXPECT_EQ(read("2025-12-25T08:30:00+01:00"), "2025-12-25T07:30:00Z");
  EXPECT_EQ(read("2025-12-25T08:30:00"), "2025-12-25T08:30:00Z");
}

TEST(IptcTime, SaysWhatItCannotRead) {
  EXPECT_EQ(read("YYYYMMDD000000-HHMM"), "time-unreadable");
  EXPECT_EQ(read("20251399T083000Z"), "time-unreadable");
  EXPECT_EQ(read("20251225T08Z"), "time-unreadable");
  EXPECT_EQ(read(""), "");
}

}  // namespace dateline::wire
