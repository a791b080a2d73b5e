#include "wire/formats/nitf_adapter.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "base/scan.h"
#include "text/sentences.h"
#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/copy_status.h"
#include "wire/formats/dateline_line.h"
#include "wire/formats/dateline_words.h"
#include "wire/formats/iptc_subject.h"
#include "wire/formats/iptc_time.h"
#include "wire/formats/nitf_metas.h"
#include "wire/formats/notices.h"
#include "wire/formats/page_line.h"
#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

constexpr std::size_t shortest_lead = 8;  // words: less is a label, not what the story is

void keep_first(std::string& into, const std::string& value) {
  if (into.empty()) into = value;
}

// The same for a document and for another one that names it.
std::string uri_of(const std::string& id, const Hints& hints) {
  return is_uri(id) ? id : stable_uri("nitf", hints.source + '\n' + id);
}

void set_identity(NewsItem& item, const NitfDocument& from, const Hints& hints) {
  if (!from.id.empty()) {
    item.uri = uri_of(from.id, hints);
    if (item.uri != from.id) item.alt_ids.push_back({"doc-id", from.id});
  } else {
    item.uri = stable_uri("nitf", fmt::format("{}\n{}\n{}\n{}\n{}\n{}", hints.source, item.provider, from.key,
                                              from.issue, item.slugline, item.headline));
  }
  item.version = from.version.empty() ? from.generation : from.version;
  if (!from.key.empty()) item.alt_ids.push_back({"du-key", from.key});
  if (!from.corrects.empty()) item.alt_ids.push_back({"corrects", from.corrects});
}

// A story's key is often its slug; a number is none.
bool is_slug(std::string_view key) {
  return key.find_first_of("0123456789") == std::string_view::npos;
}

void set_copy(NewsItem& item, const NitfDocument& from) {
  keep_first(item.headline, from.headline);
  keep_first(item.headline, from.title);
  keep_first(item.headline, from.deck);
  keep_first(item.summary, from.summary);
  if (text::word_count(from.lead) >= shortest_lead) keep_first(item.summary, from.lead);
  if (from.deck != item.headline) keep_first(item.summary, from.deck);
  item.by = from.byline;
  for (const auto& author : from.authors) item.authors.push_back({.name = author});
  if (from.authors.empty() && !from.byline.empty()) item.authors.push_back({.name = without_by(from.byline)});
  item.credit = from.body.tagline;
  item.associations = from.body.files;
  item.language = from.language;
}

void set_dateline(NewsItem& item, const NitfPlace& from) {
  if (!from.city.empty()) {
    item.dateline = Dateline{.city = place_case(from.city),
                             .country = from.country.empty() ? from.region : from.country,
                             .date = {},
                             .text = from.text};
  } else {
    item.dateline = read_dateline_line(from.text);
  }
}

void set_provider(NewsItem& item, const NitfDocument& from) {
  keep_first(item.provider, from.distributor);
  keep_first(item.provider, from.registrar);
  if (!from.sources.empty()) keep_first(item.provider, from.sources.front());
  keep_first(item.provider, from.copyright_holder);
  for (const auto& source : from.sources)
    item.info_sources.push_back({.name = source, .role = "distributor"});
}

void set_rights(NewsItem& item, const NitfDocument& from) {
  item.copyright_holder = from.copyright_holder;
  if (!from.copyright_year.empty() && !from.copyright_holder.empty())
    item.copyright_notice = fmt::format("© {} {}", from.copyright_year, from.copyright_holder);
  const auto& rights = from.rights;
  const std::array parts{std::pair{"owner", rights.owner}, std::pair{"agent", rights.agent},
                         std::pair{"geography", rights.geography}, std::pair{"type", rights.kind},
                         std::pair{"limitations", rights.limitations}};
  for (const auto& [name, value] : parts)
    if (!value.empty())
      item.usage_terms += fmt::format("{}{}: {}", item.usage_terms.empty() ? "" : "; ", name, value);
}

