#include "archive/subscribers.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

using namespace std::chrono_literals;

struct SubscribersTest : AnyPlace {};

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

Subscriber asking(std::string email, Instant at = noon) {
  return {{}, std::move(email), {}, at, "I want it.", "/", {"europe", "africa"}, {"science"}};
}

TEST_P(SubscribersTest, ArePendingWithWhatTheyAgreedTo) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  ASSERT_TRUE(tx.subscribers.ask(asking("Ana@example.org")));
  const auto all = tx.subscribers.list(10).value();
  ASSERT_EQ(all.size(), 1u);
  auto expected = asking("Ana@example.org");
  expected.id = all[0].id;
  expected.state = pending;
  EXPECT_EQ(all[0], expected);
}

TEST_P(SubscribersTest, AreOnePerAddress) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  ASSERT_TRUE(tx.subscribers.ask(asking("ana@example.org")));
  auto again = asking("ANA@EXAMPLE.org", noon + 1h);
  again.editions.clear();
  ASSERT_TRUE(tx.subscribers.ask(again));
  ASSERT_TRUE(tx.subscribers.ask(asking("bo@example.org")));
  const auto all = tx.subscribers.list(10).value();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[1].consented_at, noon + 1h);
  EXPECT_TRUE(all[1].editions.empty());
  const auto counts = tx.subscribers.counts().value();
  ASSERT_EQ(counts.size(), 1u);
  EXPECT_EQ(counts[0].first, pending);
  EXPECT_EQ(counts[0].second, 2);
}

TEST_P(SubscribersTest, AreNotMovedByTheFormOnceConfirmed) {
  {
    const auto archive = Archive::open(place().location()).value();
    auto tx = archive->begin().value();
    ASSERT_TRUE(tx.subscribers.ask(asking("ana@example.org")));
    ASSERT_TRUE(tx.commit());
  }
  {
    const auto session = Session::open(place().location(), Access::write).value();
    ASSERT_TRUE(session->begin());
    ASSERT_TRUE(session->run_once("UPDATE subscribers SET state = 'confirmed'"));
    ASSERT_TRUE(session->commit());
  }
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  auto again = asking("ana@example.org", noon + 1h);
  again.sectors.clear();
  ASSERT_TRUE(tx.subscribers.ask(again));
  const auto all = tx.subscribers.list(10).value();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].state, "confirmed");
  EXPECT_EQ(all[0].consented_at, noon);
  EXPECT_EQ(all[0].sectors, std::vector<std::string>{"science"});
}

INSTANTIATE_TEST_SUITE_P(Both, SubscribersTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
