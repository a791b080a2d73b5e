#include "desk/newsroom_for_test.h"
#include "news/names.h"

namespace dateline::desk {
namespace {

struct Grouping : Newsroom {
  Story act(const std::function<Result<Story>(Verbs&)>& verb) {
    auto done = desk.act(verb);
    EXPECT_TRUE(done) << done.error().text();
    return std::move(done).value();
  }
  std::string refusal(const std::function<Result<Story>(Verbs&)>& verb) {
    const auto done = desk.act(verb);
    return done ? "done" : done.error().text();
  }
  Story relate(StoryId id, StoryId other) {
    return act([&](Verbs& verbs) { return verbs.relate(id, other, maria); });
  }
  Story unrelate(StoryId id) {
    return act([&](Verbs& verbs) { return verbs.unrelate(id, maria); });
  }
  Story merge(StoryId id, StoryId into) {
    return act([&](Verbs& verbs) { return verbs.merge(id, into, because("the same story twice")); });
  }
  StoryId event(StoryId id) { return event_of(desk.show(id).value()); }
  std::int64_t regroupings() { return archive->reading().value().traces.regroupings().value(); }
};

TEST_F(Grouping, PutsAStoryAndWhatItLedIntoAnothersEvent) {
  const auto harbour = published(), storm = published(), ferry = published();
  EXPECT_EQ(relate(ferry, storm).event, storm);
  EXPECT_EQ(relate(storm, harbour).event, harbour);
  EXPECT_EQ(event(ferry), harbour) << "it came along";
  EXPECT_EQ(event(harbour), harbour);
  EXPECT_EQ(regroupings(), 2);
  EXPECT_EQ(refusal([&](Verbs& verbs) { return verbs.relate(ferry, storm, maria); }),
            "story 3: they report the same event already");
  const auto entries = desk.history(ferry).value();
  EXPECT_EQ(entries.back().verb, Verb::relate);
  EXPECT_EQ(entries.back().who, "desk:maria");
}

TEST_F(Grouping, TakesAStoryOutOfItsEvent) {
  const auto harbour = published(), storm = published(), ferry = published();
  relate(storm, harbour);
  relate(ferry, harbour);
  EXPECT_EQ(unrelate(storm).event, StoryId());
  EXPECT_EQ(event(ferry), harbour);
  EXPECT_EQ(refusal([&](Verbs& verbs) { return verbs.unrelate(storm, maria); }),
            "story 2: no other story reports its event");
}

TEST_F(Grouping, LetsTheOldestLeadWhatItsLeadHasLeft) {
  const auto harbour = published(), storm = published(), ferry = published();
  relate(storm, harbour);
  relate(ferry, harbour);
  unrelate(harbour);
  EXPECT_EQ(event(harbour), harbour);
  EXPECT_EQ(event(storm), storm);
  EXPECT_EQ(event(ferry), storm);
}

TEST_F(Grouping, TheTasterDividesAnEventThatNoEditorHasPutTogether) {
  const auto harbour = published();
  const auto related = [&] {
    auto report = draft();
    report.event = harbour;
    return receive(std::move(report));
  };
  const auto storm = related(), ferry = related(), mayor = related(), vote = related();
  const auto divide = [&](StoryId event, std::vector<StoryId> leaving) {
    auto tx = archive->begin().value();
    auto moved = Verbs(tx, settings, clock.now()).divide(event, {std::move(leaving), "it has divided"});
    EXPECT_TRUE(moved) << moved.error().text();
    EXPECT_TRUE(tx.commit());
    return std::move(moved).value();
  };
  act([&](Verbs& verbs) { return verbs.kill(storm, because("a court order")); });
  EXPECT_TRUE(divide(harbour, {storm, ferry, mayor}).empty()) << "two are no event";
  EXPECT_EQ(divide(harbour, {harbour, storm, ferry, mayor, vote}), (std::vector{ferry, mayor, vote}));
  EXPECT_EQ(event(ferry), ferry);
  EXPECT_EQ(event(mayor), ferry);
  EXPECT_EQ(event(storm), harbour) << "what is killed stays";
  EXPECT_EQ(desk.history(mayor).value().back().who, "taster");
  EXPECT_EQ(desk.history(mayor).value().back().why, "it has divided");

  const auto fire = related(), flood = related();
  relate(mayor, harbour);
  EXPECT_TRUE(divide(harbour, {fire, flood, mayor}).empty()) << "an editor has put one of them there";
}

TEST_F(Grouping, KeepsTheEventThroughLaterVersions) {
  const auto harbour = published(), storm = published();
  relate(storm, harbour);
  auto second = draft();
  second.headline = "Harbour open, ferries still in port";
  EXPECT_EQ(version(storm, {second, {}, {}}).event, harbour);
}

TEST_F(Grouping, MergesAStoryIntoAnother) {
  const auto kept = published(), repeat = published(), follower = published();
  relate(follower, repeat);
  const auto merged = merge(repeat, kept);
  EXPECT_EQ(merged.state, WorkflowState::unpublished);
  EXPECT_EQ(merged.merged_into, kept);
  EXPECT_EQ(event(follower), kept) << "what it led is led by the other";
  EXPECT_EQ(desk.history(repeat).value().back().verb, Verb::merge);

  EXPECT_EQ(desk.publish(repeat, maria).value().merged_into, StoryId()) << "it has its own address again";
}

TEST_F(Grouping, MergesNothingThatCannotBe) {
  const auto kept = published(), repeat = published(), killed = published(), other = published();
  ASSERT_TRUE(desk.kill(killed, because("a wrong name")));
  merge(repeat, kept);
  const auto merging = [&](StoryId id, StoryId into) {
    return refusal([=](Verbs& verbs) { return verbs.merge(id, into, maria); });
  };
  EXPECT_EQ(merging(other, other), "story 4: it is that story itself");
  EXPECT_EQ(merging(other, killed), "story 3: it is killed, and no story to go into");
  EXPECT_EQ(merging(other, repeat), "story 2: it is merged into another itself; name that one: 1");
  EXPECT_EQ(merging(repeat, kept), "story 2: it is merged into story 1 already");
  EXPECT_EQ(merging(other, StoryId(99)).substr(0, 40), "story 99: there is no such story; `datel");
  act([&](Verbs& verbs) {
    return verbs.demand(other, ControlMessage::Verb::kill, {"wire:northwind", "a wrong name"});
  });
  EXPECT_EQ(merging(other, kept),
            "story 4: cannot merge: its agency demands 'kill: a wrong name'; decide that first");
}

TEST_F(Grouping, TakesNothingFromReadersByAMerge) {
  const auto read = published(), unread = receive();
  EXPECT_EQ(
      refusal([&](Verbs& verbs) { return verbs.merge(read, unread, maria); }),
      "story 1: cannot merge: readers have it, and story 2 is received; publish that first, or merge it into "
      "this one");
  EXPECT_EQ(merge(unread, read).merged_into, read);
}

TEST_F(Grouping, AMergedStoryThatIsKilledLeadsNowhere) {
  const auto kept = published(), repeat = published();
  merge(repeat, kept);
  EXPECT_EQ(desk.kill(repeat, because("a wrong name")).value().merged_into, StoryId());
}

}  // namespace
}  // namespace dateline::desk
