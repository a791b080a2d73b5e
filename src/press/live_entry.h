// A story as the site's script lists it: what entry.tpl shows, as JSON. Any thread.
#pragma once

#include <boost/json/object.hpp>

#include "press/imprint.h"

namespace dateline::press {

// {"story","path","headline","created","when","region","kicker","editions":{KEY: when}} and, where it is not
// the site's, "lang" and "dir". `when` is the time as printed, in the site's zone or the edition's.
boost::json::object live_entry(const PublicStory& story, const Imprint& imprint);

}  // namespace dateline::press
