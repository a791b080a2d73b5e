// Stories of one event find each other as they come in, and an editor's word about them stands.
#include <gmock/gmock.h>

#include <array>

#include "intake/door_for_test.h"
#include "intake/splitting.h"

namespace dateline::intake {
namespace {

const Wire sinking{.uri = "urn:northwind:corvina",
                   .headline = "Ferry Corvina capsizes off Lima with 214 aboard",
                   .body =
                       "The ferry Corvina capsized off Lima, Peru, with 214 people aboard, the coast guard's "
                       "Ana Reyes said. Divers searched the hull of the Corvina for survivors."};
const Wire drowned{.uri = "urn:meridian:77",
                   .headline = "At least 12 dead as Peruvian ferry Corvina sinks",
                   .body =
                       "Twelve people drowned when the ferry Corvina, with 214 passengers, overturned near "
                       "Lima, Peru. Divers are searching its hull, said Ana Reyes of the coast guard."};
const Wire election{.uri = "urn:meridian:78",
                    .headline = "Harbour district elects its first mayor",
                    .body = "Voters in the harbour district elected Jon Brill as the first mayor on Sunday."};

// The same words under the uri of another story: what a machine takes for a version.
Wire mistaken() {
  auto wire = sinking;
  wire.uri = "urn:northwind:corvina-2";
  wire.headline = "UPDATE 1-" + sinking.headline;
  wire.body += " A second ferry, the Halcyon, came to help.";
  return wire;
}

struct Events : Door {
  // Copy about many other things, so that words have their weight.
  void SetUp() override {
    for (int i = 0; i < 30; ++i)
      take({.uri = fmt::format("urn:northwind:council-{}", i),
            .headline = fmt::format("Council {}x votes on budget {}y", i, i),
            .body = fmt::format("The council of Quarter{} voted on roads, schools and a tax{}.", i, i)});
  }
  StoryId event(StoryId id) { return event_of(story(id)); }

