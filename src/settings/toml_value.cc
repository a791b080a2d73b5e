#include "settings/toml_value.h"

#include <fmt/format.h>

#include <cstdlib>
#include <limits>
#include <sstream>

namespace dateline {
namespace {

// The value as it would be written, cut to what fits in a line of a terminal.
std::string written(const toml::node& node) {
  if (node.is_table()) return "a table";
  if (node.is_array()) return "a list";
  std::ostringstream out;
  node.visit([&](const auto& value) { out << value; });
  auto text = out.str();
  if (text.size() > 60) text = text.substr(0, 57) + "…";
  return text;
}

bool is_secret(Rule rule) {
  return rule == Rule::secret || rule == Rule::password;
}

// What a person may have put a password into is not shown where it is wrong.
bool is_shown(Rule rule) {
  return !is_secret(rule) && rule != Rule::mailbox;
}

// A secret may stand in the environment: "env:NAME".
std::string secret_of(const std::string& written) {
  if (!written.starts_with("env:")) return written;
  const char* value = std::getenv(written.c_str() + 4);
  return value ? value : "";
}

Result<std::string> checked_text(const Want& want, const toml::node& node) {
  const auto* text = node.as_string();
  if (!text) return unexpected(want, node);
  const auto& value = is_secret(want.rule) ? secret_of(text->get()) : text->get();
  const bool fine =
      text->get().empty() && want.may_be_empty ? true : accepts(want.rule, std::string_view(value));
  if (!fine) return unexpected(want, node);
  return value;
}

}  // namespace

std::string where(std::string_view file, const toml::source_region& region) {
  return fmt::format("{}:{}:{}", file, region.begin.line, region.begin.column);
}

Error unexpected(const Want& want, const toml::node& found) {
  const auto value = is_shown(want.rule) ? written(found) : "that is not shown";
  return error(Fault::invalid, fmt::format("bad value {} for '{}' in [{}]", value, want.key, want.section),
               where(want.file, found.source()), fmt::format("expected {}", words(want.rule).expects));
}

Result<> take(std::string& into, const Want& want, const toml::node& node) {
  TRY(into, checked_text(want, node));
  return ok();
}

Result<> take(bool& into, const Want& want, const toml::node& node) {
  const auto* value = node.as_boolean();
  if (!value) return unexpected(want, node);
  into = value->get();
  return ok();
}

Result<> take(std::int64_t& into, const Want& want, const toml::node& node) {
  const auto* value = node.as_integer();
  if (!value || !accepts(want.rule, value->get())) return unexpected(want, node);
  into = value->get();
  return ok();
}

Result<> take(int& into, const Want& want, const toml::node& node) {
  std::int64_t value = 0;
  TRY(take(value, want, node));
  if (value > std::numeric_limits<int>::max()) return unexpected(want, node);
  into = static_cast<int>(value);
  return ok();
}

Result<> take(PublishRule& into, const Want& want, const toml::node& node) {
  TRY(const auto word, checked_text(want, node));
  into = word == "auto"     ? PublishRule::automatic
         : word == "review" ? PublishRule::review
                            : PublishRule::never;
  return ok();
}

Result<> take(std::vector<std::string>& into, const Want& want, const toml::node& node) {
  const auto* list = node.as_array();
  if (!list) {
    auto e = unexpected(want, node);
    e.advice = fmt::format("expected a list in brackets, of {}", words(want.rule).expects);
    return e;
  }
  into.clear();
  for (const auto& element : *list) {
    TRY(auto text, checked_text(want, element));
    into.push_back(std::move(text));
  }
  return ok();
}

}  // namespace dateline
