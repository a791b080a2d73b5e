#include "intake/story_draft.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "intake/byline_names.h"
#include "text/slug.h"
#include "text/unicode.h"

namespace dateline::intake {
namespace {

constexpr std::size_t most_bylines = 8, longest_byline = 120;  // code points
constexpr std::size_t most_tags = 12, longest_tag = 60;
constexpr std::size_t most_pictures = 24;

std::string first_of(std::initializer_list<std::string_view> candidates) {
  for (const auto candidate : candidates)
    if (!candidate.empty()) return std::string(candidate);
  return {};
}

bool is_same(std::string_view a, std::string_view b) {
  return !a.empty() && text::match_key(a) == text::match_key(b);
}

Byline::Kind kind_of(std::string_view name, const NewsItem& item, const Source& source,
                     const SiteSettings& site) {
  const auto key = text::match_key(name);
  if (is_same(name, site.desk_byline) || key == "desk" || key.ends_with(" desk")) return Byline::Kind::desk;
  if (is_same(name, source.title) || is_same(name, item.provider)) return Byline::Kind::agency;
  return Byline::Kind::person;
}

// What the picture desk knows how to get (pictures/originals.h).
bool can_be_had(std::string_view href) {
  constexpr std::string_view starts[] = {"https://", "http://", "beside:", "cid:", "attachment:"};
  return std::ranges::any_of(starts, [&](std::string_view start) { return href.starts_with(start); });
}

// The widest of what can be fetched; where none says how wide it is, the first.
const Rendition* best_rendition(const Association& file) {
  const Rendition* best = nullptr;
  for (const auto& each : file.renditions)
    if (can_be_had(each.href) && (!best || each.width.value_or(0) > best->width.value_or(0))) best = &each;
  return best;
}

bool is_picture(const Association& file) {
  return file.type == "picture" || file.type == "graphic";
}

Picture picture_of(const Association& file, const Rendition& rendition) {
  Picture picture;
  picture.src = rendition.href;
  picture.width = rendition.width;
  picture.height = rendition.height;
  picture.caption = text::collapse_whitespace(file.caption);
  // Media RSS has no place for a text in a picture's stead; agencies put it into its title.
  picture.alt = text::collapse_whitespace(first_of({file.alt, file.headline}));
  picture.credit = text::collapse_whitespace(first_of({file.by, file.copyright_holder}));
  picture.rights = text::collapse_whitespace(first_of({file.usage_terms, file.copyright_notice}));
  return picture;
}

}  // namespace

std::vector<Byline> bylines(const NewsItem& item, const Source& source, const SiteSettings& site) {
  std::vector<std::string> names;
  for (const auto& author : item.authors)
    std::ranges::move(byline_names(author.name), std::back_inserter(names));
  if (names.empty()) names = byline_names(item.by);

  std::vector<Byline> found;
  for (const auto& each : names) {
    const auto name = text::collapse_whitespace(text::strip_controls(each));
    if (name.empty() || text::code_points(name) > longest_byline || found.size() == most_bylines) continue;
    Byline byline{name, text::url_slug(name), kind_of(name, item, source, site)};
    if (std::ranges::find(found, byline.key, &Byline::key) == found.end()) found.push_back(std::move(byline));
  }
  if (!found.empty()) return found;
  const auto agency = first_of({source.title, item.provider});
  if (!agency.empty()) return {{agency, text::url_slug(agency), Byline::Kind::agency}};
  if (site.desk_byline.empty()) return {};
  return {{site.desk_byline, text::url_slug(site.desk_byline), Byline::Kind::desk}};
}

std::vector<Picture> pictures(const NewsItem& item) {
  std::vector<Picture> found;
  for (const auto& file : item.associations) {
    const auto* rendition = is_picture(file) ? best_rendition(file) : nullptr;
    if (!rendition || std::ranges::find(found, rendition->href, &Picture::src) != found.end()) continue;
    if (file.name == "main")
      found.insert(found.begin(), picture_of(file, *rendition));
    else
      found.push_back(picture_of(file, *rendition));
  }
  if (found.size() > most_pictures) found.resize(most_pictures);
  return found;
}

std::vector<std::string> tags(const std::vector<std::string>& keywords) {
  std::vector<std::string> tags, keys;
  for (const auto& keyword : keywords) {
    const auto tag = text::collapse_whitespace(text::strip_controls(keyword));
    const auto key = text::match_key(tag);
    if (key.empty() || text::code_points(tag) > longest_tag || tags.size() == most_tags) continue;
    if (std::ranges::find(keys, key) != keys.end()) continue;
    keys.push_back(key);
    tags.push_back(tag);
  }
  return tags;
}

// NITF 3.6 and NewsML 1.2 count from 1 to 8, NewsML-G2, ninjs and ours from 1 to 9: 5 is normal and 1 to 5
// are alike in all; 6 to 8 are spread over what is left.
std::optional<int> urgency_of(const NewsItem& item, std::string_view format) {
  constexpr std::array of_eight{0, 1, 2, 3, 4, 5, 6, 8, 9};
  const bool counts_to_eight = format == "nitf" || format == "newsml-1.2";
  if (!item.urgency || *item.urgency < 1 || *item.urgency > 9) return std::nullopt;
  return counts_to_eight && *item.urgency <= 8 ? of_eight[static_cast<std::size_t>(*item.urgency)]
                                               : *item.urgency;
}

Story story_draft(const NewsItem& item, const copydesk::Draft& draft, const taster::Tasting& tasting,
                  const StorySource& source, const Settings& settings) {
  Story story;
  story.source = source.name;
  story.item_uri = item.uri;
  story.item_version = item.version;

  story.kind = first_of({tasting.kind, "news"});
  story.headline = draft.headline;
  story.summary = draft.summary;
  story.summary_drafted = draft.summary_drafted;
  story.body_html = draft.body_html;
  story.short_text = draft.short_text;
  story.credit_line = draft.credit_line;
  story.provenance = draft.provenance;
  story.bylines = bylines(item, source.rules, settings.site);
  story.language = first_of({tasting.language, item.language, source.rules.language, settings.site.language});
  story.url_slug = text::url_slug(draft.headline);
  story.gallery = pictures(item);
  if (!story.gallery.empty()) {
    story.picture = std::move(story.gallery.front());
    story.gallery.erase(story.gallery.begin());
  }

  story.dateline = tasting.dateline;
  story.about_countries = tasting.about_countries;
  story.sectors = tasting.sectors;
  story.tags = tags(item.keywords);
  story.people = tasting.people;
  story.organisations = tasting.organisations;
  story.genres = tasting.genres;
  story.because = tasting.because;
  story.urgency = urgency_of(item, source.format);

  story.embargoed_until = item.embargoed_until;
  story.rights_end = item.expires;
  return story;
}

}  // namespace dateline::intake
