#include "intake/control.h"

#include <fmt/format.h>

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

Result<Story> apply(ControlMessage::Verb verb, StoryId story, const desk::By& by, desk::Verbs& verbs) {
  return verb == ControlMessage::Verb::kill ? verbs.kill(story, by) : verbs.hold(story, by);
}

bool takes_copy_back(ControlMessage::Verb verb) {
  return verb == ControlMessage::Verb::kill || verb == ControlMessage::Verb::withhold;
}

}  // namespace

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
  const auto outcome = [&](Outcome kind, std::string text) {
    return ItemOutcome{kind, control.target, story, {{"control", std::move(text)}}};
  };
  if (!takes_copy_back(control.verb))
    return outcome(Outcome::control, fmt::format("{}: for the desk to read", name(control.verb)));
  if (!story) {
    if (control.target.empty())
      return outcome(Outcome::reject, fmt::format("{}: it does not say what it is about; see to it by hand",
                                                  name(control.verb)));
    TRY(tx.items.await({control.target, std::string(by.source), control.verb, control.why, by.raw, by.at}));
    FAULT_POINT("intake.control_awaits");
    return outcome(Outcome::control, fmt::format("{}: waits for '{}', which has not arrived",
                                                 name(control.verb), control.target));
  }

  TRY(const auto target, tx.stories.find(story));
  if (!target || target->source != by.source)
    return outcome(Outcome::reject, fmt::format("{} refused: story {} is not from '{}'", name(control.verb),
                                                story.value, by.source));
  const auto done = apply(control.verb, story, by_wire(by.source, control), verbs);
  FAULT_POINT("intake.control_carried_out");
  if (done) return outcome(Outcome::control, fmt::format("{}: carried out", name(control.verb)));
  if (done.error().fault != Fault::refused) return done.error();
  return outcome(Outcome::control, fmt::format("{}: nothing to do, story {} is {}", name(control.verb),
                                               story.value, name(target->state)));
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
      const auto done = apply(control.verb, story, by_wire(source, told), verbs);
      if (!done && done.error().fault != Fault::refused) return done.error();
      TRY(tx.items.carried_out(uri, source));
      FAULT_POINT("intake.awaited_carried_out");
      reason = Reason{"control", fmt::format("{}: the message came before the copy", name(control.verb))};
    }
  }
  return reason;
}

}  // namespace dateline::intake
