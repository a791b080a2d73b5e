// Imprint: what every page of the site shares before a story is printed on it: the settings, the theme,
// the language and zone, the addresses and names of its lists. An edition has one of its own, in its
// language and zone. Made once at start; immutable; any thread.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "edition/list_key.h"
#include "news/public_story.h"
#include "press/theme.h"
#include "settings/settings.h"
#include "text/zone_format.h"

namespace dateline::press {

using edition::ListKey;

class Imprint {
 public:
  // `settings` outlives the imprint. `themes` is the folder in which settings.site.theme is.
  static Result<Imprint> create(const Settings& settings, const std::filesystem::path& themes);

  const Settings& settings() const { return *settings_; }
  const SiteSettings& site() const { return settings_->site; }
  const Theme& theme() const { return *theme_; }
  const Words& words() const { return theme_->words(language_); }
  std::string word(std::string_view name) const { return words().get(name); }

  // What the pages of this list are printed with: an edition's own imprint, else the site's.
  const Imprint& of(const ListKey& list) const;
  // What the site itself says is said in this language: BCP 47.
  const std::string& language() const { return language_; }
  const text::Zone& zone() const { return zone_; }
  // By the site's date pattern. An empty `language` is this imprint's.
  std::string time(Instant at, const text::Zone& zone, std::string_view language) const;

  // Addresses, as paths.
  std::string path(const PublicStory& story) const;
  std::string path(const ListKey& list) const;
  std::string feed_path(const ListKey& list) const;
  std::string style_path() const { return style_path_; }    // with a hash of its content
  std::string script_path() const { return script_path_; }  // likewise
  // With the site's address before it; where the settings have none, the one it listens on.
  std::string absolute(std::string_view path) const;
  // As absolute(), but a bare path where the settings have no address.
  std::string canonical(std::string_view path) const { return site().url + std::string(path); }

  // Names, as headings. A byline's and a tag's name is on its stories; here it is empty. In another language
  // than the site's, sectors and kinds are called as its catalogue does (sector_KEY, kind_KEY), else as in
  // settings.
  std::string name(const ListKey& list) const;
  // What one story of the kind is called; in another language, what all of them are.
  std::string name(const Kind& kind) const;
  const Kind* kind(std::string_view key) const;
  bool is_short(const PublicStory& story) const;

 private:
  struct Country {
    std::string name, slug;
  };

  Imprint(const Settings& settings, std::shared_ptr<const Theme> theme, std::string language,
          text::Zone zone);
  Country country(std::string_view alpha2) const;
  std::string translated(std::string_view prefix, std::string_view key, const std::string& name) const;
  Result<> add_editions();

  const Settings* settings_;
  std::shared_ptr<const Theme> theme_;
  std::string language_;
  text::Zone zone_;
  std::map<std::string, Country, std::less<>> countries_;
  std::string style_path_, script_path_;
  std::map<std::string, std::unique_ptr<const Imprint>, std::less<>> editions_;
};

// "rtl" for the languages that are written so, else "ltr".
std::string_view direction(std::string_view language);

// Free of what no page can hold: controls and bytes that are not UTF-8.
std::string printable(std::string_view text);

}  // namespace dateline::press
