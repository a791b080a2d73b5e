// What kind of story an item is: news, opinion, a blog post, an interview …
//
// By the agency's genres, keywords and slugline, and the word that some put before a headline
// ("ANALYSIS:"); only kinds that the settings have. Immutable after create(); any thread.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "news/news_item.h"
#include "news/story.h"
#include "settings/settings.h"

namespace dateline::taster {

struct KindFinding {
  std::string kind = "news";
  std::vector<Reason> because;  // none for news
};

class KindRules {
 public:
  explicit KindRules(const std::vector<Kind>& kinds);

  KindFinding find(const NewsItem& item) const;

 private:
  const std::string* kind_of(std::string_view word) const;

  std::unordered_map<std::string, std::string> kinds_;  // a folded word to a kind's key
};

}  // namespace dateline::taster
