// What kind of story an item is: news, opinion, a blog post, an interview …
//
// By the agency's genres, keywords and slugline, and the word that some put before a headline
// ("ANALYSIS:"); else by the form of the copy, where questions and answers take turns or the last lines
// say whose views these are. Only kinds that the settings have. Immutable after create(); any thread.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "news/news_item.h"
#include "news/story.h"
#include "settings/settings.h"
#include "taster/passages.h"

namespace dateline::taster {

struct KindFinding {
  std::string kind = "news";
  std::vector<Reason> because;  // none for news
};

// The item's genres as its source calls them, each once; where one has no name, the last part of its code.
std::vector<std::string> genres_of(const NewsItem& item);

class KindRules {
 public:
  explicit KindRules(const std::vector<Kind>& kinds);

  KindFinding find(const NewsItem& item, const std::vector<Passage>& passages = {}) const;

 private:
  KindFinding by_form(const std::vector<Passage>& passages) const;
  const std::string* kind_of(std::string_view word) const;

  std::unordered_map<std::string, std::string> kinds_;  // a folded word to a kind's key
};

}  // namespace dateline::taster
