#include "intake/filing.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/fault_point.h"
#include "copydesk/draft.h"
#include "intake/control.h"
#include "intake/person_needed.h"
#include "intake/story_draft.h"
#include "intake/withholding.h"
#include "taster/agency.h"
#include "taster/division.h"
#include "taster/takes.h"
#include "text/unicode.h"

namespace dateline::intake {
namespace {

bool is_same_version(const archive::FiledItem& known, const NewsItem& item, std::string_view source) {
  return known.source == source && known.item.uri == item.uri && known.item.version == item.version;
}

bool is_used_copy(const archive::FiledItem& filed, std::string_view source) {
  return filed.source == source && (filed.outcome == Outcome::story || filed.outcome == Outcome::version);
}

std::vector<Reason> reasons_of(const std::vector<Problem>& problems) {
  std::vector<Reason> reasons;
  for (const auto& problem : problems) reasons.push_back({"problem:" + problem.code, problem.detail});
  return reasons;
}

// The first rule of the settings that fits. A rule for urgent copy does not fit copy that does not say.
const DeskRule* desk_rule_for(const Story& story, const Settings& settings) {
  const auto fits = [&](const DeskRule& rule) {
    const bool of_sector =
        rule.sector.empty() || std::ranges::find(story.sectors, rule.sector) != story.sectors.end();
    const bool urgent = rule.urgency == 0 || (story.urgency && *story.urgency <= rule.urgency);
    return (rule.source.empty() || rule.source == story.source) && of_sector && urgent;
  };
  const auto found = std::ranges::find_if(settings.rules, fits);
  return found == settings.rules.end() ? nullptr : &*found;
}

template <class T>
void append(std::vector<T>& to, std::vector<T> more) {
  std::ranges::move(more, std::back_inserter(to));
}

}  // namespace

desk::ImportTimes import_times(const NewsItem& item) {
  return {item.captured_created, item.captured_updated};
}

Filing::Filing(const FilingRules& rules, const Arrival& arrival, const wire::Parsed& parsed,
               archive::Transaction& tx, Instant now)
    : rules_(rules),
      arrival_(arrival),
      parsed_(parsed),
      tx_(tx),
      verbs_(tx, rules.settings, now),
      now_(now),
      source_(rules.settings.source(arrival.source)) {}

Result<ItemOutcome> Filing::file(std::size_t place) {
  return file(place, static_cast<std::int64_t>(place));
}

Result<ItemOutcome> Filing::file(std::size_t index, std::int64_t place) {
  TRY(auto tasted, taste(parsed_.items.at(index), place));
  FAULT_POINT("intake.tasted");
  switch (tasted.tasting.decision) {
    case Outcome::story:
    case Outcome::related:
      return file_new(std::move(tasted));
    case Outcome::version:
      return file_version(std::move(tasted));
    case Outcome::duplicate:
    case Outcome::seen:
      return file_repeat(std::move(tasted));
    case Outcome::control:
      return file_control(std::move(tasted));
    case Outcome::reject:
      break;
  }
  return ItemOutcome{Outcome::reject, tasted.item.uri, {}, std::move(tasted.tasting.because)};
}

Result<Filing::Tasted> Filing::taste(const NewsItem& item, std::int64_t place) {
  Tasted tasted{.item = item, .place = place};
  if (has_signal(item, embargo_unread)) {
    tasted.item = as_copy(item);
    tasted.waits = "its embargo cannot be read";
  }
  TRY(look_up(tasted));
  if (opens_withheld(tasted.item, parsed_.format, known_to(tasted))) {
    tasted.item = as_withheld_copy(item);
    tasted.withheld = true;
    tasted.known.clear();  // it is held on its own, whatever it repeats
  }
  TRY(decide(tasted));
  return tasted;
}

Result<> Filing::look_up(Tasted& tasted, ItemId but) {
  auto identity = taster::identity_of(tasted.item, arrival_.source, parsed_.format);
  tasted.keys = std::move(identity.keys);
  tasted.trace.sketch = identity.sketch;
  TRY(tasted.known, tx_.items.with_keys(tasted.keys));
  std::vector<ItemId> alike;
  for (const auto& each : rules_.recent.window().near_duplicates(tasted.trace.sketch))
    if (std::ranges::find(tasted.known, each.item, &archive::FiledItem::id) == tasted.known.end())
      alike.push_back(each.item);
  TRY(auto more, tx_.items.with_ids(alike));
  append(tasted.known, std::move(more));
  std::erase_if(tasted.known, [&](const auto& each) { return each.id == but; });
  std::ranges::sort(tasted.known, {}, &archive::FiledItem::id);  // the taster reads them as they came
  return ok();
}

std::vector<taster::Known> Filing::known_to(const Tasted& tasted) const {
  std::vector<taster::Known> known;
  for (const auto& each : tasted.known)
    known.push_back({each.id, each.story, each.item, each.source == arrival_.source});
  return known;
}

Result<> Filing::decide(Tasted& tasted) {
  auto& tasting = tasted.tasting;
  tasting = rules_.taster.taste(tasted.item, arrival_.source, parsed_.format, known_to(tasted));
  std::ranges::copy(tasting.problems, std::back_inserter(problems_));
  const auto& window = rules_.recent.window();
  tasted.trace = taster::trace_of(tasted.item, tasting.words, tasted.trace.sketch, window);
  if (tasted.trace.minute == 0) tasted.trace.minute = taster::minute_of(arrival_.received_at);
  if (tasting.decision != Outcome::story) return ok();
  TRY(const auto others, held_against(tasted));
  taster::relate(tasting, tasted.trace, window, others);
  return ok();
}

// The events of its own agency's copy that it was held against, and found to be other news.
Result<std::vector<StoryId>> Filing::held_against(const Tasted& tasted) {
  std::vector<StoryId> events;
  const auto agency = taster::agency_key(tasted.item);
  for (const auto& each : tasted.known) {
    if (!each.story || agency == 0 || taster::agency_key(each.item) != agency) continue;
    TRY(const auto event, tx_.stories.event_of(each.story));
    events.push_back(event);
  }
  return events;
}

// A take alone is not the story: it goes behind the copy that it continues.
Result<NewsItem> Filing::whole_copy(const Tasted& tasted) const {
  auto item = tasted.item;
  if (!tasted.tasting.continues) return item;
  TRY(const auto filed, tx_.items.of_story(tasted.tasting.story));
  std::vector<NewsItem> earlier;
  for (const auto& each : filed)
    if (is_used_copy(each, arrival_.source) && each.item.uri != item.uri) earlier.push_back(each.item);
  item.body_html = taster::with_takes_before(item, earlier);
  return item;
}

Result<Story> Filing::drafted(const Tasted& tasted) const {
  TRY(const auto item, whole_copy(tasted));
  const auto draft = copydesk::draft(item, copydesk::draft_rules(rules_.settings, source_));
  if (draft.headline.empty()) return error(Fault::invalid, "it has no headline, and no words to make one of");
  auto story =
      story_draft(item, draft, tasted.tasting, {arrival_.source, source_, parsed_.format}, rules_.settings);
  append(story.because, reasons_of(tasted.tasting.problems));
  if (parsed_.items.size() == 1) append(story.because, reasons_of(parsed_.problems));
  return story;
}

Result<ItemOutcome> Filing::file_new(Tasted tasted) {
  auto draft = drafted(tasted);
  if (!draft) return ItemOutcome{Outcome::reject, tasted.item.uri, {}, {{"headline", draft.error().text()}}};
  draft.value().received_at = arrival_.received_at;
  if (tasted.tasting.decision == Outcome::related) draft.value().event = tasted.tasting.story;
  FAULT_POINT("intake.drafted");
  TRY(const auto story, verbs_.receive(std::move(draft).value(), by(tasted.item)));
  FAULT_POINT("intake.received");
  TRY(keep(tasted, tasted.tasting.decision, story.id));
  TRY(auto left, divide(story));
  TRY(auto step, first_step(tasted, story));
  FAULT_POINT("intake.stepped");
  auto because = std::move(tasted.tasting.because);
  if (left) because.push_back(std::move(*left));
  because.push_back(std::move(step));
  return ItemOutcome{tasted.tasting.decision, tasted.item.uri, story.id, std::move(because)};
}

// Where the event that a story has joined has become two; the reason, where the story itself has left it.
Result<std::optional<Reason>> Filing::divide(const Story& story) {
  const auto division = story.event ? taster::divided(rules_.recent.window(), story.event) : std::nullopt;
  if (!division) return std::optional<Reason>();
  TRY(const auto leaving, verbs_.divide(story.event, *division));
  if (leaving.empty()) return std::optional<Reason>();
  rules_.recent.divide(story.event, leaving, tx_);
  const bool left = std::ranges::find(leaving, story.id) != leaving.end();
  return left ? std::optional(Reason{"event", division->because}) : std::nullopt;
}

// What happens to a story that has just been received. It is public only at the end of this list.
Result<Reason> Filing::first_step(const Tasted& tasted, const Story& received) {
  const auto story = received.id;
  TRY(auto told, carry_out_awaited(tasted.item, story, arrival_.source, tx_, verbs_));
  if (told) return std::move(*told);
  auto who = by(tasted.item);
  if (tasted.withheld) {
    who.why = "withheld by its source";
    TRY(verbs_.hold(story, who));
    return Reason{"publish", "held: withheld by its source"};
  }
  if (!tasted.waits.empty()) return Reason{"publish", "waits for the desk: " + tasted.waits};
  TRY(const auto rule, rule_for(tasted.item, received));
  if (rule.publish == PublishRule::never) {
    who.why = rule.why;
    TRY(verbs_.spike(story, who));
    return Reason{"publish", "spiked: " + rule.why};
  }
  if (rule.publish == PublishRule::review) return Reason{"publish", "waits for the desk: " + rule.why};
  const auto out = verbs_.publish(story, who, {}, import_times(tasted.item));
  if (out)
    return Reason{"publish", out.value().state == WorkflowState::scheduled ? "scheduled" : "published"};
  if (out.error().fault != Fault::refused) return out.error();
  return Reason{"publish", "waits for the desk: " + out.error().what};
}

Result<ItemOutcome> Filing::file_version(Tasted tasted) {
  const auto id = tasted.tasting.story;
  if (tasted.tasting.late) {  // the story has gone on: it is kept beside the newer one, and changes nothing
    TRY(keep(tasted, Outcome::version, id));
    return ItemOutcome{Outcome::version, tasted.item.uri, id, std::move(tasted.tasting.because)};
  }
  TRY(const auto story, tx_.stories.find(id));
  auto draft = drafted(tasted);
  if (!story || !draft)
    return ItemOutcome{Outcome::reject,
                       tasted.item.uri,
                       id,
                       {{"version", story ? draft.error().text() : "the story it belongs to is gone"}}};
  TRY(keep(tasted, Outcome::version, id));
  auto because = std::move(tasted.tasting.because);
  TRY(auto waits, version_waits(tasted, *story));
  const desk::WireVersion version{std::move(draft).value(), import_times(tasted.item), std::move(waits)};
  const auto done = verbs_.version(id, version, by(tasted.item));
  FAULT_POINT("intake.version_handed_over");
  if (!done && done.error().fault != Fault::refused) return done.error();
  if (!done) because.push_back({"version", "kept and not used: " + done.error().text()});
  if (done && !done.value().waiting.empty())
    because.push_back({"version", "waits for the desk: " + done.value().waits_because});
  return ItemOutcome{Outcome::version, tasted.item.uri, id, std::move(because)};
}

Result<std::string> Filing::version_waits(const Tasted& tasted, const Story& story) {
  if (!tasted.waits.empty()) return tasted.waits;
  if (story.source != arrival_.source) return fmt::format("it comes from '{}'", arrival_.source);
  if (story.state != WorkflowState::published && story.state != WorkflowState::scheduled)
    return std::string();
  TRY(auto rule, rule_for(tasted.item, story));
  return rule.publish == PublishRule::automatic ? std::string() : std::move(rule.why);
}

Result<ItemOutcome> Filing::file_repeat(Tasted tasted) {
  const bool known = std::ranges::any_of(
      tasted.known, [&](const auto& each) { return is_same_version(each, tasted.item, arrival_.source); });
  const auto outcome = brings_feeds(arrival_.road) && known ? Outcome::seen : Outcome::duplicate;
  if (outcome == Outcome::duplicate) {
    TRY(keep(tasted, outcome, tasted.tasting.story));
  }
  return ItemOutcome{outcome, tasted.item.uri, tasted.tasting.story, std::move(tasted.tasting.because)};
}

Result<ItemOutcome> Filing::file_control(Tasted tasted) {
  const ControlledBy from{arrival_.source, arrival_.raw, arrival_.received_at};
  TRY(auto outcome, carry_out(control_of(tasted.item), tasted.tasting.story, from, tx_, verbs_));
  outcome.uri = tasted.item.uri;
  append(outcome.because, std::move(tasted.tasting.because));
  if (outcome.outcome == Outcome::reject) return outcome;
  tasted.keys.clear();  // its words are no copy: nothing is a version or a repeat of them
  TRY(keep(tasted, Outcome::control, outcome.story));
  return outcome;
}

Result<> Filing::keep(const Tasted& tasted, Outcome outcome, StoryId story) {
  TRY(const auto id, tx_.items.add(filed(tasted, outcome, story), keys_of(tasted)));
  FAULT_POINT("intake.kept");
  return outcome == Outcome::control ? ok() : remember(tasted, id, story);
}

Result<> Filing::remember(const Tasted& tasted, ItemId item, StoryId story) {
  auto event = tasted.tasting.decision == Outcome::related ? tasted.tasting.story : story;
  if (tasted.tasting.decision != Outcome::story && tasted.tasting.decision != Outcome::related) {
    TRY(event, tx_.stories.event_of(story));
  }
  return rules_.recent.put({item, story, event, arrival_.received_at}, tasted.trace, tx_);
}

std::vector<std::string> Filing::keys_of(const Tasted& tasted) const {
  auto keys = tasted.keys;
  std::ranges::move(picture_keys(arrival_.source, tasted.item), std::back_inserter(keys));
  return keys;
}

archive::FiledItem Filing::filed(const Tasted& tasted, Outcome outcome, StoryId story) const {
  return {.id = {},
          .raw = arrival_.raw,
          .place = tasted.place,
          .source = arrival_.source,
          .format = parsed_.format,
          .outcome = outcome,
          .story = story,
          .received_at = arrival_.received_at,
          .item = tasted.item};
}

// What decides whether it goes out by itself, the strongest first.
Result<Filing::RuleFor> Filing::rule_for(const NewsItem& item, const Story& story) {
  const auto& settings = rules_.settings;
  auto person = person_needed(item, settings);
  if (!person.empty()) return RuleFor{PublishRule::review, std::move(person)};
  TRY(const auto stop, tx_.stops.over(arrival_.source));
  if (stop)
    return RuleFor{PublishRule::review, fmt::format("automatic publishing is stopped by {}", stop->who)};
  if (const auto* rule = desk_rule_for(story, settings))
    return RuleFor{rule->publish, "a rule of the settings"};
  const bool named =
      std::ranges::find(settings.sources, arrival_.source, &Source::name) != settings.sources.end();
  const bool captured = parsed_.format == "page" || item.captured_created.has_value();
  return RuleFor{!named && captured ? settings.captured_page_default : source_.publish, "the source's rule"};
}

desk::By Filing::by(const NewsItem& item) const {
  return {"wire:" + arrival_.source,
          std::string(text::cut_at_word(text::collapse_whitespace(item.ed_note), longest_why))};
}

}  // namespace dateline::intake
