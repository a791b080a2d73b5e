// Which agency an item is from, as far as it says so itself: whether one can be a version of another.
// Pure; any thread.
#pragma once

#include <cstdint>

#include "news/news_item.h"

namespace dateline::taster {

enum class Agencies { same, maybe, different };

// Of one agency the same, by its name or by a uri that only agencies make; 0: it does not say. The same in
// every process.
std::uint32_t agency_key(const NewsItem& item);

// The same, else by the head of its copy: "TALCA (OW)--". Else by the host of its uri, which may be that of a
// feed with copy of many agencies: is_agency() tells.
std::uint32_t sender_key(const NewsItem& item);
bool is_agency(std::uint32_t sender);

// By the names that they carry (provider, source, copyright holder), else by who made their uris: the host of
// an address or a tag, urn:newsml:HOST, another URN's namespace. `maybe`: one of them does not say.
Agencies compare_agencies(const NewsItem& one, const NewsItem& other);

}  // namespace dateline::taster
