#include "wire/formats/ninjs_upgrade.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <string>
#include <unordered_map>

#include "text/unicode.h"
#include "wire/formats/ninjs_rules.h"
#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

namespace json = boost::json;

// Deeper than this, associations of associations are left out.
constexpr int max_depth = 8;

std::string_view view(const json::value* value) {
  if (!value || !value->is_string()) return {};
  return {value->get_string().data(), value->get_string().size()};
}

json::object upgrade(const json::object& document, int version, int depth);

// 2.x to 3.x: the same names, in camel case. One table knows them all.
std::string_view camel_case(std::string_view name) {
  static const auto names = [] {
    std::unordered_map<std::string, std::string_view> all{{"embargoed", "embargoedUntil"}};
    for (const auto& rule : ninjs_rules())
      if (const auto plain = text::lower(rule.name);
          rule.until >= 30 && rule.in != NinjsShape::item_one && plain != rule.name)
        all.emplace(plain, rule.name);
    return all;
  }();
  const auto found = names.find(std::string(name));
  return found == names.end() ? name : found->second;
}

json::value renamed(const json::value& value, int depth) {
  if (depth > max_depth * 2) return nullptr;
  if (value.is_array()) {
    json::array out;
    for (const auto& one : value.get_array()) out.push_back(renamed(one, depth + 1));
    return out;
  }
  if (!value.is_object()) return value;
  json::object out;
  for (const auto& member : value.get_object()) {
    const auto name = camel_case(member.key());
    out[name] = name == "geoJSON" ? member.value() : renamed(member.value(), depth + 1);
  }
  return out;
}

// {"scheme", "code"} to {"uri", "literal"}: a code may be a URI itself.
json::object upgraded_concept(const json::object& old) {
  json::object out;
  for (const auto* key : {"name", "rel", "creator", "relevance", "confidence"})
    if (const auto* value = old.if_contains(key)) out[key] = *value;
  const std::string code(view(old.if_contains("code"))), scheme(view(old.if_contains("scheme")));
  if (!code.empty()) out["literal"] = code;
  const bool joined = scheme.ends_with('/') || scheme.ends_with('#') || scheme.ends_with(':');
  if (is_uri(code) && scheme.empty()) {
    out["uri"] = code;
  } else if (const auto uri = scheme + (joined ? "" : "/") + code;
             !scheme.empty() && !code.empty() && is_uri(uri)) {
    out["uri"] = uri;
  }
  for (const auto* key : {"geometry_geojson", "geometry_geoJSON"})
    if (const auto* value = old.if_contains(key)) out["geoJSON"] = *value;
  return out;
}

json::array upgraded_concepts(const json::value& old, bool rel_is_role) {
  json::array out;
  if (!old.is_array()) return out;
  for (const auto& one : old.get_array()) {
    if (!one.is_object()) continue;
    auto made = upgraded_concept(one.get_object());
    if (const auto* rel = made.if_contains("rel"); rel && rel_is_role) {
      auto role = *rel;
      made.erase("rel");
      made["role"] = std::move(role);
    }
    out.push_back(std::move(made));
  }
  return out;
}

json::array upgraded_renditions(const json::value& old) {
  json::array out;
  if (!old.is_object()) return out;
  for (const auto& member : old.get_object()) {
    if (!member.value().is_object()) continue;
    json::object made{{"name", member.key()}};
    for (const auto& field : member.value().get_object()) {
      const auto name = field.key() == "mimetype"      ? std::string_view("contentType")
                        : field.key() == "sizeinbytes" ? std::string_view("sizeInBytes")
                                                       : std::string_view(field.key());
      made[name] = field.value();
    }
    out.push_back(std::move(made));
  }
  return out;
}

// A map by name, or, from those who mix versions, already a list.
json::array upgraded_associations(const json::value& old, int version, int depth) {
  json::array out;
  if (depth >= max_depth) return out;
  const auto add = [&](const json::value& one, std::string_view name) {
    if (!one.is_object()) return;
    auto made = upgrade(one.get_object(), version, depth + 1);
    if (!made.contains("name") && !name.empty()) made["name"] = name;
    out.push_back(std::move(made));
  };
  if (old.is_object())
    for (const auto& member : old.get_object()) add(member.value(), member.key());
  if (old.is_array())
    for (const auto& one : old.get_array()) add(one, {});
  return out;
}

json::array upgraded_alt_ids(const json::value& old) {
  json::array out;
  if (!old.is_object()) return out;
  for (const auto& member : old.get_object())
    if (member.value().is_string()) out.push_back({{"role", member.key()}, {"value", member.value()}});
  return out;
}

// "body_html" is a body with a type, "body_richtext" one with a role.
void add_text(json::object& into, std::string_view list, std::string_view extension,
              const json::value& value) {
  if (!value.is_string()) return;
  json::object made{{"value", value}};
  if (extension == "html" || extension == "xhtml")
    made["contentType"] = extension == "html" ? "text/html" : "application/xhtml+xml";
  if (extension == "text") made["contentType"] = "text/plain";
  if (!extension.empty()) made["role"] = extension;
  auto& target = into[list];
  if (!target.is_array()) target.emplace_array();
  target.get_array().push_back(std::move(made));
}

bool take_text(json::object& into, std::string_view name, const json::value& value) {
  struct Row {
    std::string_view head, list;
  };
  constexpr std::array rows{Row{"headline", "headlines"}, Row{"body", "bodies"},
                            Row{"description", "descriptions"}};
  for (const auto& row : rows) {
    if (!name.starts_with(row.head)) continue;
    const auto rest = name.substr(row.head.size());
    if (!rest.empty() && rest.front() != '_') continue;
    add_text(into, row.list, rest.empty() ? rest : rest.substr(1), value);
    return true;
  }
  return false;
}

bool take_list(json::object& into, std::string_view name, const json::value& value, int depth) {
  struct Row {
    std::string_view old, now;
  };
  constexpr std::array rows{Row{"person", "people"}, Row{"organisation", "organisations"},
                            Row{"place", "places"},  Row{"subject", "subjects"},
                            Row{"event", "events"},  Row{"object", "objects"},
                            Row{"genre", "genres"},  Row{"infosource", "infoSources"}};
  for (const auto& row : rows)
    if (row.old == name) {
      into[row.now] = upgraded_concepts(value, name == "infosource");
      return true;
    }
  if (name == "renditions") into[name] = value.is_array() ? value.get_array() : upgraded_renditions(value);
  if (name == "associations") into[name] = upgraded_associations(value, 16, depth);
  if (name == "altids") into["altIds"] = value.is_array() ? value.get_array() : upgraded_alt_ids(value);
  return name == "renditions" || name == "associations" || name == "altids";
}

json::object upgrade_one(const json::object& document, int depth) {
  json::object out;
  for (const auto& member : document) {
    const std::string_view name = member.key();
    if (take_text(out, name, member.value()) || take_list(out, name, member.value(), depth)) continue;
    if (name == "$standard" || name == "mimetype" || name == "advices") continue;
    out[name == "byline" ? std::string_view("by") : camel_case(name)] = member.value();
  }
  return out;
}

json::object upgrade(const json::object& document, int version, int depth) {
  if (version < 20) return upgrade_one(document, depth);
  auto out = version < 30 ? renamed(document, 0).get_object() : document;
  return out;
}

}  // namespace

json::object upgrade_ninjs(const json::object& document, int version) {
  return upgrade(document, version, 0);
}

}  // namespace dateline::wire
