// What NewsML 1.x calls an item by, brought to one URI for all its revisions (RFC 3085).
#pragma once

#include "news/news_item.h"
#include "wire/formats/newsml_shape.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// "urn:newsml:north.example:20251225:ferry:3N" is "urn:newsml:north.example:20251225:ferry" in revision 3. An
// item whose identifier is none gets a URI of its provider and what else it says, the same each time. Sets
// uri, version and alt_ids, the identifier as written among these. REQUIRES: headline and body are set.
void set_newsml_identity(const NewsmlItem& from, const Hints& hints, NewsItem& item);

}  // namespace dateline::wire
