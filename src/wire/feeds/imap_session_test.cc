#include "wire/feeds/imap_session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/fetch_for_test.h"
#include "wire/feeds/imap_server_for_test.h"

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

http::FetchRules quick_rules() {
  auto rules = http::rules_for_test();
  rules.whole = 700ms;
  return rules;
}

const http::FetchRules rules = quick_rules();

Result<std::unique_ptr<ImapSession>> open(const ImapServerForTest& server, std::stop_token stop = {}) {
  return ImapSession::open(mail_account(server.source()).value(), rules, std::move(stop));
}

// What opening the folder, listing it and fetching its first message comes to.
std::string fate(ImapServerForTest& server) {
  const auto session = open(server);
  if (!session) return session.error().text();
  const auto listed = session.value()->list(0);
  if (!listed) return listed.error().text();
  if (listed.value().empty()) return "nothing there";
  const auto body = session.value()->fetch(listed.value().front());
  if (!body) return body.error().text();
  return body.value().value_or("gone");
}

ImapServerForTest::Instead at(std::string command, std::string answer) {
  return [command = std::move(command), answer = std::move(answer)](std::string_view asked) {
    const bool is_it = command.empty() ? asked.empty() : asked.starts_with(command);
    return is_it ? std::optional(answer) : std::nullopt;
  };
}

TEST(ImapSession, ReadsAFolderAndMarksNothing) {
  ImapServerForTest server;
  server.put(4, "From: a@b.example\r\n\r\none");
  server.put(9, "From: a@b.example\r\n\r\ntwo");
  const auto session = open(server);
  ASSERT_TRUE(session) << session.error().text();
  EXPECT_EQ(session.value()->uid_validity(), 7U);
  const auto listed = session.value()->list(4);
  ASSERT_TRUE(listed);
  ASSERT_EQ(listed.value().size(), 1U);
  EXPECT_EQ(listed.value()[0].uid, 9U);
  EXPECT_EQ(session.value()->fetch(listed.value()[0]).value(), "From: a@b.example\r\n\r\ntwo");
  EXPECT_TRUE(session.value()->list(9).value().empty());  // though "10:*" has the last
  EXPECT_EQ(session.value()->fetch({77, 1}).value(), std::nullopt);
  session.value()->say_goodbye();
  for (int i = 0; i < 100 && !server.has_heard("LOGOUT"); ++i) std::this_thread::sleep_for(10ms);
  EXPECT_THAT(server.heard(),
              ElementsAre("CAPABILITY", "AUTHENTICATE PLAIN", "CAPABILITY", "EXAMINE \"INBOX\"", "NOOP",
                          "UID FETCH 5:* (UID RFC822.SIZE)", "UID FETCH 9 (UID BODY.PEEK[])", "NOOP",
                          "UID FETCH 10:* (UID RFC822.SIZE)", "UID FETCH 77 (UID BODY.PEEK[])", "LOGOUT"));
}

TEST(ImapSession, SignsInAsTheServerTakesIt) {
  ImapServerForTest server;
  server.offer("IMAP4rev1");
  auto source = server.source();
  source.mailbox_password = "a \"b\\c";
  ASSERT_TRUE(ImapSession::open(mail_account(source).value(), rules, {}));
  EXPECT_TRUE(server.has_heard("LOGIN \"wire\" \"a \\\"b\\\\c\""));
  server.offer("IMAP4rev1 LOGINDISABLED");
  EXPECT_THAT(open(server).error().text(), HasSubstr("takes no user with a password"));
  ImapServerForTest known(at("", "* PREAUTH we know you\r\n"));
  ASSERT_TRUE(open(known));
  EXPECT_FALSE(known.has_heard("AUTHENTICATE"));
}

TEST(ImapSession, WaitsForWhatTheServerTells) {
  ImapServerForTest server;
  const auto session = open(server);
  ASSERT_TRUE(session);
  std::jthread later([&] {
    std::this_thread::sleep_for(100ms);
    server.put(1, "copy");
  });
  const auto begun = std::chrono::steady_clock::now();
  const auto waited = session.value()->wait({10s, 10s}, [] { return true; });
  ASSERT_TRUE(waited) << waited.error().text();
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
  EXPECT_EQ(session.value()->list(0).value().size(), 1U);
}

// A server tells of what is new while it answers something else, and never again.
TEST(ImapSession, HasHeardWhatWasToldBeforeItWaited) {
  for (const auto* command : {"UID FETCH", "IDLE"}) {
    const bool is_idle = std::string_view(command) == "IDLE";
    ImapServerForTest server(
        at(command, is_idle ? "* 1 EXISTS\r\n+ go\r\n" : "* 1 EXISTS\r\n%t OK none\r\n"));
    const auto session = open(server);
    ASSERT_TRUE(session);
    ASSERT_TRUE(session.value()->list(0));
    const auto begun = std::chrono::steady_clock::now();
    const auto waited = session.value()->wait({10s, 10s}, [] { return true; });
    EXPECT_EQ(waited.has_value(), !is_idle);  // there nobody answers DONE
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 3s) << command;
  }
}

TEST(ImapSession, WaitsItsTimeWhereTheServerCannotTell) {
  ImapServerForTest server;
  server.offer("IMAP4rev1 AUTH=PLAIN");
  const auto session = open(server);
  ASSERT_TRUE(session);
  const auto begun = std::chrono::steady_clock::now();
  ASSERT_TRUE(session.value()->wait({10s, 1s}, [] { return true; }));
  EXPECT_GE(std::chrono::steady_clock::now() - begun, 1s);
  EXPECT_FALSE(server.has_heard("IDLE"));
}

