// Copy that reports no event of its own: digests, diaries, market wraps, fixings, tables of results,
// forecasts.
//
// Each comes again tomorrow in the same words and names what others report, so that it would join anything
// and anything would join it. Told by the headline and the slug alone. Pure; any thread.
#pragma once

#include "news/news_item.h"

namespace dateline::taster {

bool is_series(const NewsItem& item);

}  // namespace dateline::taster
