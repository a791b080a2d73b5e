// The table of settings: every key of site.toml with its type, its default and the sentence that
// explains it. The reader (reader.cc), the defaults, `--help` and docs/settings.md (reference.cc)
// are all made from it; a key that is not here does not exist.
//
// A section is a TOML table: one ([site]) or an array of them ([[sector]]). Defaults are TOML, read by
// the same reader; the lists a new site starts with (sectors, editions, kinds, pages) are in defaults.cc.
#pragma once

#include <span>
#include <string_view>
#include <tuple>
#include <variant>

#include "settings/rules.h"
#include "settings/settings.h"

namespace dateline::table {

// Where in T the value of a key goes.
template <class T>
using Member = std::variant<std::string T::*, bool T::*, int T::*, std::int64_t T::*,
                            std::vector<std::string> T::*, PublishRule T::*, std::vector<NamedLink> T::*>;

template <class T>
struct Key {
  std::string_view name;
  Member<T> member;
  Rule rule;                  // of the value, or of each of a list's
  std::string_view fallback;  // TOML; empty: the key is required
  std::string_view sentence;
};

// A key whose default is empty may be set to nothing.
template <class T>
constexpr bool may_be_empty(const Key<T>& key) {
  return key.fallback == "\"\"";
}

template <class T>
struct Section {
  std::string_view name;
  std::string_view sentence;
  std::span<const Key<T>> keys;
  T& (*one)(Settings&) = nullptr;                // [name]
  std::vector<T>& (*many)(Settings&) = nullptr;  // [[name]]
  bool unique = false;                           // [[name]]: the first key tells them apart
};

using Sections =
    std::tuple<Section<SiteSettings>, Section<CreditSettings>, Section<ContactSettings>, Section<Sector>,
               Section<EditionSettings>, Section<Kind>, Section<NamedLink>, Section<LinkList>,
               Section<NamedLink>, Section<LegalPage>, Section<Source>, Section<DeskRule>, Section<Source>,
               Section<Settings>, Section<DropSettings>, Section<FetchSettings>, Section<AlarmSettings>,
               Section<MailSettings>, Section<ServerSettings>, Section<NewsroomSettings>,
               Section<AudienceSettings>, Section<LimitSettings>>;

extern const Sections sections;
extern const std::span<const Key<NamedLink>> link_keys;  // of { name = …, url = … }

// Calls f with each section, in the order of the reference.
template <class F>
void for_each(F&& f) {
  std::apply([&](const auto&... section) { (f(section), ...); }, sections);
}

}  // namespace dateline::table
