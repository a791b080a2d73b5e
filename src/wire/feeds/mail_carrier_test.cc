#include "wire/feeds/mail_carrier.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/fetch_for_test.h"
#include "wire/feeds/door_for_test.h"
#include "wire/feeds/imap_server_for_test.h"

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::size_t largest = 10'000;

struct MailCarrierTest : testing::Test {
  Result<std::size_t> carry() {
    auto rules = http::rules_for_test();
    rules.body = largest;
    TRY(const auto session, ImapSession::open(mail_account(source).value(), rules, {}));
    return carrier.carry(*session, memory, [this] { return left-- > 0; });
  }
  std::vector<std::string> bodies() {
    std::vector<std::string> all;
    for (const auto& delivery : inbox.taken()) all.push_back(delivery.bytes);
    return all;
  }

  std::function<std::optional<std::string>(std::string_view)> instead;
  ImapServerForTest server{
      [this](std::string_view command) { return instead ? instead(command) : std::nullopt; }};
  Source source = server.source();
  InboxForTest inbox;
  BookForTest book;
  SystemClock clock;
  MailCarrier carrier{source, largest, inbox, book, clock};
  PollMemory memory;
  int left = 1000;  // messages until nobody wants any more
};

TEST_F(MailCarrierTest, BringsEachMessageOnceInOrder) {
  server.put(3, "one");
  server.put(5, "two");
  EXPECT_EQ(carry().value(), 2U);
  EXPECT_EQ(carry().value(), 0U);
  server.put(6, "three");
  EXPECT_EQ(carry().value(), 1U);
  EXPECT_THAT(bodies(), ElementsAre("one", "two", "three"));
  EXPECT_EQ(inbox.asked(), 3);
  const auto first = inbox.taken()[0];
  EXPECT_EQ(first.source, "courier");
  EXPECT_EQ(first.content_type, "message/rfc822");
  EXPECT_EQ(first.name, "7-3.eml");
  EXPECT_EQ(first.format, "email");
  EXPECT_EQ(first.road, Road::mail);
  EXPECT_EQ(book.memory("courier").value().last_uid, 6U);
  EXPECT_EQ(book.memory("courier").value().uid_validity, 7U);
}

TEST_F(MailCarrierTest, ReadsAgainWhatIsCountedAnewAndDoublesNothing) {
  server.put(3, "one");
  server.put(5, "two");
  ASSERT_TRUE(carry());
  server.count_anew(8);
  server.put(1, "zero");
  EXPECT_EQ(carry().value(), 3U);
  EXPECT_THAT(bodies(), ElementsAre("one", "two", "zero"));
  EXPECT_EQ(memory.uid_validity, 8U);
}

TEST_F(MailCarrierTest, WhoseMemoryIsLostBringsTheSameDelivery) {
  server.put(3, "one");
  ASSERT_TRUE(carry());
  memory = {};
  EXPECT_EQ(carry().value(), 1U);
  EXPECT_EQ(inbox.asked(), 2);
  EXPECT_THAT(bodies(), ElementsAre("one"));
}

TEST_F(MailCarrierTest, PassesOverWhatIsTooLarge) {
  server.put(3, "Subject: much\r\n\r\n" + std::string(largest, 'm'));
  server.put(4, "little");
  EXPECT_EQ(carry().value(), 2U);
  EXPECT_THAT(bodies(), ElementsAre("little"));
  ASSERT_EQ(book.told().size(), 1U);
  EXPECT_THAT(book.told()[0].what, HasSubstr("limits.delivery_bytes"));
  EXPECT_EQ(book.told()[0].bytes.substr(0, 13), "Subject: much");
  EXPECT_LE(book.told()[0].bytes.size(), 4096U);
  EXPECT_EQ(book.told()[0].road, Road::mail);
  EXPECT_EQ(carry().value(), 0U);
}

TEST_F(MailCarrierTest, TriesThreeTimesWhatTheServerWillNotGive) {
  server.put(3, "stuck");
  server.put(4, "after it");
  instead = [](std::string_view command) {
    return command.starts_with("UID FETCH 3 ") ? std::optional<std::string>("%t NO It is broken.\r\n")
                                               : std::nullopt;
  };
  EXPECT_THAT(carry().error().text(), HasSubstr("It is broken."));
  EXPECT_FALSE(carry());
  EXPECT_TRUE(bodies().empty());
  EXPECT_EQ(carry().value(), 2U);
  EXPECT_THAT(bodies(), ElementsAre("after it"));
  ASSERT_EQ(book.told().size(), 1U);
  EXPECT_THAT(book.told()[0].what, HasSubstr("message 3 was not taken in and is passed over"));
}

TEST_F(MailCarrierTest, PassesOverAMessageThatIsLargerThanItSaid) {
  server.put(3, "small");
  server.put(4, "after it");
  instead = [](std::string_view command) {
    return command.starts_with("UID FETCH 3 ")
               ? std::optional<std::string>("* 1 FETCH (UID 3 BODY[] {20000}\r\n")
               : std::nullopt;
  };
  for (int i = 0; i < 3; ++i) EXPECT_FALSE(carry());
  EXPECT_EQ(carry().value(), 1U);
  EXPECT_THAT(bodies(), ElementsAre("after it"));
}

TEST_F(MailCarrierTest, NeverPassesOverWhatTheDoorDidNotTake) {
  server.put(3, "one");
  inbox.fail_with(error(Fault::unavailable, "the disk is full"));
  for (int i = 0; i < 5; ++i) EXPECT_THAT(carry().error().what, HasSubstr("the disk is full"));
  EXPECT_EQ(memory.last_uid, 0U);
  inbox.fail_with(std::nullopt);
  EXPECT_EQ(carry().value(), 1U);
  EXPECT_THAT(bodies(), ElementsAre("one"));
}

TEST_F(MailCarrierTest, GoesOnAfterAReject) {
  server.put(3, "reject this");
  server.put(4, "copy");
  EXPECT_EQ(carry().value(), 2U);
  EXPECT_TRUE(book.told().empty());  // the reject itself says it
}

TEST_F(MailCarrierTest, StopsWhereNobodyWantsMore) {
  server.put(3, "one");
  server.put(4, "two");
  left = 1;
  EXPECT_EQ(carry().value(), 1U);
  EXPECT_EQ(memory.last_uid, 3U);
}

}  // namespace
}  // namespace dateline::feeds
