#include "wire/formats/newsml_g2_adapter.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/dateline_line.h"
#include "wire/formats/newsml_g2_about.h"
#include "wire/formats/newsml_g2_body.h"
#include "wire/formats/newsml_g2_files.h"
#include "wire/formats/newsml_g2_status.h"
#include "wire/formats/notices.h"
#include "wire/formats/page_line.h"
#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

std::string type_of(const G2Item& from) {
  struct Row {
    std::string_view word, type;
  };
  constexpr std::array rows{
      Row{"text", "text"},           Row{"picture", "picture"}, Row{"photo", "picture"},
      Row{"image", "picture"},       Row{"graphic", "graphic"}, Row{"animated", "graphic"},
      Row{"video", "video"},         Row{"audio", "audio"},     Row{"composite", "composite"},
      Row{"component", "component"}, Row{"event", "event"},     Row{"planning", "planning"}};
  const auto word = text::lower(code_of(from.item_class.code()));
  if (const auto found = std::ranges::find(rows, std::string_view(word), &Row::word); found != rows.end())
    return std::string(found->type);
  const bool pictures = from.contents.empty() && std::ranges::any_of(from.files, [](const G2File& file) {
                          return file.type.starts_with("image/");
                        });
  return from.package ? "composite" : pictures ? "picture" : "text";
}

std::string language_of(const G2Item& from, const Hints& hints) {
  const auto main = std::ranges::find(from.languages, std::string(), &G2Text::role);
  auto language = main != from.languages.end() ? main->text
                  : !from.languages.empty()    ? from.languages.front().text
                  : !from.language.empty()     ? from.language
                                               : hints.language;
  std::ranges::replace(language, '_', '-');
  return language;
}

std::string best(const std::vector<G2Text>& texts, std::string_view language) {
  const auto* found = in_language(texts, language);
  return found ? found->text : std::string();
}

// All that are in the language or in none, each once.
std::string joined(const std::vector<G2Text>& texts, std::string_view language, std::string_view with) {
  const auto* first = in_language(texts, language);
  std::vector<std::string_view> parts;
  for (const auto& each : texts)
    if (each.language == first->language && std::ranges::find(parts, each.text) == parts.end())
      parts.push_back(each.text);
  return fmt::format("{}", fmt::join(parts, with));
}

template <std::size_t N>
bool has_role(const G2Text& text, const std::array<const char*, N>& words) {
  const auto role = text::lower(code_of(text.role));
  return std::ranges::any_of(words, [&](const char* word) { return role.find(word) != std::string::npos; });
}

// The main headline: not one whose role says that it is another, then the lowest rank.
std::string headline_of(const G2Item& from, std::string_view language) {
  constexpr std::array secondary{"sub",  "kicker", "short", "over",   "mobile", "seo",
                                 "push", "social", "deck",  "teaser", "alert",  "brief"};
  std::vector<G2Text> main;
  std::ranges::copy_if(from.headlines, std::back_inserter(main),
                       [&](const G2Text& text) { return !has_role(text, secondary); });
  if (main.empty()) main = from.headlines;
  std::ranges::stable_sort(main, {}, &G2Text::rank);
  return best(main, language);
}

// By its role; else the shorter headline that its rank puts behind the main one.
std::string kicker_of(const G2Item& from, const NewsItem& item) {
  constexpr std::array roles{"kicker", "over"};
  std::vector<G2Text> named, ranked;
  const auto main = std::ranges::find(from.headlines, item.headline, &G2Text::text);
  for (const auto& each : from.headlines) {
    if (has_role(each, roles)) named.push_back(each);
    const bool behind = each.role.empty() && main != from.headlines.end() && each.rank > main->rank;
    if (behind && each.language == main->language && each.text.size() < main->text.size())
      ranked.push_back(each);
  }
  std::ranges::stable_sort(ranked, {}, &G2Text::rank);
  const auto kicker = best(named.empty() ? ranked : named, item.language);
  return kicker == item.headline ? std::string() : kicker;
}

// Of text its summary, of anything else what is to be seen or heard.
std::string summary_of(const G2Item& from, const NewsItem& item) {
  constexpr std::array others{"caption", "shotlist", "script", "dopesheet", "keyword"};
  const auto role_of = [](const G2Text& text) { return text::lower(code_of(text.role)); };
  const auto is_other = [&](const G2Text& text) {
    const auto role = role_of(text);
    return std::ranges::any_of(others,
                               [&](const char* word) { return role.find(word) != std::string::npos; });
  };
  const bool is_copy = item.type == "text" || item.type == "composite";
  std::vector<G2Text> summaries, captions;
  for (const auto& each : from.descriptions) {
    if (!is_other(each)) summaries.push_back(each);
    if (role_of(each) == "caption") captions.push_back(each);
  }
  if (!is_copy && !captions.empty()) return best(captions, item.language);
  if (!is_copy && summaries.empty()) return best(from.descriptions, item.language);
  std::ranges::stable_sort(summaries, {}, [&](const G2Text& text) { return role_of(text) != "summary"; });
  return best(summaries, item.language);
}

