// A story's words in the order of their weight: headline, summary, first paragraph, and so on.
//
// Plain text, without the head of wire copy ("SEOUL, Dec 25 (Agency) -"), whose place is the dateline's
// and says nothing about the story. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "news/news_item.h"
#include "taster/tokens.h"

namespace dateline::taster {

enum class Zone { headline, summary, lead, early, body, late };

struct Passage {
  Zone zone = Zone::body;
  std::string text;
  bool wires_own = false;  // a byline, a signature, a note: no part of the copy
};

// `head`: the head of the copy as it stands there, where the item's dateline does not say (dateline_text.h).
std::vector<Passage> passages(const NewsItem& item, std::string_view head = {});

// The words of each; views into the passages.
std::vector<TokenText> token_texts(const std::vector<Passage>& passages);

// What a word counts by where it stands: most in the headline, then in the summary and the first paragraph.
double zone_weight(Zone zone);
// What is left of that down the page, for what fades there: a subject's words, but not an event's.
double fading(Zone zone);

// "the headline", "the first paragraph": for reasons.
std::string_view zone_name(Zone zone);

}  // namespace dateline::taster
