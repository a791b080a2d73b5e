#include "taster/taste.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "taster/agency.h"
#include "taster/countries.h"
#include "taster/dateline.h"
#include "taster/events.h"
#include "taster/language.h"
#include "taster/named.h"
#include "taster/passages.h"
#include "taster/series.h"
#include "taster/survey.h"

namespace dateline::taster {
namespace {

Result<> each_key_once(const auto& list, std::string_view what) {
  std::set<std::string> keys;
  for (const auto& each : list)
    if (!keys.insert(each.key).second)
      return error(Fault::invalid, fmt::format("two {} have the key '{}'", what, each.key));
  return ok();
}

std::vector<Concept> each_once(const std::vector<Concept>& subjects) {
  std::vector<Concept> once;
  for (const auto& subject : subjects) {
    const auto same = [&](const Concept& other) {
      return other.name == subject.name && other.uri == subject.uri && other.literal == subject.literal;
    };
    if (std::ranges::none_of(once, same)) once.push_back(subject);
  }
  return once;
}

void append(std::vector<Reason>& to, std::vector<Reason> from) {
  std::ranges::move(from, std::back_inserter(to));
}

}  // namespace

Result<Taster> Taster::create(const Settings& settings, std::shared_ptr<const Gazetteer> gazetteer) {
  TRY(each_key_once(settings.sectors, "sectors"));
  TRY(each_key_once(settings.kinds, "kinds"));
  return Taster(settings, std::move(gazetteer));
}

Taster::Taster(const Settings& settings, std::shared_ptr<const Gazetteer> gazetteer)
    : gazetteer_(std::move(gazetteer)),
      sectors_(settings.sectors),
      kinds_(settings.kinds),
      site_language_(settings.site.language) {
  for (const auto& source : settings.sources)
    if (!source.country.empty()) home_countries_.emplace_back(source.name, source.country);
  if (!settings.source_default.country.empty())
    home_countries_.emplace_back("", settings.source_default.country);
}

std::string Taster::home_country(const std::string& source) const {
  for (const auto& [name, country] : home_countries_)
    if (name == source || name.empty()) return country;
  return {};
}

Tasting Taster::taste(const NewsItem& item, const std::string& source, const std::string& format,
                      const std::vector<Known>& known) const {
  Tasting tasting;
  auto decision = decide(item, format, known);
  tasting.decision = decision.outcome;
  tasting.story = decision.story;
  tasting.late = decision.late;
  tasting.continues = decision.continues;
  tasting.because = std::move(decision.because);

  const auto head = dateline_words(item, *gazetteer_);
  const auto parts = passages(item, head.text);
  auto language = find_language(item, parts, site_language_);
  tasting.language = std::move(language.tag);
  tasting.because.push_back(std::move(language.because));

  const auto words = token_texts(parts);
  const auto home = home_country(source);
  const auto seen = survey(parts, words, *gazetteer_, home);
  auto where = resolve_dateline(head, seen.evidence, *gazetteer_, home);
  auto about = about_countries(seen, *gazetteer_, where.dateline.country, where.also);
  tasting.dateline = std::move(where.dateline);
  tasting.about_countries = std::move(about.countries);
  tasting.problems = std::move(where.problems);
  append(tasting.because, std::move(where.because));
  append(tasting.because, std::move(about.because));

  auto sectors = sectors_.find(item, parts, words);
  tasting.sectors = std::move(sectors.sectors);
  append(tasting.because, std::move(sectors.because));
  tasting.subjects = each_once(item.subjects);
  std::ranges::move(sectors.subjects, std::back_inserter(tasting.subjects));

  auto kind = kinds_.find(item, parts);
  tasting.kind = std::move(kind.kind);
  tasting.genres = genres_of(item);
  append(tasting.because, std::move(kind.because));

  auto named = find_named(item, parts, words, seen);
  tasting.people = std::move(named.people);
  tasting.organisations = std::move(named.organisations);
  append(tasting.because, std::move(named.because));
  tasting.words = event_words(parts, words, tasting.dateline, tasting.about_countries);
  drop_own(tasting.words, item);
  return tasting;
}

Trace trace_of(const NewsItem& item, const EventWords& words, const Sketch& sketch, const Window& window) {
  auto trace = is_series(item) ? Trace() : window.weigh(words);  // without terms it leads and joins nothing
  trace.sketch = sketch;
  trace.agency = sender_key(item);
  trace.minute = minute_of(item.version_created ? item.version_created : item.first_created);
  return trace;
}

void relate(Tasting& tasting, const Trace& trace, const Window& window, std::span<const StoryId> others) {
  if (tasting.decision != Outcome::story) return;
  auto match = find_event(window, trace, tasting.words, others);
  if (!match) return;
  tasting.decision = Outcome::related;
  tasting.story = match->event;
  std::ranges::move(match->because, std::inserter(tasting.because, tasting.because.begin()));
}

}  // namespace dateline::taster
