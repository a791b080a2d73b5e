#include "app/source_trial.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "app/source_toml.h"
#include "base/file.h"
#include "http/raw_server.h"
#include "settings/reader.h"
#include "wire/feeds/imap_server_for_test.h"

namespace dateline::app {
namespace {

using http::RawServer;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string feed =
    "<rss version=\"2.0\"><channel><title>The Lantern</title><language>en</language><ttl>30</ttl>"
    "<item><title>Clock set by the stars</title><guid isPermaLink=\"false\">urn:lantern:1</guid>"
    "<pubDate>Fri, 06 Feb 2026 09:00:00 +0000</pubDate><description>A clockmaker set the "
    "clock.</description></item>"
    "<item><title>No date here</title><description>Somebody forgot.</description></item></channel></rss>";

http::FetchRules rules() {
  http::FetchRules rules;
  rules.whole = std::chrono::seconds(8);
  rules.allow_private = {http::Network::parse("127.0.0.0/8").value()};
  return rules;
}

class SourceTrialTest : public testing::Test {
 protected:
  // "GET /moved " is sent on for good; anything else is answered.
  std::string fields = "Content-Type: application/rss+xml\r\nETag: \"one\"", body = feed;
  RawServer server{[this](RawServer::Peer& peer) {
    for (std::string head; !(head = peer.read()).empty();)
      if (head.starts_with("GET /moved "))
        peer.answer("HTTP/1.1 301 Moved Permanently\r\nLocation: /feed.xml", "");
      else
        peer.answer("HTTP/1.1 200 OK\r\n" + fields, body);
  }};
  Settings settings = default_settings();

