#include "press/imprint.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "press/link.h"
#include "settings/countries.h"
#include "text/country_name.h"
#include "text/slug.h"
#include "text/unicode.h"

namespace dateline::press {
namespace {

using Of = ListKey::Of;

template <class List>
auto by_key(const List& list, std::string_view key) {
  const auto found = std::ranges::find_if(list, [&](const auto& one) { return one.key == key; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

Imprint::Imprint(const Settings& settings, Theme theme, text::Zone zone)
    : settings_(&settings), theme_(std::move(theme)), zone_(std::move(zone)) {
  for (const auto code : country_codes()) {
    const auto english = text::country_name(code);
    countries_.emplace(code,
                       Country{text::country_name(code, settings.site.language), text::url_slug(english)});
  }
  style_path_ = fmt::format("/assets/site.{}.css", sha256(theme_.style()).substr(0, 12));
}

Result<Imprint> Imprint::create(const Settings& settings, const std::filesystem::path& themes) {
  TRY(auto theme, Theme::open(themes / settings.site.theme, settings.site.language));
  TRY(auto zone, text::Zone::create(settings.site.zone));
  Imprint imprint(settings, std::move(theme), std::move(zone));
  TRY(imprint.find_zones());
  return imprint;
}

Result<> Imprint::find_zones() {
  for (const auto& edition : settings_->editions) {
    if (edition.zone.empty()) continue;
    TRY(auto zone, text::Zone::create(edition.zone));
    edition_zones_.emplace(edition.key, std::move(zone));
  }
  return ok();
}

std::string Imprint::path(const PublicStory& story) const {
  return story_path(story->id, segment(story->url_slug));
}

std::string Imprint::path(const ListKey& list) const {
  switch (list.of) {
    case Of::latest:
      return "/latest";
    case Of::edition:
      return fmt::format("/{}/", segment(list.key));
    case Of::sector:
      return "/sector/" + segment(list.key);
    case Of::country:
      return "/country/" + country(list.key).slug;
    case Of::kind:
      return "/kind/" + segment(list.key);
    case Of::byline:
      return "/by/" + segment(list.key);
  }
  return "/";
}

std::string Imprint::feed_path(const ListKey& list) const {
  if (list.of == Of::latest) return "/feed.xml";
  auto path = this->path(list);
  if (!path.ends_with('/')) path += '/';
  return path + "feed.xml";
}

std::string Imprint::absolute(std::string_view path) const {
  return (site().url.empty() ? "http://" + settings_->server.listen : site().url) + std::string(path);
}

std::string Imprint::name(const ListKey& list) const {
  switch (list.of) {
    case Of::latest:
      return word("latest_news");
    case Of::edition: {
      const auto* edition = by_key(settings_->editions, list.key);
      return edition ? edition->name : list.key;
    }
    case Of::sector: {
      const auto* sector = by_key(settings_->sectors, list.key);
      return sector ? sector->name : list.key;
    }
    case Of::country:
      return country(list.key).name;
    case Of::kind: {
      const auto* found = kind(list.key);
      return !found ? list.key : found->plural.empty() ? found->name : found->plural;
    }
    case Of::byline:
      break;
  }
  return {};
}

const Kind* Imprint::kind(std::string_view key) const {
  return by_key(settings_->kinds, key);
}

bool Imprint::is_short(const PublicStory& story) const {
  const auto* found = kind(story->kind);
  return found && found->is_short;
}

const text::Zone& Imprint::zone(const ListKey& list) const {
  if (list.of != Of::edition) return zone_;
  const auto found = edition_zones_.find(list.key);
  return found == edition_zones_.end() ? zone_ : found->second;
}

std::string Imprint::time(Instant at, const text::Zone& zone, std::string_view language) const {
  return text::format_time(at, zone, site().date_pattern, language.empty() ? site().language : language);
}

// A code that is no country has itself for a name.
Imprint::Country Imprint::country(std::string_view alpha2) const {
  const auto found = countries_.find(alpha2);
  return found == countries_.end() ? Country{std::string(alpha2), segment(alpha2)} : found->second;
}

std::string_view direction(std::string_view language) {
  static constexpr std::array<std::string_view, 13> right_to_left{
      "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku-Arab", "ps", "sd", "ug", "ur", "yi"};
  const bool rtl = std::ranges::any_of(right_to_left, [&](std::string_view tag) {
    return language.starts_with(tag) && (language.size() == tag.size() || language[tag.size()] == '-');
  });
  const bool other_script = language.find("-Latn") != std::string_view::npos;
  return rtl && !other_script ? "rtl" : "ltr";
}

std::string printable(std::string_view text) {
  if (text::is_valid_utf8(text)) return text::strip_controls(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, bytes] = text::code_point_at(text, at);
    text::append_utf8(out, value);
    at += bytes;
  }
  return text::strip_controls(out);
}

}  // namespace dateline::press
