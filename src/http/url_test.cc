#include "http/url.h"

#include <gtest/gtest.h>

namespace dateline::http {
namespace {

TEST(Url, IsShownWithoutItsSecrets) {
  EXPECT_EQ(shown_url("https://agency.example/feed.xml"), "https://agency.example/feed.xml");
  EXPECT_EQ(shown_url("https://maria:geheim@agency.example:8443/feed.xml#top"),
            "https://agency.example:8443/feed.xml");
  EXPECT_EQ(shown_url("http://agency.example/feed?token=geheim&format=rss&geheim"),
            "http://agency.example/feed?token=…&format=…&…");
  EXPECT_EQ(shown_url("http://[::1]:80/a?"), "http://[::1]:80/a");
  EXPECT_EQ(shown_url("ftp://maria:geheim@agency.example/a"), "ftp://agency.example/a");
  for (const char* broken : {"", "geheim", "http://a b:geheim@/", "http://agency.example:99999/geheim"})
    EXPECT_EQ(shown_url(broken).find("geheim"), std::string::npos) << broken;
}

TEST(Url, IsABaseWithoutWhatReadersMustNotGet) {
  EXPECT_EQ(base_url("https://maria:geheim@agency.example/a/feed.xml?token=geheim#x"),
            "https://agency.example/a/feed.xml");
  EXPECT_EQ(base_url("no address"), "");
}

TEST(Url, LeadsWhereAReferenceSays) {
  const std::string from = "https://agency.example/a/feed.xml?x=1";
  EXPECT_EQ(resolve_url(from, "/b"), "https://agency.example/b");
  EXPECT_EQ(resolve_url(from, "c.xml"), "https://agency.example/a/c.xml");
  EXPECT_EQ(resolve_url(from, "//other.example/d"), "https://other.example/d");
  EXPECT_EQ(resolve_url(from, "ftp://other.example/d"), "ftp://other.example/d");
  EXPECT_FALSE(resolve_url(from, "http://"));
  EXPECT_FALSE(resolve_url("no address", "/b"));
}

TEST(Url, TakesALoginToItsOwnServerOnly) {
  const std::string owner = "https://maria:ge%20heim@agency.example/old.xml";
  EXPECT_EQ(with_login_of("https://agency.example:443/new.xml", owner),
            "https://maria:ge%20heim@agency.example:443/new.xml");
  for (const auto* other : {"https://other.example/new.xml", "http://agency.example/new.xml",
                            "https://agency.example:8443/new.xml", "https://tom@agency.example/new.xml"})
    EXPECT_EQ(with_login_of(other, owner), other);
  EXPECT_EQ(with_login_of("https://agency.example/new.xml", "https://agency.example/"),
            "https://agency.example/new.xml");
  EXPECT_EQ(without_login(owner), "https://agency.example/old.xml");
  EXPECT_EQ(host_of("https://maria@Agency.Example:8443/x"), "agency.example");
  EXPECT_EQ(host_of("no address"), "");
}

TEST(Url, HasALastPart) {
  EXPECT_EQ(last_part("https://agency.example/a/feed.xml?x=/1"), "feed.xml");
  EXPECT_EQ(last_part("https://agency.example/a/"), "agency.example");
  EXPECT_EQ(last_part("https://agency.example"), "agency.example");
}

}  // namespace
}  // namespace dateline::http
