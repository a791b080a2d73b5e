#include "app/order_window.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "app/carry_out.h"
#include "app/control_server.h"

namespace dateline::app {
namespace {

struct OrderWindowTest : testing::Test {
  Common common{
      .config = {}, .data = std::filesystem::path(testing::TempDir()) / "order_window", .share = {}};
  std::istringstream in;
  std::ostringstream out, err;
  Console console{in, out, err};
  const Order ledger{.verb = "ledger", .args = {}, .bytes = {}};

  void SetUp() override { std::filesystem::remove_all(common.data); }
};

TEST_F(OrderWindowTest, AFreeDirectoryIsOpenedForTheOccasion) {
  {
    auto window = OrderWindow::open(common, WithoutArchive::make);
    ASSERT_TRUE(window.has_value()) << window.error().text();
    EXPECT_EQ(window.value().hand_in(ledger, console).value(), 0);
    EXPECT_EQ(DataDir::open(common.data).error().fault, Fault::conflict);
  }
  EXPECT_TRUE(DataDir::open(common.data).has_value());
  EXPECT_EQ(out.str(), "");
}

TEST_F(OrderWindowTest, AProcessThatHasItIsAsked) {
  const auto data = DataDir::open(common.data).value();
  const auto server = ControlServer::start(
      data, 1000, [](const Order& order) { return Answer{1, order.verb + " done\n", "and a word\n"}; });
  auto window = OrderWindow::open(common, WithoutArchive::make).value();
  EXPECT_EQ(window.hand_in(ledger, console).value(), 1);
  EXPECT_EQ(out.str(), "ledger done\n");
  EXPECT_EQ(err.str(), "and a word\n");
}

TEST_F(OrderWindowTest, NothingIsMadeWhereThereIsNothingToAsk) {
  const auto refused = OrderWindow::open(common);
  EXPECT_EQ(refused.error().fault, Fault::not_found);
  EXPECT_THAT(refused.error().text(), testing::HasSubstr("no newsroom in this directory"));
  EXPECT_FALSE(std::filesystem::exists(common.data));
  std::filesystem::create_directories(common.data);
  EXPECT_EQ(OrderWindow::open(common).error().fault, Fault::not_found);
  EXPECT_TRUE(std::filesystem::is_empty(common.data));
}

TEST_F(OrderWindowTest, AProcessThatGoesAwayIsLost) {
  const auto data = DataDir::open(common.data).value();
  auto server = ControlServer::start(data, 1000, [](const Order&) { return Answer{}; }).value();
  auto window = OrderWindow::open(common, WithoutArchive::make).value();
  EXPECT_EQ(window.hand_in(ledger, console).value(), 0);
  EXPECT_FALSE(window.is_lost());
  server.reset();
  EXPECT_TRUE(window.hand_in(ledger, console).has_error());
  EXPECT_TRUE(window.is_lost());
}

TEST_F(OrderWindowTest, BadSettingsStopBeforeAnythingIsOpened) {
  common.config = "/no/where.toml";
  EXPECT_EQ(OrderWindow::open(common).error().fault, Fault::not_found);
  EXPECT_FALSE(std::filesystem::exists(common.data));
}

}  // namespace
}  // namespace dateline::app
