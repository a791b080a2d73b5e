#include "wire/formats/feed_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/scan.h"
#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/copy_fields.h"

namespace dateline::wire {
namespace {

// Its unit does not matter: "640px".
std::optional<std::int64_t> number(std::string_view written) {
  return whole_number(written.substr(0, written.find_first_not_of("0123456789")));
}

bool has_picture_name(std::string_view href) {
  const auto path = text::lower(href.substr(0, href.find_first_of("?#")));
  constexpr std::array endings{".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"};
  return std::ranges::any_of(endings, [&](const char* each) { return path.ends_with(each); });
}

bool is_picture(const FeedMedia& file) {
  if (!file.type.empty()) return file.type.starts_with("image/");
  if (!file.medium.empty()) return file.medium == "image";
  return file.thumbnail || has_picture_name(file.href);
}

Rendition rendition(const FeedMedia& file, const std::string& href) {
  return {.name = file.thumbnail ? "thumbnail" : "main",
          .href = href,
          .content_type = file.type,
          .width = number(file.width),
          .height = number(file.height),
          .size_in_bytes = number(file.length)};
}

bool holds(const NewsItem& item, const std::string& href) {
  return std::ranges::any_of(item.associations, [&](const Association& each) {
    return std::ranges::find(each.renditions, href, &Rendition::href) != each.renditions.end();
  });
}

Association association(const FeedMedia& file, const std::string& href, std::size_t index) {
  Association out = picture(href, index == 0 ? "main" : fmt::format("picture-{}", index + 1));
  out.renditions.clear();
  out.headline = plain_line_of_html(file.title);
  out.caption = plain_line_of_html(file.description);
  out.by = file.credit;
  out.copyright_notice = file.copyright;
  return out;
}

void add_picture(NewsItem& item, const FeedMedia& file, const std::string& href, std::vector<int>& groups) {
  if (holds(item, href)) return;
  const auto known = file.group < 0 ? groups.end() : std::ranges::find(groups, file.group);
  if (known == groups.end()) {
    item.associations.push_back(association(file, href, groups.size()));
    groups.push_back(file.group);
    item.associations.back().renditions.push_back(rendition(file, href));
    return;
  }
  item.associations[static_cast<std::size_t>(known - groups.begin())].renditions.push_back(
      rendition(file, href));
}

// A media file that is no picture is a file of the item, like an enclosure.
void add_link(NewsItem& item, const FeedMedia& file, const std::string& href) {
  const auto same = [&](const Link& link) { return link.rel == "enclosure" && link.href == href; };
  if (std::ranges::any_of(item.links, same)) return;
  item.links.push_back({.rel = "enclosure",
                        .href = href,
                        .type = file.type,
                        .title = file.title,
                        .length = number(file.length)});
}

}  // namespace

void set_files(NewsItem& item, const FeedEntry& entry, std::string_view base_url) {
  auto files = entry.media;
  for (const auto& link : entry.links)
    if (link.rel == "enclosure")
      files.push_back({.href = link.href,
                       .type = link.type,
                       .title = link.title,
                       .length = link.length ? std::to_string(*link.length) : std::string()});
  std::vector<int> groups;
  for (const auto& file : files) {
    const bool picture = is_picture(file);
    const auto href = picture ? picture_address(file.href, base_url) : text::resolve_url(file.href, base_url);
    if (!href) continue;
    if (picture) {
      add_picture(item, file, *href, groups);
    } else {
      add_link(item, file, *href);
    }
  }
}

}  // namespace dateline::wire
