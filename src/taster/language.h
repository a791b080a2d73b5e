// The language of a story: what the item says, where that is a language; else what its words look like.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "news/news_item.h"
#include "news/story.h"
#include "taster/passages.h"

namespace dateline::taster {

struct LanguageFinding {
  std::string tag;  // BCP 47
  Reason because;
};

// `fallback` where neither the item nor its words tell.
LanguageFinding find_language(const NewsItem& item, const std::vector<Passage>& passages,
                              std::string_view fallback);

// "en", "pt-BR", "zh-Hant-TW"; not "english", "xx-", "und".
bool is_language_tag(std::string_view tag);

}  // namespace dateline::taster
