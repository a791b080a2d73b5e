// Which of the places that share a name is meant.
//
// A qualifier decides ("Paris, Texas"); else size and rank, moved by what else the text names: Hyderabad
// is in Pakistan where Karachi and Sindh are near, Georgia is the state where Atlanta is. That a region or
// a town nearby is named says more than that its country is. Pure.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "taster/gazetteer.h"

namespace dateline::taster {

// What the rest of the text speaks for. A name counts as much as it is sure, up to about two however often
// it stands there.
struct PlaceEvidence {
  struct Witness {
    GeoPoint at;
    double weight = 1;
  };
  std::unordered_map<std::string, double> countries;  // by alpha-2
  std::unordered_map<PlaceId, double> regions;
  std::vector<Witness> towns;  // near them is likelier
};

enum class Prefer { any, town };  // town: a dateline names a town before it names a state

struct Choice {
  GazetteerPlace place;
  Relation relation = Relation::name;
  std::size_t rivals = 0;     // other places of that name
  bool by_qualifier = false;  // the words behind the comma decided
  bool by_text = false;       // what else the text names decided against the largest
};

// One of the places that a name may mean, with its weight by itself and in the light of the evidence.
struct Candidate {
  GazetteerPlace place;
  Relation relation = Relation::name;
  double alone = 0, score = 0;
};

// All of them; where a qualifier fits any, only those. No order.
std::vector<Candidate> candidates(const Gazetteer& gazetteer, const std::vector<Meaning>& meanings,
                                  const std::vector<Meaning>& qualifier, const PlaceEvidence& evidence,
                                  Prefer prefer = Prefer::any);

std::optional<Choice> choose_place(const Gazetteer& gazetteer, const std::vector<Meaning>& meanings,
                                   const std::vector<Meaning>& qualifier, const PlaceEvidence& evidence,
                                   Prefer prefer = Prefer::any);

}  // namespace dateline::taster
