#include "app/order.h"

#include <gtest/gtest.h>

namespace dateline::app {
namespace {

TEST(Order, CrossesALineWhole) {
  Order order{.verb = "ingest", .args = {{"source", "wire"}, {"name", "a\nb.txt"}}, .bytes = {}};
  for (int c = 0; c < 256; ++c) order.bytes += static_cast<char>(c);
  const auto line = to_line(order);
  EXPECT_EQ(line.find('\n'), std::string::npos);
  const auto back = order_from_line(line).value();
  EXPECT_EQ(back.verb, order.verb);
  EXPECT_EQ(back.args, order.args);
  EXPECT_EQ(back.bytes, order.bytes);
}

TEST(Order, AnAnswerCrossesALineWhole) {
  const std::string bytes("\0\xff\n", 3);
  const auto back = answer_from_line(to_line(Answer{1, "{\"a\":1}\n", "dateline: no\n", bytes})).value();
  EXPECT_EQ(back.status, 1);
  EXPECT_EQ(back.out, "{\"a\":1}\n");
  EXPECT_EQ(back.errors, "dateline: no\n");
  EXPECT_EQ(back.bytes, bytes);
}

TEST(Order, AnAnswersLinesAreObjects) {
  const auto objects = objects_of({0, "{\"a\":1}\nno\n{\"a\":2}\n", ""});
  ASSERT_EQ(objects.size(), 2u);
  EXPECT_EQ(objects[1].at("a"), 2);
  EXPECT_TRUE(objects_of({0, "", ""}).empty());
}

TEST(Order, RefusesOtherLines) {
  for (const char* line : {"", "{", "[]", "{}", R"({"verb":1})", R"({"verb":"a","bytes":"%%"})"})
    EXPECT_EQ(order_from_line(line).error().fault, Fault::invalid) << line;
  for (const char* line : {"", "{}", R"({"status":"0"})"})
    EXPECT_TRUE(answer_from_line(line).has_error()) << line;
}

TEST(Order, TheLimitHoldsWhatItPromises) {
  const Order order{.verb = "ingest", .args = {}, .bytes = std::string(1 << 20, 'x')};
  EXPECT_LE(to_line(order).size(), line_limit(order.bytes.size()));
}

}  // namespace
}  // namespace dateline::app
