#include "intake/intake.h"

#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "archive/session.h"
#include "intake/door_for_test.h"

namespace dateline::intake {
namespace {

using IntakeTest = Door;

TEST_F(IntakeTest, TakesCopyFromTheWireToAPublicStory) {
  const auto sent = delivery(ninjs({}), "k1");
  const auto receipt = intake.deliver(sent).value();
  ASSERT_EQ(receipt.items.size(), 1u);
  EXPECT_EQ(receipt.items[0].outcome, Outcome::story);
  EXPECT_EQ(receipt.format, "ninjs");

  const auto out = story(receipt.items[0].story);
  EXPECT_EQ(out.state, WorkflowState::published);
  EXPECT_EQ(out.headline, "Ferry returns to Port Ansel after the storm");
  EXPECT_EQ(out.created, noon);
  EXPECT_EQ(out.source, "northwind");
  EXPECT_EQ(out.item_uri, "urn:northwind:ferry");
  EXPECT_FALSE(out.credit_line.empty());
  EXPECT_EQ(history(out.id), "receive publish");

  auto reading = archive->reading().value();
  EXPECT_EQ(reading.raw.get(receipt.raw).value().bytes, sent.bytes);
  EXPECT_EQ(reading.items.of_story(out.id).value().front().item.headline, out.headline);
  expect_ledger_adds_up();
}

TEST_F(IntakeTest, CountsADeliveryThatComesAgainOnce) {
  const auto first = take(delivery(ninjs({}), "k1"));
  const auto head = archive->head().value();
  const auto again = take(delivery(ninjs({}), "k1"));
  EXPECT_EQ(again.outcome, Outcome::duplicate);
  EXPECT_EQ(again.story, first.story);
  EXPECT_EQ(again.because.front().about, "delivery");
  EXPECT_EQ(archive->head().value(), head);
  EXPECT_EQ(counted(Outcome::story), 1);
  EXPECT_EQ(counted(Outcome::duplicate), 0);
  expect_ledger_adds_up();
}

TEST_F(IntakeTest, TakesSeveralAtOnceEachWithItsOutcome) {
  const Wire trams{
      .uri = "urn:trams", .headline = "Trams will run", .body = "Trams will run, the council said."};
  const auto was = take(delivery(ninjs(trams), "k0"));
  std::vector<Delivery> sent;
  sent.push_back(delivery(ninjs({}), "k1"));
  sent.push_back(delivery("nonsense", "k2"));
  sent.push_back(delivery(ninjs({}), "k1"));  // the same file, named twice
  sent.push_back(delivery(ninjs(trams), "k0"));
  sent.push_back(delivery(ninjs({.version = "2", .body = "The Halcyon is back, the port said."}), "k3"));
  const auto receipts = intake.deliver_all(std::move(sent));
  ASSERT_EQ(receipts.size(), 5u);
  std::vector<Outcome> outcomes;
  for (const auto& receipt : receipts) outcomes.push_back(receipt.value().items.at(0).outcome);
  EXPECT_EQ(outcomes, (std::vector{Outcome::story, Outcome::reject, Outcome::duplicate, Outcome::duplicate,
                                   Outcome::version}));
  EXPECT_EQ(receipts[2].value().raw, receipts[0].value().raw);
  EXPECT_EQ(receipts[3].value().items[0].story, was.story);
  EXPECT_EQ(receipts[4].value().items[0].story, receipts[0].value().items[0].story);
  EXPECT_EQ(counted(Outcome::story), 2);
  EXPECT_EQ(counted(Outcome::duplicate), 0);
  expect_ledger_adds_up();
}

TEST_F(IntakeTest, StoresNoneOfSeveralWhereOneCannotBe) {
  settings.limits.delivery_bytes = static_cast<std::int64_t>(ninjs({}).size());
  std::vector<Delivery> sent{delivery(ninjs({}), "k1"),
                             delivery(ninjs({.headline = std::string(99, 'x')}), "k2")};
  const auto receipts = intake.deliver_all(std::move(sent));
  ASSERT_EQ(receipts.size(), 2u);
  for (const auto& receipt : receipts) EXPECT_EQ(receipt.error().fault, Fault::limit);
  EXPECT_EQ(archive->reading().value().raw.newest().value(), RawId());
}

TEST_F(IntakeTest, KnowsTheSameBytesUnderAnotherKey) {
  const auto first = take(delivery(ninjs({}), "k1"));
  const auto again = take(delivery(ninjs({}), "k2"));
  EXPECT_EQ(again.outcome, Outcome::duplicate);
  EXPECT_EQ(again.story, first.story);
  EXPECT_EQ(counted(Outcome::duplicate), 1);
  EXPECT_EQ(desk.list({}).value().size(), 1u);
  expect_ledger_adds_up();
}

TEST_F(IntakeTest, RefusesAPageOrTextInPlaceOfAFeed) {
  const auto polled = [&](std::string bytes, std::string format) {
    auto sent = delivery(std::move(bytes), fmt::format("poll {}", ++keys));
    sent.road = Road::poll;
    sent.format = std::move(format);
    sent.base_url = "https://northwind.example/feed.xml";
    return take(std::move(sent));
  };
  const std::string text =
      "QUITO, Feb 6 (Lantern) - A clockmaker set the cathedral clock by the stars on Friday, the chapter "
      "said.";
  const auto page = polled(
      "<!DOCTYPE html><html><title>Sorry</title><link rel=alternate "
      "type=application/rss+xml href=/world.rss><body><h1>Service unavailable</h1><p>" +
          text + "</p></body></html>",
      "");
  EXPECT_EQ(page.outcome, Outcome::reject);
  EXPECT_NE(page.because.front().text.find("a page came in place of a feed"), std::string::npos)
      << page.because.front().text;
  EXPECT_NE(page.because.front().text.find("names its feeds: https://northwind.example/world.rss"),
            std::string::npos);
  EXPECT_EQ(polled(text, "").outcome, Outcome::reject);
  EXPECT_EQ(counted(Outcome::reject), 2);
  EXPECT_TRUE(desk.list({}).value().empty());
  EXPECT_EQ(polled(text, "text").outcome, Outcome::story);
  expect_ledger_adds_up();
}

TEST_F(IntakeTest, HandsBackHowAFeedWantsToBeAsked) {
  auto feed =
      delivery("<rss version=\"2.0\"><channel><title>Lantern</title><ttl>30</ttl></channel></rss>", "ttl");
  feed.format = "rss";
  EXPECT_EQ(intake.deliver(feed).value().advice.ttl, std::chrono::minutes(30));
}

TEST_F(IntakeTest, CountsWhatAPollRepeatsAsSeen) {
  auto poll = delivery(ninjs({}), "poll-1");
  poll.road = Road::poll;
  const auto first = take(poll);
  poll.key = "poll-2";
  const auto again = take(poll);
  EXPECT_EQ(again.outcome, Outcome::seen);
  EXPECT_EQ(again.story, first.story);
  EXPECT_EQ(counted(Outcome::seen), 1);
  EXPECT_EQ(archive->reading().value().items.of_story(first.story).value().size(), 1u);
  expect_ledger_adds_up();
}

// A feed has its newest item on top; the story with the higher number is the newer one all the same.
TEST_F(IntakeTest, FilesAFeedOldestFirst) {
  const auto item = [](std::string_view name, std::string_view time) {
    return fmt::format(
        "<item><title>{0} ferry</title><guid isPermaLink=\"false\">{0}</guid><pubDate>Wed, 24 Dec 2025 "
        "{1}:00 "
        "GMT</pubDate><description>The {0} ferry has left.</description></item>",
        name, time);
  };
  auto feed = delivery(fmt::format("<rss version=\"2.0\"><channel><title>Ferries</title>{}{}</channel></rss>",
                                   item("Evening", "19:00"), item("Morning", "07:00")),
                       "feed");
  feed.format.clear();
  const auto receipt = intake.deliver(feed).value();
  ASSERT_EQ(receipt.items.size(), 2u);
  EXPECT_GT(receipt.items[0].story, receipt.items[1].story);
  EXPECT_EQ(story(receipt.items[0].story).headline, "Evening ferry");
}

TEST_F(IntakeTest, RejectsWhatItCannotReadVisibly) {
  const auto outcome = take(delivery("{\"uri\": ", "k1"));
  EXPECT_EQ(outcome.outcome, Outcome::reject);
  EXPECT_FALSE(outcome.because.empty());
  const auto rejects = archive->reading().value().rejects.list({}).value();
  ASSERT_EQ(rejects.size(), 1u);
  EXPECT_EQ(archive->reading().value().raw.get(rejects[0].id.raw).value().bytes, "{\"uri\": ");
  EXPECT_EQ(rejects[0].because, outcome.because);
  EXPECT_EQ(take(delivery("{\"uri\": ", "k1")).outcome, Outcome::reject);  // heard no answer, sends again
  EXPECT_EQ(counted(Outcome::reject), 1);
  expect_ledger_adds_up();
}

TEST_F(IntakeTest, RefusesADeliveryThatIsTooLargeBeforeItIsStored) {
  settings.limits.delivery_bytes = 10;
  EXPECT_EQ(intake.deliver(delivery(ninjs({}), "k1")).error().fault, Fault::limit);
  EXPECT_TRUE(archive->reading().value().raw.newest().value() == RawId());
}

TEST_F(IntakeTest, FilesOnceWhatManyThreadsDeliverAtOnce) {
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&] { EXPECT_TRUE(intake.deliver(delivery(ninjs({}), "k1"))); });
  }
  EXPECT_EQ(counted(Outcome::story), 1);
  EXPECT_EQ(desk.list({}).value().size(), 1u);
  expect_ledger_adds_up();
}

