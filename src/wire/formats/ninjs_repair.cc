#include "wire/formats/ninjs_repair.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <charconv>

#include "text/html.h"
#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/feed_time.h"
#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

namespace json = boost::json;

std::string_view view(const json::value* value) {
  if (!value || !value->is_string()) return {};
  return {value->get_string().data(), value->get_string().size()};
}

std::string_view member(const json::value& object, std::string_view name) {
  return object.is_object() ? view(object.get_object().if_contains(name)) : std::string_view();
}

bool is_html(const json::value& copy) {
  const auto type = member(copy, "contentType");
  if (!type.empty())
    return type.find("html") != std::string_view::npos || type.find("xml") != std::string_view::npos;
  const auto value = member(copy, "value");
  return value.find("</") != std::string_view::npos || value.find("/>") != std::string_view::npos ||
         value.find("<p>") != std::string_view::npos || value.find("<br>") != std::string_view::npos;
}

// The best of a list of texts by their roles; null if there is none.
const json::value* best(const json::object& document, std::string_view list,
                        std::initializer_list<std::string_view> roles) {
  const auto* found = document.if_contains(list);
  if (!found || !found->is_array()) return nullptr;
  for (const auto role : roles)
    for (const auto& copy : found->get_array())
      if (member(copy, "role") == role && !member(copy, "value").empty()) return &copy;
  for (const auto& copy : found->get_array())
    if (!member(copy, "value").empty()) return &copy;
  return nullptr;
}

void keep_one(json::object& document, std::string_view list, std::string_view role, std::string text) {
  document[list] = json::array{{{"role", role}, {"value", std::move(text)}}};
}

// Markup before plain text; of equals, by role.
const json::value* best_body(const json::object& document) {
  const auto* found = document.if_contains("bodies");
  if (!found || !found->is_array()) return nullptr;
  const json::value* plain = best(document, "bodies", {"main", "", "text"});
  if (plain && is_html(*plain)) return plain;
  for (const auto& copy : found->get_array())
    if (is_html(copy) && !member(copy, "value").empty()) return &copy;
  return plain;
}

std::string line_of(const json::value& copy) {
  const std::string text(member(copy, "value"));
  return is_html(copy) ? plain_line_of_html(text) : plain_line(text);
}

void choose_copy(json::object& document, std::string_view description_role) {
  if (const auto* copy = best(document, "headlines", {"main", "", "text"}))
    keep_one(document, "headlines", "main", line_of(*copy));
  if (const auto* copy = best(document, "descriptions", {"summary", "main", "", "text", "html", "caption"}))
    keep_one(document, "descriptions", description_role, line_of(*copy));
  if (const auto* copy = best_body(document)) {
    const auto value = member(*copy, "value");
    keep_one(document, "bodies", "main", is_html(*copy) ? std::string(value) : text::text_to_html(value));
  }
}

// A file's caption, and what stands in a picture's stead, which is no caption.
void choose_file_copy(json::object& file) {
  std::string alt;
  if (auto* found = file.if_contains("descriptions"); found && found->is_array()) {
    json::array others;
    for (auto& copy : found->get_array()) {
      const auto role = text::lower(member(copy, "role"));
      const bool is_alt = role == "alt" || role == "alttext" || role == "alt-text";
      if (is_alt && alt.empty()) alt = line_of(copy);
      if (!is_alt) others.push_back(std::move(copy));
    }
    *found = std::move(others);
  }
  choose_copy(file, "caption");
  if (alt.empty()) return;
  auto& descriptions = file["descriptions"];
  if (!descriptions.is_array()) descriptions = json::array();
  descriptions.get_array().push_back({{"role", "alt"}, {"value", std::move(alt)}});
}

void set_whole(json::object& object, std::string_view name) {
  auto* value = object.if_contains(name);
  if (!value) return;
  if (value->is_double() && value->get_double() >= 0 && value->get_double() < 1e15)
    *value = static_cast<std::int64_t>(value->get_double());
  std::int64_t number = 0;
  const auto text = view(value);
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (!text.empty() && failed == std::errc() && end == text.data() + text.size()) *value = number;
}

void set_numbers(json::object& document) {
  set_whole(document, "urgency");
  const auto* urgency = document.if_contains("urgency");
  const bool in_range =
      urgency && urgency->is_int64() && urgency->get_int64() >= 1 && urgency->get_int64() <= 9;
  if (urgency && !in_range) document.erase("urgency");
  if (auto* version = document.if_contains("version"); version && version->is_number())
    *version = json::string(json::serialize(*version));
  for (const auto& [list, names] : {std::pair{"subjects", std::array{"relevance", "confidence", ""}},
                                    std::pair{"renditions", std::array{"width", "height", "sizeInBytes"}}})
    if (auto* found = document.if_contains(list); found && found->is_array())
      for (auto& one : found->get_array())
        if (one.is_object())
          for (const auto* name : names) set_whole(one.get_object(), name);
}

