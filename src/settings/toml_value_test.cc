#include "settings/toml_value.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

template <class T>
Result<T> read(std::string_view toml, Rule rule) {
  const auto document = toml::parse(toml);
  T value{};
  TRY(take(value, Want{"site.toml", "site", "key", rule}, *document.get("key")));
  return value;
}

TEST(TomlValue, ReadsEachType) {
  EXPECT_EQ(read<std::string>("key = 'UTC'", Rule::zone).value(), "UTC");
  EXPECT_EQ(read<bool>("key = true", Rule::yes_no).value(), true);
  EXPECT_EQ(read<std::int64_t>("key = 5_000", Rule::count).value(), 5000);
  EXPECT_EQ(read<int>("key = 2", Rule::count).value(), 2);
  EXPECT_EQ(read<PublishRule>("key = 'review'", Rule::publish).value(), PublishRule::review);
  EXPECT_EQ(read<std::vector<std::string>>("key = ['KR', 'RU']", Rule::country).value(),
            (std::vector<std::string>{"KR", "RU"}));
}

TEST(TomlValue, SaysWhereAndWhatWasExpected) {
  const auto refused = read<std::string>("\n\nkey = 'IST'", Rule::zone);
  ASSERT_TRUE(refused.has_error());
  EXPECT_EQ(refused.error().fault, Fault::invalid);
  EXPECT_EQ(refused.error().text(),
            "site.toml:3:7: bad value 'IST' for 'key' in [site]; expected an IANA time zone such as "
            "\"Asia/Kolkata\"");
}

TEST(TomlValue, RefusesTheWrongType) {
  EXPECT_TRUE(read<std::string>("key = 1", Rule::text).has_error());
  EXPECT_TRUE(read<bool>("key = 'yes'", Rule::yes_no).has_error());
  EXPECT_TRUE(read<std::int64_t>("key = -1", Rule::count).has_error());
  EXPECT_TRUE(read<int>("key = 5000000000", Rule::count).has_error());
  EXPECT_TRUE(read<PublishRule>("key = 'sometimes'", Rule::publish).has_error());
  EXPECT_TRUE(read<std::vector<std::string>>("key = 'KR'", Rule::country).has_error());
  EXPECT_TRUE(read<std::vector<std::string>>("key = ['KR', 'UK']", Rule::country).has_error());
}

}  // namespace
}  // namespace dateline