// kill -9 after the bytes are durable and before anything is made of them.
TEST_F(IntakeTest, FilesAtTheNextStartWhatACrashInterrupted) {
  const auto child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    const auto own = archive::Archive::open(place.location()).value();
    const auto sent = delivery(ninjs({}), "k1");
    auto tx = own->begin().value();
    if (!tx.raw.put(sent, archive::RawBytes::of(sent.bytes), noon) || !tx.commit()) ::_exit(1);
    ::kill(::getpid(), SIGKILL);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFSIGNALED(status));

  EXPECT_TRUE(desk.list({}).value().empty());
  EXPECT_EQ(intake.recover(std::chrono::seconds(60)).value(), 0);  // may still be on its way
  EXPECT_EQ(intake.recover().value(), 1);
  EXPECT_EQ(desk.list({}).value().size(), 1u);
  EXPECT_EQ(intake.recover().value(), 0);
  EXPECT_EQ(take(delivery(ninjs({}), "k1")).outcome, Outcome::duplicate);  // the sender never heard
  EXPECT_EQ(counted(Outcome::story), 1);
  expect_ledger_adds_up();
}

// `count` deliveries, the last of them a flash.
std::vector<Delivery> backlog(int count) {
  std::vector<Delivery> sent;
  for (int i = 0; i < count; ++i) {
    const bool is_last = i == count - 1;
    sent.push_back(delivery(ninjs({.uri = fmt::format("urn:northwind:{}", i),
                                   .headline = fmt::format("Village {0} counts {0} bridges", i),
                                   .body = fmt::format("Village {0} has {0} bridges, its mayor {0} said.", i),
                                   .more = is_last ? R"(,"urgency":1)" : R"(,"urgency":4)"}),
                            fmt::format("backlog {}", i)));
  }
  return sent;
}

