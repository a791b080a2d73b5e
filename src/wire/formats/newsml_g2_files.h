// The files of NewsML-G2 items and what they refer to: pictures become associations, all else links.
#pragma once

#include <span>
#include <vector>

#include "news/news_item.h"
#include "wire/formats/newsml_g2_shape.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// A guid as an item's uri: itself, or one made from it and from whose it is.
std::string g2_uri(const std::string& guid, const Hints& hints);

// <remoteContent>, <icon>, <link> and <itemRef>. A picture item is its own picture.
// REQUIRES: all but its files and links is set.
void set_files(NewsItem& item, const G2Item& from, const Hints& hints);

// Within one message: a picture that a text links to, or that a package groups with it, is that text's, with
// the renditions it came with. REQUIRES: items[i] is made from shapes[i].
void join_files(std::span<NewsItem> items, std::span<const G2Item> shapes, const Hints& hints);

}  // namespace dateline::wire
