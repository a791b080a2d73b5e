#include "wire/formats/newsml_g2_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/newsml_g2_about.h"
#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

constexpr std::size_t most_files = 200;

bool has_picture_name(std::string_view href) {
  const auto path = text::lower(href.substr(0, href.find_first_of("?#")));
  constexpr std::array endings{".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"};
  return std::ranges::any_of(endings, [&](const char* each) { return path.ends_with(each); });
}

bool is_picture_class(std::string_view item_class) {
  constexpr std::array words{"picture", "photo", "image", "graphic"};
  return std::ranges::find(words, text::lower(code_of(item_class))) != words.end();
}

bool is_picture(const G2File& file, const NewsItem& item) {
  if (file.icon || file.type.starts_with("image/")) return true;
  const auto& name = file.href.empty() ? file.residref : file.href;
  return file.type.empty() && (item.type == "picture" || item.type == "graphic" || has_picture_name(name));
}

bool is_picture(const G2Link& link) {
  if (!link.item_class.empty()) return is_picture_class(link.item_class);
  return link.type.starts_with("image/") || has_picture_name(link.file_name);
}

// "file:///./a.jpg" and "./a.jpg" are files beside the item.
std::optional<std::string> address(std::string_view written, std::string_view base_url) {
  auto href = text::trim(written);
  if (href.starts_with("file:")) href = text::trim(href.substr(href.rfind('/') + 1));
  while (href.starts_with("./")) href.remove_prefix(2);
  return picture_address(href, base_url);
}

std::optional<Rendition> rendition(const G2File& file, std::string_view base_url) {
  const auto href = address(file.href.empty() ? file.residref : file.href, base_url);
  if (!href) return std::nullopt;
  const std::string_view name = file.icon ? std::string_view("thumbnail") : code_of(file.rendition);
  return Rendition{.name = std::string(name.empty() ? "main" : name),
                   .href = *href,
                   .content_type = file.type,
                   .title = file.title,
                   .width = file.width,
                   .height = file.height,
                   .size_in_bytes = file.size};
}

void add_association(NewsItem& item, Association file) {
  const auto same = [&](const Association& each) { return each.uri == file.uri; };
  if (item.associations.size() >= most_files || std::ranges::any_of(item.associations, same)) return;
  const auto count = item.associations.size();
  file.name = count == 0 ? "main" : fmt::format("picture-{}", count + 1);
  item.associations.push_back(std::move(file));
}

void add_link(NewsItem& item, Link link) {
  if (item.links.size() < most_files && std::ranges::find(item.links, link) == item.links.end())
    item.links.push_back(std::move(link));
}

std::string title_of(const G2Link& link, std::string_view language) {
  const auto* title = in_language(link.titles, language);
  return title ? title->text : std::string();
}

// "irel:seeAlso" is IPTC's "seeAlso"; an agency's own relation keeps its scheme.
std::string relation(const G2Link& link, const G2Item& from) {
  if (link.rel.starts_with("irel:") || link.rel.find("/itemrelation/") != std::string::npos)
    return std::string(code_of(link.rel));
  if (!link.rel.empty()) return link.rel;
  return !link.residref.empty() && link.residref == from.guid ? "previousVersion" : "related";
}

// Nothing where no address leads to it.
std::optional<Association> linked_picture(const G2Link& link, const NewsItem& item, const Hints& hints) {
  auto href = address(link.href, hints.base_url);
  if (!href && !link.file_name.empty()) href = address(link.file_name, hints.base_url);
  if (!href) return std::nullopt;
  auto out = picture(*href, {});
  if (!link.residref.empty()) out.uri = g2_uri(link.residref, hints);
  out.renditions.front().content_type = link.type.starts_with("image/") ? link.type : std::string();
  for (const auto& title : link.titles)
    (code_of(title.role) == "caption" ? out.caption : out.headline) = title.text;
  if (const auto* caption = in_language(link.descriptions, item.language)) out.caption = caption->text;
  return out;
}

