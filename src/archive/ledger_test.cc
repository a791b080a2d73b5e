#include "archive/ledger.h"

#include <fmt/ranges.h>
#include <gmock/gmock.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

ItemOutcome one(Outcome outcome, std::string uri) {
  return {outcome, std::move(uri), {}, {{"text", "so it is"}}};
}

struct LedgerTest : AnyPlace {
  // Files outcomes with the items that belong to them.
  void file(Archive& archive, std::string key, const std::vector<ItemOutcome>& outcomes, std::int64_t inputs,
            Instant at) {
    auto tx = archive.begin().value();
    Delivery delivery;
    delivery.source = "meridian";
    delivery.key = std::move(key);
    const auto raw = tx.raw.put(delivery, RawBytes::of("x"), at).value();
    for (std::size_t place = 0; place < outcomes.size(); ++place) {
      const auto outcome = outcomes[place].outcome;
      if (outcome == Outcome::reject || outcome == Outcome::seen) continue;
      FiledItem item;
      item.raw = raw;
      item.place = static_cast<std::int64_t>(place);
      item.outcome = outcome;
      ASSERT_TRUE(tx.items.add(item, {}));
    }
    ASSERT_TRUE(tx.ledger.enter(raw, delivery.source, at, outcomes));
    ASSERT_TRUE(tx.raw.mark_filed(raw, {at, "rss", inputs, std::ssize(outcomes) - inputs}));
    ASSERT_TRUE(tx.commit());
  }
};

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

TEST_P(LedgerTest, CountsBySourceAndDayAndAddsUp) {
  const auto archive = Archive::open(place().location()).value();
  const std::vector<ItemOutcome> items{
      {Outcome::story, "a", StoryId(1), {{"text", "nothing like it is known"}}},
      {Outcome::seen, "b", StoryId(2), {}},
      {Outcome::reject, "c", StoryId(), {{"headline", "there is none"}}}};
  file(*archive, "1", items, 2, noon);
  file(*archive, "2", {{Outcome::duplicate, "a", StoryId(1), {}}}, 1, noon + std::chrono::hours(5));
  file(*archive, "3", {{Outcome::version, "a", StoryId(1), {}}}, 1, noon + std::chrono::hours(12));

  auto reading = archive->reading().value();
  const auto lines = reading.ledger.lines().value();
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].day, "2025-12-24");
  EXPECT_EQ(lines[1].day, "2025-12-25");
  EXPECT_EQ(lines[0].source, "meridian");
  EXPECT_EQ(lines[0].deliveries, 2);
  EXPECT_EQ(lines[0].inputs, 3);
  EXPECT_EQ(lines[0].outcomes,
            (std::map<Outcome, std::int64_t>{
                {Outcome::story, 1}, {Outcome::duplicate, 1}, {Outcome::reject, 1}, {Outcome::seen, 1}}));
  EXPECT_TRUE(lines[0].adds_up());
  EXPECT_TRUE(reading.ledger.check().value().empty());

  EXPECT_EQ(reading.ledger.outcomes_of_day("meridian", noon).value(), lines[0].outcomes);
  EXPECT_TRUE(reading.ledger.outcomes_of_day("northwind", noon).value().empty());
  std::map<std::string, std::int64_t> tallied;
  const auto tallies = reading.tallies.of(Tallied::outcome).value();
  for (const auto& line : tallies) tallied[line.word] = line.count;
  EXPECT_EQ(tallied, (std::map<std::string, std::int64_t>{
                         {"new", 1}, {"duplicate", 1}, {"version", 1}, {"reject", 1}, {"seen", 1}}));

  const auto kept = reading.ledger.outcomes(RawId(1)).value();
  ASSERT_EQ(kept.size(), 2u);
  EXPECT_EQ(kept[0].because, items[0].because);
  EXPECT_EQ(reading.ledger.entries(RawId(1)).value()[1].place, 2);
}

TEST_P(LedgerTest, ShowsOnlyWhatIsAskedFor) {
  const auto archive = Archive::open(place().location()).value();
  file(*archive, "1", {one(Outcome::story, "a")}, 1, noon);
  file(*archive, "2", {one(Outcome::version, "a")}, 1, noon + std::chrono::hours(24));
  auto reading = archive->reading().value();
  EXPECT_EQ(reading.ledger.lines({.since = "2025-12-25", .source = ""}).value().size(), 1u);
  EXPECT_EQ(reading.ledger.lines({.since = "", .source = "meridian"}).value().size(), 2u);
  EXPECT_TRUE(reading.ledger.lines({.since = "", .source = "northwind"}).value().empty());
}

