// Refiling: what follows for the newsroom when an item that was filed long ago reads otherwise today.
//
// The words go the way of every version: the story gets them through the desk's verb, so what the desk
// has killed, edited or held stays as it is. What an earlier reader overlooked and a newsroom must fear,
// an embargo, a withdrawal, a message that went out as copy, takes the story off the site at once and
// leaves the rest to the desk: an hour too long off the site can be mended, an hour too long on it cannot.
// Nothing here brings a story back.
#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"
#include "intake/control.h"
#include "intake/filing.h"
#include "intake/withholding.h"
#include "news/names.h"

namespace dateline::intake {
namespace {

bool is_copy(Outcome outcome) {
  return outcome == Outcome::story || outcome == Outcome::related || outcome == Outcome::version;
}

bool says_the_same(const Control& one, const Control& other) {
  return one.verb == other.verb && one.target == other.target;
}

std::string overlooked_embargo(const NewsItem& item, const NewsItem& before, Instant now) {
  const auto& until = item.embargoed_until;
  if (!until || *until <= now || before.embargoed_until >= until) return {};
  return fmt::format("embargoed until {}", rfc3339(*until));
}

Reason replayed(std::string text) {
  return {"replay", std::move(text)};
}

}  // namespace

Result<Refiled> Filing::refile(std::size_t index, const archive::FiledItem& was) {
  if (was.outcome == Outcome::duplicate) return file_anew(index, was);
  TRY(auto tasted, taste_again(parsed_.items.at(index), was));
  const bool is_message = tasted.tasting.decision == Outcome::control;
  if (was.outcome != Outcome::control)
    return is_message ? refile_message(std::move(tasted), was) : refile_copy(std::move(tasted), was);
  if (!is_message || !says_the_same(control_of(was.item), control_of(tasted.item)))
    return file_anew(index, was);
  // What it asked for was done when it came. Done again it would undo what the desk has decided since.
  TRY(keep_again(tasted, was, Outcome::control, was.story));
  return Refiled{{Outcome::control, tasted.item.uri, was.story, {replayed("it asks for the same")}}};
}

Result<Filing::Tasted> Filing::taste_again(const NewsItem& item, const archive::FiledItem& was) {
  Tasted tasted{.item = as_kept(item, was.outcome), .place = was.place};
  if (has_signal(item, embargo_unread)) tasted.waits = "its embargo cannot be read";
  tasted.withheld = has_signal(tasted.item, withheld);
  TRY(look_up(tasted, was.id));
  TRY(decide(tasted));
  return tasted;
}

// As if it came now: what was no copy then has changed nothing that would have to be taken along.
Result<Refiled> Filing::file_anew(std::size_t index, const archive::FiledItem& was) {
  if (was.outcome == Outcome::control) {
    const auto target = control_of(was.item).target;
    TRY(const auto waiting, tx_.items.awaited(target));
    for (const auto& each : waiting)
      if (each.raw == arrival_.raw) {
        TRY(tx_.items.carried_out(target, each.source));
      }
  }
  TRY(tx_.items.remove(was.id));
  TRY(auto outcome, file(index, was.place));
  return Refiled{std::move(outcome)};
}

Result<Refiled> Filing::refile_copy(Tasted tasted, const archive::FiledItem& was) {
  auto draft = drafted(tasted);
  if (!draft)
    return Refiled{{Outcome::reject, tasted.item.uri, was.story, {{"headline", draft.error().text()}}}, true};
  TRY(const bool on_the_page, is_on_the_page(was));
  TRY(keep_again(tasted, was, was.outcome, was.story));
  // Its withdrawal may have come under the uri that it is known by only now.
  TRY(auto reason, carry_out_awaited(tasted.item, was.story, arrival_.source, tx_, verbs_));
  if (!reason && !on_the_page) reason = replayed("the story shows other words");
  if (!reason) {
    TRY(reason, use_again(tasted, was, std::move(draft).value()));
  }
  return Refiled{{was.outcome, tasted.item.uri, was.story, {std::move(*reason)}}};
}

Result<Reason> Filing::use_again(const Tasted& tasted, const archive::FiledItem& was, Story draft) {
  auto fear = overlooked_embargo(tasted.item, was.item, now_);
  if (!tasted.waits.empty() && !has_signal(was.item, embargo_unread)) fear = tasted.waits;
  const bool withdrawn = tasted.withheld && !has_signal(was.item, withheld);
  if (withdrawn) fear = "withheld by its source";

  TRY(auto story, tx_.stories.find(was.story));
  CHECK(story.has_value());
  TRY(auto why_it_waits, version_waits(tasted, *story));
  const bool waits = story->desk_edited || !why_it_waits.empty();
  // A story that takes the new words and is not public yet obeys their embargo by itself.
  const bool must_go = withdrawn || waits || story->state == WorkflowState::published;
  if (!fear.empty() && must_go) {
    TRY(take_down(was.story, fear));
    TRY(story, tx_.stories.find(was.story));
  }
  const auto held = fear.empty() || !must_go ? std::string() : fmt::format("{}; ", fear);

  const desk::WireVersion version{std::move(draft), import_times(tasted.item), std::move(why_it_waits)};
  const auto done = verbs_.version(was.story, version, {"wire:" + arrival_.source, "read again by a replay"});
  if (!done && done.error().fault != Fault::refused) return done.error();
  if (!done) return replayed(held + "kept and not used: " + done.error().text());
  if (!done.value().waiting.empty())
    return replayed(held + "waits for the desk: " + done.value().waits_because);
  return replayed(held + "the story has it");
}

// It went out as copy, and is a message: what it asks for is done, and it leaves the site.
Result<Refiled> Filing::refile_message(Tasted tasted, const archive::FiledItem& was) {
  const auto control = control_of(tasted.item);
  const bool about_itself = control.target == tasted.item.uri || control.target == was.item.uri;
  const auto target = tasted.tasting.story || !about_itself ? tasted.tasting.story : was.story;
  TRY(const bool on_the_page, is_on_the_page(was));
  const ControlledBy from{arrival_.source, arrival_.raw, arrival_.received_at};
  TRY(auto outcome, carry_out(control, target, from, tx_, verbs_));
  outcome.uri = tasted.item.uri;
  if (on_the_page) {
    TRY(take_down(was.story, fmt::format("a message to {}, and no copy", name(control.verb))));
  }
  if (outcome.outcome == Outcome::reject) {
    TRY(tx_.items.remove(was.id));
  } else {
    TRY(keep_again(tasted, was, Outcome::control, outcome.story));
  }
  return Refiled{std::move(outcome)};
}

// What it was split from is other news: it never goes back there as related.
Result<ItemOutcome> Filing::split_off(const archive::FiledItem& was, StoryId into, const desk::By& by) {
  if (!is_copy(was.outcome) && !into)
    return error(Fault::refused, fmt::format("its first item is no copy but a {}", name(was.outcome)));
  Tasted tasted{.item = was.item, .place = was.place};
  if (has_signal(was.item, embargo_unread)) tasted.waits = "its embargo cannot be read";
  tasted.withheld = has_signal(was.item, withheld);
  TRY(look_up(tasted, was.id));
  tasted.known.clear();
  TRY(decide(tasted));
  tasted.tasting.decision = into ? was.outcome : Outcome::story;
  tasted.tasting.because.insert(
      tasted.tasting.because.begin(),
      {"version", fmt::format("split from story {} by {}", was.story.value, by.who)});
  auto draft = drafted(tasted);
  if (!draft) return draft.error();
  auto story = into;
  if (!into) {
    draft.value().received_at = arrival_.received_at;
    TRY(const auto received, verbs_.receive(std::move(draft).value(), by));
    story = received.id;
  }
  TRY(keep_again(tasted, was, tasted.tasting.decision, story));
  ItemOutcome outcome{tasted.tasting.decision, was.item.uri, story, std::move(tasted.tasting.because)};
  if (!into) {
    TRY(const auto from, tx_.stories.find(was.story));
    CHECK(from.has_value());
    // What the desk keeps from readers does not reach them under another address.
    if (from->state != WorkflowState::published || !from->demanded.empty())
      tasted.waits = fmt::format("story {}, which it was split from, is {}", was.story.value,
                                 from->demanded.empty() ? name(from->state) : "to be decided");
    TRY(const auto received, tx_.stories.find(story));
    TRY(auto step, first_step(tasted, *received));
    outcome.because.push_back(std::move(step));
  } else if (was.outcome == Outcome::version) {
    TRY(verbs_.version(story, {std::move(draft).value(), import_times(was.item), {}}, by));
  }
  return outcome;
}

Result<desk::WireVersion> Filing::version_of(const archive::FiledItem& filed) {
  TRY(const auto tasted, taste_again(filed.item, filed));
  TRY(auto draft, drafted(tasted));
  return desk::WireVersion{std::move(draft), import_times(filed.item), {}};
}

Result<bool> Filing::is_on_the_page(const archive::FiledItem& was) {
  TRY(const auto story, tx_.stories.find(was.story));
  if (!story) return false;
  TRY(const auto items, tx_.items.of_story(was.story));
  // One version can have come twice with different words: the later ones are used.
  const auto used = std::find_if(items.rbegin(), items.rend(), [&](const auto& each) {
    return is_copy(each.outcome) && each.item.uri == story->item_uri &&
           each.item.version == story->item_version;
  });
  return used != items.rend() && used->id == was.id;
}

Result<> Filing::take_down(StoryId story, std::string why) {
  const auto done = verbs_.hold(story, {"wire:" + arrival_.source, "read again by a replay: " + why});
  if (!done && done.error().fault != Fault::refused) return done.error();  // refused: it is off the site
  return ok();
}

Result<> Filing::keep_again(const Tasted& tasted, const archive::FiledItem& was, Outcome outcome,
                            StoryId story) {
  auto again = filed(tasted, outcome, story);
  again.id = was.id;
  const bool is_message = outcome == Outcome::control;  // its words are no copy: see file_control()
  return tx_.items.revise(again, is_message ? std::vector<std::string>() : keys_of(tasted));
}

}  // namespace dateline::intake
