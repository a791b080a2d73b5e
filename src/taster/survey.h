// The places that a story names, each decided in the light of all the others.
//
// All names but those that are more likely a person or an everyday word are evidence for each other
// (place_context.h); then every name is decided with it, and what is more likely a person, a firm or an
// everyday word is left out. A name that has been read as a place once is one again. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "taster/mentions.h"
#include "taster/passages.h"
#include "taster/place_choice.h"

namespace dateline::taster {

struct Sighting {
  std::size_t passage = 0;  // an index into the passages
  Zone zone = Zone::body;
  std::string text;  // as written
  Mention mention;
  Choice choice;
};

struct Survey {
  std::vector<Sighting> sightings;  // in the order of the text
  PlaceEvidence evidence;
};

// `home`: the alpha-2 code of the country that copy of this source is about when nothing else says; or empty.
Survey survey(const std::vector<Passage>& passages, const Gazetteer& gazetteer, std::string_view home = {});
// `words`: of each passage.
Survey survey(const std::vector<Passage>& passages, const std::vector<TokenText>& words,
              const Gazetteer& gazetteer, std::string_view home);

}  // namespace dateline::taster
