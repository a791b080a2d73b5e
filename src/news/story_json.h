// Story as JSON and back: what the archive keeps, the journal carries and `dateline desk` prints.
#pragma once

#include <boost/json/value.hpp>
#include <string>

#include "base/result.h"
#include "news/story.h"

namespace dateline {

// Empty fields are absent; instants are RFC 3339 in UTC.
std::string json_text(const Story& story);

// The inverse. Absent fields keep their defaults, unknown ones are passed over (a newer version may
// have written them); Fault::invalid names the path of a field of the wrong type.
Result<Story> story_from_json(const boost::json::value& json);

}  // namespace dateline
