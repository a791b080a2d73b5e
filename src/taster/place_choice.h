// Which of the places that share a name is meant.
//
// A qualifier decides ("Paris, Texas"); else size and rank, moved by what else the text names: Hyderabad
// is in Pakistan where Karachi and Sindh are near, Georgia is the state where Atlanta is. Pure.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "taster/gazetteer.h"

namespace dateline::taster {

// What the rest of the text speaks for, in mentions.
struct PlaceEvidence {
  std::unordered_map<std::string, double> countries;  // by alpha-2
  std::unordered_map<PlaceId, double> regions;
  std::vector<GeoPoint> towns;  // that are certain: near them is likelier
};

enum class Prefer { any, town };  // town: a dateline names a town before it names a state

struct Choice {
  GazetteerPlace place;
  Relation relation = Relation::name;
  std::size_t rivals = 0;     // other places of that name
  bool by_qualifier = false;  // the words behind the comma decided
  bool by_text = false;       // what else the text names decided against the largest
};

std::optional<Choice> choose_place(const Gazetteer& gazetteer, const std::vector<Meaning>& meanings,
                                   const std::vector<Meaning>& qualifier, const PlaceEvidence& evidence,
                                   Prefer prefer = Prefer::any);

}  // namespace dateline::taster