std::string label_of(const G2Concept& what, std::string_view language) {
  if (auto name = name_of(what, language); !name.empty()) return name;
  if (!what.qcode.empty()) return std::string(code_of(what.qcode));
  return text::url_host(what.uri);
}

std::string holder_of(const G2Item& from, std::string_view language) {
  std::vector<std::string> names;
  for (const auto& each : from.copyright_holders)
    if (auto name = label_of(each, language); !name.empty()) names.push_back(std::move(name));
  return fmt::format("{}", fmt::join(names, ", "));
}

void set_identity(NewsItem& item, const G2Item& from, const Hints& hints) {
  item.version = from.version;
  item.alt_ids = from.alt_ids;
  if (from.guid.empty()) return;
  item.uri = g2_uri(from.guid, hints);
  if (item.uri != from.guid) item.alt_ids.push_back({"guid", from.guid});
}

// Without a guid it is the same item while it says the same.
void set_missing_identity(NewsItem& item, const Hints& hints, std::vector<Problem>& problems, int line) {
  if (!item.uri.empty()) return;
  problems.push_back({"guid-missing", "an item without a guid has a uri made from its copy", line});
  item.uri = g2_uri(item.slugline + '\n' + item.headline + '\n' + item.body_html, hints);
}

void set_copy(NewsItem& item, const G2Item& from) {
  item.headline = headline_of(from, item.language);
  item.kicker = kicker_of(from, item);
  item.summary = summary_of(from, item);
  item.by = best(from.bys, item.language);
  item.slugline = best(from.sluglines, item.language);
  item.dateline = read_dateline_line(best(from.datelines, item.language));
  item.credit = best(from.credit_lines, item.language);
  for (const auto& each : from.keywords)
    if (std::ranges::find(item.keywords, each.text) == item.keywords.end())
      item.keywords.push_back(each.text);
}

void set_rights(NewsItem& item, const G2Item& from) {
  item.copyright_holder = holder_of(from, item.language);
  item.copyright_notice = joined(from.copyright_notices, item.language, " ");
  item.usage_terms = joined(from.usage_terms, item.language, " ");
}

// Creators are agencies and logins as well as people: only what reads as a name is a byline.
void set_authors(NewsItem& item, const G2Item& from) {
  if (!item.by.empty()) return item.authors.push_back({.name = item.by});
  std::vector<std::string> names;
  for (const auto& each : from.creators) {
    const auto name = name_of(each, item.language);
    if (each.names.empty() || each.organisation || name == item.provider || !is_names(name)) continue;
    const auto type = text::lower(code_of(each.type));
    if (type.starts_with("org") || std::ranges::find(names, name) != names.end()) continue;
    names.push_back(name);
    item.authors.push_back({.name = name, .email = {}, .uri = is_uri(each.uri) ? each.uri : ""});
  }
  item.by = fmt::format("{}", fmt::join(names, ", "));
}

// Each note by itself: an embargo may stand in any.
void read_notes(NewsItem& item, const G2Item& from, const Hints& hints, std::vector<Problem>& problems) {
  constexpr std::size_t most_notes = 20, longest_note = 300;
  for (std::size_t i = 0; i < std::min(from.ed_notes.size(), most_notes); ++i)
    if (const auto& note = from.ed_notes[i].text; note.size() <= longest_note && is_embargo(note))
      apply_embargo(note, hints, item, problems);
  apply_notices(item, hints, problems);
}

std::string notes_of(const G2Item& from) {
  std::vector<std::string_view> notes;
  for (const auto& each : from.ed_notes)
    if (std::ranges::find(notes, each.text) == notes.end()) notes.push_back(each.text);
  return fmt::format("{}", fmt::join(notes, "\n"));
}

}  // namespace

NewsItem item_of(const G2Item& from, const G2Message& message, const Hints& hints,
                 std::vector<Problem>& problems) {
  NewsItem item;
  item.type = type_of(from);
  item.language = language_of(from, hints);
  item.profile = from.profile;
  item.priority = message.priority;
  item.provider = label_of(from.provider, item.language);
  if (item.provider.empty()) item.provider = message.sender;
  set_identity(item, from, hints);
  set_copy(item, from);
  set_rights(item, from);
  item.ed_note = notes_of(from);
  if (from.urgency.size() == 1 && from.urgency[0] >= '1' && from.urgency[0] <= '9')
    item.urgency = from.urgency[0] - '0';
  set_times(item, from, hints, problems);
  set_status(item, from, problems);
  set_about(item, from);
  set_g2_body(item, from, hints, problems);
  if (item.headline.empty()) item.headline = best(from.titles, item.language);
  set_missing_identity(item, hints, problems, from.line);
  set_authors(item, from);
  set_files(item, from, hints);
  read_notes(item, from, hints, problems);
  set_control(item, from);
  return item;
}

}  // namespace dateline::wire