// By their delivery: what stands first in the journal was public first.
std::vector<std::string> published(archive::Archive& archive) {
  std::vector<std::string> uris;
  const auto entries = archive.read(Position(), 100'000).value();
  for (const auto& entry : entries)
    if (entry.verb == Verb::publish) uris.push_back(entry.story.item_uri);
  return uris;
}

// The raw store is in the order of arrival; a flash at its end is public before the rest is filed.
TEST_F(IntakeTest, FilesAFlashFirstOfWhatACrashLeft) {
  for (const auto& sent : backlog(500)) {
    auto tx = archive->begin().value();
    ASSERT_TRUE(tx.raw.put(sent, archive::RawBytes::of(sent.bytes), clock.now()));
    ASSERT_TRUE(tx.commit());
  }
  EXPECT_EQ(intake.recover().value(), 500);
  const auto uris = published(*archive);
  ASSERT_EQ(uris.size(), 500u);
  EXPECT_EQ(uris[0], "urn:northwind:499");
  EXPECT_EQ(uris[1], "urn:northwind:0");
  EXPECT_EQ(uris[499], "urn:northwind:498");
  expect_ledger_adds_up();
  EXPECT_EQ(intake.recover().value(), 0);
}

TEST_F(IntakeTest, SaysWhenAFlashIsFiled) {
  std::vector<std::size_t> public_then;
  Intake telling(*archive, rules, clock, [&] { public_then.push_back(published(*archive).size()); });
  ASSERT_EQ(telling.deliver_all(backlog(5)).size(), 5u);
  EXPECT_EQ(public_then, std::vector<std::size_t>{1});
}

TEST_F(IntakeTest, FilesAFlashFirstOfSeveralAndAnswersInTheirOrder) {
  const auto receipts = intake.deliver_all(backlog(5));
  ASSERT_EQ(receipts.size(), 5u);
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(receipts[i].value().raw, RawId(static_cast<std::int64_t>(i) + 1));
    EXPECT_EQ(receipts[i].value().items.at(0).uri, fmt::format("urn:northwind:{}", i));
  }
  EXPECT_EQ(published(*archive).front(), "urn:northwind:4");
  expect_ledger_adds_up();
}

