// What the names of one text say about each other.
//
// Each name gives evidence for the country, the state and the surroundings of what it may mean, in
// proportion to how likely each meaning is: first by itself, then once more in the light of the others.
// A name is never evidence for itself: London named twenty times does not become England by repetition.
// Costs names x candidates x towns, both bounded. A value; one thread.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "taster/place_choice.h"

namespace dateline::taster {

class PlaceContext {
 public:
  explicit PlaceContext(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

  // A name, once for each time that it stands in the text. Whatever qualifier comes first is kept.
  void add(const std::string& key, const std::vector<Meaning>& meanings,
           const std::vector<Meaning>& qualifier, bool locative);
  void add_country(const std::string& alpha2, double weight) { evidence_.countries[alpha2] += weight; }
  void add_region(PlaceId region);  // that is named beyond doubt
  // Weighs all names, twice. Call once, after the last add().
  void settle();

  // What a name means here, its own evidence left out.
  std::optional<Choice> choose(const std::string& key, const std::vector<Meaning>& meanings,
                               const std::vector<Meaning>& qualifier);
  const PlaceEvidence& evidence() const { return evidence_; }
  GazetteerPlace place(PlaceId id) const { return gazetteer_.place(id); }

 private:
  struct Name {
    std::vector<Meaning> meanings, qualifier;
    int count = 0;
    bool locative = false;
    // What it gives: shares of evidence_, and its witnesses there from `first_town` on.
    std::vector<std::pair<std::string, double>> countries;
    std::vector<std::pair<PlaceId, double>> regions;
    std::vector<PlaceEvidence::Witness> towns;
    std::size_t first_town = 0;
  };

  enum class Part { out, in };

  void give(Name& name, const std::vector<Candidate>& all);
  static void give(Name& name, const GazetteerPlace& place, double weight);
  void move(const Name& name, Part part);

  const Gazetteer& gazetteer_;
  std::unordered_map<std::string, std::size_t> by_key_;
  std::vector<Name> names_;
  PlaceEvidence evidence_;
};

}  // namespace dateline::taster
