#include "http/reply.h"

#include <gtest/gtest.h>

#include <boost/json/object.hpp>

namespace dateline::http {
namespace {

TEST(Reply, HasAHeadWithoutItsEmptyLine) {
  EXPECT_EQ(make_head(Status::ok, {{"Content-Type", "text/html"}, {"ETag", "\"a\""}}, 12),
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: \"a\"\r\nContent-Length: 12\r\n");
  EXPECT_EQ(make_head(Status::not_modified, {}, 12), "HTTP/1.1 304 Not Modified\r\n");
}

TEST(Reply, OwnsWhatItWasMadeOf) {
  std::string body = "thin but true";
  auto first = reply_with(Status::not_found, {{"X", "1"}}, body);
  body = "something else";
  const auto reply = std::move(first);
  EXPECT_EQ(reply.head, "HTTP/1.1 404 Not Found\r\nX: 1\r\nContent-Length: 13\r\n");
  ASSERT_EQ(reply.body().size(), 1u);
  EXPECT_EQ(reply.body()[0], "thin but true");
}

TEST(Reply, CannotBeSplitByAValue) {
  const auto reply = redirect(Status::found, "/a\r\nSet-Cookie: x");
  EXPECT_NE(reply.head.find("Location: /a  Set-Cookie: x\r\n"), std::string_view::npos);
}

TEST(Reply, SaysProblemsInJson) {
  const auto reply = problem(Status::method_not_allowed, "a \"quote\"", {{"Allow", "GET"}});
  EXPECT_NE(reply.head.find("Content-Type: application/problem+json\r\n"), std::string_view::npos);
  EXPECT_NE(reply.head.find("Allow: GET\r\n"), std::string_view::npos);
  EXPECT_EQ(reply.body()[0], R"({"title":"Method Not Allowed","status":405,"detail":"a \"quote\""})"
                             "\n");
}

TEST(Reply, SaysMoreAboutAProblem) {
  const auto reply = problem_with(Status::unprocessable_content, "nothing in it", {{"raw", 17}});
  EXPECT_EQ(reply.body()[0],
            R"({"title":"Unprocessable Content","status":422,"detail":"nothing in it","raw":17})"
            "\n");
}

}  // namespace
}  // namespace dateline::http
