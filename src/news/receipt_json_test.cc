#include "news/receipt_json.h"

#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>

namespace dateline {
namespace {

TEST(ReceiptJson, LeavesOutWhatThereIsNot) {
  DeliveryReceipt receipt;
  receipt.raw = RawId(17);
  receipt.format = "rss";
  receipt.items = {{Outcome::story, "urn:lantern:1", StoryId(3), {{"story", "nothing like it is known"}}},
                   {Outcome::reject, "", {}, {}}};
  receipt.problems = {{.code = "entity", .detail = "unknown entity", .line = 4, .column = 0}};
  EXPECT_EQ(boost::json::serialize(to_json(receipt)),
            R"({"raw":17,"format":"rss","items":[{"outcome":"new","uri":"urn:lantern:1","story":3,)"
            R"("because":[{"about":"story","text":"nothing like it is known"}]},)"
            R"({"outcome":"reject","uri":"","because":[]}],)"
            R"("problems":[{"code":"entity","detail":"unknown entity","line":4}]})");
}

}  // namespace
}  // namespace dateline
