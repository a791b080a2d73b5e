#include "desk/source_board.h"

#include <fmt/format.h>

#include <algorithm>

#include "settings/nearest.h"

namespace dateline::desk {
namespace {

using archive::SourceState;

constexpr std::chrono::hours hour(1);

Instant hour_of(Instant at) {
  return std::chrono::floor<std::chrono::hours>(at);
}

std::optional<Instant> alarmed_at(const std::vector<Alarm>& standing, std::string_view source) {
  const auto first = std::ranges::find(standing, source, &Alarm::source);  // they stand oldest first
  return first == standing.end() ? std::nullopt : std::optional(first->at);
}

std::optional<Instant> hub_until(const std::vector<Subscription>& all, std::string_view source, Instant now) {
  const auto active = std::ranges::find_if(all, [&](const Subscription& each) {
    return each.source == source && each.is_wanted && each.lease_until > now;
  });
  return active == all.end() ? std::nullopt : std::optional(active->lease_until);
}

Result<SourceLine> line_of(SourceState state, archive::Facets& archive, const Settings& settings, Instant now,
                           const std::vector<Alarm>& standing) {
  SourceLine line;
  line.rules = rules_of(state.name, settings);
  line.state = std::move(state);
  line.health = health_of(line.rules, line.state, now);
  line.next_poll = next_poll(line.rules, line.state);
  TRY(const auto subscriptions, archive.subscriptions.all());
  line.hub_until = hub_until(subscriptions, line.state.name, now);
  line.alarmed_at = alarmed_at(standing, line.state.name);

  const auto shown = std::ssize(line.hours);
  const auto first = hour_of(now) - (shown - 1) * hour;
  TRY(const auto rates, archive.sources.rate(line.state.name, first));
  for (const auto& rate : rates) {
    const auto place = (rate.hour - first) / hour;
    if (place >= 0 && place < shown) line.hours[static_cast<std::size_t>(place)] = rate.items;
  }
  TRY(line.today, archive.ledger.outcomes_of_day(line.state.name, now));
  return line;
}

Error no_such(std::string_view source, const std::vector<SourceState>& all) {
  std::vector<std::string_view> names;
  for (const auto& state : all) names.push_back(state.name);
  const auto meant = nearest(source, names);
  return error(Fault::not_found, fmt::format("there is no source '{}'", source), {},
               meant.empty()
                   ? "`dateline sources` lists those of the settings and those that have sent something"
                   : fmt::format("did you mean {}?", meant));
}

}  // namespace

std::int64_t SourceLine::items_today() const {
  std::int64_t sum = 0;
  for (const auto& [outcome, count] : today)
    if (outcome != Outcome::seen) sum += count;
  return sum;
}

std::vector<SourceState> all_sources(std::vector<SourceState> known, const Settings& settings) {
  for (const auto& source : settings.sources) {
    if (std::ranges::find(known, source.name, &SourceState::name) != known.end()) continue;
    SourceState unheard;
    unheard.name = source.name;
    known.push_back(std::move(unheard));
  }
  std::ranges::sort(known, {}, &SourceState::name);
  return known;
}

Source rules_of(std::string_view source, const Settings& settings) {
  auto rules = settings.source(source);
  rules.name = source;
  return rules;
}

Result<std::vector<SourceLine>> source_board(archive::Facets& archive, const Settings& settings,
                                             Instant now) {
  TRY(auto known, archive.sources.all());
  TRY(const auto standing, archive.alarms.standing());
  std::vector<SourceLine> lines;
  for (auto& state : all_sources(std::move(known), settings)) {
    TRY(auto line, line_of(std::move(state), archive, settings, now, standing));
    lines.push_back(std::move(line));
  }
  return lines;
}

Result<SourceLine> source_line(archive::Facets& archive, const Settings& settings, std::string_view source,
                               Instant now) {
  TRY(auto known, archive.sources.all());
  auto all = all_sources(std::move(known), settings);
  const auto found = std::ranges::find(all, source, &SourceState::name);
  if (found == all.end()) return no_such(source, all);
  TRY(const auto standing, archive.alarms.standing());
  return line_of(std::move(*found), archive, settings, now, standing);
}

}  // namespace dateline::desk
