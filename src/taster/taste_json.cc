#include "taster/taste_json.h"

#include <boost/json.hpp>

#include "news/names.h"

namespace dateline::taster {
namespace {

namespace json = boost::json;

void put(json::object& object, std::string_view key, const std::string& value) {
  if (!value.empty()) object[key] = value;
}

json::object to_json(const Concept& subject) {
  json::object out;
  put(out, "name", subject.name);
  put(out, "uri", subject.uri);
  put(out, "literal", subject.literal);
  return out;
}

json::array reasons(const std::vector<Reason>& because) {
  json::array out;
  for (const auto& reason : because) out.push_back({{"about", reason.about}, {"text", reason.text}});
  return out;
}

// The dateline's country first, then what the story is about.
json::array countries(const Tasting& tasting) {
  json::array out;
  if (!tasting.dateline.country.empty()) out.push_back(json::string(tasting.dateline.country));
  for (const auto& country : tasting.about_countries) out.push_back(json::string(country));
  return out;
}

}  // namespace

json::object to_json(const NewsItem& item, const Tasting& tasting, StoryId story,
                     const Gazetteer& gazetteer) {
  json::object out{{"uri", item.uri},
                   {"decision", tasting.decision == Outcome::story ? "new" : name(tasting.decision)},
                   {"story", nullptr},
                   {"because", reasons(tasting.because)},
                   {"language", tasting.language},
                   {"dateline", nullptr}};
  if (story) out["story"] = story.value;
  if (tasting.dateline != StoryDateline{}) {
    json::object dateline;
    put(dateline, "city", tasting.dateline.city);
    put(dateline, "country", tasting.dateline.country);
    if (!tasting.dateline.country.empty())
      dateline["country_name"] = gazetteer.country_name(tasting.dateline.country);
    out["dateline"] = std::move(dateline);
  }
  out["countries"] = countries(tasting);
  out["about_countries"] = json::array(tasting.about_countries.begin(), tasting.about_countries.end());
  out["sectors"] = json::array(tasting.sectors.begin(), tasting.sectors.end());
  json::array subjects;
  for (const auto& subject : tasting.subjects) subjects.push_back(to_json(subject));
  out["subjects"] = std::move(subjects);
  out["kind"] = tasting.kind;
  out["genres"] = json::array(tasting.genres.begin(), tasting.genres.end());
  out["people"] = json::array(tasting.people.begin(), tasting.people.end());
  out["organisations"] = json::array(tasting.organisations.begin(), tasting.organisations.end());
  json::array problems;
  for (const auto& problem : tasting.problems)
    problems.push_back({{"code", problem.code}, {"detail", problem.detail}});
  out["problems"] = std::move(problems);
  return out;
}

json::object to_json(const LocatedPlace& place) {
  return {{"start", place.start},     {"end", place.end},    {"name", place.name},
          {"country", place.country}, {"lat", place.at.lat}, {"lon", place.at.lon},
          {"because", place.because}};
}

}  // namespace dateline::taster
