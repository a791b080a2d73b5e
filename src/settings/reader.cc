#include "settings/reader.h"

#include <fmt/format.h>

#include <set>

#include "base/check.h"
#include "base/file.h"
#include "settings/defaults.h"
#include "settings/nearest.h"
#include "settings/table.h"
#include "settings/toml_value.h"

namespace dateline {
namespace {

using table::Key;
using table::Section;

constexpr std::size_t site_limit = 4U << 20, page_limit = 1U << 20;  // bytes

Error unknown(std::string_view what, const toml::key& key, std::string_view file,
              const std::vector<std::string_view>& known) {
  const auto meant = nearest(key.str(), known);
  return error(Fault::invalid, fmt::format("unknown {}", what), where(file, key.source()),
               fmt::format("{}known: {}", meant.empty() ? "" : fmt::format("did you mean {}? ", meant),
                           fmt::join(known, ", ")));
}

Result<toml::table> parse_toml(std::string_view text, std::string_view name) {
  try {
    return toml::parse(text, name);
  } catch (const toml::parse_error& problem) {
    return error(Fault::invalid, std::string(problem.description()), where(name, problem.source()),
                 "this is not TOML");
  }
}

// Reads one document: each section by its rows of the table.
class Document {
 public:
  Document(std::string_view name, const std::filesystem::path& folder) : name_(name), folder_(folder) {}

  Result<> known_sections(const toml::table& root) const {
    std::vector<std::string_view> known;
    table::for_each([&](const auto& section) { known.push_back(section.name); });
    for (const auto& [key, node] : root)
      if (std::ranges::find(known, key.str()) == known.end())
        return unknown(fmt::format("section '{}'", key.str()), key, name_, known);
    return ok();
  }

  template <class T>
  Result<> section(const Section<T>& section, const toml::node* node, Settings& into) const {
    if (section.many) return list(section, node, section.many(into));
    if (!node) return rows(section.name, section.keys, toml::table{}, section.one(into));
    const auto* table = node->as_table();
    if (!table)
      return wrong_shape(section.name, *node, fmt::format("expected one table, [{}]", section.name));
    return rows(section.name, section.keys, *table, section.one(into));
  }

 private:
  template <class T>
  Result<> list(const Section<T>& section, const toml::node* node, std::vector<T>& into) const {
    into.clear();
    if (!node) return ok();
    const auto* tables = node->as_array();
    if (!tables)
      return wrong_shape(section.name, *node, fmt::format("expected a list, [[{}]]", section.name));
    std::set<std::string> names;
    for (const auto& element : *tables) {
      T value{};
      TRY(one_of_list(section.name, section.keys, element, value));
      if (section.unique && !names.insert(first_key(section, value)).second)
        return error(
            Fault::invalid, fmt::format("a second [[{}]] '{}'", section.name, first_key(section, value)),
            where(name_, element.source()), fmt::format("expected each '{}' once", section.keys[0].name));
      into.push_back(std::move(value));
    }
    return ok();
  }

  template <class T>
  Result<> one_of_list(std::string_view name, std::span<const Key<T>> keys, const toml::node& node,
                       T& into) const {
    const auto* table = node.as_table();
    if (!table) return wrong_shape(name, node, "expected a table");
    TRY(rows(name, keys, *table, into));
    return finish(into, *table);
  }

  template <class T>
  Result<> rows(std::string_view name, std::span<const Key<T>> keys, const toml::table& table,
                T& into) const {
    std::vector<std::string_view> known;
    for (const auto& key : keys) known.push_back(key.name);
    for (const auto& [key, node] : table)
      if (std::ranges::find(known, key.str()) == known.end())
        return unknown(fmt::format("key '{}' in [{}]", key.str(), name), key, name_, known);
    for (const auto& key : keys) {
      const auto* node = table.get(key.name);
      if (!node && key.fallback.empty())
        return error(Fault::invalid, fmt::format("[{}] lacks '{}'", name, key.name),
                     where(name_, table.source()), fmt::format("expected {}", words(key.rule).expects));
      const auto fallback = toml::parse(fmt::format("v = {}", node ? "0" : key.fallback));
      TRY(row(name, key, node ? *node : *fallback.get("v"), into));
    }
    return ok();
  }

  template <class T>
  Result<> row(std::string_view section, const Key<T>& key, const toml::node& node, T& into) const {
    const Want want{name_, section, key.name, key.rule, table::may_be_empty(key)};
    return std::visit([&](auto member) -> Result<> { return fill(into.*member, want, node); }, key.member);
  }

