#include "app/source_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace dateline::app {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

desk::SourceLine northwind() {
  desk::SourceLine line;
  line.rules.title = "Northwind News";
  line.rules.url = "https://northwind.example/feed";
  line.rules.push_token = "never printed, of course";
  line.state.name = "northwind";
  line.state.road = Road::poll;
  line.state.last_delivery = noon - 1min;
  line.state.last_item = noon - 5min;
  line.state.memory.polled_at = noon - 1min;
  line.health = desk::SourceHealth::fine;
  line.hours[22] = 4;
  line.hours[23] = 8;
  line.today = {{Outcome::story, 10}, {Outcome::reject, 2}, {Outcome::seen, 70}};
  line.next_poll = noon + 4min;
  return line;
}

desk::SourceLine lantern() {
  desk::SourceLine line;
  line.state.name = "lantern";
  line.state.paused_at = noon - 3h;
  line.state.paused_by = "desk:maria";
  line.state.paused_why = "sends everything twice";
  line.health = desk::SourceHealth::paused;
  return line;
}

TEST(SourceText, IsJsonForPrograms) {
  EXPECT_EQ(to_json(northwind()),
            boost::json::parse(R"({"source": "northwind", "title": "Northwind News", "state": "fine",
              "roads": ["drop", "poll", "push"], "last_delivery": "2025-12-24T11:59:00Z", "last_road": "poll",
              "last_item": "2025-12-24T11:55:00Z", "items_today": 12, "rejects_today": 2, "failures": 0,
              "items_by_hour": [0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,8],
              "last_poll": "2025-12-24T11:59:00Z", "next_poll": "2025-12-24T12:04:00Z"})")
                .as_object());
  EXPECT_THAT(boost::json::serialize(to_json(lantern())),
              HasSubstr(R"("paused_at":"2025-12-24T09:00:00Z","paused_by":"desk:maria",)"
                        R"("paused_why":"sends everything twice")"));
}

TEST(SourceText, SpeaksOfAMailboxWhereItIsOne) {
  auto line = northwind();
  line.state.memory.failures = 3;
  EXPECT_THAT(table({line}, noon), HasSubstr("3 polls failed in a row"));
  line.rules.url.clear();
  line.rules.mailbox = "imaps://wire@northwind.example/INBOX";
  EXPECT_THAT(table({line}, noon), HasSubstr("its mailbox could not be read, 3 times in a row"));
  EXPECT_THAT(boost::json::serialize(to_json(line)), HasSubstr(R"("roads":["drop","mail","push"])"));
}

TEST(SourceText, TellsWhereAFeedHasMovedAndThatItIsClosed) {
  auto line = northwind();
  line.state.memory.moved_to = "https://maria:geheim@northwind.example/new?key=geheim";
  EXPECT_EQ(to_json(line).at("moved_to"), "https://northwind.example/new?key=…");
  EXPECT_THAT(table({line}, noon), HasSubstr("moved for good to https://northwind.example/new?key=…"));
  line.state.memory.gone_at = noon - 3h;
  line.health = desk::SourceHealth::closed;
  EXPECT_EQ(to_json(line).at("closed_at"), "2025-12-24T09:00:00Z");
  EXPECT_THAT(table({line}, noon), HasSubstr("it answered 410, 3 h ago"));
}

TEST(SourceText, TellsThatAHubBringsAFeed) {
  auto line = northwind();
  line.hub_until = noon + 24h;
  EXPECT_EQ(to_json(line).at("hub_until"), "2025-12-25T12:00:00Z");
  EXPECT_EQ(boost::json::serialize(to_json(line).at("roads")), R"(["drop","poll","websub","push"])");
}

TEST(SourceText, ShowsTheBytesThatGaveOffence) {
  const Trouble trouble{"northwind", Road::push, "not UTF-8", "caf\xe9\x1b", noon};
  EXPECT_EQ(to_json(trouble), boost::json::parse(R"({"at": "2025-12-24T12:00:00Z", "road": "push",
              "what": "not UTF-8", "bytes": "caf\\xe9\\x1b", "base64": "Y2Fm6Rs="})")
                                  .as_object());
}

TEST(SourceText, IsATableForPeople) {
  EXPECT_EQ(table({lantern(), northwind()}, noon),
            "SOURCE     STATE   LAST ITEM  TODAY  REJECTS  24 HOURS\n"
            "lantern    paused  never          0        0  ························"
            "  by desk:maria, 3 h ago: sends everything twice\n"
            "northwind  fine    5 min ago     12        2  ······················▄█\n");
}

TEST(SourceText, IsAPageForPeople) {
  const archive::Reject reject{.id = {RawId(7), archive::whole_delivery},
                               .source = "lantern",
                               .name = "b.txt",
                               .received_at = noon,
                               .because = {{"format", "no headline"}}};
  const auto text =
      page(lantern(), {{"lantern", Road::push, "not UTF-8", "caf\xe9\x1b", noon - 1min}}, {reject}, noon);
  EXPECT_THAT(text, testing::StartsWith("SOURCE   STATE "));
  EXPECT_THAT(text, testing::EndsWith("twice\n"
                                      "\n2025-12-24T11:59:00Z, push: not UTF-8\n    caf\\xe9\\x1b\n"
                                      "\n2025-12-24T12:00:00Z, reject 7.0: b.txt\n    no headline\n"));
}

TEST(SourceText, SendsATerminalNoOrders) {
  auto line = northwind();
  line.state.name = "\x1b[2Jnorthwind";
  EXPECT_THAT(table({line}, noon), HasSubstr("\\x1b[2Jnorthwind"));
}

TEST(SourceText, DrawsBars) {
  EXPECT_EQ(bars(std::vector<std::int64_t>{0, 1, 4, 8}), "·▁▄█");
  EXPECT_EQ(bars(std::vector<std::int64_t>{1, 1000}), "▁█");
  EXPECT_EQ(bars(std::vector<std::int64_t>{5}), "█");
  EXPECT_EQ(bars({}), "");
}

TEST(SourceText, SaysHowLongAgo) {
  EXPECT_EQ(ago(noon, noon), "now");
  EXPECT_EQ(ago(noon + 5min, noon), "now");  // a clock that was set back
  EXPECT_EQ(ago(noon - 119min, noon), "119 min ago");
  EXPECT_EQ(ago(noon - 47h, noon), "47 h ago");
  EXPECT_EQ(ago(noon - 480h, noon), "20 d ago");
}

}  // namespace
}  // namespace dateline::app
