#include "wire/feeds/mailboxes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/fetch_for_test.h"
#include "wire/feeds/door_for_test.h"
#include "wire/feeds/imap_server_for_test.h"
#include "wire/feeds/mail_house_for_test.h"

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;

struct MailboxesTest : testing::Test {
  std::unique_ptr<Mailboxes> start(const Source& source) {
    Settings settings;
    settings.sources = {source};
    auto started = Mailboxes::start(settings, rules, inbox, book, clock);
    EXPECT_TRUE(started) << started.error().text();
    return started ? std::move(started).value() : nullptr;
  }
  template <class Done>
  static bool within(std::chrono::milliseconds patience, const Done& done) {
    for (const auto end = std::chrono::steady_clock::now() + patience; std::chrono::steady_clock::now() < end;
         std::this_thread::sleep_for(10ms))
      if (done()) return true;
    return false;
  }
  std::vector<std::string> bodies() {
    std::vector<std::string> all;
    for (const auto& delivery : inbox.taken()) all.push_back(delivery.bytes);
    return all;
  }
  std::string trouble() { return book.told().empty() ? "none" : book.told().back().what; }

  http::FetchRules rules = http::rules_for_test();
  InboxForTest inbox;
  BookForTest book;
  SystemClock clock;
};

TEST(WaitAfterFailure, GrowsAndIsSpread) {
  EXPECT_EQ(wait_after_failure(1, Fault::unavailable, 0.5), 5s);
  EXPECT_EQ(wait_after_failure(3, Fault::unavailable, 0.5), 20s);
  EXPECT_EQ(wait_after_failure(1'000'000, Fault::unavailable, 0.5), 15min);
  EXPECT_EQ(wait_after_failure(1, Fault::refused, 0.5), 15min);
  EXPECT_EQ(wait_after_failure(1, Fault::unavailable, 0), 4250ms);
}

TEST_F(MailboxesTest, BringWhatComesAsItComes) {
  ImapServerForTest server;
  server.put(1, "one");
  const auto mailboxes = start(server.source());
  ASSERT_TRUE(within(5s, [&] { return inbox.asked() == 1; }));
  ASSERT_TRUE(within(5s, [&] { return server.has_heard("IDLE"); }));
  server.put(2, "two");
  ASSERT_TRUE(within(5s, [&] { return inbox.asked() == 2; }));
  EXPECT_THAT(bodies(), ElementsAre("one", "two"));
  EXPECT_EQ(server.connections(), 1);
  EXPECT_EQ(trouble(), "none");
}

TEST_F(MailboxesTest, AreAskedWhereTheServerCannotTell) {
  ImapServerForTest server;
  server.offer("IMAP4rev1 AUTH=PLAIN");
  const auto mailboxes = start(server.source());
  ASSERT_TRUE(within(5s, [&] { return server.has_heard("NOOP"); }));
  server.put(2, "two");
  EXPECT_TRUE(within(8s, [&] { return inbox.asked() == 1; }));
}

TEST_F(MailboxesTest, RestWhileTheyArePaused) {
  ImapServerForTest server;
  server.put(1, "one");
  book.pause("courier");
  const auto mailboxes = start(server.source());
  std::this_thread::sleep_for(200ms);
  EXPECT_EQ(server.connections(), 0);
  book.resume("courier");
  ASSERT_TRUE(within(8s, [&] { return inbox.asked() == 1; }));
  ASSERT_TRUE(within(5s, [&] { return server.has_heard("IDLE"); }));
  book.pause("courier");
  EXPECT_TRUE(within(12s, [&] { return server.has_heard("LOGOUT"); }));
  server.put(2, "two");
  std::this_thread::sleep_for(300ms);
  EXPECT_EQ(inbox.asked(), 1);
}

TEST_F(MailboxesTest, SayWhatIsWrongAndComeAgain) {
  std::atomic<bool> is_well = false;
  ImapServerForTest server([&](std::string_view command) {
    return is_well || !command.starts_with("EXAMINE") ? std::nullopt : std::optional<std::string>("hang up");
  });
  server.put(1, "one");
  const auto mailboxes = start(server.source());
  ASSERT_TRUE(within(5s, [&] { return !book.told().empty(); }));
  EXPECT_THAT(trouble(), HasSubstr("the server ended the connection"));
  EXPECT_THAT(trouble(), HasSubstr("tried again in "));
  EXPECT_EQ(book.memory("courier").value().failures, 1);
  is_well = true;
  EXPECT_TRUE(within(10s, [&] { return inbox.asked() == 1; }));
  EXPECT_TRUE(within(5s, [&] { return book.memory("courier").value().failures == 0; }));
}

TEST_F(MailboxesTest, AreNotHeldUpByOneMessage) {
  ImapServerForTest server([](std::string_view command) {
    return command.starts_with("UID FETCH 1 ") ? std::optional<std::string>("%t NO It is broken.\r\n")
                                               : std::nullopt;
  });
  server.put(1, "stuck");
  server.put(2, "after it");
  const auto mailboxes = start(server.source());
  EXPECT_TRUE(within(30s, [&] { return inbox.asked() == 1; }));  // after two waits, of 5 and 10 seconds
  EXPECT_THAT(bodies(), ElementsAre("after it"));
}

