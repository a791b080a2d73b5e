// Copy that must not go out though it is copy: what its source withholds, and what carries an embargo
// that cannot be read. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "news/news_item.h"
#include "news/ports.h"
#include "taster/identity.h"

namespace dateline::intake {

inline constexpr std::string_view embargo_unread = "embargo-unread";  // wire/formats says so
inline constexpr std::string_view withheld = "withheld-copy";         // its source does

bool has_signal(const NewsItem& item, std::string_view signal);

// Copy that its source withholds, and not a message about copy sent before.
bool is_withheld_copy(const NewsItem& item);

// Such copy where nothing that has been taken in is what it could be a message about.
bool opens_withheld(const NewsItem& item, const std::string& format, const std::vector<taster::Known>& known);

// The same as copy: neither its status nor a message in it says that something must be done.
NewsItem as_copy(NewsItem item);
// And signed as what its source withholds, so that the item as it is kept still says it.
NewsItem as_withheld_copy(NewsItem item);

// An item as it would be kept where it is filed as this: only what opens a story can be withheld copy,
// later on the same words are a message about it.
NewsItem as_kept(NewsItem item, Outcome filed_as);

}  // namespace dateline::intake