void add_subject(NewsItem& item, Concept subject) {
  if (subject.name.empty() && subject.literal.empty()) return;
  if (std::ranges::find(item.subjects, subject) == item.subjects.end())
    item.subjects.push_back(std::move(subject));
}

// The code is of one of the three names; the others are said beside it.
void add_subjects(NewsItem& item, const NitfSubject& from) {
  const std::array names{from.type, from.matter, from.detail};
  auto named = static_cast<std::size_t>(subject_depth(from.number));
  while (named > 0 && names[named - 1].empty()) --named;
  if (named == 0)
    for (std::size_t i = 0; i < names.size(); ++i)
      if (!names[i].empty()) named = i + 1;
  add_subject(item, iptc_subject(from.number.empty() ? from.code : from.number,
                                 named == 0 ? std::string() : names[named - 1]));
  for (std::size_t i = 0; i < names.size(); ++i)
    if (i + 1 != named) add_subject(item, {.name = names[i]});
}

void set_subjects(NewsItem& item, const NitfDocument& from) {
  for (const auto& subject : from.subjects) add_subjects(item, subject);
  for (const auto& scope : from.scopes) add_subject(item, {.name = scope, .rel = "scope"});
  add_subject(item, {.name = from.series, .rel = "series"});
  add_subject(item, {.name = from.fixture, .rel = "fixture"});
  if (!from.kind.empty()) item.genres.push_back({.name = from.kind});
  for (const auto& property : from.properties) item.genres.push_back({.name = property});
  item.keywords.insert(item.keywords.end(), from.keywords.begin(), from.keywords.end());
  for (const auto& person : from.people) item.people.push_back({.name = person.name, .literal = person.code});
  for (const auto& org : from.organisations)
    item.organisations.push_back({.name = org.name, .literal = org.code});
}

void add_place(NewsItem& item, Place place) {
  if (place.name.empty()) place.name = place.literal;
  if (place.name.empty()) return;
  if (std::ranges::find(item.places, place.name, &Place::name) == item.places.end())
    item.places.push_back(std::move(place));
}

// The smallest that is named, and the country as a place of its own.
void set_places(NewsItem& item, const NitfDocument& from) {
  for (const auto& place : from.places) {
    std::string name = place.city;
    for (const auto& wider : {place.part, place.region}) keep_first(name, wider);
    const bool has_country = !place.country.empty() || !place.country_code.empty();
    if (name.empty() && !has_country) name = place.text;
    if (!name.empty()) add_place(item, {.name = name});
    if (has_country) add_place(item, {.name = place.country, .literal = place.country_code});
  }
}

void add_note(NewsItem& item, const std::string& note) {
  if (note.empty()) return;
  if (!item.ed_note.empty()) item.ed_note += '\n';
  item.ed_note += note;
}

void set_notes(NewsItem& item, const NitfDocument& from) {
  for (const auto& message : from.messages) add_note(item, message.info);
  for (const auto& note : from.notes) add_note(item, note);
  add_note(item, from.correction);
  if (item.ed_note.empty())
    for (const auto& revision : from.revisions) add_note(item, revision);
  if (!from.corrects.empty() || !from.correction.empty()) item.signals.emplace_back("correction");
}

// date.issue is when this version was sent; when the story began is not told.
void set_times(NewsItem& item, const NitfDocument& from, const Hints& hints, std::vector<Problem>& problems) {
  item.version_created = read_iptc_time(from.issue, hints, problems);
  item.first_created = item.version_created;
  item.content_created = read_iptc_time(from.story_date, hints, problems);
  item.expires = read_iptc_time(from.expire, hints, problems);
}

// A form that nobody has filled in: "YYYYMMDD000000-HHMM".
bool is_blank(std::string_view time) {
  return time.find("YYYY") != std::string_view::npos;
}

