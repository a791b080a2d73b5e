#include "http/target.h"

#include <gtest/gtest.h>

namespace dateline::http {
namespace {

TEST(Target, SplitsBothForms) {
  const auto origin = split_target("/latest?page=2&q=%22a%22");
  ASSERT_TRUE(origin);
  EXPECT_EQ(origin->path, "/latest");
  EXPECT_EQ(origin->query, "page=2&q=%22a%22");
  EXPECT_EQ(origin->authority, "");

  const auto absolute = split_target("HTTP://news.example:8080/a");
  ASSERT_TRUE(absolute);
  EXPECT_EQ(absolute->authority, "news.example:8080");
  EXPECT_EQ(absolute->path, "/a");
  EXPECT_EQ(split_target("http://news.example?x")->path, "/");
  EXPECT_EQ(split_target("http://news.example?x")->query, "x");
}

TEST(Target, RefusesWhatIsNotOurs) {
  for (const char* target : {"",           "*",         "a",           "news.example:443",
                             "ftp://h/",   "http:///a", "http://u@h/", "/a#b",
                             "/a\"b",      "/a?q=\"",   "/a<b",        "/\xc3\xa9",
                             "/?\xc3\xa9", "/a b",      "/a\tb",       "/a\x7f",
                             "/a\\b",      "/a{b}",     "/a^b",        "/?a<b",
                             "?a"})
    EXPECT_FALSE(split_target(target)) << target;
}

TEST(Target, DecodesPaths) {
  std::string buffer;
  const std::string_view plain = "/a/b";
  EXPECT_EQ(decode_path(plain, buffer)->data(), plain.data());
  EXPECT_EQ(decode_path("/S%c3%a3o%20Paulo/", buffer), "/S\xc3\xa3o Paulo/");
  EXPECT_EQ(decode_path("/.well-known/a..b/...", buffer), "/.well-known/a..b/...");
}

TEST(Target, RefusesPathsThatCouldBeReadTwice) {
  std::string buffer;
  for (const char* path : {"/%", "/%2", "/%zz", "/%00", "/a%0d", "/a%7f", "/a%2fb", "/..", "/a/../b", "/a/.",
                           "/./a", "/%2e%2e/a", "/a/.%2E", "/%ff", "/%c0%af"})
    EXPECT_FALSE(decode_path(path, buffer)) << path;
}

TEST(Target, KnowsAuthorities) {
  for (const char* host :
       {"localhost", "news.example:80", "10.0.0.1:8080", "[::1]", "[::1]:8080", "a_b", "h:"})
    EXPECT_TRUE(is_authority(host)) << host;
  for (const char* host : {"", ":80", "x y", "x/", "a@b", "[::1", "[]", "[x]", "[::1]80", "h:80a", "h:808080",
                           "a:b:1", "a,b", "h#", "\xc3\xa9"})
    EXPECT_FALSE(is_authority(host)) << host;
}

}  // namespace
}  // namespace dateline::http
