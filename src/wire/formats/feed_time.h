// The times feeds carry: RFC 822 as RSS has it, RFC 3339 as Atom has it, W3CDTF with parts missing, and
// what is left over of human hands.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "news/news_item.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// Nothing for an empty text. A text that cannot be read is nothing and a problem "time-unreadable"; one
// whose zone had to be assumed is a problem "zone-ambiguous". A feed's bare time is in its source's zone,
// else UTC.
std::optional<Instant> read_feed_time(std::string_view written, const Hints& hints,
                                      std::vector<Problem>& problems);

// A time that a page or wire prints, with the rules of text/human_time.h for its zone.
std::optional<Instant> read_printed_time(std::string_view written, const Hints& hints,
                                         std::vector<Problem>& problems);

}  // namespace dateline::wire
