#include "taster/locate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "taster/place_key.h"
#include "taster/survey.h"
#include "text/unicode.h"

namespace dateline::taster {
namespace {

constexpr std::size_t most_spellings = 12;

std::string because(const Choice& choice, const Gazetteer& gazetteer) {
  const auto& place = choice.place;
  std::string text = choice.relation == Relation::people ? "a people or an adjective of "
                     : choice.relation == Relation::seat ? "stands for "
                                                         : "";
  text += place.name;
  if (place.region) text += fmt::format(", {}", gazetteer.place(*place.region).name);
  if (!place.country.empty() && place.kind != PlaceKind::country)
    text += fmt::format(", {}", gazetteer.country_name(place.country));
  if (place.kind == PlaceKind::town && place.population > 0)
    text += fmt::format("; population {}", place.population);
  if (choice.by_qualifier) return text + "; what stands behind the comma says which";
  if (choice.by_text) return text + "; other places in the text decided";
  if (choice.rivals > 0) text += fmt::format("; the likeliest of {}", choice.rivals + 1);
  return text;
}

LocatedPlace located(const Choice& choice, const Gazetteer& gazetteer) {
  return {.name = std::string(choice.place.name),
          .country = std::string(choice.place.country),
          .at = choice.place.at,
          .because = because(choice, gazetteer)};
}

Survey survey_of(std::string_view text, const Gazetteer& gazetteer) {
  return survey({{Zone::body, std::string(text)}}, gazetteer);
}

std::string_view cut(std::string_view text, std::size_t start, std::size_t end) {
  const auto from = text::byte_offset(text, start);
  return text.substr(from, text::byte_offset(text, std::max(start, end)) - from);
}

// "the Gambia", "Kerala state", "Orange County", "northern Kenya": with and without what is not the name.
std::vector<std::string> spellings(std::string_view written) {
  constexpr std::array<std::string_view, 24> before{
      "the ",          "northern ",     "southern ",     "eastern ",      "western ",  "central ",
      "north ",        "south ",        "east ",         "west ",         "downtown ", "greater ",
      "northeastern ", "northwestern ", "southeastern ", "southwestern ", "city of ",  "state of ",
      "republic of ",  "province of ",  "town of ",      "county ",       "upper ",    "lower "};
  constexpr std::array<std::string_view, 16> after{
      " state",     " province",         " region",      " city",       " county",  " district", " oblast",
      " island",    " islands",          " governorate", " prefecture", " village", " town",     " township",
      " peninsula", " metropolitan area"};
  std::vector<std::string> all{place_key(written)};
  if (written.find("'s") != std::string_view::npos || written.find("\xe2\x80\x99s") != std::string_view::npos)
    all.push_back(all.front().substr(0, all.front().size() - 1));
  // Grows while it is walked: both ends can be cut.
  for (std::size_t i = 0; i < all.size() && all.size() < most_spellings; ++i) {
    const auto one = all[i];
    for (const auto prefix : before)
      if (one.starts_with(prefix)) all.push_back(one.substr(prefix.size()));
    for (const auto suffix : after)
      if (one.ends_with(suffix)) all.push_back(one.substr(0, one.size() - suffix.size()));
  }
  return all;
}

// The decision that the survey made for the same words, where it made one.
const Sighting* sighted(const Survey& survey, std::size_t from, std::size_t to) {
  const auto found = std::ranges::find_if(survey.sightings, [&](const Sighting& sighting) {
    return sighting.mention.start >= from && sighting.mention.end <= to &&
           (sighting.mention.end - sighting.mention.start) * 2 >= to - from;
  });
  return found == survey.sightings.end() ? nullptr : &*found;
}

// "Ky.", "Ont.", "NSW": told by their stop or their capitals.
std::optional<Choice> abbreviated(std::string_view text, std::size_t from, std::size_t to,
                                  const Gazetteer& gazetteer) {
  const auto written = text.substr(from, to - from);
  const bool stop = written.ends_with('.') || text.substr(to, 1) == ".";
  const bool capitals = written.size() <= 3 && text::lower(written) != written &&
                        text::is_upper(text::code_point_at(written, written.size() - 1).value);
  if (!stop && !capitals) return std::nullopt;
  for (const auto& meaning : gazetteer.find(place_key(written)))
    if (meaning.relation == Relation::brief)
      return Choice{.place = gazetteer.place(meaning.place), .relation = meaning.relation};
  return std::nullopt;
}

// What the words in the span mean by themselves, in the light of the rest.
std::optional<Choice> chosen(std::string_view text, std::pair<std::size_t, std::size_t> span,
                             const Survey& survey, const std::vector<Mention>& mentions,
                             const Gazetteer& gazetteer) {
  const auto from = text::byte_offset(text, span.first), to = text::byte_offset(text, span.second);
  if (const auto* sighting = sighted(survey, from, to)) return sighting->choice;
  if (auto brief = abbreviated(text, from, to, gazetteer)) return brief;
  const auto mention = std::ranges::find(mentions, from, &Mention::start);
  const auto qualifier = mention == mentions.end() ? std::vector<Meaning>() : mention->qualifier;
  for (const auto& key : spellings(cut(text, span.first, span.second)))
    if (auto choice = choose_place(gazetteer, gazetteer.find(key), qualifier, survey.evidence);
        choice && choice->place.kind != PlaceKind::none)
      return choice;
  return std::nullopt;
}

// "Pearson airport in Toronto", "Vancouver Art Gallery": the place whose name is in the span.
const Sighting* inside(const Survey& survey, std::size_t from, std::size_t to) {
  const auto found = std::ranges::find_if(survey.sightings, [&](const Sighting& sighting) {
    return sighting.mention.start >= from && sighting.mention.end <= to &&
           sighting.choice.place.kind != PlaceKind::area;
  });
  return found == survey.sightings.end() ? nullptr : &*found;
}

// Nobody knows the hamlet: it is where the place is that was named last before it, else first after it,
// in the country that the text speaks of most.
const Sighting* nearest(const Survey& survey, std::size_t from) {
  const auto& countries = survey.evidence.countries;
  const auto most = std::ranges::max_element(countries, {}, [](const auto& each) { return each.second; });
  if (most == countries.end()) return nullptr;
  const Sighting* best = nullptr;
  for (const auto& sighting : survey.sightings) {
    const auto& place = sighting.choice.place;
    const bool is_wide = place.kind == PlaceKind::country || place.kind == PlaceKind::area;
    if (place.country != most->first || (best && is_wide)) continue;
    if (best && sighting.mention.start > from) break;
    best = &sighting;
  }
  return best;
}

std::optional<LocatedPlace> guessed(std::string_view text, std::pair<std::size_t, std::size_t> span,
                                    const Survey& survey, const Gazetteer& gazetteer) {
  const auto from = text::byte_offset(text, span.first), to = text::byte_offset(text, span.second);
  if (const auto* part = inside(survey, from, to)) {
    auto place = located(part->choice, gazetteer);
    place.because = fmt::format("it has '{}' in its name: {}", part->text, place.because);
    return place;
  }
  const auto written = text.substr(from, to - from);
  const auto* neighbour = nearest(survey, from);
  if (!neighbour || written == text::lower(written) || marks_of(place_key(written)).has(Mark::function))
    return std::nullopt;
  const auto& near = neighbour->choice.place;
  return LocatedPlace{
      .name = std::string(text.substr(from, to - from)),
      .country = std::string(near.country),
      .at = near.at,
      .because = fmt::format("a guess: no such place is known; {} is named beside it, and the text "
                             "speaks of {} most",
                             near.name, gazetteer.country_name(near.country))};
}

}  // namespace

std::vector<LocatedPlace> locate(std::string_view text, const Gazetteer& gazetteer) {
  std::vector<LocatedPlace> all;
  std::size_t byte = 0, code_point = 0;
  for (const auto& sighting : survey_of(text, gazetteer).sightings) {
    // "Russian" and "Kremlin" speak for a country and are no place in the text; nor is half of the name of
    // "Aberdeen University".
    const auto relation = sighting.choice.relation;
    if (relation == Relation::people || relation == Relation::seat) continue;
    const auto& mention = sighting.mention;
    if (mention.organisation) continue;
    code_point += text::code_points(text.substr(byte, mention.start - byte));
    byte = mention.start;
    auto place = located(sighting.choice, gazetteer);
    place.start = code_point;
    place.end = code_point + text::code_points(sighting.text);
    all.push_back(std::move(place));
  }
  return all;
}

std::vector<LocatedPlace> locate(std::string_view text, const Spans& spans, const Gazetteer& gazetteer) {
  const auto seen = survey_of(text, gazetteer);
  const auto mentions = find_mentions(text, token_text(text), gazetteer);
  const auto length = text::code_points(text);
  std::vector<LocatedPlace> all;
  for (const auto& span : spans) {
    if (span.first >= span.second || span.second > length) continue;
    const auto choice = chosen(text, span, seen, mentions, gazetteer);
    auto place = choice ? std::optional(located(*choice, gazetteer)) : guessed(text, span, seen, gazetteer);
    if (!place) continue;
    place->start = span.first;
    place->end = span.second;
    all.push_back(std::move(*place));
  }
  return all;
}

}  // namespace dateline::taster