TEST(ImapSession, EndsAtAStop) {
  ImapServerForTest server;
  std::stop_source stop;
  const auto session = open(server, stop.get_token());
  ASSERT_TRUE(session);
  std::jthread later([&] {
    std::this_thread::sleep_for(100ms);
    stop.request_stop();
  });
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_THAT(session.value()->wait({60s, 60s}, [] { return true; }).error().what,
              HasSubstr("the newsroom ends"));
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 2s);
}

TEST(ImapSession, SurvivesAServerThatDoesAsItLikes) {
  const std::string endless(300'000, 'x');
  const struct {
    std::string command, answer, said;
  } cases[] = {
      {"", "hang up", "the server ended the connection"},
      {"", "SSH-2.0-Door\r\n", "no answer of a mail server: \"SSH-2.0-Door\""},
      {"", "\r\n", "no answer of a mail server"},
      {"", "* BYE Too many of you.\r\n", "the server said goodbye: \"Too many of you.\""},
      {"", endless, "a line of more than 65536 bytes"},
      {"", "", "not whole in time"},
      {"CAPABILITY", "%t BAD What?\r\n", "the server refuses: \"What?\" (CAPABILITY)"},
      {"CAPABILITY", "* CAP", "not whole in time"},
      {"AUTHENTICATE", "%t NO [AUTHENTICATIONFAILED] No.\r\n", "mailbox_password"},
      {"EXAMINE", "%t NO No such folder.\r\n", "the server refuses: \"No such folder.\" (EXAMINE)"},
      {"EXAMINE", "%t OK open\r\n", "no lasting numbers (UIDVALIDITY)"},
      {"NOOP", "* BYE Good night.\r\n%t NO\r\n", "Good night."},
      {"UID FETCH", "* 1 FETCH (UID 1 RFC822.SIZE 4\r\n", "no answer of a mail server"},
      {"UID FETCH", "* 1 FETCH (UID -1 RFC822.SIZE 4)\r\n%t OK\r\n", "nothing there"},
      {"UID FETCH 1 ", "* 1 FETCH (UID 1 BODY[] {99999999999}\r\n", "more than 100000 bytes in one answer"},
      {"UID FETCH 1 ", "* 1 FETCH (UID 1 BODY[] {50}\r\nnever all of it", "not whole in time"},
      {"UID FETCH 1 ", "* 1 FETCH (UID 1 BODY[] NIL)\r\n%t OK\r\n", "gone"},
      {"UID FETCH 1 ", "* 1 FETCH (UID 2 BODY[] {5}\r\nother)\r\n%t OK\r\n", "gone"},
      {"UID FETCH 1 ", "a999 OK I am done\r\n", "not whole in time"},
      {"UID FETCH 1 ", "hang up", "the server ended the connection"},
  };
  for (const auto& [command, answer, said] : cases) {
    ImapServerForTest server(at(command, answer));
    server.put(1, "copy");
    EXPECT_THAT(fate(server), HasSubstr(said)) << command << ": " << answer.substr(0, 60);
  }
}

TEST(ImapSession, TellsARefusalFromABadMoment) {
  ImapServerForTest closed(at("EXAMINE", "%t NO [NONEXISTENT] No such folder.\r\n"));
  EXPECT_EQ(open(closed).error().fault, Fault::refused);
  ImapServerForTest busy(at("EXAMINE", "%t NO [UNAVAILABLE] The store is away.\r\n"));
  EXPECT_EQ(open(busy).error().fault, Fault::unavailable);
}

TEST(ImapSession, IsNotTalkedToForEver) {
  std::string chatter;
  for (int i = 0; i < 200'000; ++i) chatter += "* OK still here\r\n";
  ImapServerForTest server(at("NOOP", chatter + chatter + chatter + chatter));
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_THAT(fate(server), HasSubstr("not whole in time"));
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
  ImapServerForTest idler(at("IDLE", "+ go\r\n" + chatter));
  const auto session = open(idler);
  ASSERT_TRUE(session);
  EXPECT_THAT(session.value()->wait({60s, 60s}, [] { return true; }).error().what,
              HasSubstr("says too much"));
}

TEST(ImapSession, NeverRepeatsThePassword) {
  for (const auto* words : {"%t NO You said sixteen-letters! to me\r\n", "sixteen-letters!\r\n",
                            "%t NO AHdpcmUAc2l4dGVlbi1sZXR0ZXJzIQ==\r\n", "* BYE sixteen-letters!\r\n",
                            "............................................... sixteen-letters!\r\n"}) {
    ImapServerForTest server(at("EXAMINE", words));
    EXPECT_THAT(fate(server), AllOf(Not(HasSubstr("sixteen")), Not(HasSubstr("AHdpcmU")))) << words;
  }
}

TEST(ImapSession, GoesNowhereItMayNot) {
  ImapServerForTest server;
  auto strict = rules;
  strict.allow_private.clear();
  EXPECT_THAT(ImapSession::open(mail_account(server.source()).value(), strict, {}).error().text(),
              HasSubstr("a loopback address"));
  EXPECT_EQ(server.connections(), 0);
  auto source = server.source();
  source.mailbox = "imap://wire@8.8.8.8/INBOX";  // no packet leaves for it
  EXPECT_THAT(ImapSession::open(mail_account(source).value(), rules, {}).error().text(),
              HasSubstr("imaps://"));
  source.mailbox.replace(0, 4, "imaps");
  source.mailbox = server.source().mailbox;
  source.mailbox.replace(0, 4, "imaps");
  EXPECT_THAT(ImapSession::open(mail_account(source).value(), rules, {}).error().text(), HasSubstr("TLS"));
}

}  // namespace
}  // namespace dateline::feeds