void withhold(json::object& document, std::string_view code, std::string detail,
              std::vector<Problem>& problems) {
  document["pubStatus"] = "withheld";
  problems.push_back({std::string(code), std::move(detail)});
}

void set_status(json::object& document, std::vector<Problem>& problems) {
  auto* status = document.if_contains("pubStatus");
  if (!status || status->is_null()) return;
  const auto word = text::lower(text::trim(view(status)));
  constexpr std::array known{"usable", "withheld", "canceled"};
  if (word == "cancelled" || word == "stat:canceled" || word == "stat:cancelled") {
    *status = "canceled";
  } else if (std::ranges::find(known, word) != known.end()) {
    *status = word;
  } else {
    withhold(document, "status-unknown", fmt::format("pubstatus '{}' is not known; withheld", word),
             problems);
  }
}

void set_times(json::object& document, const Hints& hints, std::vector<Problem>& problems) {
  for (const auto* name : {"firstCreated", "versionCreated", "contentCreated", "expires", "embargoedUntil"}) {
    auto* written = document.if_contains(name);
    if (!written) continue;
    const auto text = view(written);
    const bool is_said = !written->is_null() && !(written->is_string() && text::trim(text).empty());
    const auto read = read_feed_time(text, hints, problems);
    if (read) {
      *written = json::string(rfc3339(*read));
      continue;
    }
    document.erase(name);
    if (std::string_view(name) == "embargoedUntil" && is_said)
      withhold(document, "embargo-unread", "the embargo's time cannot be read; withheld", problems);
  }
}

// Only the standard's words; a picture by another name is one all the same.
void set_type(json::object& document) {
  constexpr std::array known{"text",      "audio",     "video", "picture", "graphic",
                             "composite", "component", "event", "planning"};
  const auto* type = document.if_contains("type");
  if (!type) return;
  const auto word = text::lower(view(type));
  if (word == "image" || word == "photo") {
    document["type"] = "picture";
  } else if (std::ranges::find(known, word) == known.end()) {
    document.erase("type");
  }
}

// An identifier that is no URI is a literal.
void set_uris(json::object& document) {
  for (const auto* list :
       {"subjects", "people", "organisations", "places", "infoSources", "events", "objects"}) {
    auto* found = document.if_contains(list);
    if (!found || !found->is_array()) continue;
    for (auto& one : found->get_array()) {
      const auto uri = member(one, "uri");
      if (uri.empty() || is_uri(uri)) continue;
      if (!one.get_object().contains("literal")) one.get_object()["literal"] = json::string(uri);
      one.get_object().erase("uri");
    }
  }
}

void set_renditions(json::object& document, const Hints& hints) {
  auto* found = document.if_contains("renditions");
  if (!found || !found->is_array()) return;
  std::size_t index = 0;
  for (auto& one : found->get_array()) {
    ++index;
    if (!one.is_object()) continue;
    auto& rendition = one.get_object();
    if (member(one, "name").empty()) rendition["name"] = fmt::format("rendition-{}", index);
    const std::string href(member(one, "href"));
    if (href.empty() || is_uri(href)) continue;
    if (const auto resolved = picture_address(href, hints.base_url)) {
      rendition["href"] = *resolved;
    } else {
      rendition.erase("href");
    }
  }
}

void set_members(json::object& document, const Hints& hints) {
  set_numbers(document);
  set_type(document);
  set_uris(document);
  set_renditions(document, hints);
}

}  // namespace

void repair_ninjs(json::object& document, const Hints& hints, std::vector<Problem>& problems) {
  choose_copy(document, "summary");
  set_members(document, hints);
  set_status(document, problems);
  set_times(document, hints, problems);
  auto* files = document.if_contains("associations");
  if (!files || !files->is_array()) return;
  for (auto& file : files->get_array()) {
    if (!file.is_object()) continue;
    choose_file_copy(file.get_object());
    set_members(file.get_object(), hints);
    const std::string uri(member(file, "uri"));
    if (!uri.empty() && !is_uri(uri)) file.get_object()["uri"] = stable_uri("ninjs", uri);
  }
}

}  // namespace dateline::wire
