#include "app/order_args.h"

#include <gtest/gtest.h>

namespace dateline::app {
namespace {

TEST(OrderArgs, AreWhatIsThereOrNothing) {
  const boost::json::object args{{"source", "northwind"}, {"limit", 7}, {"all", true}};
  EXPECT_EQ(text_arg(args, "source"), "northwind");
  EXPECT_EQ(number_arg(args, "limit", 50), 7);
  EXPECT_TRUE(flag_arg(args, "all"));
  for (const auto* key : {"limit", "nothing"}) EXPECT_EQ(text_arg(args, key), "");
  for (const auto* key : {"source", "nothing"}) EXPECT_EQ(number_arg(args, key, 50), 50);
  for (const auto* key : {"source", "limit", "nothing"}) EXPECT_FALSE(flag_arg(args, key));
}

TEST(OrderArgs, AMomentIsADayOrAnInstant) {
  const auto moment = [](std::string text) { return moment_arg({{"since", text}}, "since"); };
  EXPECT_FALSE(moment("").value());
  EXPECT_EQ(rfc3339(*moment("2025-12-24").value()), "2025-12-24T00:00:00Z");
  EXPECT_EQ(rfc3339(*moment("2025-12-24T18:30:00+05:30").value()), "2025-12-24T13:00:00Z");
  for (const auto* text : {"yesterday", "2025-13-24", "2025-12-24T18:30:00"})
    EXPECT_EQ(moment(text).error().text(), std::string("--since: '") + text +
                                               "' is neither a day nor an instant; write 2025-12-24, or "
                                               "2025-12-24T18:30:00+05:30");
}

}  // namespace
}  // namespace dateline::app
