#include "intake/control.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/fault_point.h"
#include "news/names.h"
#include "text/html.h"
#include "text/unicode.h"

namespace dateline::intake {
namespace {

std::string words_of(const NewsItem& item) {
  for (const auto& words : {item.ed_note, item.headline, text::clean_html_to_text(item.body_html)}) {
    const auto line = text::collapse_whitespace(text::strip_controls(words));
    if (!line.empty()) return std::string(text::cut_at_word(line, longest_why));
  }
  return {};
}

desk::By by_wire(std::string_view source, const Control& control) {
  return {fmt::format("wire:{}", source), fmt::format("{}: {}", name(control.verb), control.why)};
}

// What a source has to do with a story that it sends a message about.
struct Part {
  bool supplied = false;  // copy of its is in the story
  bool wholly = false;    // and nobody else's, the desk's neither; it shows what the message is about
};

bool is_named(const NewsItem& item, std::string_view uri) {
  return item.uri == uri || std::ranges::find(item.alt_ids, uri, &AltId::value) != item.alt_ids.end();
}

Result<Part> part_of(std::string_view source, const Story& story, std::string_view target,
                     archive::Transaction& tx) {
  TRY(const auto items, tx.items.of_story(story.id));
  Part part{.supplied = story.source == source, .wholly = !story.desk_edited};
  bool names_one = false, shows_it = false;
  for (const auto& each : items) {
    const bool named = is_named(each.item, target);
    part.supplied = part.supplied || (each.source == source && named);
    part.wholly = part.wholly && each.source == source;
    names_one = names_one || named;
    shows_it = shows_it || (named && each.item.uri == story.item_uri);
  }
  // A notice can name the story itself, by its headline.
  part.wholly = part.wholly && (shows_it || !names_one);
  return part;
}

// Copy that readers have not had can be killed without asking.
Result<Story> apply(const Control& control, const Story& story, const Part& part, const desk::By& by,
                    desk::Verbs& verbs) {
  if (control.verb == ControlMessage::Verb::withhold) return verbs.hold(story.id, by);
  if (control.verb == ControlMessage::Verb::correct) return verbs.demand(story.id, control.verb, by);
  return part.wholly || !story.created ? verbs.kill(story.id, by) : verbs.demand(story.id, control.verb, by);
}

// One that is about copy is carried out, one that only tells is read.
bool is_for_reading(const Control& control, StoryId story) {
  return control.verb == ControlMessage::Verb::advisory ||
         (control.verb == ControlMessage::Verb::correct && !story);
}

// Where the renditions of this picture are, as the story's pictures name them.
std::vector<std::string> renditions_of(const std::vector<archive::FiledItem>& items,
                                       std::string_view picture) {
  std::vector<std::string> places;
  for (const auto& each : items)
    for (const auto& file : each.item.associations)
      if (file.uri == picture)
        for (const auto& rendition : file.renditions) places.push_back(rendition.href);
  return places;
}

// A picture taken back leaves every story that its source gave it to; how many those were.
Result<std::size_t> withdraw_pictures(const Control& control, const ControlledBy& by,
                                      archive::Transaction& tx, desk::Verbs& verbs) {
  if (control.verb != ControlMessage::Verb::kill) return std::size_t{0};
  TRY(const auto stories, tx.items.stories_with_key(picture_key(by.source, control.target)));
  std::size_t withdrawn = 0;
  for (const auto id : stories) {
    TRY(const auto items, tx.items.of_story(id));
    TRY(const bool done,
        verbs.withdraw_pictures(id, renditions_of(items, control.target), by_wire(by.source, control)));
    FAULT_POINT("intake.picture_withdrawn");
    if (done) ++withdrawn;
  }
  return withdrawn;
}

ItemOutcome outcome_of(const Control& control, StoryId story, Outcome kind, std::string_view text) {
  return {kind, control.target, story, {{"control", fmt::format("{}: {}", name(control.verb), text)}}};
}

// Of no story that is known: it takes back a picture, or waits for copy that has not come.
Result<ItemOutcome> carry_out_unseen(const Control& control, const ControlledBy& by, archive::Transaction& tx,
                                     desk::Verbs& verbs) {
  if (control.target.empty())
    return outcome_of(control, {}, Outcome::reject, "it does not say what it is about; see to it by hand");
  TRY(const auto pictures, withdraw_pictures(control, by, tx, verbs));
  if (pictures > 0)
    return outcome_of(control, {}, Outcome::control, fmt::format("the picture is off {} stories", pictures));
  TRY(tx.items.await({control.target, std::string(by.source), control.verb, control.why, by.raw, by.at}));
  FAULT_POINT("intake.control_awaits");
  return outcome_of(control, {}, Outcome::control,
                    fmt::format("waits for '{}', which has not arrived", control.target));
}

}  // namespace

std::string picture_key(std::string_view source, std::string_view uri) {
  return fmt::format("picture:{}:{}", source, uri);
}

std::vector<std::string> picture_keys(std::string_view source, const NewsItem& item) {
  std::vector<std::string> keys;
  for (const auto& file : item.associations)
    if (!file.uri.empty() && (file.type == "picture" || file.type == "graphic"))
      keys.push_back(picture_key(source, file.uri));
  return keys;
}

Control control_of(const NewsItem& item) {
  Control control;
  if (item.control) control.verb = item.control->verb;
  if (item.control) control.target = item.control->target;
  if (item.pub_status == PubStatus::canceled) control.verb = ControlMessage::Verb::kill;
  if (item.pub_status == PubStatus::withheld) control.verb = ControlMessage::Verb::withhold;
  if (control.target.empty() && !item.control) control.target = item.uri;
  control.why = words_of(item);
  return control;
}

Result<ItemOutcome> carry_out(const Control& control, StoryId story, const ControlledBy& by,
                              archive::Transaction& tx, desk::Verbs& verbs) {
  const auto told = [&](std::string_view text) { return outcome_of(control, story, Outcome::control, text); };
  if (is_for_reading(control, story)) return told("for the desk to read");
  if (!story) return carry_out_unseen(control, by, tx, verbs);

  TRY(const auto target, tx.stories.find(story));
  if (!target) return outcome_of(control, story, Outcome::reject, "the story is gone");
  TRY(const auto part, part_of(by.source, *target, control.target, tx));
  if (!part.supplied)
    return outcome_of(control, story, Outcome::reject,
                      fmt::format("refused: story {} is not from '{}'", story.value, by.source));
  const auto done = apply(control, *target, part, by_wire(by.source, control), verbs);
  FAULT_POINT("intake.control_carried_out");
  if (done) return told(done.value().demanded.empty() ? "carried out" : "the desk must decide");
  if (done.error().fault != Fault::refused) return done.error();
  return told(fmt::format("nothing to do, story {} is {}", story.value, name(target->state)));
}

Result<std::optional<Reason>> carry_out_awaited(const NewsItem& item, StoryId story, std::string_view source,
                                                archive::Transaction& tx, desk::Verbs& verbs) {
  std::vector<std::string> names{item.uri};
  for (const auto& other : item.alt_ids) names.push_back(other.value);

  std::optional<Reason> reason;
  for (const auto& uri : names) {
    TRY(const auto waiting, tx.items.awaited(uri));
    for (const auto& control : waiting) {
      if (control.source != source) continue;
      const Control told{control.verb, uri, control.why};
      const auto who = by_wire(source, told);
      const auto done =
          control.verb == ControlMessage::Verb::kill ? verbs.kill(story, who) : verbs.hold(story, who);
      if (!done && done.error().fault != Fault::refused) return done.error();
      TRY(tx.items.carried_out(uri, source));
      FAULT_POINT("intake.awaited_carried_out");
      reason = Reason{"control", fmt::format("{}: the message came before the copy", name(control.verb))};
    }
  }
  return reason;
}

}  // namespace dateline::intake
