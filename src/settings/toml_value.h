// One TOML value into one C++ value, checked by its rule. What reader.cc is made of.
#pragma once

#include <toml++/toml.h>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "settings/rules.h"
#include "settings/settings.h"

namespace dateline {

// What is being read, for the check and for the words of an error.
struct Want {
  std::string_view file;     // "site.toml"
  std::string_view section;  // "site"
  std::string_view key;      // "zone"
  Rule rule = Rule::text;
  bool may_be_empty = false;
};

// "site.toml:12:1"
std::string where(std::string_view file, const toml::source_region& region);

// Fault::invalid with the place, what was found and what was expected.
Error unexpected(const Want& want, const toml::node& found);

Result<> take(std::string& into, const Want& want, const toml::node& node);
Result<> take(bool& into, const Want& want, const toml::node& node);
Result<> take(int& into, const Want& want, const toml::node& node);
Result<> take(std::int64_t& into, const Want& want, const toml::node& node);
Result<> take(PublishRule& into, const Want& want, const toml::node& node);
Result<> take(std::vector<std::string>& into, const Want& want, const toml::node& node);

}  // namespace dateline
