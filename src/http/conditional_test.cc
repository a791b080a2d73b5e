#include "http/conditional.h"

#include <gtest/gtest.h>

namespace dateline::http {
namespace {

TEST(Conditional, ComparesTagsWeakly) {
  for (const char* list :
       {"\"a\"", "W/\"a\"", "*", " * ", "\"x\", \"a\"", "\"x,y\",W/\"a\" ,\"z\"", ", \"a\""})
    EXPECT_TRUE(lists_etag(list, "\"a\"")) << list;
  EXPECT_TRUE(lists_etag("\"a\"", "W/\"a\""));
  for (const char* list : {"", "a", "\"b\"", "\"A\"", "\"xa\"", "\"a", "w/\"a\"", "x, \"a\"", "W/"})
    EXPECT_FALSE(lists_etag(list, "\"a\"")) << list;
}

Request get(std::vector<Field> fields) {
  Request request;
  request.fields = std::move(fields);
  return request;
}

TEST(Conditional, KnowsWhatTheClientHas) {
  const Validators page{"\"a\"", parse_rfc3339("2025-12-24T22:29:00.500Z").value()};
  EXPECT_TRUE(not_modified(get({{"If-None-Match", "\"a\""}}), page));
  EXPECT_TRUE(not_modified(get({{"If-None-Match", "\"b\""}, {"If-None-Match", "\"a\""}}), page));
  EXPECT_TRUE(not_modified(get({{"If-Modified-Since", "Wed, 24 Dec 2025 22:29:00 GMT"}}), page));
  EXPECT_FALSE(not_modified(get({}), page));
  EXPECT_FALSE(not_modified(get({{"If-Modified-Since", "Wed, 24 Dec 2025 22:28:59 GMT"}}), page));
  EXPECT_FALSE(not_modified(get({{"If-Modified-Since", "yesterday"}}), page));
  // The tag decides alone.
  EXPECT_FALSE(not_modified(
      get({{"If-None-Match", "\"b\""}, {"If-Modified-Since", "Wed, 24 Dec 2025 22:29:00 GMT"}}), page));
  auto post = get({{"If-None-Match", "\"a\""}});
  post.method = Method::post;
  EXPECT_FALSE(not_modified(post, page));
}

TEST(Conditional, ReadsAcceptEncoding) {
  for (const char* value : {"gzip", "GZIP, br", "br, gzip;q=0.5", "x-gzip", "*", "deflate;q=1, *;q=0.1",
                            "gzip;q=1.000", "identity;q=0.5, gzip ; q=0.8", "gzip;Q=1", ",gzip,"})
    EXPECT_TRUE(accepts_gzip(value)) << value;
  for (const char* value :
       {"", "br", "identity", "gzip;q=0", "gzip;q=0.000", "*, gzip;q=0", "*;q=0", "gzip;q=2", "gzip;q=x",
        "gzip;q=0.5, identity", "gzip;q=0.5555", "gzipped", "gzip;q="})
    EXPECT_FALSE(accepts_gzip(value)) << value;
  EXPECT_FALSE(accepts_gzip(get({})));
  EXPECT_TRUE(accepts_gzip(get({{"Accept-Encoding", "br"}, {"Accept-Encoding", "gzip"}})));
}

// The three forms of RFC 9110 section 5.6.7.
TEST(Conditional, ReadsDates) {
  const auto expected = parse_rfc3339("1994-11-06T08:49:37Z").value();
  for (const char* text :
       {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
    EXPECT_EQ(parse_http_date(text), expected) << text;
  EXPECT_EQ(parse_http_date(http_date(expected)), expected);
  for (const char* text : {"", "Sun", "Sun, 06 Nov 1994 08:49:37", "Sun, 31 Feb 1994 08:49:37 GMT", " GMT",
                           "Sun, 06 Nox 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT",
                           "Sun Nov  6 08:49:37 1994 GMT", "Sun, 06 Nov 1994 08:49:37 GMT "})
    EXPECT_FALSE(parse_http_date(text)) << text;
}

}  // namespace
}  // namespace dateline::http
