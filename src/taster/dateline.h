// Where a story was filed from: the head of its copy, read as a town and a country.
//
// "GENEVA/NAIROBI": the first place is the dateline, the country of a second one is what the story is
// about. A name that several towns share is decided by what stands beside it ("VICTORIA, Seychelles"),
// by the other places in the text, and by size. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "news/news_item.h"
#include "news/story.h"
#include "taster/dateline_text.h"
#include "taster/gazetteer.h"
#include "taster/place_choice.h"

namespace dateline::taster {

struct DatelineFinding {
  StoryDateline dateline;
  std::vector<std::string> also;  // alpha-2: countries of a dual dateline's further places
  std::vector<Reason> because;
  std::vector<Problem> problems;
};

// What the item's dateline says, else the head of its copy.
DatelineWords dateline_words(const NewsItem& item, const Gazetteer& gazetteer);

// `home`: alpha-2 of where the source's copy is from when nothing else says; or empty.
DatelineFinding resolve_dateline(const DatelineWords& words, const PlaceEvidence& evidence,
                                 const Gazetteer& gazetteer, std::string_view home = {});

}  // namespace dateline::taster