TEST_P(LedgerTest, MovesTheCountsAlongWithAnOutcome) {
  const auto archive = Archive::open(place().location()).value();
  file(*archive, "1", {one(Outcome::reject, "a"), one(Outcome::reject, "b")}, 2, noon);
  auto tx = archive->begin().value();
  const RawId raw(1);
  ASSERT_TRUE(tx.ledger.revise(raw, 0, one(Outcome::control, "a")));  // another outcome
  ASSERT_TRUE(tx.ledger.revise(raw, 1, one(Outcome::seen, "b")));     // no input any more
  ASSERT_TRUE(tx.ledger.revise(raw, 2, one(Outcome::reject, "c")));   // one more
  ASSERT_TRUE(tx.ledger.revise(raw, 3, one(Outcome::reject, "d")));
  ASSERT_TRUE(tx.ledger.revise(raw, 3, std::nullopt));  // and gone again
  FiledItem kept;
  kept.raw = raw;
  kept.outcome = Outcome::control;
  ASSERT_TRUE(tx.items.add(kept, {}));
  ASSERT_TRUE(tx.commit());

  auto reading = archive->reading().value();
  const auto lines = reading.ledger.lines().value();
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].inputs, 2);
  EXPECT_EQ(lines[0].outcomes, (std::map<Outcome, std::int64_t>{
                                   {Outcome::control, 1}, {Outcome::reject, 1}, {Outcome::seen, 1}}));
  EXPECT_THAT(reading.ledger.check().value(), testing::IsEmpty());
}

// Each row that is lost, written twice or changed behind the program's back shows.
TEST_P(LedgerTest, NoticesWhatDoesNotAddUp) {
  const auto archive = Archive::open(place().location()).value();
  file(*archive, "1", {one(Outcome::version, "a"), one(Outcome::reject, "b")}, 2, noon);
  const auto wrong_after = [&](std::string_view damage, std::string_view repair) {
    const auto session = Session::open(place().location(), Access::write).value();
    EXPECT_TRUE(session->run_once(damage));
    const auto wrong = archive->snapshot().value().ledger.check().value();
    EXPECT_TRUE(session->run_once(repair));
    EXPECT_THAT(archive->snapshot().value().ledger.check().value(), testing::IsEmpty());
    return fmt::format("{}", fmt::join(wrong, "\n"));
  };
  using testing::HasSubstr;
  EXPECT_EQ(wrong_after("UPDATE ledger SET count = 2 WHERE outcome = 'version'",
                        "UPDATE ledger SET count = 1 WHERE outcome = 'version'"),
            "2025-12-24 meridian: outcomes do not add up to 2 inputs\n"
            "2025-12-24 meridian: the ledger counts 2 version, and there are 1");
  EXPECT_THAT(wrong_after("UPDATE raw SET inputs = 3", "UPDATE raw SET inputs = 2"),
              HasSubstr("delivery 1 from 'meridian' brought 3 items, and 2 have an outcome"));
  EXPECT_EQ(wrong_after("UPDATE raw SET seen = 1", "UPDATE raw SET seen = 0"),
            "2025-12-24 meridian: the ledger counts 0 seen, and there are 1");
  EXPECT_THAT(wrong_after("DELETE FROM outcomes WHERE place = 1",
                          "INSERT INTO outcomes (raw, place, outcome, uri, because) "
                          "VALUES (1, 1, 'reject', 'b', '[]')"),
              HasSubstr("the ledger counts 1 reject, and there are 0"));
  EXPECT_THAT(wrong_after("INSERT INTO outcomes (raw, place, outcome, uri, because) "
                          "VALUES (1, 2, 'control', 'c', '[]')",
                          "DELETE FROM outcomes WHERE place = 2"),
              HasSubstr("item 3 of delivery 1 was a control, and is not kept"));
  EXPECT_EQ(wrong_after("UPDATE items SET place = 4", "UPDATE items SET place = 0"),
            "item 1 of delivery 1 was a version, and is not kept\n"
            "item 5 of delivery 1 is kept, and has no outcome");
  EXPECT_EQ(
      wrong_after("INSERT INTO items SELECT 9, raw, place, source, format, uri, version, outcome, story, "
                  "received_at, json FROM items",
                  "DELETE FROM items WHERE id = 9"),
      "item 1 of delivery 1 is kept 2 times");
  EXPECT_EQ(wrong_after("UPDATE items SET outcome = 'duplicate'", "UPDATE items SET outcome = 'version'"),
            "item 1 of delivery 1 was a version, and is not kept");
}

TEST_P(LedgerTest, NoticesWhatIsNotFiled) {
  const auto archive = Archive::open(place().location()).value();
  {
    auto tx = archive->begin().value();
    Delivery lost;
    lost.source = "meridian";
    ASSERT_TRUE(tx.raw.put(lost, RawBytes::of("y"), noon));
    ASSERT_TRUE(tx.commit());
  }
  auto reading = archive->reading().value();
  EXPECT_EQ(reading.ledger.check().value(),
            std::vector<std::string>{
                "delivery 1 from 'meridian', received 2025-12-24T12:00:00Z, is stored but not filed"});
  EXPECT_TRUE(reading.ledger.sums().value().empty());
}

INSTANTIATE_TEST_SUITE_P(Both, LedgerTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
