#include "taster/survey.h"

#include <algorithm>
#include <set>

#include "taster/name_words.h"

namespace dateline::taster {
namespace {

constexpr std::uint32_t known_town = 100'000;   // read as a place without any sign
constexpr std::uint32_t famous_town = 500'000;  // also in title case, also inside a longer name
constexpr std::uint32_t located_town = 1'000;   // behind "in" or "near"
constexpr std::size_t shortest_name = 3;        // letters: initials and time zones are as short
constexpr std::size_t most_towns = 64;
constexpr double home_evidence = 1.5;

class Surveyor {
 public:
  Surveyor(const std::vector<Passage>& passages, const Gazetteer& gazetteer) : gazetteer_(gazetteer) {
    for (std::size_t i = 0; i < passages.size(); ++i)
      for (auto& mention : find_mentions(passages[i].text, gazetteer)) {
        Sighting sighting{.passage = i, .zone = passages[i].zone, .mention = std::move(mention)};
        sighting.text =
            passages[i].text.substr(sighting.mention.start, sighting.mention.end - sighting.mention.start);
        all_.push_back(std::move(sighting));
      }
  }

  Survey run(std::string_view home) {
    if (!home.empty()) survey_.evidence.countries[std::string(home)] += home_evidence;
    for (const auto& sighting : all_) count_certain(sighting);
    find_surnames();
    for (auto& sighting : all_) {
      const auto& mention = sighting.mention;
      auto choice = choose_place(gazetteer_, mention.meanings, qualifier(mention), survey_.evidence);
      if (!choice) continue;
      sighting.choice = *choice;
      if (is_place(sighting)) survey_.sightings.push_back(std::move(sighting));
    }
    return std::move(survey_);
  }

 private:
  // "Springfield, Ill." once is Springfield in Illinois throughout.
  const std::vector<Meaning>& qualifier(const Mention& mention) const {
    if (!mention.qualifier.empty()) return mention.qualifier;
    static const std::vector<Meaning> none;
    const auto found = qualified_.find(mention.key);
    return found == qualified_.end() ? none : found->second;
  }

  void count_certain(const Sighting& sighting) {
    const auto& mention = sighting.mention;
    if (mention.person) return;
    auto& evidence = survey_.evidence;
    if (!mention.qualifier.empty()) {
      qualified_.emplace(mention.key, mention.qualifier);
      const auto wider = gazetteer_.place(mention.qualifier.front().place);
      if (mention.qualifier.size() == 1) evidence.countries[std::string(wider.country)] += 1;
      if (wider.kind == PlaceKind::region) evidence.regions[wider.id] += 1;
      return;
    }
    const auto first = gazetteer_.place(mention.meanings.front().place);
    if (std::ranges::any_of(mention.meanings, [&](const Meaning& meaning) {
          return gazetteer_.place(meaning.place).country != first.country;
        }))
      return count_ambiguous(mention);
    if (first.country.empty() || (first.kind == PlaceKind::town && first.population < known_town)) return;
    evidence.countries[std::string(first.country)] += first.kind == PlaceKind::town ? 0.7 : 1;
    if (first.kind == PlaceKind::region) evidence.regions[first.id] += 1;
    if (first.kind == PlaceKind::town) count_town(first);
  }

  // A country, a capital, a state or a city that dwarfs all others of its name is what it is.
  void count_ambiguous(const Mention& mention) {
    const auto choice = choose_place(gazetteer_, mention.meanings, {}, {});
    if (!choice || choice->rivals > 0 || choice->place.country.empty()) return;
    const auto& place = choice->place;
    const bool is_large = place.kind != PlaceKind::town || place.rank == 4 || place.population > known_town;
    if (!is_large || (is_also_a_name(mention.key) && place.kind != PlaceKind::town)) return;
    survey_.evidence.countries[std::string(place.country)] += 0.7;
    if (place.kind == PlaceKind::region) survey_.evidence.regions[place.id] += 0.7;
    if (place.kind == PlaceKind::town) count_town(place);
  }

  // A city speaks for its state too: Atlanta for Georgia.
  void count_town(const GazetteerPlace& town) {
    auto& towns = survey_.evidence.towns;
    // Enough to tell by, and a bound on what a very long text can cost.
    if (towns.size() < most_towns) towns.push_back(town.at);
    if (town.region) survey_.evidence.regions[*town.region] += 0.7;
  }

  void find_surnames() {
    for (const auto& sighting : all_)
      if (sighting.mention.person) surnames_.insert(sighting.mention.key);
  }

  double evidence_beside(const Sighting& sighting) const {
    const auto found = survey_.evidence.countries.find(std::string(sighting.choice.place.country));
    return found == survey_.evidence.countries.end() ? 0 : found->second;
  }

  bool is_place(const Sighting& sighting) const {
    const auto& mention = sighting.mention;
    if (mention.person) return false;
    if (!mention.qualifier.empty() && sighting.choice.by_qualifier) return true;
    if (surnames_.contains(mention.key) && !mention.locative && !is_state_name(mention.key)) return false;
    const auto& place = sighting.choice.place;
    if (sighting.choice.relation == Relation::people || sighting.choice.relation == Relation::seat)
      return true;
    // A word for both: a speaker or half of a name is a person unless the text speaks for the country.
    if (is_also_a_name(mention.key) && place.kind != PlaceKind::town && mention.speaks)
      return is_state_name(mention.key) || evidence_beside(sighting) >= 1;
    if (place.kind != PlaceKind::town) return place.kind != PlaceKind::region || is_region(sighting);
    return is_town(sighting);
  }

  bool is_region(const Sighting& sighting) const {
    const auto& mention = sighting.mention;
    const bool beside_own_country = evidence_beside(sighting) >= 1;
    if (sighting.choice.place.rank == 0) {
      // A county or district: a surname and a word more often than a place.
      if (is_common_word(mention.key) || is_given_name(mention.key)) return false;
      if (mention.key.size() <= shortest_name) return false;
      return mention.locative || (beside_own_country && !mention.speaks && !mention.inside_name);
    }
    if (is_common_word(mention.key)) return mention.locative && beside_own_country;
    return mention.locative || !mention.inside_name || sighting.choice.place.population > 1'000'000;
  }

  bool is_town(const Sighting& sighting) const {
    const auto& mention = sighting.mention;
    const auto& place = sighting.choice.place;
    const bool beside_own_country = evidence_beside(sighting) >= 1;
    if (is_common_word(mention.key) || is_given_name(mention.key))
      return mention.locative && !mention.inside_name && place.population > known_town;
    if (mention.key.size() <= shortest_name && !mention.locative) return false;
    if (mention.speaks && !mention.locative && place.rank < 3 && place.population < famous_town) return false;
    if (mention.inside_name)
      return place.population >= famous_town || (mention.locative && place.population >= known_town);
    if (mention.title_case)
      return place.population >= famous_town ||
             ((beside_own_country || mention.locative) && place.population >= known_town);
    if (mention.locative) return place.population >= located_town || place.rank > 0 || beside_own_country;
    return place.population >= known_town || place.rank >= 3 ||
           (beside_own_country && place.population >= 10'000);
  }

  const Gazetteer& gazetteer_;
  std::vector<Sighting> all_;
  std::unordered_map<std::string, std::vector<Meaning>> qualified_;
  std::set<std::string, std::less<>> surnames_;
  Survey survey_;
};

}  // namespace

Survey survey(const std::vector<Passage>& passages, const Gazetteer& gazetteer, std::string_view home) {
  return Surveyor(passages, gazetteer).run(home);
}

}  // namespace dateline::taster
