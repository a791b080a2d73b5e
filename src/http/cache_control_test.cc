#include "http/cache_control.h"

#include <gtest/gtest.h>

namespace dateline::http {
namespace {

using namespace std::chrono_literals;

TEST(CacheControl, ReadsMaxAgeAmongOthers) {
  EXPECT_EQ(max_age("max-age=300"), 300s);
  EXPECT_EQ(max_age("public , Max-Age=\"60\", must-revalidate"), 60s);
  EXPECT_EQ(max_age("max-age=0"), 0s);
  EXPECT_EQ(max_age("max-age=10, max-age=20"), 10s);
  EXPECT_EQ(max_age("max-age=99999999999999999999"), std::chrono::seconds(std::int64_t{1} << 31));
}

TEST(CacheControl, HasNoneWhereNothingMayBeKept) {
  for (const auto* text : {"", ",,", "no-store", "max-age=300, no-cache", "s-maxage=300", "max-age",
                           "max-age=", "max-age=-1", "max-age=1.5", "x-max-age=3"})
    EXPECT_FALSE(max_age(text)) << text;
}

}  // namespace
}  // namespace dateline::http
