#include "wire/formats/ap_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "wire/formats/ap_json_adapter.h"
#include "wire/formats/content_type.h"
#include "wire/formats/json_document.h"
#include "wire/formats/json_lookup.h"

namespace dateline::wire {
namespace {

namespace json = boost::json;

constexpr std::size_t most_items = 10'000;

struct ApDocument {
  const json::object* item = nullptr;
  std::string nitf;
};

bool is_item(const json::object& object) {
  return object.contains("altids") || (object.contains("pubstatus") && object.contains("versioncreated"));
}

// The text where a road has put it: "body_nitf", "nitf" as text, "nitf" with "body_html".
std::string text_in(const json::object& object) {
  for (const auto* name : {"body_nitf", "nitf"})
    if (auto text = json_text(object, name); !text.empty()) return text;
  const auto* nitf = json_object(object, "nitf");
  return nitf == nullptr ? std::string() : json_text(*nitf, "body_html");
}

// Items stand below "data", "item", "items" or lists of these; their text beside them or above.
void collect(const json::value& value, std::string nitf, int level, std::vector<ApDocument>& into) {
  if (level > 5 || into.size() > most_items) return;
  if (const auto* list = value.if_array())
    for (const auto& each : *list) collect(each, {}, level + 1, into);
  const auto* object = value.if_object();
  if (object == nullptr) return;
  if (auto own = text_in(*object); !own.empty()) nitf = std::move(own);
  if (is_item(*object)) {
    into.push_back({object, std::move(nitf)});
    return;
  }
  for (const auto* name : {"data", "item", "items", "results"})
    if (const auto* inner = object->if_contains(name)) collect(*inner, nitf, level + 1, into);
}

// A member of this name, not a value that reads the same.
bool has_member(std::string_view text, std::string_view quoted) {
  for (auto at = text.find(quoted); at != std::string_view::npos; at = text.find(quoted, at + 1)) {
    const auto after = text.find_first_not_of(" \t\r\n", at + quoted.size());
    if (after != std::string_view::npos && text[after] == ':') return true;
  }
  return false;
}

}  // namespace

bool is_ap_json(std::string_view text) {
  const auto has = [&](std::string_view quoted) { return has_member(text, quoted); };
  // ninjs 1.3 and later have "altids" too, with members of an agency's own.
  constexpr std::array own{"\"friendlykey\"",        "\"transref\"",          "\"editorialpriority\"",
                           "\"editorialtypes\"",     "\"headline_extended\"", "\"datelinelocation\"",
                           "\"description_summary\""};
  const bool ours = has("\"altids\"") && std::ranges::any_of(own, has);
  return ours || (has("\"api_version\"") && has("\"data\"") && (has("\"item\"") || has("\"items\"")));
}

Result<Parsed> parse_ap_json(std::string_view bytes, const Hints& hints) {
  Parsed parsed{.format = "ap-json"};
  TRY(const auto value, read_json(bytes, content_type_of(hints.content_type).charset, parsed.problems));
  std::vector<ApDocument> documents;
  collect(value, {}, 0, documents);
  if (documents.empty())
    return error(Fault::invalid, "there is no item in this JSON: none has 'altids' or 'pubstatus'",
                 hints.name);
  if (documents.size() > most_items) {
    parsed.problems.push_back(
        {"items-left-out", fmt::format("more than the {} items that are read", most_items)});
    documents.resize(most_items);
  }
  for (const auto& [item, nitf] : documents)
    parsed.items.push_back(item_of_ap(*item, nitf, hints, parsed.problems));
  return parsed;
}

}  // namespace dateline::wire
