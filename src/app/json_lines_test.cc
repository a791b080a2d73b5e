#include "app/json_lines.h"

#include <gtest/gtest.h>

#include "base/file.h"

namespace dateline::app {
namespace {

TEST(JsonLines, GivesEachValueAndSaysWhereOneIsBad) {
  const std::filesystem::path file = testing::TempDir() + "/lines.jsonl";
  ASSERT_TRUE(write_file(file, "{\"a\":1}\n\r\n[2]").has_value());
  int count = 0;
  ASSERT_TRUE(
      each_line(file, [&](const boost::json::value&) { return ++count, Result<>(ok()); }).has_value());
  EXPECT_EQ(count, 2);

  const auto refuse = [](const boost::json::value& value) -> Result<> {
    if (value.is_array()) return error(Fault::invalid, "a list");
    return ok();
  };
  EXPECT_EQ(each_line(file, refuse).error().text(), file.string() + ":3: a list");
  ASSERT_TRUE(write_file(file, "{}\n{").has_value());
  EXPECT_EQ(each_line(file, refuse).error().where, file.string() + ":2");
  EXPECT_EQ(each_line("/no/where", refuse).error().fault, Fault::not_found);
}

}  // namespace
}  // namespace dateline::app
