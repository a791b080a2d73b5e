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

TEST_F(CarryOutTest, AnEmptyLedgerAddsUp) {
  const auto answer = ask("ledger");
  EXPECT_EQ(answer.status, 0) << answer.errors;
  EXPECT_EQ(answer.out, "");
}

}  // namespace
}  // namespace dateline::app
