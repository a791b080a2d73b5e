// Places in a text, as `dateline locate` prints them.
//
// Offsets are code points. Pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "news/news_item.h"
#include "taster/gazetteer.h"

namespace dateline::taster {

struct LocatedPlace {
  std::size_t start = 0, end = 0;  // code points
  std::string name;                // as the gazetteer has it: "Kyiv"
  std::string country;             // alpha-2, or empty
  GeoPoint at;
  std::string because;
};

// Every place that the text names.
std::vector<LocatedPlace> locate(std::string_view text, const Gazetteer& gazetteer);

// These spans and no other. The caller says that each is a place: one that no gazetteer knows is put where
// the place beside it is, if that is in the country that the text speaks of most, and `because` says that
// it is a guess. Where the text speaks of no country, and for words without a capital, it is left out.
using Spans = std::vector<std::pair<std::size_t, std::size_t>>;
std::vector<LocatedPlace> locate(std::string_view text, const Spans& spans, const Gazetteer& gazetteer);

}  // namespace dateline::taster
