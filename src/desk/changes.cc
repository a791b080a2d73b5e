#include "desk/changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>

#include "copydesk/credit.h"
#include "copydesk/summary.h"
#include "desk/merging.h"
#include "settings/countries.h"
#include "taster/language.h"
#include "text/html.h"
#include "text/slug.h"
#include "text/unicode.h"

namespace dateline::desk {
namespace {

std::string plain_line(std::string_view text) {
  return text::collapse_whitespace(text::strip_controls(text));
}

// What the copy itself carried, without our own wordings about how it was made.
std::string_view carried_credit(std::string_view line, const CreditSettings& wordings) {
  for (const std::string_view ours : {wordings.untouched, wordings.machine_drafted, wordings.desk_worked})
    if (!ours.empty() && line.ends_with(ours)) line.remove_suffix(ours.size());
  return text::trim(line);
}

// The desk has worked on it now: a line that says otherwise goes; a source's own line stays.
std::string credit_of(const Story& story, const CreditSettings& wordings) {
  if (story.source.empty()) return story.credit_line;
  return copydesk::credit_line({.provenance = Provenance::desk_worked,
                                .from_source = carried_credit(story.credit_line, wordings),
                                .source_credit = {}},
                               wordings);
}

// What we have of a picture that the new version names again: our own copy, and the desk's word.
void keep_own_copies(Story& story, const Story& before) {
  for (auto* picture : pictures_of(story))
    for (const auto* known : pictures_of(before)) {
      if (known->src != picture->src) continue;
      picture->withdrawn = known->withdrawn;
      if (known->media.empty()) continue;
      picture->media = known->media;
      picture->colour = known->colour;
      picture->width = known->width;
      picture->height = known->height;
    }
}

// The short was cut from the old words and must not outlive them. Where none can be cut from the new
// ones, a summary of the same length will do: those are the desk's own words.
std::string new_short(const Story& story) {
  constexpr std::size_t most_words = 60;
  const auto paragraphs = text::clean_paragraphs(story.body_html);
  if (auto cut = copydesk::draft_short({paragraphs, story.headline, story.language}, most_words))
    return std::move(cut->text);
  const auto words = static_cast<std::size_t>(std::ranges::count(story.summary, ' ')) + 1;
  return words <= most_words ? story.summary : std::string();
}

// A summary that a program cut from the old words must not outlive them: a corrected fact would stand
// on under the headline. It is cut from the new words, or there is none.
std::string new_summary(const Story& story) {
  constexpr std::size_t longest = 200;
  const auto paragraphs = text::clean_paragraphs(story.body_html);
  const auto cut = copydesk::draft_summary({paragraphs, story.headline, story.language}, longest);
  return cut ? cut->text : std::string();
}

// Which event it reports was decided when it came, or by an editor: a later version changes nothing of that.
void keep_event(Story& story, const Story& before) {
  const auto is_about_events = [](const Reason& reason) { return reason.about == "event"; };
  story.event = before.event;
  story.merged_into = before.merged_into;
  std::erase_if(story.because, is_about_events);
  std::ranges::copy_if(before.because, std::back_inserter(story.because), is_about_events);
}

Instant earlier(const std::optional<Instant>& one, Instant other) {
  return one ? std::min(*one, other) : other;
}

// What an editor decided in the taster's place is in its place.
void apply_override(Story& story) {
  const auto& decided = story.marks.override;
  if (decided.dateline) story.dateline = *decided.dateline;
  if (decided.about_countries) story.about_countries = *decided.about_countries;
  if (decided.sectors) story.sectors = *decided.sectors;
  if (decided.people) story.people = *decided.people;
  if (decided.organisations) story.organisations = *decided.organisations;
  if (decided.language) story.language = *decided.language;
}

}  // namespace

std::optional<Instant> release_at(const Story& story) {
  // No instant is earlier than any.
  return std::max({story.embargoed_until, story.desk_embargo, story.publish_at});
}

std::optional<Instant> due_at(const Story& story) {
  if (story.state == WorkflowState::scheduled) return release_at(story).value_or(Instant{});
  if (story.state != WorkflowState::published) return std::nullopt;
  auto due = story.rights_end;
  for (const auto* picture : pictures_of(story))
    if (picture->rights_end) due = earlier(due, *picture->rights_end);
  return story.marks.pinned_until ? earlier(due, *story.marks.pinned_until) : due;
}

void drop_pictures_without_rights(Story& story, Instant now) {
  drop_pictures(story,
                [&](const Picture& picture) { return picture.rights_end && *picture.rights_end <= now; });
}

Result<Story> publish(Story story, Instant now, const ImportTimes& import) {
  if (story.rights_end && *story.rights_end <= now)
    return error(
        Fault::refused, fmt::format("cannot publish: its rights ended at {}", rfc3339(*story.rights_end)),
        fmt::format("story {}", story.id.value), "only a later version with new rights can bring it back");
  story.why_state.clear();
  story.merged_into = {};
  const auto opens = release_at(story);
  if (opens && now < *opens) {
    story.state = WorkflowState::scheduled;
    return story;
  }
  story.state = WorkflowState::published;
  drop_pictures_without_rights(story, now);
  if (!story.created) {
    story.created = import.created.value_or(now);
    const auto changed = story.desk_edited ? std::optional(now) : import.updated;
    story.updated = std::max(*story.created, changed.value_or(*story.created));
  }
  return story;
}

void take_over(Story& story) {
  if (!story.desk_edited && !story.source.empty()) story.wire = copy_of(story);
  story.desk_edited = true;
}

Result<Story> edit(Story story, const Edit& edit, Instant now, const Settings& settings) {
  const auto before = story;
  take_over(story);
  if (edit.headline) story.headline = plain_line(*edit.headline);
  if (edit.body_html) story.body_html = text::clean_html(*edit.body_html, {settings.site.url});
  if (edit.kind) story.kind = *edit.kind;
  if (edit.summary) {
    story.summary = plain_line(*edit.summary);
    story.summary_drafted = false;
  } else if (story.summary_drafted && story.body_html != before.body_html) {
    story.summary = new_summary(story);
  }

  const auto where = fmt::format("story {}", story.id.value);
  if (story.headline.empty()) return error(Fault::invalid, "a story needs a headline", where);
  if (story.kind != "news" && story.kind != before.kind &&
      std::ranges::find(settings.kinds, story.kind, &Kind::key) == settings.kinds.end())
    return error(Fault::invalid, fmt::format("there is no kind '{}'", story.kind), where,
                 "the kinds are in site.toml, under [[kind]]");
  if (reads_the_same(before, story))
    return error(Fault::invalid, "this changes nothing", where,
                 "give --headline, --summary, --body or --kind");

  if (story.summary != before.summary || story.body_html != before.body_html)
    story.short_text = new_short(story);
  if (!story.created) story.url_slug = text::url_slug(story.headline);  // an address once public stays
  story.provenance = Provenance::desk_worked;
  story.credit_line = credit_of(story, settings.credit);
  ++story.version;
  if (story.created && edit.size != Size::minor) story.updated = now;
  if (story.created && edit.size == Size::writethru) story.risen = now;
  return story;
}

Result<Story> embargo(Story story, Instant until, Instant now) {
  const auto where = fmt::format("story {}", story.id.value);
  if (until <= now)
    return error(Fault::invalid, fmt::format("an embargo until {} is over already", rfc3339(until)), where,
                 "--lift ends an embargo");
  if (story.embargoed_until && until < *story.embargoed_until)
    return error(
        Fault::invalid,
        fmt::format("its source embargoes it until {}, which is later", rfc3339(*story.embargoed_until)),
        where, "--lift ends that embargo, with a reason");
  if (story.desk_embargo == until) return error(Fault::invalid, "it is embargoed until then already", where);
  story.desk_embargo = until;
  if (story.state == WorkflowState::published) story.state = WorkflowState::scheduled;
  return story;
}

Result<Story> lift_embargo(Story story, Instant now) {
  const auto last = std::max(story.embargoed_until, story.desk_embargo);
  if (!last || *last <= now)
    return error(Fault::refused, "it is under no embargo", fmt::format("story {}", story.id.value));
  story.embargoed_until.reset();
  story.desk_embargo.reset();
  return story;
}

Story with_wire_version(Story story, const Story& redraft, Instant now, const ImportTimes& import) {
  const auto before = story;
  story = redraft;
  story.id = before.id;
  keep_event(story, before);
  story.version = before.version;
  story.state = before.state;
  story.why_state = before.why_state;
  story.source = before.source;
  story.received_at = before.received_at;
  story.created = before.created;
  story.updated = before.updated;
  story.publish_at = before.publish_at;
  story.desk_embargo = before.desk_embargo;
  story.corrections = before.corrections;
  story.risen = before.risen;
  story.marks = before.marks;
  story.desk_edited = before.desk_edited;
  story.wire = before.wire;
  story.versions = before.versions;
  if (before.created) story.url_slug = before.url_slug;
  apply_override(story);
  keep_own_copies(story, before);
  drop_pictures_without_rights(story, now);

  // A captured page that prints a later time says itself that it was changed, and prints that to readers.
  const bool says_changed = import.updated && before.updated && *before.updated < *import.updated;
  if (reads_the_same(before, story) && !says_changed) return story;
  ++story.version;
  if (story.created) story.updated = std::max(import.updated.value_or(now), *before.updated);
  return story;
}

WithWireVersion merge_wire_version(const Story& story, const Story& redraft, Instant now,
                                   const ImportTimes& import, const Settings& settings) {
  const auto theirs = copy_of(redraft);
  auto merged = merge(*story.wire, copy_of(story), theirs);
  if (!merged.conflicts.empty()) return {{}, std::move(merged.conflicts)};

  auto both = redraft;
  both.headline = std::move(merged.copy.headline);
  both.body_html = std::move(merged.copy.body_html);
  both.kind = std::move(merged.copy.kind);
  both.summary_drafted = merged.copy.summary.empty() && (story.summary_drafted || redraft.summary_drafted);
  both.summary = both.summary_drafted ? new_summary(both) : std::move(merged.copy.summary);
  both.short_text = new_short(both);
  both.provenance = Provenance::desk_worked;
  both.credit_line = credit_of(both, settings.credit);

  auto done = with_wire_version(story, both, now, import);
  done.wire = theirs;
  return {std::move(done), {}};
}

Story accept_version(Story story, Instant now) {
  const auto redraft = std::move(story.waiting.front());
  story.waiting.clear();
  story.waits_because.clear();
  story.desk_edited = false;
  story.wire.reset();
  auto accepted = with_wire_version(std::move(story), redraft, now, {});
  // It may bring an embargo, and the timetable releases only what is scheduled.
  const auto opens = release_at(accepted);
  if (accepted.state == WorkflowState::published && opens && now < *opens)
    accepted.state = WorkflowState::scheduled;
  return accepted;
}

Story decline_version(Story story) {
  if (story.desk_edited) story.wire = copy_of(story.waiting.front());
  story.waiting.clear();
  story.waits_because.clear();
  return story;
}

Result<Story> override_taster(Story story, const Override& decided, Instant now, const Settings& settings) {
  const auto where = fmt::format("story {}", story.id.value);
  if (decided == Override{})
    return error(Fault::invalid, "this decides nothing", where,
                 "give --sectors, --city, --country, --about, --people, --organisations or --language");
  for (const auto& key : decided.sectors.value_or(std::vector<std::string>()))
    if (std::ranges::find(settings.sectors, key, &Sector::key) == settings.sectors.end())
      return error(Fault::invalid, fmt::format("there is no sector '{}'", key), where,
                   "the sectors are in site.toml, under [[sector]]");
  auto countries = decided.about_countries.value_or(std::vector<std::string>());
  if (decided.dateline && !decided.dateline->country.empty()) countries.push_back(decided.dateline->country);
  for (const auto& code : countries)
    if (!is_country(code))
      return error(Fault::invalid, fmt::format("there is no country '{}'", code), where,
                   "two capital letters, as in ISO 3166: GE");
  if (decided.language && !taster::is_language_tag(*decided.language))
    return error(Fault::invalid, fmt::format("'{}' is no language", *decided.language), where,
                 "a tag as in BCP 47: en, pt-BR");
  const auto before = story;
  auto& all = story.marks.override;
  const auto was = all;
  if (decided.dateline) all.dateline = decided.dateline;
  if (decided.about_countries) all.about_countries = decided.about_countries;
  if (decided.sectors) all.sectors = decided.sectors;
  if (decided.people) all.people = decided.people;
  if (decided.organisations) all.organisations = decided.organisations;
  if (decided.language) all.language = decided.language;
  if (all == was) return error(Fault::refused, "it is decided so already", where);
  apply_override(story);
  if (reads_the_same(before, story)) return story;
  ++story.version;
  if (story.created) story.updated = now;
  return story;
}

Result<Story> pin(Story story, Instant until, Instant now) {
  if (until <= now)
    return error(Fault::invalid, fmt::format("{} is past", rfc3339(until)),
                 fmt::format("story {}", story.id.value), "unpin ends a pin");
  if (story.marks.pinned_until == until)
    return error(Fault::refused, "it is pinned until then already", fmt::format("story {}", story.id.value));
  story.marks.pinned_until = until;
  story.marks.demoted = false;
  return story;
}

bool reads_the_same(const Story& a, const Story& b) {
  const auto seen = [](const Story& s) {
    return std::tie(s.kind, s.headline, s.summary, s.body_html, s.short_text, s.credit_line, s.bylines,
                    s.language, s.picture, s.gallery, s.corrections, s.dateline, s.about_countries, s.sectors,
                    s.tags);
  };
  return seen(a) == seen(b);
}

bool take_in_copy(Story& story, const OwnCopy& copy) {
  bool changed = false;
  bool withdrawn = false;  // the same picture, perhaps from another address
  for (const auto* picture : pictures_of(story))
    withdrawn = withdrawn || (picture->withdrawn && picture->media == copy.media);
  for (auto* picture : pictures_of(story)) {
    if (picture->src != copy.src || picture->media == copy.media) continue;
    picture->media = copy.media;
    picture->colour = copy.colour;
    picture->width = copy.width;
    picture->height = copy.height;
    picture->withdrawn = picture->withdrawn || withdrawn;
    changed = true;
  }
  return changed;
}

Result<Story> withdraw_picture(Story story, std::size_t number) {
  const auto pictures = pictures_of(story);
  const auto where = fmt::format("story {}", story.id.value);
  if (pictures.empty()) return error(Fault::refused, "it has no picture", where);
  if (number < 1 || number > pictures.size())
    return error(Fault::invalid, fmt::format("there is no picture {}", number), where,
                 fmt::format("it has {}; number 1 is the main one", pictures.size()));
  if (pictures[number - 1]->withdrawn) return error(Fault::refused, "it is withdrawn already", where);
  pictures[number - 1]->withdrawn = true;
  return story;
}

Story put_away(Story story, WorkflowState state, std::string why) {
  story.state = state;
  story.why_state = std::move(why);
  story.publish_at.reset();  // whoever brings it back decides anew when
  story.merged_into = {};
  return story;
}

}  // namespace dateline::desk
