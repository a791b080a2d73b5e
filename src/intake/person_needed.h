// What is never published without a person: copy that speaks to editors or prepares for what has not
// happened (daybooks, digests, tests, service guides, prepared obituaries, copy held for release), and
// copy whose terms of use exclude a site, or the countries where this one is published. Pure; any thread.
#pragma once

#include <string>

#include "news/news_item.h"
#include "settings/settings.h"

namespace dateline::intake {

// Why, in words an editor can read: "its headline begins 'DAYBOOK'"; empty: nobody is needed.
std::string person_needed(const NewsItem& item, const Settings& settings);

}  // namespace dateline::intake
