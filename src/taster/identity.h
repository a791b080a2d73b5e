// Is this item something we have already? The keys it is looked up by, and the decision over what is found.
//
// A key is the agency's uri, the hash of the copy, its source with its slug or its headline (both without
// marks: markers.h), or for a captured page its source and time of creation. An item is compared with every
// known item that shares a key, and with those whose copy is like its own, where someone finds them
// (window.h). Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "news/ids.h"
#include "news/news_item.h"
#include "news/ports.h"
#include "news/story.h"
#include "taster/sketch.h"

namespace dateline::taster {

// An earlier item that shares an identity key, and the story it was filed under.
struct Known {
  ItemId item_id;
  StoryId story;
  NewsItem item;
  bool same_source = true;  // it came by the same source as the item that is decided
};

// What an item is known by.
struct Identity {
  // "uri:urn:x:1", "text:<sha256>", "slug:<source>:ferry capsize", "head:<source>:<sha256>",
  // "capture:<source>:2025-12-24T22:29:00Z". A control message has its target's uri key too. The surest
  // first; never empty for an item with a uri.
  std::vector<std::string> keys;
  Sketch sketch{};  // of its body
};
Identity identity_of(const NewsItem& item, const std::string& source, const std::string& format);

struct Decision {
  Outcome outcome = Outcome::story;  // story, version, duplicate or control
  StoryId story;
  std::vector<Reason> because;
  bool late = false;       // a version older than what has arrived: to be kept, and not to be used
  bool continues = false;  // a take: its copy goes on where that of the takes before it stops
};

// Word about copy, instead of copy.
bool is_message(const NewsItem& item);

Decision decide(const NewsItem& item, const std::string& format, const std::vector<Known>& known);

// Agencies' versions in order: numbers as numbers ("10" after "9"), anything else byte by byte.
// Negative: `one` is older.
int compare_versions(std::string_view one, std::string_view other);

// The same headline, summary and body, whatever the typography.
bool same_copy(const NewsItem& one, const NewsItem& other);

}  // namespace dateline::taster