  template <class V>
  Result<> fill(V& into, const Want& want, const toml::node& node) const {
    return take(into, want, node);
  }
  Result<> fill(std::vector<NamedLink>& into, const Want& want, const toml::node& node) const {
    const auto* list = node.as_array();
    if (!list) return wrong_shape(want.key, node, "expected a list of { name = \"…\", url = \"…\" }");
    for (const auto& element : *list) {
      NamedLink link;
      TRY(one_of_list(want.key, table::link_keys, element, link));
      into.push_back(std::move(link));
    }
    return ok();
  }

  template <class T>
  Result<> finish(T&, const toml::table&) const {
    return ok();
  }
  Result<> finish(Kind& kind, const toml::table&) const {
    if (kind.plural.empty()) kind.plural = kind.name;
    return ok();
  }
  // A source is looked for at one place, with what is remembered of it.
  Result<> finish(Source& source, const toml::table& table) const {
    if (source.mailbox.empty()) return ok();
    const auto wrong = [&](std::string_view what, std::string advice) -> Result<> {
      return error(Fault::invalid, fmt::format("the source '{}' has a mailbox and {}", source.name, what),
                   where(name_, table.get("mailbox")->source()), std::move(advice));
    };
    if (!source.url.empty()) return wrong("a url", "expected two sources, one for each");
    if (source.mailbox_password.empty()) return wrong("no password", "expected 'mailbox_password'");
    return ok();
  }
  Result<> finish(LegalPage& page, const toml::table& table) const {
    if (page.file.empty() == page.text.empty())
      return error(Fault::invalid,
                   fmt::format("the page '{}' has {}", page.key, page.file.empty() ? "no text" : "two texts"),
                   where(name_, table.source()), "expected either 'file' or 'text'");
    if (page.file.empty()) return ok();
    auto text = read_file(folder_ / page.file, page_limit);
    if (!text)
      return error(text.error().fault, fmt::format("the page '{}': {}", page.key, text.error().text()),
                   where(name_, table.get("file")->source()),
                   "expected a Markdown file, relative to this one");
    page.text = std::move(text).value();
    return ok();
  }

  template <class T>
  static std::string first_key(const Section<T>& section, const T& value) {
    return value.*std::get<std::string T::*>(section.keys[0].member);
  }
  Error wrong_shape(std::string_view name, const toml::node& node, std::string expected) const {
    return error(Fault::invalid, fmt::format("'{}' has another shape", name), where(name_, node.source()),
                 std::move(expected));
  }

  std::string_view name_;
  const std::filesystem::path& folder_;
};

// What one key's default takes from another key, and a path from the folder it is relative to.
void complete(Settings& settings, const std::filesystem::path& folder) {
  auto& site = settings.site;
  const auto otherwise = [](std::string& value, const std::string& other) {
    if (value.empty()) value = other;
  };
  otherwise(site.publisher, site.name);
  otherwise(site.desk_byline, site.name + " News Desk");
  otherwise(settings.contact.name, site.publisher);
  if (!settings.drop.folder.empty()) settings.drop.folder = (folder / settings.drop.folder).string();
  for (auto& edition : settings.editions) {
    otherwise(edition.zone, site.zone);
    otherwise(edition.language, site.language);
  }
  if (std::ranges::find(settings.kinds, "news", &Kind::key) == settings.kinds.end())
    settings.kinds.insert(settings.kinds.begin(), {"news", "News", "News", false});
}

// What one section names of another.
Result<> check_names(const Settings& settings, std::string_view name) {
  for (const auto& rule : settings.rules)
    if (!rule.sector.empty() &&
        std::ranges::find(settings.sectors, rule.sector, &Sector::key) == settings.sectors.end())
      return error(Fault::invalid,
                   fmt::format("a [[rule]] names the sector '{}', which there is not", rule.sector),
                   std::string(name), "the sectors are under [[sector]]");
  return ok();
}

}  // namespace

Result<Settings> parse_settings(std::string_view toml, std::string_view name,
                                const std::filesystem::path& folder) {
  TRY(const auto root, parse_toml(toml, name));
  TRY(const auto lists, parse_toml(default_lists(), "the defaults"));
  const Document document(name, folder), defaults("the defaults", folder);
  TRY(document.known_sections(root));
  Settings settings;
  Result<> read = ok();
  table::for_each([&](const auto& section) {
    if (read.has_error()) return;
    const auto* node = root.get(section.name);
    read = node ? document.section(section, node, settings)
                : defaults.section(section, lists.get(section.name), settings);
  });
  TRY(std::move(read));
  TRY(check_names(settings, name));
  complete(settings, folder);
  return settings;
}

Result<Settings> read_settings(const std::filesystem::path& file) {
  TRY(const auto text, read_file(file, site_limit));
  TRY(auto settings, parse_settings(text, file.string(), file.parent_path()));
  settings.file = file;
  return settings;
}

Settings default_settings() {
  auto settings = parse_settings("", "the defaults");
  CHECK(settings.has_value());
  return std::move(settings).value();
}

}  // namespace dateline
