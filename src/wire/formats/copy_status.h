// May copy be seen? What IPTC's formats say in a word and a time, read so that doubt withholds.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "news/news_item.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

enum class CopyStatus { usable, embargoed, withheld, canceled, unknown };

// "Usable", "stat:canceled", "CANCELLED"; no word at all is usable.
CopyStatus copy_status(std::string_view written);

// Sets the item's pub_status and, where copy is taken back, its control; an unknown word withholds and is a
// problem "status-unknown". REQUIRES: item.uri.
void apply_copy_status(std::string_view written, NewsItem& item, std::vector<Problem>& problems);

// Withholds copy whose embargo is not told in a way that can be read: signal and problem "embargo-unread".
void withhold_unread(std::string detail, NewsItem& item, std::vector<Problem>& problems);

// Embargoed until then; of two times the later. One that cannot be read withholds; more than can be meant do
// too.
void embargo_until(std::string_view written, const Hints& hints, NewsItem& item,
                   std::vector<Problem>& problems);
void embargo_until(std::span<const std::string> written, const Hints& hints, NewsItem& item,
                   std::vector<Problem>& problems);

// Problems from `first` on that have no line get this one.
void set_lines(std::vector<Problem>& problems, std::size_t first, int line);

}  // namespace dateline::wire