  Splitting splitting{*archive, rules, clock};
};

TEST_F(Events, GroupAsCopyComesIn) {
  const auto first = take(sinking);
  const auto before = counted(Outcome::related);
  const auto second = take(drowned, "meridian"), other = take(election, "meridian");
  EXPECT_EQ(second.outcome, Outcome::related);
  EXPECT_NE(second.story, first.story);
  EXPECT_EQ(story(second.story).event, first.story);
  EXPECT_EQ(story(second.story).state, WorkflowState::published);
  const auto& because = story(second.story).because;
  EXPECT_TRUE(std::ranges::any_of(because, [](const Reason& each) { return each.about == "event"; }));
  EXPECT_EQ(other.outcome, Outcome::story);
  EXPECT_EQ(event(other.story), other.story);
  EXPECT_EQ(counted(Outcome::related), before + 1);
  expect_ledger_adds_up();
}

TEST_F(Events, AreTheSameAfterARestart) {
  const auto first = take(sinking);
  RecentCopy fresh{{std::chrono::hours(72), 1000}};
  Intake again(*archive, {settings, taster, fresh}, clock);
  const auto receipt = again.deliver(delivery(ninjs(drowned), "after the restart", "meridian"));
  ASSERT_TRUE(receipt) << receipt.error().text();
  EXPECT_EQ(receipt.value().items.front().outcome, Outcome::related);
  EXPECT_EQ(story(receipt.value().items.front().story).event, first.story);
  EXPECT_EQ(fresh.window().size(), recent.window().size() + 1);
}

TEST_F(Events, TakeInWhatAnotherNodeHasFiled) {
  RecentCopy theirs{{std::chrono::hours(72), 1000}};
  Intake other(*archive, {settings, taster, theirs}, clock);
  const auto receipt = other.deliver(delivery(ninjs(sinking), "theirs"));
  ASSERT_TRUE(receipt);
  EXPECT_EQ(take(drowned, "meridian").outcome, Outcome::related);
}

TEST_F(Events, ForgetWhatWasNeverCommitted) {
  {
    auto tx = archive->begin().value();
    ASSERT_TRUE(recent.catch_up(tx));
    const auto raw = tx.raw.put(delivery(ninjs(sinking), "lost"), archive::RawBytes::of("x"), noon).value();
    archive::FiledItem filed;
    filed.raw = raw;
    filed.source = "northwind";
    const auto item = tx.items.add(filed, {}).value();
    ASSERT_TRUE(recent.put({item, StoryId(1), StoryId(1), noon}, {}, tx));
  }
  const auto size = recent.window().size();
  take(election, "meridian");
  EXPECT_EQ(recent.window().size(), size) << "one is gone, one has come";
}

TEST_F(Events, FollowAnEditorsWord) {
  const auto first = take(sinking), second = take(drowned, "meridian");
  ASSERT_TRUE(desk.act([&](desk::Verbs& verbs) { return verbs.unrelate(second.story, maria); }));
  auto update = drowned;
  update.version = "2";
  update.headline = "At least 14 dead as Peruvian ferry Corvina sinks";
  EXPECT_EQ(take(update, "meridian").outcome, Outcome::version);
  EXPECT_EQ(event(second.story), second.story) << "the machine does not bring it back";

  const auto other = take(election, "meridian");
  ASSERT_TRUE(desk.act([&](desk::Verbs& verbs) { return verbs.relate(other.story, first.story, maria); }));
  EXPECT_EQ(event(other.story), first.story);
}

// The search for a ferry, and the minister who is to blame for it: one event while copy tells of both.
TEST_F(Events, DivideWhenWhatHeldThemTogetherIsHistory) {
  int number = 0;
  const auto send = [&](const std::string& headline, const std::string& body) {
    const auto* source = ++number % 2 == 0 ? "meridian" : "northwind";
    const auto uri = fmt::format("urn:{}:corvina-{}", source, number);
    return take({.uri = uri, .headline = headline, .body = body}, source).story;
  };
  const auto search = [&](const std::array<std::string_view, 2>& told) {
    return send(
        fmt::format("{} on ferry Corvina off Lima", told[0]),
        fmt::format("{}, Ana Reyes of the coast guard said at the hull of the Corvina off Lima.", told[1]));
  };
  const auto vote = [&](std::string_view party, std::string_view ferry = "") {
    return send(
        fmt::format("Minister Jon Tarn faces vote, {} says", party),
        fmt::format("Parliament votes on the minister, Jon Tarn, over cancelled inspections{}. The {} of "
                    "the opposition want him to resign.",
                    ferry, party));
  };
  constexpr std::string_view ferry = " of the ferry Corvina, which capsized off Lima with divers in its hull";

  const auto first = search({"Knocking heard", "Divers have heard a knocking below the car deck"});
  const auto told = vote("Greens", ferry);
  EXPECT_EQ(event(told), first);
  vote("Liberals", ferry);
  std::vector<StoryId> votes;
  constexpr std::array<std::array<std::string_view, 2>, 6> searches{
      {{"Two children found alive", "A boy and his sister were pulled out of an air pocket in the galley"},
       {"Crane ship arrives", "Chains were laid for the floating crane that came from Callao overnight"},
       {"Search halted by swell",
        "Waves of four metres drove all boats back to the harbour until the morning"},
       {"Captain's body recovered", "The master was lying on the bridge, still wearing his life jacket"},
       {"Oil slick grows", "Booms are to keep heavy fuel from the beaches and a nature reserve"},
       {"Relatives wait at pier", "Families will be brought out by launch to throw flowers upon the water"}}};
  constexpr std::array parties{"Socialists", "Farmers", "Pensioners", "Islanders", "Pirates", "Monarchists"};
  for (std::size_t i = 0; i < searches.size(); ++i) {
    EXPECT_EQ(event(search(searches.at(i))), first);
    votes.push_back(vote(parties.at(i)));
  }
  EXPECT_EQ(history(votes.front()), "receive publish unrelate");
  EXPECT_EQ(history(votes.back()), "receive unrelate publish");
  EXPECT_EQ(event(votes.back()), votes.front());
  EXPECT_EQ(event(told), first) << "it tells of both";

  RecentCopy fresh{{std::chrono::hours(72), 1000}};
  auto tx = archive->begin().value();
  ASSERT_TRUE(fresh.catch_up(tx));
  for (const auto lead : {first, votes.front()})
    EXPECT_EQ(fresh.window().members_of(lead, 20).size(), recent.window().members_of(lead, 20).size());
}

TEST_F(Events, AMergedStorysLaterVersionsGoToTheOther) {
  const auto first = take(sinking), second = take(drowned, "meridian");
  ASSERT_TRUE(desk.act([&](desk::Verbs& verbs) { return verbs.merge(second.story, first.story, maria); }));
  auto update = drowned;
  update.version = "2";
  update.headline = "At least 14 dead as Peruvian ferry Corvina sinks";
  const auto later = take(update, "meridian");
  EXPECT_EQ(later.outcome, Outcome::version);
  EXPECT_EQ(later.story, first.story);
  EXPECT_EQ(story(first.story).headline, sinking.headline) << "another source's words wait";
  EXPECT_EQ(story(first.story).waiting.size(), 1u);
  expect_ledger_adds_up();
}

TEST_F(Events, SplitAnItemFromTheStoryItWasTakenFor) {
  const auto first = take(sinking);
  auto wrong = mistaken();
  const auto taken = take(wrong);
  ASSERT_EQ(taken.outcome, Outcome::version);
  ASSERT_EQ(taken.story, first.story);
  ASSERT_EQ(story(first.story).item_uri, wrong.uri);

  const auto made = splitting.split(first.story, wrong.uri, maria);
  ASSERT_TRUE(made) << made.error().text();
  EXPECT_NE(made.value().id, first.story);
  EXPECT_EQ(made.value().state, WorkflowState::published);
  EXPECT_THAT(made.value().body_html, testing::HasSubstr("Halcyon"));
  EXPECT_EQ(story(first.story).item_uri, sinking.uri);
  EXPECT_THAT(story(first.story).body_html, testing::Not(testing::HasSubstr("Halcyon")));
  EXPECT_EQ(history(first.story), "receive publish version split");
  EXPECT_EQ(desk.history(first.story).value().back().who, "desk:maria");
  EXPECT_NE(event(made.value().id), event(first.story)) << "other news";
  expect_ledger_adds_up();

  wrong.version = "2";
  wrong.headline = "UPDATE 2-" + sinking.headline;
  EXPECT_EQ(take(wrong).story, made.value().id) << "later versions go with it";
}

// The desk keeps a story from readers: what is split from it is kept from them too.
TEST_F(Events, SplitNothingOffIntoTheOpen) {
  const auto first = take(sinking);
  const auto wrong = mistaken();
  ASSERT_EQ(take(wrong).story, first.story);
  ASSERT_TRUE(desk.hold(first.story, maria));
  const auto made = splitting.split(first.story, wrong.uri, maria);
  ASSERT_TRUE(made) << made.error().text();
  EXPECT_EQ(made.value().state, WorkflowState::received);
  EXPECT_FALSE(was_public(made.value().id));
  EXPECT_EQ(story(first.story).state, WorkflowState::held);
}

TEST_F(Events, SplitAwayWhatWaits) {
  const auto first = take(sinking);
  const auto other = mistaken();
  ASSERT_TRUE(desk.act([&](desk::Verbs& verbs) { return verbs.lock(first.story, maria); }));
  ASSERT_EQ(take(other).story, first.story);
  ASSERT_EQ(story(first.story).waiting.size(), 1u);
  ASSERT_TRUE(splitting.split(first.story, other.uri, maria));
  EXPECT_TRUE(story(first.story).waiting.empty());
  EXPECT_EQ(story(first.story).waits_because, "");
}

TEST_F(Events, SplitNothingThatIsNotThere) {
  const auto first = take(sinking);
  const auto told = fmt::format("story {}: ", first.story.value);
  EXPECT_EQ(splitting.split(first.story, sinking.uri, maria).error().text(),
            told + "it has no other item: it is that item's story already");
  EXPECT_EQ(
      splitting.split(first.story, "urn:nobody", maria).error().text(),
      told + fmt::format("no version of 'urn:nobody' belongs to it; `dateline desk items {}` shows what does",
                         first.story.value));
  EXPECT_EQ(splitting.split(StoryId(999), "urn:nobody", maria).error().fault, Fault::not_found);
}

}  // namespace
}  // namespace dateline::intake
