#include "wire/formats/ap_json_adapter.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "news/take_key.h"
#include "text/html.h"
#include "text/unicode.h"
#include "wire/formats/ap_json_files.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/copy_status.h"
#include "wire/formats/desk_blocks.h"
#include "wire/formats/feed_time.h"
#include "wire/formats/json_lookup.h"
#include "wire/formats/nitf_body.h"
#include "wire/formats/notices.h"
#include "wire/formats/page_line.h"
#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

namespace json = boost::json;

std::string line(const json::object& object, std::string_view name) {
  return plain_line(json_text(object, name));
}

void set_identity(NewsItem& item, const json::object& document, const Hints& hints) {
  const auto* ids = json_object(document, "altids");
  const auto id = ids == nullptr ? std::string() : json_text(*ids, "itemid");
  item.uri = ap_address(json_text(document, "uri"));
  if (!is_uri(item.uri))
    item.uri = stable_uri("ap-json", hints.source + '\n' + (id.empty() ? item.headline + item.slugline : id));
  item.version = json_text(document, "version");
  if (ids == nullptr) return;
  for (const auto* name : {"itemid", "friendlykey", "referenceid", "transref"})
    if (const auto value = json_text(*ids, name); !value.empty()) item.alt_ids.push_back({name, value});
}

void set_copy(NewsItem& item, const json::object& document) {
  item.headline = line(document, "headline");
  item.summary = line(document, "description_summary");
  if (item.headline.empty()) item.headline = line(document, "title");
  std::vector<std::string> names;
  for (const auto* byline : json_objects(document, "bylines"))
    if (const auto name = without_by(line(*byline, "by")); !name.empty()) names.push_back(name);
  item.by = fmt::format("{}", fmt::join(names, ", "));
  for (const auto& name : names) item.authors.push_back({.name = name});
  item.located = line(document, "located");
  item.language = json_text(document, "language");
}

// "BC-EU--Spain Storm, 1st Ld-Writethru": the slug as one word, as circuits send it, so that the same story
// has the same slug by either road.
void set_slug(NewsItem& item, const json::object& document) {
  auto written = line(document, "slugline");
  if (written.empty()) written = line(document, "title");
  const auto slug = split_slug(written);
  item.take_key = slug.take_key;
  for (const char c : slug.slug) {
    const bool joint = c == ' ' || c == '-';
    if (joint && item.slugline.ends_with('-')) continue;
    item.slugline += joint ? '-' : c;
  }
  if (is_correction(item.take_key)) item.signals.emplace_back("correction");
}

void set_times(NewsItem& item, const json::object& document, const Hints& hints,
               std::vector<Problem>& problems) {
  const auto read = [&](const char* name) {
    return read_feed_time(json_text(document, name), hints, problems);
  };
  item.first_created = read("firstcreated");
  item.version_created = read("versioncreated");
  item.content_created = read("contentcreated");
}

// What the editorial types say beside the status: they are AP's words for what ANPA had in its slugs.
void set_control(NewsItem& item, const json::object& document) {
  using Verb = ControlMessage::Verb;
  struct Row {
    std::string_view type;
    Verb verb;
  };
  constexpr std::array rows{Row{"kill", Verb::kill},         Row{"elimination", Verb::kill},
                            Row{"withhold", Verb::withhold}, Row{"holdforrelease", Verb::withhold},
                            Row{"advisory", Verb::advisory}, Row{"disregard", Verb::advisory}};
  for (const auto& written : json_texts(document, "editorialtypes")) {
    const auto type = text::lower(written);
    const auto row = std::ranges::find(rows, type, &Row::type);
    if (row != rows.end() && !item.control) item.control = ControlMessage{row->verb, item.uri};
    if (type == "correction" || type == "corrective") item.signals.emplace_back("correction");
  }
  if (!item.control) return;
  if (item.control->verb == Verb::kill) item.pub_status = PubStatus::canceled;
  if (item.control->verb == Verb::withhold) item.pub_status = PubStatus::withheld;
}

void set_status(NewsItem& item, const json::object& document, const Hints& hints,
                std::vector<Problem>& problems) {
  apply_copy_status(json_text(document, "pubstatus"), item, problems);
  const auto embargo = json_text(document, "embargoed");
  if (!embargo.empty() && embargo != "false") embargo_until(embargo, hints, item, problems);
  if (const auto urgency = json_number(document, "urgency"); urgency && *urgency >= 1 && *urgency <= 9)
    item.urgency = static_cast<int>(*urgency);
  item.priority = json_text(document, "editorialpriority");
  item.ed_note = line(document, "ednote");
  for (auto& signal : json_texts(document, "signals")) item.signals.push_back(std::move(signal));
  item.profile = json_text(document, "profile");
  set_control(item, document);
}

std::string relation(const json::object& object) {
  const auto rels = json_texts(object, "rels");
  return rels.empty() ? std::string() : rels.front();
}