// A release after the issue is an embargo, with or without the word.
void set_embargo(NewsItem& item, const NitfDocument& from, const Hints& hints,
                 std::vector<Problem>& problems) {
  const bool said = copy_status(from.status) == CopyStatus::embargoed;
  for (const auto& written : {from.release, from.rights.start}) {
    if (written.empty() || is_blank(written)) continue;
    std::vector<Problem> unread;
    const auto release = read_iptc_time(written, hints, unread);
    if (!release || said || !item.version_created || *release > *item.version_created)
      embargo_until(written, hints, item, problems);
  }
  if (said && !item.embargoed_until)
    withhold_unread("copy is embargoed, but not until when in a way that can be read; withheld", item,
                    problems);
}

// What an <ed-msg> says about copy sent before. It names no other document, so it is about this one.
void apply_messages(NewsItem& item, const NitfDocument& from) {
  using Verb = ControlMessage::Verb;
  for (const auto& message : from.messages) {
    if (item.control) return;
    auto verb = control_of(message.type);
    if (!verb) verb = control_of(message.info);
    if (verb != Verb::kill && verb != Verb::withhold) continue;
    item.control = ControlMessage{.verb = *verb};
    item.pub_status = *verb == Verb::kill ? PubStatus::canceled : PubStatus::withheld;
  }
}

// What the document says about another one: nothing, or a message.
std::optional<ControlMessage> about_another(const NitfDocument& from, const Hints& hints,
                                            std::vector<Problem>& problems) {
  if (from.target.empty() || from.target_status.empty()) return std::nullopt;
  NewsItem other{.uri = uri_of(from.target, hints)};
  apply_copy_status(from.target_status, other, problems);
  if (copy_status(from.target_status) == CopyStatus::embargoed)
    return ControlMessage{ControlMessage::Verb::withhold, other.uri};
  return other.control;
}

NewsItem message_of(const ControlMessage& control, const NewsItem& from) {
  NewsItem message{.uri = control.target, .provider = from.provider, .type = from.type};
  message.version_created = from.version_created;
  message.pub_status = control.verb == ControlMessage::Verb::kill ? PubStatus::canceled : PubStatus::withheld;
  message.control = control;
  message.headline = from.headline;
  message.ed_note = from.ed_note;
  return message;
}

}  // namespace

std::vector<NewsItem> items_of(const NitfDocument& from, const Hints& hints, std::vector<Problem>& problems) {
  const auto first_problem = problems.size();
  NewsItem item{.type = "text"};
  set_copy(item, from);
  apply_metas(from.metas, item);
  keep_first(item.language, hints.language);
  std::ranges::replace(item.language, '_', '-');
  if (is_slug(from.key)) keep_first(item.slugline, from.key);
  set_provider(item, from);
  set_identity(item, from, hints);
  set_rights(item, from);
  set_subjects(item, from);
  set_places(item, from);
  set_notes(item, from);
  set_dateline(item, from.dateline);
  set_body(item, from.body.html, hints.base_url);
  if (const auto page = text::resolve_url(from.page))
    item.links.push_back({.rel = "alternate", .href = *page});
  if (const auto urgency = whole_number(from.urgency); urgency && *urgency >= 1 && *urgency <= 9)
    item.urgency = static_cast<int>(*urgency);

  set_times(item, from, hints, problems);
  apply_copy_status(from.status, item, problems);
  set_embargo(item, from, hints, problems);
  embargo_by_metas(from.metas, hints, item, problems);
  apply_messages(item, from);
  apply_notices(item, hints, problems);
  if (text::lower(from.kind) == "advisory" && !item.control) item.control = ControlMessage{};
  const auto another = about_another(from, hints, problems);
  set_lines(problems, first_problem, from.line);
  if (!another) return {std::move(item)};
  if (!item.control || item.control->target.empty()) {
    item.control = another;
    return {std::move(item)};
  }
  auto message = message_of(*another, item);
  return {std::move(item), std::move(message)};
}

}  // namespace dateline::wire
