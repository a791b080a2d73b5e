#include "base/clock.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

Instant at(std::string_view text) {
  return parse_rfc3339(text).value();
}

TEST(Clock, PrintsAndReadsRfc3339) {
  for (const char* text : {"2025-12-24T22:29:00Z", "1969-12-31T23:59:59Z", "2024-02-29T00:00:00.125Z"})
    EXPECT_EQ(rfc3339(at(text)), text);
}

TEST(Clock, ReadsOffsetsAndBasicForms) {
  const auto expected = at("2025-12-24T22:29:00Z");
  for (const char* text : {"2025-12-25T03:59:00+05:30", "20251224T222900Z", "2025-12-24T17:29:00-0500",
                           "2025-12-24 22:29Z", "2025-12-24t22:29:00.000z"})
    EXPECT_EQ(at(text), expected) << text;
}

TEST(Clock, RefusesWhatIsNotAnInstant) {
  for (const char* text :
       {"", "2025-12-24", "2025-12-24T22:29:00", "2025-02-30T00:00:00Z", "2025-12-24T24:01:00Z",
        "2025-12-24T22:29:00+99:00", "2025-12-24T22:29:00Zx", "20xx-12-24T22:29:00Z"})
    EXPECT_EQ(parse_rfc3339(text).error().fault, Fault::invalid) << text;
}

TEST(Clock, PrintsHttpDates) {
  EXPECT_EQ(http_date(at("2025-12-24T22:29:00Z")), "Wed, 24 Dec 2025 22:29:00 GMT");
}

}  // namespace
}  // namespace dateline
