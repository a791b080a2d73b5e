#include "wire/formats/ninjs.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "news/item_json.h"
#include "text/unicode.h"
#include "wire/formats/content_type.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/json_document.h"
#include "wire/formats/ninjs_check.h"
#include "wire/formats/ninjs_repair.h"
#include "wire/formats/ninjs_upgrade.h"
#include "wire/formats/notices.h"
#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

namespace json = boost::json;

constexpr std::size_t max_items = 10'000;

// The documents in what came; empty where there is no object at all.
std::vector<const json::object*> documents_in(const json::value& value) {
  std::vector<const json::object*> out;
  const auto add_all = [&](const json::array& array) {
    for (const auto& one : array)
      if (one.is_object()) out.push_back(&one.get_object());
  };
  if (value.is_array()) add_all(value.get_array());
  if (!value.is_object()) return out;
  const auto& object = value.get_object();
  if (!object.contains("uri") && !object.contains("headline") && !object.contains("headlines"))
    for (const auto* name : {"item", "items", "data", "results"})
      if (const auto* inner = object.if_contains(name); inner && inner->is_array())
        add_all(inner->get_array());
  if (out.empty()) out.push_back(&object);
  return out;
}

// One member after the other that cannot be read is left out, each with a problem.
NewsItem read_item(json::object document, std::vector<Problem>& problems) {
  for (;;) {
    auto item = item_from_ninjs(document);
    if (item) return std::move(item).value();
    const auto& what = item.error().what;
    const auto open = what.find('\'');
    const auto name = open == std::string::npos
                          ? std::string()
                          : what.substr(open + 1, what.find_first_of(".['", open + 1) - open - 1);
    problems.push_back({"ninjs-unread", what});
    if (document.erase(name) == 0) return {};
  }
}

void set_identity(NewsItem& item, const Hints& hints) {
  item.uri = std::string(text::trim(item.uri));  // or a kill with a space behind its target finds nothing
  if (is_uri(item.uri)) return;
  if (item.uri.empty()) {
    item.uri = stable_uri("ninjs", hints.source + '\n' + item.headline + '\n' + item.body_html);
    return;
  }
  item.alt_ids.push_back({"uri", item.uri});
  item.uri = stable_uri("ninjs", hints.source + '\n' + item.uri);
}

void set_control(NewsItem& item) {
  using Verb = ControlMessage::Verb;
  if (item.pub_status == PubStatus::canceled) item.control = ControlMessage{Verb::kill, item.uri};
  if (item.pub_status == PubStatus::withheld) item.control = ControlMessage{Verb::withhold, item.uri};
}

NewsItem item_of(const json::object& document, const Hints& hints, std::vector<Problem>& problems) {
  const int version = ninjs_version(document);
  std::ranges::move(check_ninjs(document, version), std::back_inserter(problems));
  auto upgraded = upgrade_ninjs(document, version);
  repair_ninjs(upgraded, hints, problems);
  auto item = read_item(std::move(upgraded), problems);
  set_identity(item, hints);
  set_body(item, std::string(item.body_html), hints.base_url);
  apply_notices(item, hints, problems);
  set_control(item);
  const bool unread = std::ranges::find(problems, "embargo-unread", &Problem::code) != problems.end();
  if (unread && item.signals.empty()) item.signals.emplace_back("embargo-unread");
  if (!item.by.empty()) item.authors.push_back({.name = item.by});
  if (!item.info_sources.empty()) item.provider = item.info_sources.front().name;
  if (item.type.empty()) item.type = "text";
  if (item.language.empty()) item.language = hints.language;
  return item;
}

// JSON of another kind has no member that ninjs cannot do without.
bool is_ninjs(const json::object& document) {
  for (const auto& member : document) {
    const std::string_view name = member.key();
    if (name == "uri" || name == "headlines" || name == "bodies") return true;
    if (name.starts_with("headline") || name.starts_with("body_")) return true;
  }
  return false;
}

}  // namespace

Result<Parsed> parse_ninjs(std::string_view bytes, const Hints& hints) {
  std::vector<Problem> mended;
  TRY(const auto value, read_json(bytes, content_type_of(hints.content_type).charset, mended));
  auto documents = documents_in(value);
  if (documents.empty()) return error(Fault::invalid, "a ninjs document is a JSON object", "1:1");
  Parsed parsed{.format = "ninjs"};
  for (const auto& each : mended) parsed.problems.push_back({"ninjs-invalid", each.detail});
  if (documents.size() > max_items) {
    parsed.problems.push_back({"items-left-out", fmt::format("{} items more than the {} that are read",
                                                             documents.size() - max_items, max_items)});
    documents.resize(max_items);
  }
  for (const auto* document : documents) {
    std::vector<Problem> problems;
    if (!is_ninjs(*document)) {
      parsed.problems.push_back({"item-rejected", "an object without uri, headline and body is no ninjs"});
      continue;
    }
    parsed.items.push_back(item_of(*document, hints, problems));
    std::ranges::move(problems, std::back_inserter(parsed.problems));
  }
  if (parsed.items.empty())
    return error(Fault::invalid, "this JSON is no ninjs: it has no uri, headline or body");
  return parsed;
}

}  // namespace dateline::wire