  Result<SourceTrial> attempt(const std::string& path) {
    return try_url({server.url(path), ""}, rules(), settings);
  }
};

TEST_F(SourceTrialTest, TellsWhatAFeedIs) {
  const auto trial = attempt("/feed.xml").value();
  EXPECT_FALSE(trial.why_not);
  const auto json = to_json(trial);
  EXPECT_EQ(json.at("format"), "rss");
  EXPECT_EQ(json.at("items"), 2);
  EXPECT_EQ(json.at("ttl_seconds"), 1800);
  EXPECT_EQ(json.at("understood").at("date"), 1);
  EXPECT_EQ(json.at("understood").at("pictures"), 0);
  EXPECT_EQ(json.at("first_items").at(0).at("date"), "2026-02-06T09:00:00Z");
  EXPECT_EQ(json.at("answer").at("etag"), "\"one\"");
  const auto read = parse_settings(std::string_view(json.at("toml").as_string()), "site.toml");
  ASSERT_TRUE(read) << read.error().text();
  EXPECT_EQ(read.value().sources.front().name, "the-lantern");
  EXPECT_EQ(read.value().sources.front().url, server.url("/feed.xml"));
  EXPECT_THAT(page(trial),
              AllOf(HasSubstr("answer     200 OK, HTTP/1.1, "), HasSubstr("items      2\n"),
                    HasSubstr("2026-02-06T09:00:00Z      Clock set by the stars"), HasSubstr("not there  "),
                    HasSubstr("without TLS"), HasSubstr("1 items have no date"),
                    HasSubstr("append to site.toml:\n\n[[source]]\nname = \"the-lantern\"")));
}

TEST_F(SourceTrialTest, NamesTheHub) {
  fields += "\r\nLink: <https://hub.example/>; rel=hub";
  const auto trial = attempt("/feed.xml").value();
  EXPECT_EQ(to_json(trial).at("hub"), "https://hub.example/");
  EXPECT_THAT(page(trial), HasSubstr("hub        https://hub.example/ brings what is new"));
}

TEST_F(SourceTrialTest, AddsItWhereItHasMovedTo) {
  const auto trial = attempt("/moved").value();
  EXPECT_EQ(trial.source.url, server.url("/feed.xml"));
  EXPECT_THAT(page(trial),
              AllOf(HasSubstr("redirect   301 Moved Permanently to "), HasSubstr("moved for good")));
}

TEST_F(SourceTrialTest, ListsTheFeedsOfAPage) {
  fields = "Content-Type: text/html";
  body =
      "<!doctype html><html><head><title>Lantern</title><link rel=alternate type=application/rss+xml "
      "title=World href=/world.rss></head><body><p>News of the world</p></body></html>";
  const auto trial = attempt("/").value();
  ASSERT_TRUE(trial.why_not);
  EXPECT_THAT(trial.why_not->text(), HasSubstr("a page came in place of a feed"));
  EXPECT_EQ(std::string_view(to_json(trial).at("feeds").at(0).at("url").as_string()),
            server.url("/world.rss"));
  EXPECT_THAT(page(trial), AllOf(HasSubstr("its feed   " + server.url("/world.rss") + "  World"),
                                 Not(HasSubstr("[[source]]"))));
  EXPECT_FALSE(to_json(trial).contains("toml"));
}

TEST_F(SourceTrialTest, KnowsWhatIsPolledAlready) {
  Source known;
  known.name = "lantern";
  known.url = server.url("/feed.xml");
  settings.sources = {known};
  const auto trial = attempt("/feed.xml").value();
  EXPECT_EQ(trial.known_as, "lantern");
  EXPECT_THAT(page(trial),
              AllOf(HasSubstr("it is polled already, as 'lantern'"), Not(HasSubstr("[[source]]"))));
}

TEST_F(SourceTrialTest, IsRefusedWhatAPollIsRefused) {
  auto strict = rules();
  strict.allow_private.clear();
  EXPECT_THAT(try_url({server.url("/feed.xml"), ""}, strict, settings).error().text(),
              HasSubstr("it was not asked"));
  RawServer missing([](RawServer::Peer& peer) {
    peer.read();
    peer.answer("HTTP/1.1 404 Not Found", "no");
  });
  EXPECT_THAT(try_url({missing.url("/"), ""}, rules(), settings).error().text(),
              HasSubstr("the server answered 404 Not Found; there is no feed at this address"));
}

TEST_F(SourceTrialTest, ReadsAFileAsItWouldBeDropped) {
  const auto file = std::filesystem::path(testing::TempDir()) / "trial.xml";
  ASSERT_TRUE(write_file(file, feed));
  const auto trial = try_file({file.string(), ""}, settings).value();
  EXPECT_EQ(trial.parsed->items.size(), 2u);
  EXPECT_FALSE(to_json(trial).contains("answer"));
  EXPECT_FALSE(to_json(trial).contains("toml"));
  EXPECT_THAT(trial.feeds, IsEmpty());
  EXPECT_EQ(try_file({"/no/such/file", ""}, settings).error().fault, Fault::not_found);
}

TEST_F(SourceTrialTest, ReadsTheNewestMessageOfAMailbox) {
  feeds::ImapServerForTest post;
  settings.sources = {post.source()};
  const auto& mailbox = post.source().mailbox;
  EXPECT_THAT(try_mailbox({mailbox, ""}, rules(), settings).value().warnings,
              testing::Contains("there is no item in it now"));
  post.put(3, "Subject: Old\r\n\r\nThe clock stood still.\r\n");
  post.put(8, "Subject: Clock set by the stars\r\n\r\nA clockmaker set the clock.\r\n");
  const auto trial = try_mailbox({mailbox, ""}, rules(), settings).value();
  const auto json = to_json(trial);
  EXPECT_EQ(json.at("format"), "email");
  EXPECT_EQ(json.at("items"), 1);
  EXPECT_EQ(json.at("first_items").at(0).at("headline"), "Clock set by the stars");
  EXPECT_EQ(trial.known_as, "courier");
  EXPECT_EQ(trial.source.mailbox, mailbox);
  EXPECT_THAT(page(trial), AllOf(HasSubstr("would be taken in: 2"), Not(HasSubstr("sixteen"))));
}

TEST_F(SourceTrialTest, FindsAMailboxPasswordInTheEnvironmentAlone) {
  feeds::ImapServerForTest post;
  const auto mailbox = post.source().mailbox;
  ::unsetenv(password_variable);
  EXPECT_THAT(try_mailbox({mailbox, ""}, rules(), settings).error().text(), HasSubstr("the server refuses"));
  ASSERT_EQ(::setenv(password_variable, "sixteen-letters!", 1), 0);
  EXPECT_TRUE(try_mailbox({mailbox, ""}, rules(), settings));
  ASSERT_EQ(::unsetenv(password_variable), 0);
}

}  // namespace
}  // namespace dateline::app