TEST_F(IntakeTest, FilesTheOthersWhereOneCannotBeFiled) {
  auto session = archive::Session::open(place.location(), archive::Access::write).value();
  ASSERT_TRUE(
      session->run_once("CREATE TRIGGER no_room BEFORE INSERT ON items WHEN NEW.uri = 'urn:northwind:2' "
                        "BEGIN SELECT RAISE(ABORT, 'no room'); END"));
  const auto receipts = intake.deliver_all(backlog(5));
  for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(receipts[i].has_value(), i != 2) << i;
  EXPECT_EQ(published(*archive).size(), 4u);
  ASSERT_TRUE(session->run_once("DROP TRIGGER no_room"));
  EXPECT_EQ(intake.recover().value(), 1);
  EXPECT_EQ(published(*archive).size(), 5u);
  expect_ledger_adds_up();
}

// The flash is an update of what waits before it: it is the story, and what it updates comes late.
TEST_F(IntakeTest, AFlashBeforeItsOwnEarlierVersionIsTheStory) {
  std::vector<Delivery> sent;
  sent.push_back(delivery(ninjs({.version = "1", .more = R"(,"urgency":3)"}), "k1"));
  sent.push_back(delivery(
      ninjs({.version = "2", .headline = "Ferry Halcyon runs aground", .more = R"(,"urgency":1)"}), "k2"));
  const auto receipts = intake.deliver_all(std::move(sent));
  EXPECT_EQ(receipts[1].value().items.at(0).outcome, Outcome::story);
  EXPECT_EQ(receipts[0].value().items.at(0).outcome, Outcome::version);
  EXPECT_EQ(receipts[0].value().items.at(0).story, receipts[1].value().items.at(0).story);
  EXPECT_EQ(story(receipts[1].value().items.at(0).story).headline, "Ferry Halcyon runs aground");
  expect_ledger_adds_up();
}

// A kill is urgent too, and still it does not overtake the copy that it kills.
TEST_F(IntakeTest, AKillKeepsItsPlace) {
  std::vector<Delivery> sent;
  sent.push_back(delivery(ninjs({}), "k1"));
  sent.push_back(delivery(ninjs({.version = "2", .more = R"(,"urgency":1,"pubstatus":"canceled")"}), "k2"));
  const auto receipts = intake.deliver_all(std::move(sent));
  EXPECT_EQ(receipts[0].value().items.at(0).outcome, Outcome::story);
  EXPECT_EQ(receipts[1].value().items.at(0).outcome, Outcome::control);
  EXPECT_EQ(story(receipts[0].value().items.at(0).story).state, WorkflowState::killed);
}

// Two under one key: the bytes that came first are the delivery, whatever the second look like.
TEST_F(IntakeTest, AFlashUnderAKnownKeyIsNotFiledInItsPlace) {
  std::vector<Delivery> sent;
  sent.push_back(delivery(ninjs({}), "k1"));
  sent.push_back(delivery(ninjs({.uri = "urn:other", .more = R"(,"urgency":1)"}), "k1"));
  const auto receipts = intake.deliver_all(std::move(sent));
  EXPECT_EQ(receipts[0].value().items.at(0).outcome, Outcome::story);
  EXPECT_EQ(receipts[1].value().items.at(0).outcome, Outcome::duplicate);
  EXPECT_EQ(receipts[1].value().items.at(0).uri, "urn:northwind:ferry");
}

TEST_F(IntakeTest, KeepsALedgerThatAddsUpWhateverComes) {
  take(Wire{});
  take(Wire{.version = "2",
            .body = "The ferry Halcyon sank no more than hopes on Tuesday, the port said, and is back."});
  take(Wire{});
  take(Wire{.uri = "urn:northwind:unknown", .more = R"(,"pubstatus":"canceled")"});
  take(delivery("nonsense", "k"));
  take(Wire{.uri = "urn:meridian:1",
            .headline = "Council votes on trams",
            .body = "Trams will run, the council said."},
       "meridian");
  expect_ledger_adds_up();
  std::int64_t inputs = 0;
  const auto lines = archive->reading().value().ledger.lines().value();
  for (const auto& line : lines) inputs += line.inputs;
  EXPECT_EQ(inputs, 6);
  EXPECT_EQ(counted(Outcome::story), 2);
  EXPECT_EQ(counted(Outcome::version), 1);
  EXPECT_EQ(counted(Outcome::duplicate), 1);
  EXPECT_EQ(counted(Outcome::control), 1);
  EXPECT_EQ(counted(Outcome::reject), 1);
}

}  // namespace
}  // namespace dateline::intake
