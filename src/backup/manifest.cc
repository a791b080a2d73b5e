#include "backup/manifest.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <set>

#include "archive/schema.h"
#include "base/hash.h"

namespace dateline::backup {
namespace {

namespace json = boost::json;

Error malformed(std::string_view what) {
  return error(Fault::invalid, fmt::format("the backup's manifest {}", what), std::string(manifest_name),
               "give a file that `dateline backup` has made");
}

json::array to_json(const std::vector<Member>& members) {
  json::array list;
  for (const auto& member : members)
    list.push_back(json::object{{"path", member.path}, {"size", member.size}, {"sha256", member.sha256}});
  return list;
}

// Reads one object's fields; the first that is missing or of another kind is kept as the fault.
class Fields {
 public:
  explicit Fields(const json::value& value) : object_(value.if_object()) {
    if (!object_) missing_ = "object";
  }
  std::int64_t number(std::string_view key) {
    const auto* value = find(key);
    const auto* number = value ? value->if_int64() : nullptr;
    return number && *number >= 0 ? *number : lack<std::int64_t>(key);
  }
  std::string text(std::string_view key) {
    const auto* value = find(key);
    const auto* text = value ? value->if_string() : nullptr;
    return text ? std::string(*text) : lack<std::string>(key);
  }
  json::value list(std::string_view key, auto wanted) {
    const auto* value = find(key);
    return value && value->kind() == wanted ? *value : lack<json::value>(key);
  }
  Result<> all_there() const {
    if (missing_.empty()) return ok();
    return malformed(fmt::format("has no proper '{}'", missing_));
  }

 private:
  const json::value* find(std::string_view key) { return object_ ? object_->if_contains(key) : nullptr; }
  template <class T>
  T lack(std::string_view key) {
    if (missing_.empty()) missing_ = key;
    return T();
  }
  const json::object* object_;
  std::string missing_;
};

Result<> known(const Manifest& manifest) {
  if (manifest.format <= newest_format && manifest.schema <= archive::migrations().back().version)
    return ok();
  return error(Fault::refused,
               fmt::format("this backup was made by a newer program: {} (format {}, schema {})",
                           manifest.program, manifest.format, manifest.schema),
               std::string(manifest_name), "restore it with that program or one that is newer still");
}

Result<std::vector<Member>> members_of(const json::value& list) {
  std::vector<Member> members;
  std::set<std::string> seen;
  for (const auto& value : list.as_array()) {
    Fields fields(value);
    Member member{fields.text("path"), fields.number("size"), fields.text("sha256")};
    TRY(fields.all_there());
    if (!is_member_name(member.path))
      return malformed(fmt::format("names '{}', which no backup holds", member.path));
    if (!seen.insert(member.path).second) return malformed(fmt::format("names '{}' twice", member.path));
    members.push_back(std::move(member));
  }
  if (!seen.contains(std::string(archive_name))) return malformed("names no archive");
  return members;
}

Result<std::vector<archive::TableRows>> tables_of(const json::value& object) {
  std::vector<archive::TableRows> tables;
  for (const auto& [table, rows] : object.as_object()) {
    if (!rows.is_int64()) return malformed("has no proper 'tables'");
    tables.push_back({table, rows.as_int64()});
  }
  return tables;
}

bool is_plain(std::string_view part) {
  return !part.empty() && part != "." && part != ".." && part.find('\0') == part.npos;
}

}  // namespace

std::int64_t Manifest::bytes() const {
  std::int64_t all = 0;
  for (const auto& member : members) all += member.size;
  return all;
}

std::string to_json(const Manifest& manifest) {
  json::object tables;
  for (const auto& [table, rows] : manifest.tables) tables[table] = rows;
  return json::serialize(json::object{{"format", manifest.format},
                                      {"program", manifest.program},
                                      {"schema", manifest.schema},
                                      {"made_from", manifest.made_from},
                                      {"made_at", rfc3339(manifest.made_at)},
                                      {"head", manifest.head.value},
                                      {"config", manifest.config},
                                      {"tables", std::move(tables)},
                                      {"members", to_json(manifest.members)}}) +
         "\n";
}

Result<Manifest> manifest_from_json(std::string_view text) {
  boost::system::error_code problem;
  const auto value = json::parse(text, problem);
  if (problem) return malformed("is not JSON");
  Fields fields(value);
  Manifest manifest;
  manifest.format = fields.number("format");
  manifest.program = fields.text("program");
  manifest.schema = fields.number("schema");
  TRY(fields.all_there());
  TRY(known(manifest));
  manifest.made_from = fields.text("made_from");
  const auto made_at = fields.text("made_at");
  manifest.head = Position(fields.number("head"));
  manifest.config = fields.text("config");
  const auto tables = fields.list("tables", json::kind::object);
  const auto members = fields.list("members", json::kind::array);
  TRY(fields.all_there());
  TRY(manifest.made_at, parse_rfc3339(made_at));
  TRY(manifest.tables, tables_of(tables));
  TRY(manifest.members, members_of(members));
  if (!manifest.config.empty() &&
      std::ranges::find(manifest.members, manifest.config, &Member::path) == manifest.members.end())
    return malformed("names settings that are not among its members");
  return manifest;
}

std::string manifest_sum(std::string_view manifest_text) {
  return fmt::format("{}  {}\n", sha256(manifest_text), manifest_name);
}

bool is_member_name(std::string_view path) {
  if (path == archive_name || path == demo_name) return true;
  const auto slash = path.find('/');
  if (slash == path.npos) return false;
  const auto folder = path.substr(0, slash);
  if (folder != settings_folder && folder != media_folder) return false;
  for (auto rest = path.substr(slash + 1);;) {
    const auto end = std::min(rest.find('/'), rest.size());
    if (!is_plain(rest.substr(0, end))) return false;
    if (end == rest.size()) return true;
    rest.remove_prefix(end + 1);
  }
}

}  // namespace dateline::backup