void add_reference(NewsItem& item, const G2Link& link, std::string rel, const Hints& hints) {
  if (is_picture(link))
    if (auto file = linked_picture(link, item, hints)) return add_association(item, std::move(*file));
  const auto page = text::resolve_url(link.href, hints.base_url);
  const auto href = page ? *page : !link.residref.empty() ? link.residref : link.href;
  if (href.empty()) return;
  add_link(item, {.rel = std::move(rel),
                  .href = href,
                  .type = link.type,
                  .title = title_of(link, item.language),
                  .hreflang = link.language,
                  .length = link.size});
}

Association picture_of(const NewsItem& item) {
  auto credit = item.by.empty() ? item.credit : item.by;
  return {.type = item.type == "graphic" ? "graphic" : "picture",
          .name = "main",
          .uri = item.uri,
          .headline = item.headline,
          .caption = item.summary,
          .by = std::move(credit),
          .copyright_holder = item.copyright_holder,
          .copyright_notice = item.copyright_notice,
          .usage_terms = item.usage_terms,
          .renditions = item.renditions};
}

void add_files(NewsItem& item, const G2Item& from, std::string_view base_url) {
  for (const auto& file : from.files) {
    if (is_picture(file, item)) {
      if (auto made = rendition(file, base_url); made && item.renditions.size() < most_files)
        item.renditions.push_back(std::move(*made));
    } else if (const auto href = text::resolve_url(file.href, base_url)) {
      add_link(
          item,
          {.rel = "enclosure", .href = *href, .type = file.type, .title = file.title, .length = file.size});
    }
  }
  if (!item.renditions.empty()) add_association(item, picture_of(item));
}

class Joiner {
 public:
  Joiner(std::span<NewsItem> items, const Hints& hints) : items_(items), hints_(hints) {
    for (std::size_t i = 0; i < items.size(); ++i) places_.emplace(items[i].uri, i);
  }

  void join(std::size_t into, const std::vector<G2Link>& links) {
    for (const auto& link : links)
      if (const auto* file = picture_at(link); file && file != &items_[into] && may_show(items_[into], *file))
        add_association(items_[into], picture_of(*file));
  }

  // The one text of a group has the group's pictures.
  void join_group(const G2Group& group) {
    std::optional<std::size_t> text;
    for (const auto& link : group.items) {
      const auto found = places_.find(g2_uri(link.residref, hints_));
      if (found == places_.end() || items_[found->second].type != "text") continue;
      if (text) return;
      text = found->second;
    }
    if (text) join(*text, group.items);
  }

 private:
  const NewsItem* picture_at(const G2Link& link) const {
    const auto found = places_.find(g2_uri(link.residref, hints_));
    if (found == places_.end()) return nullptr;
    const auto& item = items_[found->second];
    const bool shows = (item.type == "picture" || item.type == "graphic") && !item.renditions.empty();
    return shows && item.pub_status == PubStatus::usable ? &item : nullptr;
  }

  // A picture is not seen before its own embargo ends.
  static bool may_show(const NewsItem& text, const NewsItem& file) {
    return !file.embargoed_until || (text.embargoed_until && *text.embargoed_until >= *file.embargoed_until);
  }

  std::span<NewsItem> items_;
  const Hints& hints_;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace

std::string g2_uri(const std::string& guid, const Hints& hints) {
  return is_uri(guid) ? guid : stable_uri("newsml-g2", hints.source + '\n' + guid);
}

void set_files(NewsItem& item, const G2Item& from, const Hints& hints) {
  add_files(item, from, hints.base_url);
  for (const auto& link : from.links) add_reference(item, link, relation(link, from), hints);
  for (const auto& group : from.groups)
    for (const auto& link : group.items) add_reference(item, link, "item", hints);
}

void join_files(std::span<NewsItem> items, std::span<const G2Item> shapes, const Hints& hints) {
  if (items.size() < 2) return;
  Joiner joiner(items, hints);
  for (std::size_t i = 0; i < items.size(); ++i) {
    joiner.join(i, shapes[i].links);
    for (const auto& group : shapes[i].groups) {
      joiner.join(i, group.items);
      joiner.join_group(group);
    }
  }
}

}  // namespace dateline::wire
