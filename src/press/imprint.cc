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

Imprint::Imprint(const Settings& settings, std::shared_ptr<const Theme> theme, std::string language,
                 text::Zone zone)
    : settings_(&settings), theme_(std::move(theme)), language_(std::move(language)), zone_(std::move(zone)) {
  for (const auto code : country_codes()) {
    const auto english = text::country_name(code);
    countries_.emplace(code, Country{text::country_name(code, language_), text::url_slug(english)});
  }
  style_path_ = fmt::format("/assets/site.{}.css", sha256(theme_->style()).substr(0, 12));
  script_path_ = fmt::format("/assets/site.{}.js", sha256(theme_->script()).substr(0, 12));
}

Result<Imprint> Imprint::create(const Settings& settings, const std::filesystem::path& themes) {
  TRY(auto theme, Theme::open(themes / settings.site.theme));
  TRY(auto zone, text::Zone::create(settings.site.zone));
  Imprint imprint(settings, std::make_shared<const Theme>(std::move(theme)), settings.site.language,
                  std::move(zone));
  TRY(imprint.add_editions());
  return imprint;
}

Result<> Imprint::add_editions() {
  for (const auto& edition : settings_->editions) {
    const auto& language = edition.language.empty() ? language_ : edition.language;
    TRY(auto zone, edition.zone.empty() ? Result<text::Zone>(zone_) : text::Zone::create(edition.zone));
    editions_.emplace(edition.key, std::unique_ptr<const Imprint>(
                                       new Imprint(*settings_, theme_, language, std::move(zone))));
  }
  return ok();
}

const Imprint& Imprint::of(const ListKey& list) const {
  const auto found = list.of == Of::edition ? editions_.find(list.key) : editions_.end();
  return found == editions_.end() ? *this : *found->second;
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
    case Of::tag:
      return "/tag/" + segment(list.key);
    case Of::corrected:
      return "/corrections";
    case Of::event:
      break;
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
      return sector ? translated("sector_", list.key, sector->name) : list.key;
    }
    case Of::country:
      return country(list.key).name;
    case Of::kind: {
      const auto* found = kind(list.key);
      if (!found) return list.key;
      return translated("kind_", list.key, found->plural.empty() ? found->name : found->plural);
    }
    case Of::corrected:
      return word("corrections");
    case Of::event:
      return word("related_coverage");
    case Of::byline:
    case Of::tag:
      break;
  }
  return {};
}

std::string Imprint::name(const Kind& kind) const {
  return translated("kind_", kind.key, kind.name);
}

const Kind* Imprint::kind(std::string_view key) const {
  return by_key(settings_->kinds, key);
}

bool Imprint::is_short(const PublicStory& story) const {
  const auto* found = kind(story->kind);
  return found && found->is_short;
}

std::string Imprint::time(Instant at, const text::Zone& zone, std::string_view language) const {
  return text::format_time(at, zone, site().date_pattern, language.empty() ? language_ : language);
}

std::string Imprint::translated(std::string_view prefix, std::string_view key,
                                const std::string& name) const {
  const auto& all = words().all();
  const auto found = language_ == site().language ? all.end() : all.find(std::string(prefix).append(key));
  return found == all.end() ? name : found->second;
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
