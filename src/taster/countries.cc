#include "taster/countries.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace dateline::taster {
namespace {

constexpr double bar = 2.0;
constexpr std::size_t most = 6;
constexpr std::size_t most_words = 4;  // in a reason
constexpr std::uint32_t large_town = 500'000;

double weight(Zone zone) {
  switch (zone) {
    case Zone::headline:
      return 3;
    case Zone::summary:
    case Zone::lead:
      return 2.5;
    case Zone::early:
      return 1.2;
    case Zone::body:
      return 0.7;
    case Zone::late:
      break;
  }
  return 0.4;
}

double strength(const Choice& choice) {
  if (choice.relation == Relation::people) return 0.9;
  if (choice.relation == Relation::seat) return 0.6;
  if (choice.place.kind == PlaceKind::country) return 1;
  if (choice.place.kind == PlaceKind::town)
    return choice.place.rank == 4 || choice.place.population >= large_town ? 0.85 : 0.7;
  return 0.9;
}

struct Tally {
  double score = 0;
  std::map<std::size_t, int> in_passage;                   // how often so far
  std::vector<std::pair<std::string, std::size_t>> words;  // and how often each
  Zone strongest = Zone::late;

  void add(const Sighting& sighting) {
    // Twice in one sentence says little more than once.
    const int before = in_passage[sighting.passage]++;
    if (before < 2) score += weight(sighting.zone) * strength(sighting.choice) / (1 + before);
    strongest = std::min(strongest, sighting.zone);
    const auto found = std::ranges::find(words, sighting.text, &std::pair<std::string, std::size_t>::first);
    if (found == words.end())
      words.emplace_back(sighting.text, 1);
    else
      ++found->second;
  }

  std::string text() const {
    std::string list;
    for (std::size_t i = 0; i < std::min(words.size(), most_words); ++i) {
      list += fmt::format("{}'{}'", i == 0 ? "" : ", ", words[i].first);
      if (words[i].second > 1) list += fmt::format(" ×{}", words[i].second);
    }
    return fmt::format("{}, first in {}", list, zone_name(strongest));
  }
};

}  // namespace

AboutCountries about_countries(const Survey& survey, const Gazetteer& gazetteer, std::string_view own,
                               const std::vector<std::string>& given) {
  std::map<std::string, Tally> tallies;
  for (const auto& sighting : survey.sightings)
    if (const auto country = sighting.choice.place.country; !country.empty() && country != own)
      tallies[std::string(country)].add(sighting);
  AboutCountries about{.countries = given};
  std::erase(about.countries, std::string(own));
  std::vector<std::pair<std::string, const Tally*>> ranked;
  for (const auto& [country, tally] : tallies)
    if (tally.score >= bar && std::ranges::find(given, country) == given.end())
      ranked.emplace_back(country, &tally);
  std::ranges::stable_sort(ranked,
                           [](const auto& a, const auto& b) { return a.second->score > b.second->score; });
  for (const auto& [country, tally] : ranked) {
    if (about.countries.size() >= most) break;
    about.countries.push_back(country);
    about.because.push_back(
        {"country:" + country, fmt::format("about {}: {}", gazetteer.country_name(country), tally->text())});
  }
  return about;
}

}  // namespace dateline::taster