TEST_F(MailboxesTest, ForgetWhatTheyKnewOfAnotherMailbox) {
  ImapServerForTest server;
  server.put(1, "one");
  ASSERT_TRUE(book.remember("courier", {.url_sha256 = "another's", .uid_validity = 7, .last_uid = 100}));
  const auto mailboxes = start(server.source());
  EXPECT_TRUE(within(5s, [&] { return inbox.asked() == 1; }));
}

// ---- a real server ---------------------------------------------------------------------------------------

struct DovecotTest : MailboxesTest {
  void SetUp() override {
    ASSERT_TRUE(house.ready()) << "run this through tests/mail/with_dovecot";
    rules.ca_file = house.ca_file;
  }
  MailHouse house{testing::UnitTest::GetInstance()->current_test_info()->name()};
};

TEST_F(DovecotTest, TellsOfMailThatComes) {
  const std::string mail =
      "From: desk@courier.example\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nThe ferry sails.\r\n--b\r\n"
      "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; "
      "filename=ferry.png\r\n\r\niVBORw0KGgo=\r\n--b--\r\n";
  house.put("1.first", mail);
  const auto mailboxes = start(house.source());
  ASSERT_TRUE(within(10s, [&] { return inbox.asked() == 1; })) << trouble();
  EXPECT_EQ(bodies().front(), mail);
  ASSERT_TRUE(within(5s, [&] { return book.memory("courier").value().polled_at != Instant(); }));
  std::this_thread::sleep_for(1500ms);  // it idles
  house.put("2.second", "Subject: two\r\n\r\nMore.\r\n");
  ASSERT_TRUE(within(15s, [&] { return inbox.asked() == 2; })) << trouble();
  EXPECT_TRUE(house.is_unread("1.first") && house.is_unread("2.second"));
  EXPECT_EQ(trouble(), "none");
}

TEST_F(DovecotTest, MissesNothingOfARush) {
  constexpr int many = 120;
  const auto mailboxes = start(house.source());
  for (int i = 0; i < many; ++i) {
    house.put(fmt::format("{}.rush", i), fmt::format("Subject: {}\r\n\r\nCopy.\r\n", i));
    std::this_thread::sleep_for(std::chrono::milliseconds(i % 7 * 10));
  }
  EXPECT_TRUE(within(20s, [&] { return inbox.asked() >= many; })) << inbox.asked();
  EXPECT_EQ(inbox.taken().size(), static_cast<std::size_t>(many));
  EXPECT_EQ(inbox.asked(), many);  // each was read once
  EXPECT_EQ(trouble(), "none");
}

TEST_F(DovecotTest, CountsAnewAndNothingDoubles) {
  house.put("1.first", "Subject: one\r\n\r\nCopy.\r\n");
  {
    const auto mailboxes = start(house.source());
    ASSERT_TRUE(within(10s, [&] { return inbox.asked() == 1; })) << trouble();
  }
  const auto before = book.memory("courier").value();
  house.forget_numbers();
  std::this_thread::sleep_for(1100ms);  // the next one is the second of its making
  const auto mailboxes = start(house.source());
  ASSERT_TRUE(within(10s, [&] { return inbox.asked() == 2; })) << trouble();
  EXPECT_EQ(inbox.taken().size(), 1U);
  EXPECT_TRUE(within(5s, [&] { return book.memory("courier").value().uid_validity != before.uid_validity; }));
}

TEST_F(DovecotTest, KnowsAWrongPassword) {
  auto source = house.source();
  source.mailbox_password = "seventeen-letters";
  const auto mailboxes = start(source);
  ASSERT_TRUE(within(15s, [&] { return !book.told().empty(); }));
  EXPECT_THAT(trouble(), HasSubstr("the server refuses"));
  EXPECT_THAT(trouble(), HasSubstr("mailbox_password"));
  EXPECT_THAT(trouble(), testing::Not(HasSubstr("seventeen")));
}

TEST_F(DovecotTest, IsNotBelievedWithoutACertificateThatHolds) {
  rules.ca_file.clear();
  const auto mailboxes = start(house.source());
  ASSERT_TRUE(within(10s, [&] { return !book.told().empty(); }));
  EXPECT_THAT(trouble(), HasSubstr("its issuer is unknown"));
}

TEST_F(DovecotTest, SendsNothingThatIsTooLarge) {
  rules.body = 20'000;
  house.put("1.large", "Subject: large\r\n\r\n" + std::string(30'000, 'm') + "\r\n");
  house.put("2.small", "Subject: small\r\n\r\nCopy.\r\n");
  const auto mailboxes = start(house.source());
  ASSERT_TRUE(within(10s, [&] { return inbox.asked() == 1; })) << trouble();
  EXPECT_THAT(trouble(), HasSubstr("limits.delivery_bytes"));
  EXPECT_EQ(book.told().front().bytes.substr(0, 14), "Subject: large");
}

}  // namespace
}  // namespace dateline::feeds
