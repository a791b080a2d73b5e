#include "desk/verbs.h"

#include "desk/newsroom_for_test.h"
#include "desk/timetable.h"
#include "news/public_story.h"

namespace dateline::desk {
namespace {

using VerbsTest = Newsroom;

WireVersion second(Story story) {
  story.headline = "Harbour open, ferries still in port";
  story.item_version = "2";
  return {std::move(story), {}, {}};
}

TEST_F(VerbsTest, PutsALaterVersionInTheSamePlace) {
  const auto id = published();
  const auto before = desk.show(id).value();
  clock.advance(std::chrono::hours(1));
  const auto after = version(id, second(draft()));
  EXPECT_EQ(after.id, id);
  EXPECT_EQ(after.headline, "Harbour open, ferries still in port");
  EXPECT_EQ(after.url_slug, before.url_slug);
  EXPECT_EQ(after.created, before.created);
  EXPECT_EQ(after.updated, clock.now());
  EXPECT_EQ(after.version, 2);
  EXPECT_EQ(after.state, WorkflowState::published);
}

TEST_F(VerbsTest, MovesUpdatedOnlyForARealChange) {
  const auto id = published();
  clock.advance(std::chrono::hours(1));
  auto same = draft();
  same.item_version = "2";
  const auto after = version(id, {same, {}, {}});
  EXPECT_EQ(after.item_version, "2");
  EXPECT_EQ(after.updated, noon);
  EXPECT_EQ(after.version, 1);
  // A captured page prints its own time: that it has moved is what readers see.
  const auto later = noon + std::chrono::minutes(10);
  EXPECT_EQ(version(id, {same, {{}, later}, {}}).updated, later);
}

TEST_F(VerbsTest, KeepsAnImportsOwnTimes) {
  const auto id = receive();
  const auto day = std::chrono::hours(24);
  {
    auto tx = archive->begin().value();
    ASSERT_TRUE(
        Verbs(tx, settings, clock.now()).publish(id, maria, {}, ImportTimes{noon - 3 * day, noon - 2 * day}));
    ASSERT_TRUE(tx.commit());
  }
  EXPECT_EQ(desk.show(id).value().created, noon - 3 * day);
  EXPECT_EQ(desk.show(id).value().updated, noon - 2 * day);
  auto later = second(draft());
  later.import.updated = noon - day;
  EXPECT_EQ(version(id, later).updated, noon - day);
  EXPECT_EQ(desk.show(id).value().created, noon - 3 * day);
}

TEST_F(VerbsTest, MergesAVersionWithTheDesksWords) {
  const auto id = published();
  ASSERT_TRUE(desk.update(id, {.headline = "The desk's own words"}, maria));
  auto later = draft();
  later.item_version = "2";
  later.body_html = "<p>Ships may enter again.</p><p>Two ferries wait.</p>";
  const auto after = version(id, {later, {}, {}});
  EXPECT_EQ(after.headline, "The desk's own words");
  EXPECT_EQ(after.body_html, later.body_html);
  EXPECT_EQ(after.item_version, "2");
  EXPECT_EQ(after.provenance, Provenance::desk_worked);
  EXPECT_EQ(after.credit_line, settings.credit.desk_worked);
  EXPECT_TRUE(after.waiting.empty());

  later.item_version = "3";  // and the next is merged with what the second said
  later.body_html = "<p>Ships may enter again.</p><p>No ferry waits.</p>";
  EXPECT_EQ(version(id, {later, {}, {}}).body_html, later.body_html);
}

TEST_F(VerbsTest, LetsAVersionWaitWhereBothHaveChangedTheSame) {
  const auto id = published();
  ASSERT_TRUE(desk.update(id, {.headline = "The desk's own words"}, maria));
  const auto before = desk.show(id).value();
  const auto waits = version(id, second(draft()));
  EXPECT_TRUE(reads_the_same(before, waits));
  EXPECT_EQ(waits.version, before.version);
  EXPECT_EQ(waits.updated, before.updated);
  EXPECT_EQ(waits.waiting.at(0).headline, "Harbour open, ferries still in port");
  EXPECT_EQ(waits.waits_because, "the desk has changed the same: headline");
  EXPECT_EQ(desk.history(id).value().back().why,
            "version 2 waits for the desk: the desk has changed the same: headline");
  EXPECT_TRUE(release(waits, noon).story()->waiting.empty());  // there is nothing of it to print
}

TEST_F(VerbsTest, AcceptsOrDeclinesTheVersionThatWaits) {
  const auto id = published();
  EXPECT_EQ(desk.act([&](auto& verbs) { return verbs.accept(id, maria); }).error().fault, Fault::refused);
  ASSERT_TRUE(desk.update(id, {.headline = "The desk's own words"}, maria));
  version(id, second(draft()));
  const auto declined = desk.act([&](auto& verbs) { return verbs.decline(id, maria); }).value();
  EXPECT_TRUE(declined.waiting.empty());
  EXPECT_EQ(declined.headline, "The desk's own words");

  auto third = second(draft()).redraft;  // says under the same headline more
  third.item_version = "3";
  third.body_html += "<p>More.</p>";
  const auto merged = version(id, {third, {}, {}});
  EXPECT_EQ(merged.headline, "The desk's own words");
  EXPECT_EQ(merged.body_html, third.body_html);

  third.headline = "Harbour is open";
  version(id, {third, {}, {}});
  const auto accepted = desk.act([&](auto& verbs) { return verbs.accept(id, maria); }).value();
  EXPECT_EQ(accepted.headline, "Harbour is open");
  EXPECT_FALSE(accepted.desk_edited);
  EXPECT_EQ(accepted.url_slug, declined.url_slug);
  EXPECT_EQ(desk.act([&](auto& verbs) { return verbs.decline(id, maria); }).error().fault, Fault::refused);
}

TEST_F(VerbsTest, SchedulesAnAcceptedVersionThatIsEmbargoed) {
  const auto id = published();
  auto later = second(draft());
  later.redraft.embargoed_until = noon + std::chrono::hours(1);
  ASSERT_EQ(version(id, later).waiting.size(), 1u);
  const auto accepted = desk.act([&](auto& verbs) { return verbs.accept(id, maria); }).value();
  EXPECT_EQ(accepted.state, WorkflowState::scheduled);
  clock.advance(std::chrono::hours(1));
  EXPECT_EQ(Timetable(*archive, settings).run_due(clock.now()).value(), 1);
  EXPECT_EQ(desk.show(id).value().state, WorkflowState::published);
}

TEST_F(VerbsTest, MovesByTheSizeOfAChange) {
  const auto id = published();
  clock.advance(std::chrono::minutes(1));
  const auto minor = desk.update(id, {.headline = "Harbour re-opens", .size = Size::minor}, maria).value();
  EXPECT_EQ(minor.updated, noon);
  EXPECT_EQ(minor.version, 2);
  const auto update = desk.update(id, {.headline = "Harbour open again"}, maria).value();
  EXPECT_EQ(update.updated, clock.now());
  EXPECT_EQ(listed_at(update), noon);
  const auto anew = desk.update(id, {.headline = "Harbour is open", .size = Size::writethru}, maria).value();
  EXPECT_EQ(anew.created, noon);
  EXPECT_EQ(listed_at(anew), clock.now());
}

TEST_F(VerbsTest, KeepsAnEditorsDecisionThroughLaterVersions) {
  const auto id = published();
  const auto decide = [&](Override decided) {
    return desk.act([&](auto& verbs) { return verbs.override_taster(id, decided, maria); });
  };
  EXPECT_EQ(decide({}).error().fault, Fault::invalid);
  EXPECT_EQ(decide({.sectors = std::vector<std::string>{"poetry"}}).error().fault, Fault::invalid);
  const auto decided =
      decide({.dateline = StoryDateline{"Batumi", "GE"}, .sectors = std::vector<std::string>()});
  EXPECT_EQ(decided.value().dateline.country, "GE");
  auto later = second(draft());
  later.redraft.dateline = {"Atlanta", "US"};
  later.redraft.sectors = {"sport"};
  later.redraft.about_countries = {"TR"};
  const auto after = version(id, later);
  EXPECT_EQ(after.dateline.country, "GE");
  EXPECT_TRUE(after.sectors.empty());
  EXPECT_EQ(after.about_countries, std::vector<std::string>{"TR"});
}

TEST_F(VerbsTest, KeepsTheNamesAndTheLanguageThatAnEditorDecided) {
  const auto id = published();
  const auto decide = [&](const Override& decided) {
    return desk.act([&](auto& verbs) { return verbs.override_taster(id, decided, maria); });
  };
  Override names;
  names.people = {"Ida Lorne"};
  names.organisations = std::vector<std::string>();
  const auto before = desk.show(id).value();
  const auto decided = decide(names).value();
  EXPECT_EQ(decided.people, std::vector<std::string>{"Ida Lorne"});
  EXPECT_EQ(decided.version, before.version);  // no reader sees a difference
  EXPECT_EQ(decide(names).error().fault, Fault::refused);
  Override language;
  language.language = "english";
  EXPECT_EQ(decide(language).error().fault, Fault::invalid);
  language.language = "nb";
  EXPECT_EQ(decide(language).value().language, "nb");

  auto later = second(draft());
  later.redraft.people = {"Ida Lorn"};
  later.redraft.organisations = {"Lorn"};
  later.redraft.language = "da";
  const auto after = version(id, later);
  EXPECT_EQ(after.people, std::vector<std::string>{"Ida Lorne"});
  EXPECT_TRUE(after.organisations.empty());
  EXPECT_EQ(after.language, "nb");
}

TEST_F(VerbsTest, PinsUntilTheClockEndsIt) {
  const auto id = published();
  const auto until = noon + std::chrono::hours(1);
  const auto pin = [&](Instant end) {
    return desk.act([&](auto& verbs) { return verbs.pin(id, end, maria); });
  };
  EXPECT_EQ(pin(noon).error().fault, Fault::invalid);
  EXPECT_EQ(pin(until).value().marks.pinned_until, until);
  clock.advance(std::chrono::minutes(59));
  EXPECT_EQ(Timetable(*archive, settings).run_due(clock.now()).value(), 0);
  clock.advance(std::chrono::minutes(1));
  EXPECT_EQ(Timetable(*archive, settings).run_due(clock.now()).value(), 1);
  EXPECT_EQ(desk.show(id).value().marks.pinned_until, std::nullopt);
  EXPECT_EQ(desk.history(id).value().back().who, "clock");

  const auto demote = [&] { return desk.act([&](auto& verbs) { return verbs.demote(id, maria); }); };
  EXPECT_TRUE(demote().value().marks.demoted);
  EXPECT_EQ(demote().error().fault, Fault::refused);
  const auto unpin = [&] { return desk.act([&](auto& verbs) { return verbs.unpin(id, maria); }); };
  EXPECT_FALSE(unpin().value().marks.demoted);
  EXPECT_EQ(unpin().error().fault, Fault::refused);
}

TEST_F(VerbsTest, LetsNobodyElseChangeWhatIsLocked) {
  const By ivan{"desk:ivan", ""};
  const auto id = published();
  ASSERT_TRUE(desk.act([&](auto& verbs) { return verbs.lock(id, maria); }));
  EXPECT_EQ(desk.update(id, {.headline = "Other"}, ivan).error().text(),
            "story 1: cannot update: desk:maria has locked it; ask for it, or unlock it with a reason");
  EXPECT_TRUE(desk.update(id, {.headline = "Mine"}, maria));
  EXPECT_EQ(version(id, second(draft())).waits_because, "locked by desk:maria");
  EXPECT_TRUE(desk.hold(id, ivan));
  EXPECT_EQ(desk.publish(id, ivan).error().fault, Fault::refused);
  const auto unlock = [&](By by) { return desk.act([&](auto& verbs) { return verbs.unlock(id, by); }); };
  EXPECT_EQ(unlock(ivan).error().fault, Fault::invalid);
  EXPECT_TRUE(unlock({"desk:ivan", "she is off duty"}));
  EXPECT_EQ(unlock(maria).error().fault, Fault::refused);
  EXPECT_TRUE(desk.publish(id, ivan));
}

TEST_F(VerbsTest, TakesBackWhatItsAgencyTakesBack) {
  const auto id = published();
  const auto gone = desk.act([&](auto& verbs) { return verbs.withdraw(id, because("withdrawn")); }).value();
  EXPECT_EQ(gone.state, WorkflowState::unpublished);
  EXPECT_EQ(release(gone, noon).closed(), Closed::withdrawn);
}

TEST_F(VerbsTest, AnnotatesForTheDeskAlone) {
  const auto id = published();
  const auto note = [&](std::string words) {
    return desk.act([&](auto& verbs) { return verbs.annotate(id, words, maria); });
  };
  EXPECT_EQ(note(" ").error().fault, Fault::invalid);
  EXPECT_EQ(note(std::string(2001, 'a')).error().fault, Fault::invalid);
  const auto noted = note("the mayor  will call back").value();
  EXPECT_EQ(noted.marks.notes, (std::vector<DeskNote>{{noon, "desk:maria", "the mayor will call back"}}));
  EXPECT_EQ(noted.version, 1);
  EXPECT_TRUE(release(noted, noon).story()->marks.notes.empty());
}

TEST_F(VerbsTest, LetsAnEmbargoedVersionOfAPublicStoryWait) {
  const auto id = published();
  const auto before = desk.show(id).value();
  auto later = second(draft());
  later.redraft.embargoed_until = noon + std::chrono::hours(1);
  const auto waits = version(id, later);
  EXPECT_TRUE(reads_the_same(waits, before));
  EXPECT_EQ(waits.state, WorkflowState::published);
}

TEST_F(VerbsTest, TakesAPublicStoryOffTheSiteUntilItsEmbargoEnds) {
  const auto id = published();
  const auto created = desk.show(id).value().created;
  const auto after =
      desk.act([&](auto& verbs) {
            return verbs.embargo(id, noon + std::chrono::hours(2), because("the agency called"));
          })
          .value();
  EXPECT_EQ(after.state, WorkflowState::scheduled);
  EXPECT_FALSE(Release::of(after, noon).is_public());
  EXPECT_TRUE(Release::of(after, noon).was_public());
  clock.advance(std::chrono::hours(2));
  Timetable timetable(*archive, settings);
  EXPECT_EQ(timetable.run_due(clock.now()).value(), 1);
  EXPECT_EQ(desk.show(id).value().state, WorkflowState::published);
  EXPECT_EQ(desk.show(id).value().created, created);
}

TEST_F(VerbsTest, LetsNoLaterVersionEndTheDesksEmbargo) {
  const auto id = receive();
  ASSERT_TRUE(desk.act([&](auto& verbs) { return verbs.embargo(id, noon + std::chrono::hours(2), maria); }));
  const auto after = version(id, second(draft()));
  EXPECT_EQ(after.headline, "Harbour open, ferries still in port");
  EXPECT_EQ(after.desk_embargo, noon + std::chrono::hours(2));
  EXPECT_EQ(desk.publish(id, maria).value().state, WorkflowState::scheduled);
}

TEST_F(VerbsTest, LiftsASourcesEmbargoOnlyWithAReason) {
  auto draft_under_embargo = draft();
  draft_under_embargo.embargoed_until = noon + std::chrono::hours(2);
  const auto id = receive(draft_under_embargo);
  ASSERT_EQ(desk.publish(id, maria).value().state, WorkflowState::scheduled);
  EXPECT_EQ(desk.act([&](auto& verbs) { return verbs.embargo(id, {}, maria); }).error().fault,
            Fault::invalid);
  ASSERT_TRUE(desk.act(
      [&](auto& verbs) { return verbs.embargo(id, {}, because("the ministry released it early")); }));
  EXPECT_EQ(Timetable(*archive, settings).run_due(clock.now()).value(), 1);
  EXPECT_EQ(desk.show(id).value().state, WorkflowState::published);
}

TEST_F(VerbsTest, BringsASpikedStoryBackToReview) {
  const auto id = receive();
  EXPECT_EQ(desk.act([&](auto& verbs) { return verbs.unspike(id, maria); }).error().fault, Fault::refused);
  ASSERT_TRUE(desk.spike(id, because("nobody would read it")));
  const auto back = desk.act([&](auto& verbs) { return verbs.unspike(id, because("they would")); }).value();
  EXPECT_EQ(back.state, WorkflowState::received);
  EXPECT_EQ(back.why_state, "");
}

TEST_F(VerbsTest, KeepsAStoryWhereItStandsWhenAVersionComes) {
  const auto id = published();
  ASSERT_TRUE(desk.unpublish(id, maria));
  const auto after = version(id, second(draft()));
  EXPECT_EQ(after.state, WorkflowState::unpublished);
  EXPECT_EQ(after.headline, "Harbour open, ferries still in port");
  ASSERT_TRUE(desk.kill(id, because("wrong person")));
  auto tx = archive->begin().value();
  EXPECT_EQ(Verbs(tx, settings, noon).version(id, second(draft()), maria).error().fault, Fault::refused);
}

TEST_F(VerbsTest, LeavesNothingWhereItsTransactionDoesNotCommit) {
  const auto id = published();
  {
    auto tx = archive->begin().value();
    ASSERT_TRUE(Verbs(tx, settings, noon).kill(id, because("wrong person")));
  }
  EXPECT_EQ(desk.show(id).value().state, WorkflowState::published);
}

}  // namespace
}  // namespace dateline::desk
