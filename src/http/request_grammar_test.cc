#include "http/request_grammar.h"

#include <gtest/gtest.h>

namespace dateline::http {
namespace {

TEST(RequestGrammar, ReadsAHeadAndItsFraming) {
  const std::string head =
      "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 7\r\nExpect: 100-Continue\r\nConnection: close\r\n\r\n";
  const RequestLimits limits;
  Request request;
  std::string path;
  RequestGrammar grammar(limits, request, path);
  EXPECT_EQ(grammar.read(head), std::nullopt);
  EXPECT_FALSE(grammar.is_done());
  EXPECT_EQ(*grammar.content_length(), 7u);
  EXPECT_TRUE(grammar.wants_continue());
  EXPECT_FALSE(request.keep_alive);
  EXPECT_EQ(request.fields.size(), 4u);
}

TEST(RequestGrammar, SaysWhyNot) {
  const std::pair<const char*, Status> cases[] = {
      {"GET / HTTP/3.0\r\nHost: h\r\n\r\n", Status::version_not_supported},
      {"GET / HTTP/1.1\r\n\r\n", Status::bad_request},
      {"LOOK / HTTP/1.1\r\nHost: h\r\n\r\n", Status::not_implemented},
      {"PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 9999999999\r\n\r\n", Status::content_too_large},
  };
  for (const auto& [head, status] : cases) {
    const RequestLimits limits;
    Request request;
    std::string path;
    RequestGrammar grammar(limits, request, path);
    EXPECT_EQ(grammar.read(head), status) << head;
  }
}

}  // namespace
}  // namespace dateline::http
