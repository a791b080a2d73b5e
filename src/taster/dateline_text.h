// The words of a dateline: which places it names, in order, and what says where the first one is.
//
// From the item's dateline, else from where it says it is located, else from the head of its first
// paragraph. Pure; any thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "news/news_item.h"

namespace dateline::taster {

struct DatelineWords {
  std::vector<std::string> places;  // "GENEVA", "NAIROBI", as written
  std::string wider;                // "Ga.", "South Korea", "Ontario, Canada"; or empty
  bool bracketed = false;           // `wider` may be the agency's name
  std::string text;                 // the head as it stands in the copy, with date and agency; or empty
};

using IsPlace = std::function<bool(std::string_view name)>;

// `is_place` keeps "Frankfurt/Main" whole, and copy that begins with a dash from being a dateline.
DatelineWords dateline_words(const NewsItem& item, const IsPlace& is_place);

// Parts between the separators, trimmed, none empty.
std::vector<std::string> split_places(std::string_view text, std::string_view separators);

// "Madrid-Barcelona" is two places, "Baden-Baden" and "Saint-Rémy" are none that are joined.
std::vector<std::string> split_joined(const std::string& place, const IsPlace& is_place);

// "LEBANON" of "SOUTHERN LEBANON", "ISRAEL-GAZA" of "ISRAEL-GAZA BORDER"; else what is written.
std::string around(const std::string& place, const IsPlace& is_place);

// "SEOUL" and "McALLEN": two capitals at least, and more of them than small letters.
bool in_capitals(std::string_view text);

// As a page prints a town that no gazetteer knows: "PORT ANSELL" is "Port Ansell".
std::string shown(std::string_view written);

}  // namespace dateline::taster
