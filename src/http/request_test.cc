#include "http/request.h"

#include <gtest/gtest.h>

namespace dateline::http {
namespace {

TEST(Request, FindsFieldsWithoutCase) {
  Request request;
  request.fields = {{"Accept", "text/html"}, {"X-A", "1"}, {"x-a", "2"}};
  EXPECT_EQ(request.field("accept"), "text/html");
  EXPECT_EQ(request.field("x-A"), "1");
  EXPECT_FALSE(request.has("Range"));
  int seen = 0;
  EXPECT_TRUE(request.each("X-a", [&](std::string_view) { return ++seen > 0; }));
  EXPECT_EQ(seen, 2);
}

TEST(Request, OwnsItsBytesWhereverItMoves) {
  auto text = std::make_unique<std::string>("/late?q=1");
  Request request;
  request.method = Method::post;
  request.target = *text;
  request.path = request.target.substr(0, 5);
  request.fields = {{"Host", "example.test"}};
  request.body = request.target.substr(6);
  auto first = request.own();
  text.reset();
  const auto owned = std::move(first);
  EXPECT_EQ(owned.get().path, "/late");
  EXPECT_EQ(owned.get().field("host"), "example.test");
  EXPECT_EQ(owned.get().body, "q=1");
}

TEST(Request, RebasesOnlyWhatLiesInTheBlock) {
  const std::string block = "/path";
  const std::string copy = block;
  const std::string elsewhere = "body";
  Request request;
  request.path = std::string_view(block).substr(1);
  request.body = elsewhere;
  request.rebase(block, copy);
  EXPECT_EQ(request.path.data(), copy.data() + 1);
  EXPECT_EQ(request.body.data(), elsewhere.data());
}

}  // namespace
}  // namespace dateline::http
