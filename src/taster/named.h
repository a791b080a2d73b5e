// The people and organisations of a story, each with what says so.
//
// The item's own, where its source names any; else from the text, each by its fullest form there, and never
// in another. What is named later by its surname or its acronym is the same. Strongest first: the headline
// and the first paragraph count more than the rest. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "news/news_item.h"
#include "news/story.h"
#include "taster/passages.h"
#include "taster/survey.h"

namespace dateline::taster {

struct Named {
  std::vector<std::string> people, organisations;
  std::vector<Reason> because;  // about "person" and "organisation"
};

// `words`: of each passage.
Named find_named(const NewsItem& item, const std::vector<Passage>& passages,
                 const std::vector<TokenText>& words, const Survey& survey);

}  // namespace dateline::taster
