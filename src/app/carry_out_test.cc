#include "app/carry_out.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "settings/reader.h"

namespace dateline::app {
namespace {

using testing::HasSubstr;

struct CarryOutTest : testing::Test {
  ManualClock clock{parse_rfc3339("2025-12-24T22:29:00Z").value()};
  std::unique_ptr<Office> office;

  void SetUp() override {
    const auto path = std::filesystem::path(testing::TempDir()) / "carry_out";
    std::filesystem::remove_all(path);
    office = Office::open(DataDir::open(path).value(), default_settings(), Share::find({}), clock).value();
  }
  Answer ask(std::string verb, boost::json::object args = {}) {
    return carry_out(*office, {.verb = std::move(verb), .args = std::move(args), .bytes = {}});
  }
};

TEST_F(CarryOutTest, RefusesWhatItDoesNotKnow) {
  EXPECT_EQ(ask("dance").status, 1);
  EXPECT_THAT(ask("dance").errors, HasSubstr("no such order 'dance'"));
  EXPECT_EQ(ask("receipt").status, 1);
  EXPECT_THAT(ask("receipt", {{"story", 7}}).errors, HasSubstr("dateline: "));
}

TEST_F(CarryOutTest, AnActIsAnsweredWhenEverySurfaceShowsIt) {
  Delivery copy;
  copy.source = "lantern";
  copy.bytes =
      "QUITO, Feb 6 (Lantern) - A clockmaker set the clock by the stars on Friday, the chapter said.\n";
  ASSERT_TRUE(office->inbox().deliver(std::move(copy)).has_value());

  const boost::json::object hold{{"verb", "hold"}, {"story", 1}, {"reason", "a day"}};
  const auto alone = ask("desk", hold);
  EXPECT_EQ(alone.status, 0);
  EXPECT_EQ(alone.errors, "");  // nobody follows

  office->standings().reached("pages", Position(1));
  const auto slow = ask("desk", {{"verb", "kill"}, {"story", 1}, {"reason", "wrong"}});
  EXPECT_EQ(slow.status, 0);
  EXPECT_THAT(slow.errors, HasSubstr("not by pages; `dateline receipt 1`"));
  EXPECT_THAT(slow.out, HasSubstr("killed"));
}

TEST_F(CarryOutTest, AnEmptyLedgerAddsUp) {
  const auto answer = ask("ledger");
  EXPECT_EQ(answer.status, 0) << answer.errors;
  EXPECT_EQ(answer.out, "");
}

TEST_F(CarryOutTest, PausesAndResumesASource) {
  ASSERT_TRUE(office->inbox().deliver({.source = "lantern", .bytes = "OSLO, Feb 4 (Lantern) - Words."}));
  const auto paused =
      ask("sources", {{"verb", "pause"}, {"source", "lantern"}, {"who", "maria"}, {"why", "noise"}});
  EXPECT_EQ(paused.status, 0) << paused.errors;
  EXPECT_THAT(paused.out, HasSubstr(R"("state":"paused")"));
  EXPECT_THAT(paused.out, HasSubstr(R"("paused_by":"desk:maria","paused_why":"noise")"));
  EXPECT_TRUE(office->archive().is_paused("lantern").value());
  const auto resumed = ask("sources", {{"verb", "resume"}, {"source", "lantern"}, {"who", "tom"}});
  EXPECT_THAT(resumed.out, HasSubstr(R"("state":"fine")"));
  EXPECT_FALSE(office->archive().is_paused("lantern").value());
}

TEST_F(CarryOutTest, PausesNobodyItDoesNotKnow) {
  const auto answer = ask("sources", {{"verb", "pause"}, {"source", "lantenr"}, {"who", "maria"}});
  EXPECT_EQ(answer.status, 1);
  EXPECT_THAT(answer.errors, HasSubstr("there is no source 'lantenr'"));
  EXPECT_FALSE(office->archive().is_paused("lantenr").value());
  EXPECT_EQ(ask("sources", {{"verb", "dance"}}).status, 1);
}

TEST_F(CarryOutTest, ShowsASourceWithWhatWentWrong) {
  ASSERT_TRUE(office->archive().report({"lantern", Road::push, "not UTF-8", "caf\xe9", clock.now()}));
  ASSERT_TRUE(office->inbox().deliver({.source = "lantern", .bytes = "{\"a\":", .format = "ninjs"}));
  const auto answer = ask("sources", {{"verb", "show"}, {"source", "lantern"}});
  EXPECT_EQ(answer.status, 0) << answer.errors;
  EXPECT_THAT(answer.out, HasSubstr(R"("what":"not UTF-8","bytes":"caf\\xe9","base64":"Y2Fm6Q==")"));
  EXPECT_THAT(answer.out, HasSubstr(R"("rejects":[{"id":"1.0",)"));
  EXPECT_THAT(answer.out, HasSubstr(R"("rejects_today":1)"));
  EXPECT_THAT(ask("sources", {{"verb", "list"}, {"table", true}}).out, HasSubstr("SOURCE "));
  EXPECT_EQ(std::ranges::count(ask("sources", {{"verb", "list"}}).out, '\n'), 1);
}

}  // namespace
}  // namespace dateline::app
