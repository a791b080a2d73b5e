// CDF, the Channel Definition Format: a <CHANNEL> of <ITEM>s whose addresses and times are attributes, in
// names of any case. A channel may hold channels; their items are read as its own.
#pragma once

#include "wire/formats/feed_reader.h"

namespace dateline::wire {

// RSS without its root also begins with <channel>, but always in small letters and without attributes.
bool is_cdf(XmlNode root);

FeedDocument read_cdf(XmlNode root, const FeedContext& context);

}  // namespace dateline::wire
