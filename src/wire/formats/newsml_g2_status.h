// May a NewsML-G2 item be seen, and since when: its times, publishing status, embargo and signals.
//
// All of it fails closed. A pubStatus that is not known withholds the item; so does an embargo whose time
// is missing, cannot be read or names no zone. A signal that takes copy back cancels it whatever the status
// says.
#pragma once

#include <vector>

#include "news/news_item.h"
#include "wire/formats/newsml_g2_shape.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// REQUIRES: item.language.
void set_times(NewsItem& item, const G2Item& from, const Hints& hints, std::vector<Problem>& problems);
void set_status(NewsItem& item, const G2Item& from, std::vector<Problem>& problems);
// What its status makes of an item: a message about itself. Last of all. REQUIRES: item.uri.
void set_control(NewsItem& item, const G2Item& from);

}  // namespace dateline::wire
