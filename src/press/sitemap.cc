#include "press/sitemap.h"

#include <fmt/format.h>

#include "press/picture.h"
#include "text/escape.h"

namespace dateline::press {
namespace {

constexpr std::int64_t shard_stories = 500;
constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
constexpr std::string_view image_schema = "http://www.google.com/schemas/sitemap-image/1.1";

Page xml_page(std::string xml) {
  return {.content = Content::xml, .parts = {make_part(std::move(xml))}};
}

void add(std::string& xml, std::string_view element, const std::string& address,
         std::optional<Instant> changed, const std::string& more = {}) {
  const auto when = changed ? fmt::format("<lastmod>{}</lastmod>", rfc3339(*changed)) : std::string();
  fmt::format_to(std::back_inserter(xml), "<{0}><loc>{1}</loc>{2}{3}</{0}>\n", element,
                 text::escape_xml(address), when, more);
}

// https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
std::string images(const Story& story, const Imprint& imprint) {
  constexpr int widest = 1920;
  std::string all;
  for (const auto* picture : pictures_of(story))
    if (const auto print = one_print(*picture, Cut::whole, widest))
      all += fmt::format("<image:image><image:loc>{}</image:loc></image:image>",
                         text::escape_xml(imprint.absolute(print_path(picture->media, *print))));
  return all;
}

std::string shard_path(std::int64_t shard) {
  return fmt::format("/sitemap/{}.xml", shard);
}

}  // namespace

void Sitemap::press_shard(const edition::Edition& edition, Shard shard, const Imprint& imprint,
                          TableEditor& table) {
  auto xml = fmt::format("{}<urlset xmlns=\"{}\" xmlns:image=\"{}\">\n", declaration, schema, image_schema);
  if (shard == 0) add(xml, "url", imprint.absolute("/"), {});
  std::optional<Instant> newest;
  for (auto id = shard * shard_stories; id < (shard + 1) * shard_stories; ++id) {
    const auto* story = edition.story(StoryId(id));
    if (!story) continue;
    const auto changed = std::max((*story)->created, (*story)->updated);
    add(xml, "url", imprint.absolute(imprint.path(*story)), changed, images(**story, imprint));
    newest = std::max(newest, changed);
  }
  xml += "</urlset>\n";
  if (newest || shard == 0) {
    shards_[shard] = newest.value_or(Instant{});
    table.put(shard_path(shard), xml_page(std::move(xml)));
  } else {
    shards_.erase(shard);
    table.remove(shard_path(shard));
  }
}

void Sitemap::press(const edition::Edition& edition, const std::set<StoryId>& changed, const Imprint& imprint,
                    TableEditor& table) {
  std::set<Shard> touched;
  if (shards_.empty()) touched.insert(0);
  for (const auto id : changed) touched.insert(id.value / shard_stories);
  for (const auto shard : touched) press_shard(edition, shard, imprint, table);

  if (shards_.size() == 1) {
    const auto only = std::get<Found>(table.table().find(shard_path(0))).page;
    table.put("/sitemap.xml", *only);
    return;
  }
  auto xml = fmt::format("{}<sitemapindex xmlns=\"{}\">\n", declaration, schema);
  for (const auto& [shard, newest] : shards_)
    add(xml, "sitemap", imprint.absolute(shard_path(shard)),
        newest == Instant{} ? std::nullopt : std::optional(newest));
  xml += "</sitemapindex>\n";
  table.put("/sitemap.xml", xml_page(std::move(xml)));
}

Page press_robots(const Imprint& imprint) {
  auto text = imprint.site().noindex ? std::string("User-agent: *\nDisallow: /\n")
                                     : fmt::format("User-agent: *\nDisallow:\n\nSitemap: {}\n",
                                                   imprint.absolute("/sitemap.xml"));
  return {.content = Content::text, .parts = {make_part(std::move(text))}};
}

}  // namespace dateline::press
