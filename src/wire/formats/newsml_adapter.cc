#include "wire/formats/newsml_adapter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/scan.h"
#include "text/unicode.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/copy_status.h"
#include "wire/formats/dateline_line.h"
#include "wire/formats/iptc_subject.h"
#include "wire/formats/iptc_time.h"
#include "wire/formats/newsml_identity.h"
#include "wire/formats/newsml_release.h"
#include "wire/formats/notices.h"
#include "wire/formats/page_line.h"

namespace dateline::wire {
namespace {

void keep_first(std::string& into, const std::string& value) {
  if (into.empty()) into = value;
}

std::string texts_of(const NewsmlItem& from, NewsmlRole role) {
  std::string html;
  for (const auto& text : from.texts)
    if (text.role == role) html += text.html;
  return html;
}

// A lead is the first part of the copy. Where nothing is said to be copy, what there is is.
std::string body_of(const NewsmlItem& from) {
  auto html = texts_of(from, NewsmlRole::lead) + texts_of(from, NewsmlRole::copy);
  for (const auto role : {NewsmlRole::other, NewsmlRole::summary, NewsmlRole::title, NewsmlRole::caption})
    if (html.empty()) html = texts_of(from, role);
  return html;
}

struct LineRow {
  std::string_view word;
  std::string NewsItem::* field;
};
// What a <NewsLine> of another type is, by its type without case and spaces.
// clang-format off
constexpr std::array line_types{
    LineRow{"advisoryline", &NewsItem::ed_note},
    LineRow{"advisory", &NewsItem::ed_note},
    LineRow{"editorsnote", &NewsItem::ed_note},
    LineRow{"editornote", &NewsItem::ed_note},
    LineRow{"editorialnote", &NewsItem::ed_note},
    LineRow{"ednote", &NewsItem::ed_note},
    LineRow{"notetoeditors", &NewsItem::ed_note},
    LineRow{"note", &NewsItem::ed_note},
    LineRow{"correction", &NewsItem::ed_note},
    LineRow{"correctionline", &NewsItem::ed_note},
    LineRow{"embargo", &NewsItem::ed_note},
    LineRow{"embargoline", &NewsItem::ed_note},
    LineRow{"embargoeduntil", &NewsItem::ed_note},
    LineRow{"instruction", &NewsItem::ed_note},
    LineRow{"summary", &NewsItem::summary},
    LineRow{"summaryline", &NewsItem::summary},
    LineRow{"abstract", &NewsItem::summary},
    LineRow{"teaser", &NewsItem::summary},
    LineRow{"byline", &NewsItem::by},
    LineRow{"creditline", &NewsItem::credit},
    LineRow{"takekey", &NewsItem::take_key},
};
// clang-format on

void add_note(NewsItem& item, const std::string& note) {
  if (note.empty() || item.ed_note.find(note) != std::string::npos) return;
  if (!item.ed_note.empty()) item.ed_note += '\n';
  item.ed_note += note;
}

void set_other_lines(NewsItem& item, const NewsmlItem& from) {
  for (const auto& [type, text] : from.lines.others) {
    auto word = text::lower(type);
    std::erase_if(word, [](char c) { return c == ' ' || c == '-' || c == '\''; });
    const auto row = std::ranges::find(line_types, std::string_view(word), &LineRow::word);
    if (row == line_types.end()) continue;
    row->field == &NewsItem::ed_note ? add_note(item, text) : keep_first(item.*row->field, text);
  }
}

void set_byline(NewsItem& item, const NewsmlItem& from) {
  item.by = from.lines.byline;
  item.credit = from.tagline.empty() ? from.lines.credit : from.tagline;
  set_other_lines(item, from);
  if (!item.by.empty()) item.authors.push_back({.name = without_by(item.by)});
  // Without a byline the copy is its agency's, which the credit line names.
  if (from.lines.credit.size() <= 60) keep_first(item.by, from.lines.credit);
}

void set_copy(NewsItem& item, const NewsmlItem& from, const Hints& hints) {
  const auto& lines = from.lines;
  item.headline = lines.headline;
  item.summary = plain_line_of_html(texts_of(from, NewsmlRole::summary));
  set_byline(item, from);
  for (const auto& note : from.notes) add_note(item, note);
  add_note(item, plain_line_of_html(texts_of(from, NewsmlRole::note)));
  item.slugline = lines.slug.empty() ? from.label : lines.slug;
  item.language = from.language.empty() ? hints.language : from.language;
  std::ranges::replace(item.language, '_', '-');
  item.dateline = read_dateline_line(lines.dateline);
  keep_first(item.headline, plain_line_of_html(texts_of(from, NewsmlRole::title)));
  set_body(item, body_of(from), hints.base_url);
  keep_first(item.summary, plain_line_of_html(texts_of(from, NewsmlRole::lead)));
  if (lines.subheadline != item.headline) keep_first(item.summary, lines.subheadline);
}

// An item that is a picture: what is said about the picture is its copy.
void set_files(NewsItem& item, const NewsmlItem& from) {
  item.type = "text";
  item.associations = from.files;
  item.links = from.links;
  if (!from.texts.empty() || from.files.empty()) return;
  const auto& file = from.files.front();
  item.type = file.type;
  item.renditions = file.renditions;
  keep_first(item.headline, file.headline);
  keep_first(item.summary, file.caption);
  keep_first(item.by, file.by);
}

void add_place(NewsItem& item, Place place) {
  if (place.name.empty()) return;
  if (std::ranges::find(item.places, place.name, &Place::name) == item.places.end())
    item.places.push_back(std::move(place));
}

// The smallest that is named, and the country as a place of its own.
void set_places(NewsItem& item, const NewsmlItem& from) {
  for (const auto& place : from.places) {
    std::string name = place.city;
    for (const auto& wider : {place.part, place.region}) keep_first(name, wider);
    const auto rel = text::lower(place.how);
    add_place(item, {.name = name, .rel = rel});
    add_place(item, {.name = place.country, .rel = rel});
    if (rel == "origin") keep_first(item.located, name);
  }
}

struct TopicRow {
  std::string_view word;
  std::vector<Concept> NewsItem::* list;
};
// clang-format off
constexpr std::array topic_types{
    TopicRow{"company", &NewsItem::organisations},
    TopicRow{"organisation", &NewsItem::organisations},
    TopicRow{"organization", &NewsItem::organisations},
    TopicRow{"person", &NewsItem::people},
    TopicRow{"people", &NewsItem::people},
};
constexpr std::array place_types{"place", "location", "city", "country", "geography", "region"};
// clang-format on

void add_topic(NewsItem& item, const NewsmlTopic& topic) {
  const auto type = text::lower(topic.type);
  if (std::ranges::find(place_types, type) != place_types.end())
    return add_place(item, {.name = topic.name, .literal = topic.code});
  const auto row = std::ranges::find(topic_types, std::string_view(type), &TopicRow::word);
  auto& list = row == topic_types.end() ? item.subjects : item.*row->list;
  auto about = iptc_subject(topic.code, topic.name);
  if (std::ranges::find(list, about) == list.end()) list.push_back(std::move(about));
}

void set_subjects(NewsItem& item, const NewsmlItem& from) {
  for (const auto& code : from.subjects) item.subjects.push_back(iptc_subject(code, {}));
  for (const auto& genre : from.genres) item.genres.push_back({.name = genre});
  for (const auto& topic : from.topics) add_topic(item, topic);
  for (const auto* words : {&from.lines.keywords, &from.keywords})
    for (const auto& word : *words)
      if (std::ranges::find(item.keywords, word) == item.keywords.end()) item.keywords.push_back(word);
}

void set_parties(NewsItem& item, const NewsmlItem& from) {
  item.provider = from.provider;
  if (!from.sources.empty()) keep_first(item.provider, from.sources.front());
  keep_first(item.provider, from.provider_id);
  for (const auto& name : from.sources) item.info_sources.push_back({.name = name, .role = "source"});
  for (const auto& name : from.contributors)
    item.info_sources.push_back({.name = name, .role = "contributor"});
  if (item.authors.empty() && item.by.empty())
    for (const auto& name : from.creators)
      if (is_names(name)) item.authors.push_back({.name = name});
}

// "© 2025 North Wire. All rights reserved." names who holds the right.
std::string holder_in(std::string_view line) {
  std::string out;
  for (auto rest = line; !rest.empty();) {
    const auto end = std::min(rest.find(' '), rest.size());
    const auto word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const auto key = text::lower(word);
    const bool is_mark = key == "©" || key == "(c)" || key == "copyright" || key == "by" ||
                         key.find_first_not_of("0123456789-,.") == std::string::npos;
    if (!is_mark) out += (out.empty() ? "" : " ") + std::string(word);
  }
  if (const auto all = text::lower(out).find("all rights reserved"); all != std::string::npos)
    out.resize(all);
  while (out.ends_with(' ') || out.ends_with('.') || out.ends_with(',')) out.pop_back();
  return out;
}

void set_rights(NewsItem& item, const NewsmlItem& from) {
  const auto& rights = from.rights;
  item.copyright_notice = from.lines.copyright;
  item.copyright_holder = rights.holder.empty() ? holder_in(from.lines.copyright) : rights.holder;
  if (item.copyright_notice.empty() && !rights.holder.empty() && !rights.date.empty())
    item.copyright_notice = fmt::format("© {} {}", rights.date, rights.holder);
  item.usage_terms = from.lines.rights;
  const std::array parts{std::pair{"type", rights.kind}, std::pair{"geography", rights.geography},
                         std::pair{"limitations", rights.limitations}};
  for (const auto& [name, value] : parts)
    if (!value.empty())
      item.usage_terms += fmt::format("{}{}: {}", item.usage_terms.empty() ? "" : "; ", name, value);
}

}  // namespace

NewsItem item_of(const NewsmlItem& from, const Hints& hints, std::vector<Problem>& problems) {
  const auto first_problem = problems.size();
  NewsItem item;
  set_copy(item, from, hints);
  set_files(item, from);
  set_subjects(item, from);
  set_places(item, from);
  set_parties(item, from);
  set_rights(item, from);
  set_newsml_identity(from, hints, item);
  item.priority = from.priority;
  if (const auto urgency = whole_number(from.urgency); urgency && *urgency >= 1 && *urgency <= 9)
    item.urgency = static_cast<int>(*urgency);
  item.first_created = read_iptc_time(from.first_created, hints, problems);
  item.version_created =
      read_iptc_time(from.revision_created.empty() ? from.sent : from.revision_created, hints, problems);
  set_newsml_release(from, hints, item, problems);
  apply_notices(item, hints, problems);
  for (const auto& what : from.left_out) problems.push_back({"part-left-out", what});
  set_lines(problems, first_problem, from.line);
  return item;
}

}  // namespace dateline::wire
