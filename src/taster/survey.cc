#include "taster/survey.h"

#include <algorithm>
#include <set>

#include "taster/place_context.h"

namespace dateline::taster {
namespace {

constexpr std::uint32_t known_town = 100'000;   // read as a place without any sign
constexpr std::uint32_t famous_town = 500'000;  // also in title case, also inside a longer name
constexpr std::uint32_t located_town = 1'000;   // behind "in" or "near"
constexpr std::size_t shortest_name = 3;        // letters: initials and time zones are as short
constexpr double home_evidence = 1.5;

class Surveyor {
 public:
  Surveyor(const std::vector<Passage>& passages, const std::vector<TokenText>& words,
           const Gazetteer& gazetteer)
      : context_(gazetteer) {
    for (std::size_t i = 0; i < passages.size(); ++i)
      for (auto& mention : find_mentions(passages[i].text, words[i], gazetteer)) {
        Sighting sighting{.passage = i, .zone = passages[i].zone, .mention = std::move(mention)};
        sighting.text =
            passages[i].text.substr(sighting.mention.start, sighting.mention.end - sighting.mention.start);
        all_.push_back(std::move(sighting));
      }
  }

  Survey run(std::string_view home) {
    if (!home.empty()) context_.add_country(std::string(home), home_evidence);
    find_surnames();
    for (const auto& sighting : all_) give_evidence(sighting.mention);
    context_.settle();
    survey_.evidence = context_.evidence();
    std::vector<bool> seen;
    for (auto& sighting : all_) seen.push_back(decide(sighting));
    for (std::size_t i = 0; i < all_.size(); ++i)
      if (seen[i] || is_again(all_[i])) survey_.sightings.push_back(std::move(all_[i]));
    return std::move(survey_);
  }

 private:
  // What is more likely a person or a word is no evidence for a place.
  bool speaks_for_a_place(const Mention& mention) const {
    if (mention.person) return false;
    if (!mention.qualifier.empty()) return true;
    if (surnames_.contains(mention.key)) return mention.locative || mention.marks.has(Mark::state);
    if (mention.marks.any(Mark::common, Mark::given)) return false;
    return !mention.inside_name || mention.locative || !mention.marks.has(Mark::also_name);
  }

  void give_evidence(const Mention& mention) {
    if (mention.brief)
      context_.add_region(mention.meanings.front().place);
    else if (speaks_for_a_place(mention))
      context_.add(mention.key, mention.meanings, mention.qualifier, mention.locative);
  }

  bool decide(Sighting& sighting) {
    const auto& mention = sighting.mention;
    if (mention.brief) {
      const auto& meaning = mention.meanings.front();
      sighting.choice = {.place = context_.place(meaning.place), .relation = meaning.relation};
      return true;
    }
    const auto choice = context_.choose(mention.key, mention.meanings, mention.qualifier);
    if (!choice) return false;
    sighting.choice = *choice;
    if (!is_place(sighting)) return false;
    places_.insert(mention.key);
    return true;
  }

  // "The Innisfail skater" is of the town where "in Innisfail" has been read.
  bool is_again(const Sighting& sighting) const {
    const auto& mention = sighting.mention;
    return places_.contains(mention.key) && !mention.person && !mention.speaks && !mention.inside_name &&
           !surnames_.contains(mention.key) && !mention.marks.has(Mark::common);
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
    if (surnames_.contains(mention.key) && !mention.locative && !mention.marks.has(Mark::state)) return false;
    const auto& place = sighting.choice.place;
    if (sighting.choice.relation == Relation::people || sighting.choice.relation == Relation::seat)
      return true;
    // A word for both: a speaker or half of a name is a person unless the text speaks for the country.
    if (mention.marks.has(Mark::also_name) && place.kind != PlaceKind::town && mention.speaks)
      return mention.marks.has(Mark::state) || evidence_beside(sighting) >= 1;
    if (place.kind != PlaceKind::town) return place.kind != PlaceKind::region || is_region(sighting);
    return is_town(sighting);
  }

  bool is_region(const Sighting& sighting) const {
    const auto& mention = sighting.mention;
    const bool beside_own_country = evidence_beside(sighting) >= 1;
    if (sighting.choice.place.rank == 0) {
      // A county or district: a surname and a word more often than a place.
      if (mention.marks.any(Mark::common, Mark::given)) return false;
      if (mention.key.size() <= shortest_name) return false;
      return mention.locative || (beside_own_country && !mention.speaks && !mention.inside_name);
    }
    if (mention.marks.has(Mark::common)) return mention.locative && beside_own_country;
    return mention.locative || !mention.inside_name || sighting.choice.place.population > 1'000'000;
  }

  bool is_town(const Sighting& sighting) const {
    const auto& mention = sighting.mention;
    const auto& place = sighting.choice.place;
    const bool beside_own_country = evidence_beside(sighting) >= 1;
    if (mention.marks.any(Mark::common, Mark::given))
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

  PlaceContext context_;
  std::vector<Sighting> all_;
  std::set<std::string, std::less<>> surnames_, places_;
  Survey survey_;
};

}  // namespace

Survey survey(const std::vector<Passage>& passages, const Gazetteer& gazetteer, std::string_view home) {
  return survey(passages, token_texts(passages), gazetteer, home);
}

Survey survey(const std::vector<Passage>& passages, const std::vector<TokenText>& words,
              const Gazetteer& gazetteer, std::string_view home) {
  return Surveyor(passages, words, gazetteer).run(home);
}

}  // namespace dateline::taster
