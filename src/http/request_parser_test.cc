#include "http/request_parser.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline::http {
namespace {

using State = RequestParser::State;

// Feeds `input` in pieces of `step` bytes, as a connection would.
struct Feeding {
  RequestParser parser;
  std::string pending;
  State state = State::need_more;

  explicit Feeding(RequestLimits limits = {}) : parser(limits) {}

  State feed(std::string_view input, std::size_t step) {
    for (std::size_t at = 0; at < input.size() && state == State::need_more; at += step) {
      pending += input.substr(at, step);
      // A block of its own for each call, so that a view into an old one is seen by ASan.
      pending = std::string(pending.begin(), pending.end());
      state = parser.parse(pending);
      if (state == State::need_more) pending.erase(0, parser.consumed());
    }
    return state;
  }
};

Status refusal(std::string_view input, RequestLimits limits = {}) {
  Feeding feeding(limits);
  return feeding.feed(input, input.size()) == State::refused ? feeding.parser.refusal() : Status::ok;
}

TEST(RequestParser, ReadsARequest) {
  const std::string input = "GET /a%20b?q=1 HTTP/1.1\r\nHost: news.example\r\nX-Empty:\r\n\r\nGET ";
  RequestParser parser;
  ASSERT_EQ(parser.parse(input), State::complete);
  const auto& request = parser.request();
  EXPECT_EQ(request.method, Method::get);
  EXPECT_EQ(request.target, "/a%20b?q=1");
  EXPECT_EQ(request.path, "/a b");
  EXPECT_EQ(request.query, "q=1");
  EXPECT_EQ(request.host, "news.example");
  EXPECT_EQ(request.field("x-empty"), "");
  EXPECT_TRUE(request.has("x-empty"));
  EXPECT_TRUE(request.keep_alive);
  EXPECT_EQ(parser.consumed(), input.size() - 4);
}

struct Case {
  const char* what;
  const char* input;
  Method method;
  const char* path;
  const char* body;
};

const Case accepted[] = {
    {"http/1.0 without Host", "GET / HTTP/1.0\r\n\r\n", Method::get, "/", ""},
    {"a leading CRLF", "\r\nGET /x HTTP/1.1\r\nHost: h\r\n\r\n", Method::get, "/x", ""},
    {"absolute form", "GET http://h:80/x HTTP/1.1\r\nHost: other\r\n\r\n", Method::get, "/x", ""},
    {"head", "HEAD /x HTTP/1.1\r\nhost:h\r\n\r\n", Method::head, "/x", ""},
    {"options *", "OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n", Method::options, "*", ""},
    {"a body", "POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello", Method::post, "/p", "hello"},
    {"an empty body", "PUT /p HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n", Method::put, "/p", ""},
    {"chunks",
     "POST /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: "
     "Chunked\r\n\r\n3\r\nabc\r\n0A;x=\"y\"\r\n0123456789\r\n0\r\n\r\n",
     Method::post, "/p", "abc0123456789"},
    {"no chunks", "DELETE /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
     Method::remove, "/p", ""},
    {"trailers",
     "POST /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nX-T: 1\r\nHost: "
     "two\r\n\r\n",
     Method::post, "/p", "a"},
    {"raw bytes in a value", "GET / HTTP/1.1\r\nHost: h\r\nX: \xc3\xa9\t-\r\n\r\n", Method::get, "/", ""},
};

TEST(RequestParser, AcceptsHoweverTheBytesAreSplit) {
  for (const auto& c : accepted)
    for (std::size_t step = 1; step <= std::string_view(c.input).size(); ++step) {
      Feeding feeding;
      ASSERT_EQ(feeding.feed(c.input, step), State::complete) << c.what << " by " << step;
      EXPECT_EQ(feeding.parser.request().method, c.method) << c.what;
      EXPECT_EQ(feeding.parser.request().path, c.path) << c.what;
      EXPECT_EQ(feeding.parser.request().body, c.body) << c.what;
      EXPECT_EQ(feeding.parser.consumed(), feeding.pending.size()) << c.what << " by " << step;
    }
}

TEST(RequestParser, TakesTheAbsoluteTargetsAuthority) {
  Feeding feeding;
  feeding.feed("GET http://h:80/x HTTP/1.1\r\nHost: other\r\n\r\n", 7);
  EXPECT_EQ(feeding.parser.request().host, "h:80");
}

#define HOST "Host: h\r\n"
#define POST11 "POST / HTTP/1.1\r\nHost: h\r\n"
const std::pair<const char*, int> refused[] = {
    {"GET / HTTP/1.1\r\n\r\n", 400},                        // no Host
    {"GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400},  // two
    {"GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\nHost: x y/@\r\n\r\n", 400},  // garbage
    {"GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\nHost: h\r\nX: a\r\n b\r\n\r\n", 400},  // obs-fold
    {"GET / HTTP/1.1\r\nHost: h\r\nX: a\r\n\tb\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\n Host: h\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\nHost : h\r\n\r\n", 400},  // space before the colon
    {"GET / HTTP/1.1\r\nHost: h\r\n: x\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\nHost: h\r\nX\r\n\r\n", 400},
    {"GET / HTTP/1.1\nHost: h\n\n", 400},  // bare LF
    {"GET / HTTP/1.1\r\nHost: h\nX: y\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\nHost: h\rX: y\r\n\r\n", 400},  // bare CR
    {"GET / HTTP/1.1\r\nHost: h\r\nX: a\x01\r\n\r\n", 400},
    {"POST / HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
    {POST11 "Transfer-Encoding: chunked, chunked\r\n\r\n", 501},
    {POST11 "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
    {POST11 "Transfer-Encoding: gzip, chunked\r\n\r\n", 501},
    {POST11 "Transfer-Encoding: chunked, gzip\r\n\r\n", 501},
    {POST11 "Transfer-Encoding: xchunked\r\n\r\n", 501},
    {POST11 "Transfer-Encoding: identity\r\n\r\n", 501},
    {POST11 "Transfer-Encoding:\r\n\r\n", 501},
    {POST11 "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
    {POST11 "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n", 400},
    {POST11 "Content-Length: 2\r\nContent-Length: 2\r\n\r\nab", 400},
    {POST11 "Content-Length: 2, 2\r\n\r\nab", 400},
    {POST11 "Content-Length: +2\r\n\r\nab", 400},
    {POST11 "Content-Length: 0x2\r\n\r\nab", 400},
    {POST11 "Content-Length: \r\n\r\nab", 400},
    {POST11 "Content-Length: 99999999999999999999\r\n\r\nab", 400},
    {POST11 "Transfer-Encoding: chunked\r\n\r\n-1\r\n", 400},
    {POST11 "Transfer-Encoding: chunked\r\n\r\n0x1\r\na\r\n", 400},
    {POST11 "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n", 413},
    {POST11 "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n", 400},
    {POST11 "Expect: a-miracle\r\nContent-Length: 1\r\n\r\na", 417},
    {"GET /\xc3\xa9 HTTP/1.1\r\n" HOST "\r\n", 400},
    {"GET /\" HTTP/1.1\r\n" HOST "\r\n", 400},
    {"GET /a#b HTTP/1.1\r\n" HOST "\r\n", 400},
    {"GET /a\x7f HTTP/1.1\r\n" HOST "\r\n", 400},
    {"GET a HTTP/1.1\r\n" HOST "\r\n", 400},
    {"GET * HTTP/1.1\r\n" HOST "\r\n", 400},
    {"GET h:80 HTTP/1.1\r\n" HOST "\r\n", 400},
    {"GET http:///a HTTP/1.1\r\n" HOST "\r\n", 400},
    {"GET /%zz HTTP/1.1\r\n" HOST "\r\n", 400},
    {"GET /%00 HTTP/1.1\r\n" HOST "\r\n", 400},
    {"GET /a/%2e%2e/b HTTP/1.1\r\n" HOST "\r\n", 400},
    {"GET /../etc HTTP/1.1\r\n" HOST "\r\n", 400},
    {"GET  / HTTP/1.1\r\n" HOST "\r\n", 400},
    {"GET / HTTP/1.1 \r\n" HOST "\r\n", 400},
    {"GET /\r\n\r\n", 400},
    {"GET / HTTP/2.0\r\n" HOST "\r\n", 505},
    {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
    {"GET / HTTP/1.2\r\n" HOST "\r\n", 400},
    {"GET / http/1.1\r\n" HOST "\r\n", 400},
    {"BREW / HTTP/1.1\r\n" HOST "\r\n", 501},
    {"CONNECT h:80 HTTP/1.1\r\n" HOST "\r\n", 501},
    {"get / HTTP/1.1\r\n" HOST "\r\n", 501},
    {"\x16\x03\x01\x02", 400},  // a TLS hello
    {"\r\n\r\nGET / HTTP/1.1\r\n" HOST "\r\n", 400},
};

TEST(RequestParser, RefusesHoweverTheBytesAreSplit) {
  for (const auto& [input, status] : refused)
    for (std::size_t step = 1; step <= std::string_view(input).size(); ++step) {
      Feeding feeding;
      ASSERT_EQ(feeding.feed(input, step), State::refused) << input << " by " << step;
      EXPECT_EQ(number(feeding.parser.refusal()), status) << input << " by " << step;
    }
}

TEST(RequestParser, NeverTakesANulInTheHead) {
  const std::string good = "GET /abc HTTP/1.1\r\nHost: h\r\nX: yy\r\n\r\n";
  for (std::size_t at = 0; at < good.size(); ++at) {
    auto bad = good;
    bad[at] = '\0';
    EXPECT_NE(Feeding().feed(bad, bad.size()), State::complete) << at;
  }
}

TEST(RequestParser, KeepsItsLimits) {
  const RequestLimits limits{.head = 256, .fields = 3, .body = 10};
  const std::string line = "GET / HTTP/1.1\r\nHost: h\r\n";
  EXPECT_EQ(refusal("GET /" + std::string(300, 'a'), limits), Status::uri_too_long);
  EXPECT_EQ(refusal(line + "X: " + std::string(300, 'a'), limits), Status::fields_too_large);
  EXPECT_EQ(refusal(line + "A: 1\r\nB: 2\r\n\r\n", limits), Status::ok);
  EXPECT_EQ(refusal(line + "A: 1\r\nB: 2\r\nC: 3\r\n\r\n", limits), Status::fields_too_large);
  EXPECT_EQ(refusal(POST11 "Content-Length: 11\r\n\r\n", limits), Status::content_too_large);
  EXPECT_EQ(refusal(POST11 "Content-Length: 10\r\n\r\n0123456789", limits), Status::ok);
  EXPECT_EQ(refusal(POST11 "Transfer-Encoding: chunked\r\n\r\n8\r\n01234567\r\n3\r\nabc\r\n", limits),
            Status::content_too_large);
  EXPECT_EQ(refusal(POST11 "Transfer-Encoding: chunked\r\n\r\n1;" + std::string(400, 'x'), limits),
            Status::content_too_large);
}

TEST(RequestParser, ReadsOneRequestAfterAnother) {
  std::string input;
  for (int i = 0; i < 3; ++i)
    input += POST11
        "Content-Length: 2\r\n\r\nab"
        "GET /n HTTP/1.1\r\nHost: h\r\n\r\n";
  RequestParser parser;
  for (int i = 0; i < 6; ++i) {
    ASSERT_EQ(parser.parse(input), State::complete);
    EXPECT_EQ(parser.request().path, i % 2 == 0 ? "/" : "/n");
    EXPECT_EQ(parser.request().body, i % 2 == 0 ? "ab" : "");
    EXPECT_EQ(parser.request().fields.size(), i % 2 == 0 ? 2u : 1u);
    input.erase(0, parser.consumed());
    parser.reset();
  }
  EXPECT_TRUE(input.empty());
}

TEST(RequestParser, KnowsWhoWaitsForContinue) {
  RequestParser parser;
  ASSERT_EQ(parser.parse(POST11 "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n"), State::need_more);
  EXPECT_TRUE(parser.in_body());
  EXPECT_TRUE(parser.wants_continue());
  ASSERT_EQ(parser.parse("ab"), State::complete);
  EXPECT_FALSE(parser.wants_continue());
}

TEST(RequestParser, KnowsWhoWillClose) {
  const std::pair<const char*, bool> cases[] = {
      {"GET / HTTP/1.1\r\nHost: h\r\n\r\n", true},
      {"GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n", false},
      {"GET / HTTP/1.1\r\nHost: h\r\nConnection: x, Close\r\n\r\n", false},
      {"GET / HTTP/1.0\r\n\r\n", false},
      {"GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", true},
  };
  for (const auto& [input, keeps] : cases) {
    RequestParser parser;
    ASSERT_EQ(parser.parse(input), State::complete) << input;
    EXPECT_EQ(parser.request().keep_alive, keeps) << input;
  }
}

}  // namespace
}  // namespace dateline::http
