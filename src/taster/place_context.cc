#include "taster/place_context.h"

#include <algorithm>
#include <cmath>

namespace dateline::taster {
namespace {

constexpr std::size_t most_names = 96;        // that a text is read by
constexpr std::size_t most_towns = 3;         // that one name is evidence for
constexpr double sharpness = 2.5;             // a candidate lighter by one is twelve times less likely
constexpr double unlikely = 0.05;             // says nothing
constexpr std::uint32_t sure_town = 100'000;  // is meant without "in" before it
constexpr double from_town = 0.7;  // what a town says of its country and state, a state of its country

// Once counts 1, again less and less.
double often(int count) {
  return std::min(2.0, 0.7 + 0.3 * count);
}

bool is_told(const Candidate& one, bool locative) {
  const auto& place = one.place;
  if (place.kind == PlaceKind::region) return place.rank > 0 || locative;
  if (place.kind != PlaceKind::town || one.relation != Relation::name) return true;
  return locative || place.rank >= 3 || place.population >= sure_town;
}

}  // namespace

void PlaceContext::add(const std::string& key, const std::vector<Meaning>& meanings,
                       const std::vector<Meaning>& qualifier, bool locative) {
  if (names_.size() == most_names && !by_key_.contains(key)) return;
  const auto [found, fresh] = by_key_.try_emplace(key, names_.size());
  if (fresh) names_.push_back({.meanings = meanings});
  auto& name = names_[found->second];
  if (name.qualifier.empty()) name.qualifier = qualifier;
  name.locative |= locative;
  ++name.count;
}

void PlaceContext::add_region(PlaceId region) {
  evidence_.regions[region] += 1;
  evidence_.countries[std::string(gazetteer_.place(region).country)] += from_town;
}

void PlaceContext::settle() {
  const auto given = evidence_;
  std::vector<std::vector<Candidate>> all;
  for (const auto& name : names_) all.push_back(candidates(gazetteer_, name.meanings, name.qualifier, given));
  for (std::size_t i = 0; i < names_.size(); ++i) give(names_[i], all[i]);
  for (std::size_t i = 0; i < names_.size(); ++i) {
    move(names_[i], Part::out);
    if (all[i].size() > 1)
      all[i] = candidates(gazetteer_, names_[i].meanings, names_[i].qualifier, evidence_);
    move(names_[i], Part::in);
  }
  evidence_ = given;
  for (std::size_t i = 0; i < names_.size(); ++i) give(names_[i], all[i]);
}

void PlaceContext::give(Name& name, const std::vector<Candidate>& all) {
  name.countries.clear();
  name.regions.clear();
  name.towns.clear();
  name.first_town = evidence_.towns.size();
  if (all.empty()) return;
  const auto best = std::ranges::max_element(all, {}, &Candidate::score)->score;
  double total = 0;
  for (const auto& one : all) total += std::exp(sharpness * (one.score - best));
  for (const auto& one : all) {
    const double likelihood = std::exp(sharpness * (one.score - best)) / total;
    if (likelihood > unlikely && (!name.qualifier.empty() || is_told(one, name.locative)))
      give(name, one.place, likelihood * often(name.count));
  }
  evidence_.towns.resize(name.first_town + name.towns.size());
  move(name, Part::in);
}

// A city speaks for its state too: Atlanta for Georgia.
void PlaceContext::give(Name& name, const GazetteerPlace& place, double weight) {
  const bool is_town = place.kind == PlaceKind::town;
  if (!place.country.empty()) name.countries.emplace_back(place.country, weight * (is_town ? from_town : 1));
  if (place.kind == PlaceKind::region) name.regions.emplace_back(place.id, weight);
  if (!is_town) return;
  if (place.region) name.regions.emplace_back(*place.region, weight * from_town);
  if (name.towns.size() < most_towns) name.towns.push_back({place.at, weight});
}

void PlaceContext::move(const Name& name, Part part) {
  const double sign = part == Part::in ? 1 : -1;
  for (const auto& [country, weight] : name.countries) evidence_.countries[country] += sign * weight;
  for (const auto& [region, weight] : name.regions) evidence_.regions[region] += sign * weight;
  for (std::size_t i = 0; i < name.towns.size(); ++i)
    evidence_.towns[name.first_town + i] =
        part == Part::in ? name.towns[i] : PlaceEvidence::Witness{name.towns[i].at, 0};
}

std::optional<Choice> PlaceContext::choose(const std::string& key, const std::vector<Meaning>& meanings,
                                           const std::vector<Meaning>& qualifier) {
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return choose_place(gazetteer_, meanings, qualifier, evidence_);
  const auto& name = names_[found->second];
  move(name, Part::out);
  // "Springfield, Ill." once is Springfield in Illinois throughout.
  auto choice = choose_place(gazetteer_, meanings, qualifier.empty() ? name.qualifier : qualifier, evidence_);
  move(name, Part::in);
  return choice;
}

}  // namespace dateline::taster
