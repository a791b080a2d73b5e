#include "app/reread_json.h"

#include <gtest/gtest.h>
#include <boost/json/serialize.hpp>

namespace dateline::app {
namespace {

intake::Reread reread(std::optional<Outcome> was, std::optional<Outcome> is, std::int64_t place = 0) {
  return {place, "urn:ferry", was, is, StoryId(7), {{"language", "en", nullptr}}, {{"replay", "so it is"}}};
}

TEST(RereadJson, SaysWhatIsOrWhatWouldBe) {
  const auto item = reread(Outcome::story, Outcome::control);
  EXPECT_EQ(boost::json::serialize(to_json(item, intake::Intent::act)),
            R"({"uri":"urn:ferry","was":"new","is":"control","story":7,)"
            R"("fields":[{"field":"language","was":"en","is":null}],)"
            R"("because":[{"about":"replay","text":"so it is"}]})");
  EXPECT_EQ(to_json(item, intake::Intent::look).at("would_be"), "control");
  EXPECT_FALSE(to_json(item, intake::Intent::look).contains("is"));
  EXPECT_TRUE(to_json(reread({}, Outcome::story), intake::Intent::act).at("was").is_null());
}

TEST(RereadJson, AddsUpDeliveryByDelivery) {
  ReplaySums sums;
  sums.add({RawId(1),
            "wire",
            "a",
            6,
            {reread(Outcome::story, Outcome::story), reread({}, Outcome::story, 1),
             reread(Outcome::version, Outcome::reject, 2), reread(Outcome::duplicate, {}, 3)},
            {}});
  sums.add({RawId(2),
            "wire",
            "b",
            1,
            {reread(Outcome::reject, {}, archive::whole_delivery), reread({}, Outcome::story)},
            {}});
  sums.add({RawId(3), "wire", "c", 4, {}, error(Fault::invalid, "no feed")});
  EXPECT_EQ(boost::json::serialize(to_json(sums)),
            R"({"deliveries":3,"items":11,"unchanged":2,"changed":1,"new":2,"rejected":5,"gone":1,)"
            R"("forgotten":0,"failed":0})");
  auto twice = sums_of(to_json(sums));
  EXPECT_EQ(twice, sums);
  twice += sums;
  EXPECT_EQ(twice.items, 22);
  EXPECT_EQ(sums_of({{"items", "many"}}), ReplaySums());
}

TEST(RereadJson, SaysWhyADeliveryCannotBeRead) {
  const auto line =
      to_json({RawId(3), "wire", "c", 4, {}, error(Fault::invalid, "no feed")}, intake::Intent::look);
  EXPECT_EQ(boost::json::serialize(line),
            R"({"raw":3,"source":"wire","name":"c","items":[],"error":"no feed"})");
}

}  // namespace
}  // namespace dateline::app
