// Keys under which copy that is nearly the same is found, whoever sent it: the smallest hashes of its runs of
// words. Copies that share half of their runs share one of these almost always. For one stream in memory; a
// frame that an agency puts around everything gives keys that many share, and these say nothing.
//
// Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "news/news_item.h"

namespace dateline::taster {

// "near:1f00c2…"; none for copy too short to tell it from others.
std::vector<std::string> near_keys(const NewsItem& item);

bool is_near_key(std::string_view key);

}  // namespace dateline::taster
