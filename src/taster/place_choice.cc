#include "taster/place_choice.h"

#include <algorithm>
#include <cmath>

namespace dateline::taster {
namespace {

constexpr double country_weight = 4, region_weight = 3, district_weight = 1.8, area_weight = 3.6;
constexpr double smallest_country = 1.5;  // and half the digits of its population: Norfolk Island
constexpr double most_from_country = 1.6, most_from_region = 1.5, most_from_nearness = 1.2;
constexpr std::uint32_t famous = 1'000'000;                 // people
constexpr double fame = 0.5;                                // a story names it far from home
constexpr double named_beside = 0.9, capital_beside = 0.7;  // Paris, where France is named too
constexpr double near = 120;                                // km: at this distance half as much as next door
constexpr double unknown_size = 1'000;                      // people, of a town of which nobody says how many
constexpr double same_name_capital = 3;                     // before its country
constexpr std::uint32_t dwarf = 300'000;                    // people
constexpr double rival = 1.2;                               // at most so much lighter

// By itself: about 0.5 for a hamlet, 3.5 for the largest cities, half the digits of the population.
double weight(const GazetteerPlace& place, Prefer prefer) {
  const double size = std::log10(place.population == 0 ? unknown_size : 10.0 + place.population) / 2;
  switch (place.kind) {
    case PlaceKind::country:
      return std::min(country_weight + 0.1 * place.rank, smallest_country + size);
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
  return size + (place.population >= famous ? fame : 0) +
         (place.rank == 4   ? 1.2
          : place.rank == 3 ? 0.4
          : place.rank == 2 ? 0.2
                            : 0);
}

double kilometres(const GeoPoint& a, const GeoPoint& b) {
  constexpr double degree = 111.2;
  const double lon = (a.lon - b.lon) * std::cos((a.lat + b.lat) / 2 * 3.14159265 / 180);
  return degree * std::hypot(a.lat - b.lat, lon);
}

bool is_district(const GazetteerPlace& place) {
  return place.kind == PlaceKind::region && place.rank == 0;
}

double nearness(const GazetteerPlace& place, const PlaceEvidence& evidence) {
  if (place.kind != PlaceKind::town && !is_district(place)) return 0;
  double total = 0;
  for (const auto& town : evidence.towns)
    total += town.weight / (1 + std::pow(kilometres(town.at, place.at) / near, 2));
  return std::min(most_from_nearness, 0.6 * total);
}

double support(const GazetteerPlace& place, const PlaceEvidence& evidence) {
  double total = nearness(place, evidence);
  if (const auto found = evidence.countries.find(std::string(place.country));
      found != evidence.countries.end()) {
    total += std::min(most_from_country, 0.6 * std::log2(1 + found->second));
    if (place.rank == 4 && found->second >= named_beside) total += capital_beside;
  }
  // Its towns speak for a state more than a state named speaks for one of its towns.
  const bool is_state = place.kind == PlaceKind::region && !is_district(place);
  const auto region = is_state ? std::optional(place.id) : place.region;
  if (!region) return total;
  if (const auto found = evidence.regions.find(*region); found != evidence.regions.end())
    total += std::min(most_from_region, (is_state ? 1.3 : 1) * std::log2(1 + found->second));
  return total;
}

// Inside the qualifier's state or country, or the same state.
bool is_within(const GazetteerPlace& place, const GazetteerPlace& wider) {
  if (wider.kind == PlaceKind::country) return place.country == wider.country && place.id != wider.id;
  return place.region == wider.id;
}

// China, Maine is never meant by "China" alone, nor Ontario, California by "Ontario".
bool is_dwarfed(const GazetteerPlace& town, const std::vector<Candidate>& all) {
  if (town.kind != PlaceKind::town || town.rank == 4) return false;
  return std::ranges::any_of(all, [&](const Candidate& other) {
    const auto& wider = other.place;
    if (wider.kind == PlaceKind::area) return town.population < dwarf;
    return (wider.kind == PlaceKind::country || (wider.kind == PlaceKind::region && wider.rank > 0)) &&
           wider.population / 20 > town.population;
  });
}

bool is_own_country(const Candidate& country, const Candidate& town) {
  return country.place.kind == PlaceKind::country && country.place.country == town.place.country;
}

// Others of that name that a reader might think of; not the state around a city.
std::size_t rivals(const std::vector<Candidate>& all, const Candidate& best) {
  return static_cast<std::size_t>(std::ranges::count_if(all, [&](const Candidate& other) {
    const bool is_around = other.place.country == best.place.country && other.place.kind != PlaceKind::town;
    return other.place.id != best.place.id && !is_around && other.alone > best.alone - rival;
  }));
}

std::vector<Candidate> weighed(const Gazetteer& gazetteer, const std::vector<Meaning>& meanings,
                               const PlaceEvidence& evidence, Prefer prefer) {
  std::vector<Candidate> all;
  for (const auto& meaning : meanings) {
    if (meaning.relation == Relation::brief) continue;
    Candidate one{.place = gazetteer.place(meaning.place), .relation = meaning.relation};
    one.alone = weight(one.place, prefer);
    all.push_back(one);
  }
  // Singapore, Luxembourg, the Vatican: a dateline names the city.
  for (auto& town : all)
    if (prefer == Prefer::town && town.place.rank == 4 && town.place.kind == PlaceKind::town &&
        std::ranges::any_of(all, [&](const Candidate& other) { return is_own_country(other, town); }))
      town.alone += same_name_capital;
  for (auto& one : all) one.score = one.alone + support(one.place, evidence);
  return all;
}

struct Field {
  std::vector<Candidate> all, running;
  bool qualified = false;
};

Field field(const Gazetteer& gazetteer, const std::vector<Meaning>& meanings,
            const std::vector<Meaning>& qualifier, const PlaceEvidence& evidence, Prefer prefer) {
  Field made{.all = weighed(gazetteer, meanings, evidence, prefer)};
  for (const auto& one : made.all)
    if (std::ranges::any_of(qualifier, [&](const Meaning& wider) {
          return is_within(one.place, gazetteer.place(wider.place));
        }))
      made.running.push_back(one);
  made.qualified = !made.running.empty();
  if (made.qualified) return made;
  made.running = made.all;
  if (prefer == Prefer::any)
    std::erase_if(made.running, [&](const Candidate& one) { return is_dwarfed(one.place, made.all); });
  return made;
}

}  // namespace

std::vector<Candidate> candidates(const Gazetteer& gazetteer, const std::vector<Meaning>& meanings,
                                  const std::vector<Meaning>& qualifier, const PlaceEvidence& evidence,
                                  Prefer prefer) {
  return field(gazetteer, meanings, qualifier, evidence, prefer).running;
}

std::optional<Choice> choose_place(const Gazetteer& gazetteer, const std::vector<Meaning>& meanings,
                                   const std::vector<Meaning>& qualifier, const PlaceEvidence& evidence,
                                   Prefer prefer) {
  const auto [all, running, qualified] = field(gazetteer, meanings, qualifier, evidence, prefer);
  if (running.empty()) return std::nullopt;
  const auto best = std::ranges::max_element(running, {}, &Candidate::score);
  const auto largest = std::ranges::max_element(running, {}, &Candidate::alone);
  return Choice{.place = best->place,
                .relation = best->relation,
                .rivals = rivals(all, *best),
                .by_qualifier = qualified,
                .by_text = best->place.id != largest->place.id};
}

}  // namespace dateline::taster
