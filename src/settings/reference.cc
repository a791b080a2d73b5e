#include "settings/reference.h"

#include <fmt/format.h>

#include <iterator>

#include "settings/defaults.h"
#include "settings/table.h"

namespace dateline {
namespace {

constexpr std::string_view opening = R"(# The settings

Made from the table in `src/settings/table.cc` by `dateline settings --reference`; a test holds the two together.

A site is described by one TOML file, `site.toml`, given to every command as `--config site.toml`. Every
key may be left out; without the file the defaults below make a working site in UTC. What is wrong in the
file stops the program with the file, the line, the column and what was expected there.
)";

constexpr std::string_view closing = R"(
## The lists a site starts with

A file that gives any `[[sector]]` gives all of them, and so for each list. These are the defaults:

```toml
)";

template <class T>
bool is_list(const table::Key<T>& key) {
  return std::holds_alternative<std::vector<std::string> T::*>(key.member) ||
         std::holds_alternative<std::vector<NamedLink> T::*>(key.member);
}

template <class T>
std::string type(const table::Key<T>& key) {
  return fmt::format("{}{}", is_list(key) ? "list of: " : "", words(key.rule).type);
}

template <class T>
std::string heading(const table::Section<T>& section) {
  const std::string_view open = section.many ? "[[" : "[", close = section.many ? "]]" : "]";
  return fmt::format("{}{}{}", open, section.name, close);
}

struct Markdown {
  std::string& out;

  template <class T>
  void operator()(const table::Section<T>& section) const {
    auto at = std::back_inserter(out);
    fmt::format_to(at, "\n## `{}`\n\n{}\n\n", heading(section), section.sentence);
    fmt::format_to(at, "| key | type | default | |\n|---|---|---|---|\n");
    for (const auto& key : section.keys)
      fmt::format_to(at, "| `{}` | {} | {} | {} |\n", key.name, type(key),
                     key.fallback.empty() ? "required" : fmt::format("`{}`", key.fallback), key.sentence);
  }
};

struct Help {
  std::string& out;

  template <class T>
  void operator()(const table::Section<T>& section) const {
    auto at = std::back_inserter(out);
    fmt::format_to(at, "\n{}  {}\n", heading(section), section.sentence);
    for (const auto& key : section.keys)
      fmt::format_to(at, "  {:16} {}\n  {:16} ({}; {})\n", key.name, key.sentence, "", type(key),
                     key.fallback.empty() ? "required" : fmt::format("default {}", key.fallback));
  }
};

}  // namespace

std::string settings_markdown() {
  std::string out(opening);
  table::for_each(Markdown{out});
  return out + std::string(closing) + std::string(default_lists()) + "```\n";
}

std::string settings_help() {
  std::string out = "The keys of site.toml.\n";
  table::for_each(Help{out});
  return out;
}

}  // namespace dateline
