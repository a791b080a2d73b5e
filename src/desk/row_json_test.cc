#include "desk/row_json.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace dateline::desk {
namespace {

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

TEST(RowJson, PrintsALineOfTheList) {
  archive::StoryRow row{StoryId(7), WorkflowState::published, "northwind", "Harbour reopens", noon, noon, {}};
  EXPECT_EQ(boost::json::serialize(to_json(row)),
            R"({"story":7,"state":"published","headline":"Harbour reopens","source":"northwind",)"
            R"("received_at":"2025-12-24T12:00:00Z","created":"2025-12-24T12:00:00Z"})");
}

TEST(RowJson, PrintsALineOfAHistory) {
  JournalEntry entry{Position(3), noon, Verb::kill, "desk:maria", "wrong person", {}};
  entry.story.state = WorkflowState::killed;
  EXPECT_EQ(boost::json::serialize(line_json(entry)),
            R"({"position":3,"at":"2025-12-24T12:00:00Z","verb":"kill","who":"desk:maria",)"
            R"("state":"killed","version":1,"why":"wrong person"})");
}

}  // namespace
}  // namespace dateline::desk
