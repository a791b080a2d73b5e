// The key under which a place's name is found: case, accents, stops and apostrophes aside, words apart
// by one space. "Saint-Étienne" and "SAINT ETIENNE", "Sana'a" and "Sanaa" are the same.
//
// data/places/build.mjs makes the same keys when it writes the gazetteer. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline::taster {

std::string place_key(std::string_view name);

}  // namespace dateline::taster
