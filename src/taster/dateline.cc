#include "taster/dateline.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "taster/agencies.h"
#include "taster/dateline_text.h"
#include "taster/place_key.h"
#include "text/unicode.h"

namespace dateline::taster {
namespace {

constexpr double at_home = 1.5;  // what an agency's name says of its country, in mentions

// "10,349,312"
std::string grouped(std::uint32_t number) {
  auto digits = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

class Resolver {
 public:
  Resolver(const Gazetteer& gazetteer, const PlaceEvidence& evidence)
      : gazetteer_(gazetteer), evidence_(evidence) {}

  // What `place` names, qualified by `wider` ("Ga.", "South Korea", "Ontario, Canada").
  std::optional<Choice> find(std::string_view place, std::string_view wider) const {
    const auto meanings = gazetteer_.find(place_key(place));
    if (meanings.empty()) return std::nullopt;
    return choose_place(gazetteer_, meanings, qualifiers(wider), evidence_, Prefer::town);
  }

  // The countries of a name that is one's own, or a region's, an abbreviation's: Gaza is in Palestine, and a
  // province of Mozambique. Likeliest first.
  std::vector<std::string> countries_of(std::string_view name) const {
    std::vector<std::string> all;
    for (const auto& part : split_places(name, ","))
      for (const auto& meaning : wider_meanings(part))
        if (const auto country = gazetteer_.place(meaning.place).country; !country.empty())
          all.emplace_back(country);
    return all;
  }

  std::string named(const GazetteerPlace& place) const {
    std::string name(place.name);
    if (place.region && is_federal(place.country))
      name += fmt::format(", {}", gazetteer_.place(*place.region).name);
    if (!place.country.empty() && place.kind != PlaceKind::country)
      name += fmt::format(", {}", gazetteer_.country_name(place.country));
    return name;
  }

 private:
  // Where a town without its state is not yet found.
  static bool is_federal(std::string_view country) {
    return country == "US" || country == "CA" || country == "AU";
  }

  std::vector<Meaning> wider_meanings(std::string_view name) const {
    auto meanings = gazetteer_.find(place_key(name));
    std::erase_if(meanings, [&](const Meaning& meaning) {
      const auto kind = gazetteer_.place(meaning.place).kind;
      return kind == PlaceKind::town || kind == PlaceKind::none || meaning.relation == Relation::people ||
             meaning.relation == Relation::seat;
    });
    return meanings;
  }

  std::vector<Meaning> qualifiers(std::string_view wider) const {
    std::vector<Meaning> all;
    for (const auto& part : split_places(wider, ","))
      if (auto meanings = wider_meanings(part); !meanings.empty()) {
        // "Ontario, Canada": the first is the narrower.
        all = std::move(meanings);
        break;
      }
    return all;
  }

  const Gazetteer& gazetteer_;
  const PlaceEvidence& evidence_;
};

std::string why(const std::string& written, const Choice& choice, const Resolver& resolver) {
  auto text = fmt::format("dateline '{}' is {}", written, resolver.named(choice.place));
  if (choice.place.population > 0 && choice.place.kind == PlaceKind::town)
    text += fmt::format("; population {}", grouped(choice.place.population));
  if (choice.by_qualifier) return text + "; the dateline itself says which";
  if (choice.by_text)
    return text + "; the other places in the text speak for it, though a larger one shares its name";
  if (choice.rivals > 0) text += fmt::format("; the likeliest of {} places of that name", choice.rivals + 1);
  return text;
}

class Finding {
 public:
  Finding(const Gazetteer& gazetteer, const PlaceEvidence& evidence)
      : gazetteer_(gazetteer), resolver_(gazetteer, evidence) {}

  DatelineFinding take(const DatelineWords& words) {
    if (words.places.empty()) return std::move(found_);
    first(words.places.front(), words.wider, words.bracketed);
    for (std::size_t i = 1; i < words.places.size(); ++i) further(words.places[i]);
    return std::move(found_);
  }

 private:
  // In brackets a region that has no such town is an agency by the same name.
  void first(const std::string& place, const std::string& wider, bool bracketed) {
    const auto choice = resolver_.find(place, wider);
    const auto countries = resolver_.countries_of(wider);
    const bool contradicts = !bracketed && choice && !countries.empty() && !choice->by_qualifier &&
                             choice->place.kind != PlaceKind::country &&
                             std::ranges::find(countries, choice->place.country) == countries.end();
    if (choice && !contradicts) return accept(place, *choice);
    const auto stated = countries.empty() ? std::string() : countries.front();
    found_.dateline = {shown(place), stated};
    if (stated.empty()) {
      found_.because.push_back({"dateline", fmt::format("dateline '{}' is not in the gazetteer", place)});
      found_.problems.push_back({"dateline-unknown", fmt::format("no place '{}' is known", place)});
      return;
    }
    found_.because.push_back(
        {"dateline",
         fmt::format("dateline '{}' is in {}, as it says itself; the gazetteer does not know the town", place,
                     gazetteer_.country_name(stated))});
  }

  void accept(const std::string& written, const Choice& choice) {
    const auto& place = choice.place;
    found_.dateline.country = place.country;
    if (place.kind != PlaceKind::country) found_.dateline.city = place.name;
    found_.because.push_back({"dateline", why(written, choice, resolver_)});
  }

  void further(const std::string& written) {
    const auto choice = resolver_.find(written, {});
    if (!choice || choice->place.country.empty() || choice->place.country == found_.dateline.country) return;
    const std::string country(choice->place.country);
    if (std::ranges::find(found_.also, country) != found_.also.end()) return;
    found_.also.push_back(country);
    found_.because.push_back({"country:" + country, fmt::format("the dateline's second place '{}' is {}",
                                                                written, resolver_.named(choice->place))});
  }

  const Gazetteer& gazetteer_;
  Resolver resolver_;
  DatelineFinding found_;
};

}  // namespace

DatelineWords dateline_words(const NewsItem& item, const Gazetteer& gazetteer) {
  return dateline_words(item,
                        [&](std::string_view name) { return !gazetteer.find(place_key(name)).empty(); });
}

DatelineFinding resolve_dateline(const DatelineWords& words, const PlaceEvidence& evidence,
                                 const Gazetteer& gazetteer, std::string_view home) {
  auto weighed = evidence;
  if (!home.empty()) weighed.countries[std::string(home)] += 1;
  if (const auto agency = agency_home(words.text); !agency.empty())
    weighed.countries[std::string(agency)] += at_home;
  auto found = Finding(gazetteer, weighed).take(words);
  if (found.dateline.country.empty() && found.dateline.city.empty() && !home.empty()) {
    found.dateline.country = home;
    found.because.push_back({"dateline", fmt::format("no dateline; copy of this source is from {}",
                                                     gazetteer.country_name(home))});
  }
  return found;
}

}  // namespace dateline::taster
