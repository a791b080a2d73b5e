// What `dateline taste` and `dateline locate` print, a line each.
//
//     {"uri","decision","story","because":[…],"language","dateline":{…},"countries":[…],"sectors":[…],
//      "subjects":[…],"kind","problems":[…]}
//     {"start","end","name","country","lat","lon","because"}
#pragma once

#include <boost/json/object.hpp>

#include "taster/locate.h"
#include "taster/taste.h"

namespace dateline::taster {

// `story` is the story it was filed under, also for something new. `decision` is "new" for that.
boost::json::object to_json(const NewsItem& item, const Tasting& tasting, StoryId story,
                            const Gazetteer& gazetteer);

boost::json::object to_json(const LocatedPlace& place);

}  // namespace dateline::taster
