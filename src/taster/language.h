// The language of a story: what the item says, where that is a language; else what its words look like.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "news/news_item.h"
#include "taster/passages.h"

namespace dateline::taster {

// BCP 47. `fallback` where neither the item nor its words tell.
std::string language_of(const NewsItem& item, const std::vector<Passage>& passages,
                        std::string_view fallback);

// "en", "pt-BR", "zh-Hant-TW"; not "english", "xx-", "und".
bool is_language_tag(std::string_view tag);

}  // namespace dateline::taster
