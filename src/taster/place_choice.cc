#include "taster/place_choice.h"

#include <algorithm>
#include <cmath>

namespace dateline::taster {
namespace {

constexpr double country_weight = 4, region_weight = 3, district_weight = 1.8, area_weight = 3.6;
constexpr double most_from_country = 2.4, most_from_region = 1.5, most_from_nearness = 0.8;
constexpr double near = 160;              // km
constexpr double same_name_capital = 3;   // before its country
constexpr std::uint32_t dwarf = 300'000;  // people
constexpr double rival = 1.2;             // at most so much lighter

// By itself: about 0.5 for a hamlet, 3.5 for the largest cities, half the digits of the population.
double weight(const GazetteerPlace& place, Prefer prefer) {
  switch (place.kind) {
    case PlaceKind::country:
      return country_weight + 0.1 * place.rank;
    case PlaceKind::region:
      if (place.rank == 0) return prefer == Prefer::town ? 0.2 : district_weight;
      return prefer == Prefer::town ? 0.5 : region_weight;
    case PlaceKind::area:
      return prefer == Prefer::town ? 1.5 : area_weight;
    case PlaceKind::none:
      return -1;
    case PlaceKind::town:
      break;
  }
  const double size = std::log10(10.0 + place.population) / 2;
  return size + (place.rank == 4 ? 1.2 : place.rank == 3 ? 0.4 : place.rank == 2 ? 0.2 : 0);
}

double kilometres(const GeoPoint& a, const GeoPoint& b) {
  constexpr double degree = 111.2;
  const double lon = (a.lon - b.lon) * std::cos((a.lat + b.lat) / 2 * 3.14159265 / 180);
  return degree * std::hypot(a.lat - b.lat, lon);
}

double support(const GazetteerPlace& place, const PlaceEvidence& evidence) {
  double total = 0;
  if (const auto found = evidence.countries.find(std::string(place.country));
      found != evidence.countries.end())
    total += std::min(most_from_country, 0.8 * std::log2(1 + found->second));
  const auto region = place.kind == PlaceKind::region ? std::optional(place.id) : place.region;
  if (region)
    if (const auto found = evidence.regions.find(*region); found != evidence.regions.end())
      total += std::min(most_from_region, std::log2(1 + found->second));
  const auto close = std::ranges::count_if(evidence.towns, [&](const GeoPoint& town) {
    return place.kind == PlaceKind::town && kilometres(town, place.at) < near;
  });
  return total + std::min(most_from_nearness, 0.3 * static_cast<double>(close));
}

// Inside the qualifier's state or country, or the same state.
bool is_within(const GazetteerPlace& place, const GazetteerPlace& wider) {
  if (wider.kind == PlaceKind::country) return place.country == wider.country && place.id != wider.id;
  return place.region == wider.id;
}

struct Ranked {
  Choice choice;
  double alone = 0, score = 0;
};

// China, Maine is never meant by "China" alone, nor Ontario, California by "Ontario".
bool is_dwarfed(const GazetteerPlace& town, const std::vector<Ranked>& all) {
  if (town.kind != PlaceKind::town || town.rank == 4) return false;
  return std::ranges::any_of(all, [&](const Ranked& other) {
    const auto& wider = other.choice.place;
    if (wider.kind == PlaceKind::area) return town.population < dwarf;
    return (wider.kind == PlaceKind::country || (wider.kind == PlaceKind::region && wider.rank > 0)) &&
           wider.population / 20 > town.population;
  });
}

bool is_own_country(const Ranked& country, const Ranked& town) {
  return country.choice.place.kind == PlaceKind::country &&
         country.choice.place.country == town.choice.place.country;
}

// Others of that name that a reader might think of; not the state around a city.
std::size_t rivals(const std::vector<Ranked>& all, const Ranked& best) {
  return static_cast<std::size_t>(std::ranges::count_if(all, [&](const Ranked& other) {
    const bool is_around =
        other.choice.place.country == best.choice.place.country && other.choice.place.kind != PlaceKind::town;
    return other.choice.place.id != best.choice.place.id && !is_around && other.alone > best.alone - rival;
  }));
}

std::vector<Ranked> ranked(const Gazetteer& gazetteer, const std::vector<Meaning>& meanings,
                           const PlaceEvidence& evidence, Prefer prefer) {
  std::vector<Ranked> all;
  for (const auto& meaning : meanings) {
    if (meaning.relation == Relation::brief) continue;
    Ranked one{.choice = {.place = gazetteer.place(meaning.place), .relation = meaning.relation}};
    one.alone = weight(one.choice.place, prefer);
    all.push_back(one);
  }
  // Singapore, Luxembourg, the Vatican: a dateline names the city.
  for (auto& town : all)
    if (prefer == Prefer::town && town.choice.place.rank == 4 && town.choice.place.kind == PlaceKind::town &&
        std::ranges::any_of(all, [&](const Ranked& other) { return is_own_country(other, town); }))
      town.alone += same_name_capital;
  for (auto& one : all) one.score = one.alone + support(one.choice.place, evidence);
  return all;
}

}  // namespace

std::optional<Choice> choose_place(const Gazetteer& gazetteer, const std::vector<Meaning>& meanings,
                                   const std::vector<Meaning>& qualifier, const PlaceEvidence& evidence,
                                   Prefer prefer) {
  auto all = ranked(gazetteer, meanings, evidence, prefer);
  std::vector<Ranked> within;
  for (const auto& one : all)
    if (std::ranges::any_of(qualifier, [&](const Meaning& wider) {
          return is_within(one.choice.place, gazetteer.place(wider.place));
        }))
      within.push_back(one);
  if (within.empty() && prefer == Prefer::any)
    std::erase_if(all, [others = all](const Ranked& one) { return is_dwarfed(one.choice.place, others); });
  const auto& candidates = within.empty() ? all : within;
  if (candidates.empty()) return std::nullopt;
  const auto best = std::ranges::max_element(candidates, {}, &Ranked::score);
  const auto largest = std::ranges::max_element(candidates, {}, &Ranked::alone);
  auto choice = best->choice;
  choice.rivals = rivals(all, *best);
  choice.by_qualifier = !within.empty();
  choice.by_text = best->choice.place.id != largest->choice.place.id;
  return choice;
}

}  // namespace dateline::taster
