// A line of the desk's list as JSON: what `dateline desk list` prints.
#pragma once

#include <boost/json/object.hpp>

#include "archive/items.h"
#include "archive/stops.h"
#include "archive/stories.h"
#include "news/journal_entry.h"

namespace dateline::desk {

boost::json::object to_json(const archive::StoryRow& row);

// An item as it was filed, without its words.
boost::json::object item_json(const archive::FiledItem& filed);

// Where automatic publishing is stopped, and where it was.
boost::json::object stop_json(const archive::Stop& stop);
boost::json::object lifted_stop_json(const archive::LiftedStop& stop);

// An entry of a story's history, without the story itself.
boost::json::object line_json(const JournalEntry& entry);

}  // namespace dateline::desk