// A scheme and a code are a URI where they make one.
std::string concept_uri(const json::object& object) {
  const auto scheme = json_text(object, "scheme"), code = json_text(object, "code");
  const auto uri = scheme + code;
  return !scheme.empty() && !code.empty() && is_uri(uri) ? uri : std::string();
}

std::vector<Concept> concepts(const json::object& document, std::string_view name) {
  std::vector<Concept> out;
  for (const auto* each : json_objects(document, name)) {
    Concept found{.name = line(*each, "name"),
                  .uri = concept_uri(*each),
                  .literal = json_text(*each, "code"),
                  .rel = relation(*each),
                  .creator = json_text(*each, "creator")};
    if (found.rel == "category") found.literal = "anpa:" + found.literal;
    if (!found.name.empty() || !found.uri.empty()) out.push_back(std::move(found));
  }
  return out;
}

std::optional<GeoPoint> point_of(const json::object& object) {
  const auto* geometry = json_object(object, "geometry_geojson");
  if (geometry == nullptr || json_text(*geometry, "type") != "Point") return std::nullopt;
  const auto* at = geometry->if_contains("coordinates");
  const auto* list = at == nullptr ? nullptr : at->if_array();
  if (list == nullptr || list->size() < 2 || !list->at(0).is_number() || !list->at(1).is_number())
    return std::nullopt;
  return GeoPoint{list->at(1).to_number<double>(), list->at(0).to_number<double>()};
}

void set_about(NewsItem& item, const json::object& document) {
  item.subjects = concepts(document, "subject");
  item.people = concepts(document, "person");
  for (const auto* name : {"organisation", "organization", "company"})
    std::ranges::move(concepts(document, name), std::back_inserter(item.organisations));
  for (const auto* place : json_objects(document, "place"))
    item.places.push_back({.name = line(*place, "name"),
                           .uri = concept_uri(*place),
                           .literal = json_text(*place, "code"),
                           .rel = relation(*place),
                           .at = point_of(*place)});
  for (auto& word : json_texts(document, "keywords"))
    if (!text::trim(word).empty()) item.keywords.push_back(std::move(word));
}

void set_rights(NewsItem& item, const json::object& document) {
  item.provider = line(document, "provider");
  for (const auto* source : json_objects(document, "infosource"))
    item.info_sources.push_back({.name = line(*source, "name"),
                                 .uri = is_uri(json_text(*source, "url")) ? json_text(*source, "url") : "",
                                 .literal = {},
                                 .role = json_text(*source, "type")});
  if (item.provider.empty() && !item.info_sources.empty()) item.provider = item.info_sources.front().name;
  item.usage_terms =
      text::collapse_whitespace(fmt::format("{}", fmt::join(json_texts(document, "usageterms"), " ")));
  item.copyright_notice = line(document, "copyrightnotice");
  item.copyright_holder = line(document, "copyrightholder");
}

// Notes in the text go to the desk; its pictures stand in for those that the item does not name.
void set_text(NewsItem& item, const std::string& nitf, const Hints& hints, std::vector<Problem>& problems) {
  const bool whole = nitf.starts_with("<?xml") || nitf.starts_with("<!");
  const auto document = XmlDocument::create(whole ? nitf : "<block>" + nitf + "</block>");
  if (!document) {
    problems.push_back({"body-unread", "the story's NITF cannot be read: " + document.error().what});
    return;
  }
  auto body = read_nitf_body(document.value().root(), hints.base_url);
  std::vector<std::string> desk = std::move(body.notes);
  const auto clean = text::clean_html(body.html, {.base_url = hints.base_url});
  set_body(item, without_desk_blocks(clean, desk), hints.base_url);
  for (const auto& note : desk) {
    if (is_embargo(note)) apply_embargo(note, hints, item, problems);
    item.ed_note += (item.ed_note.empty() ? "" : "\n") + note;
  }
  if (item.associations.empty()) item.associations = std::move(body.files);
  if (item.credit.empty()) item.credit = body.tagline;
}

}  // namespace

NewsItem item_of_ap(const json::object& document, const std::string& nitf, const Hints& hints,
                    std::vector<Problem>& problems) {
  NewsItem item;
  item.type = json_text(document, "type");
  if (item.type.empty()) item.type = "text";
  set_copy(item, document);
  set_slug(item, document);
  set_identity(item, document, hints);
  set_times(item, document, hints, problems);
  set_about(item, document);
  set_rights(item, document);
  set_ap_files(item, document);
  set_status(item, document, hints, problems);
  if (!nitf.empty()) {
    set_text(item, nitf, hints, problems);
  } else if (item.type == "text" && !item.control) {
    problems.push_back(
        {"body-elsewhere", "the story's text did not come with its item; its renditions say where it is"});
  }
  apply_notices(item, hints, problems);
  return item;
}

}  // namespace dateline::wire
