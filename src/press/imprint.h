// Imprint: what every page of the site shares before a story is printed on it: the settings, the theme,
// the zones, the addresses and names of its lists. Made once at start; immutable; any thread.
#pragma once

#include <map>
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
  const Theme& theme() const { return theme_; }
  std::string word(std::string_view name) const { return theme_.words().get(name); }

  // Addresses, as paths.
  std::string path(const PublicStory& story) const;
  std::string path(const ListKey& list) const;
  std::string feed_path(const ListKey& list) const;
  std::string style_path() const { return style_path_; }  // with a hash of its content
  // With the site's address before it; where the settings have none, the one it listens on.
  std::string absolute(std::string_view path) const;
  // As absolute(), but a bare path where the settings have no address.
  std::string canonical(std::string_view path) const { return site().url + std::string(path); }

  // Names, as headings. A byline's name is on its stories; here it is empty.
  std::string name(const ListKey& list) const;
  const Kind* kind(std::string_view key) const;
  bool is_short(const PublicStory& story) const;

  const text::Zone& zone() const { return zone_; }
  const text::Zone& zone(const ListKey& list) const;  // an edition's own, else the site's
  std::string time(Instant at, const text::Zone& zone, std::string_view language) const;

 private:
  struct Country {
    std::string name, slug;
  };

  Imprint(const Settings& settings, Theme theme, text::Zone zone);
  Country country(std::string_view alpha2) const;
  Result<> find_zones();

  const Settings* settings_;
  Theme theme_;
  text::Zone zone_;
  std::map<std::string, text::Zone, std::less<>> edition_zones_;
  std::map<std::string, Country, std::less<>> countries_;
  std::string style_path_;
};

// "rtl" for the languages that are written so, else "ltr".
std::string_view direction(std::string_view language);

// Free of what no page can hold: controls and bytes that are not UTF-8.
std::string printable(std::string_view text);

}  // namespace dateline::press
