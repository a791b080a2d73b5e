#include "intake/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>

#include "wire/formats/page_feeds.h"
#include "wire/formats/sniff.h"

namespace dateline::intake {

namespace {

// The feeds that the page names, or how to say that the page or text is meant.
std::string advice_on(std::string_view format, const Delivery& delivery, const wire::Hints& hints) {
  const auto meant = fmt::format("if it is meant, the source needs format = \"{}\"", format);
  const auto feeds = format == "page" ? wire::feeds_of_page(delivery.bytes, hints) : std::vector<Link>();
  if (feeds.empty()) return meant;
  std::string names;
  for (const auto& feed : feeds) names += (names.empty() ? "" : ", ") + feed.href;
  return fmt::format("the page names its feeds: {}; {}", names, meant);
}

// A server that has lost its feed often says so in a page or a line of text, with status 200. A source
// that is meant to bring such copy says so by its format.
std::optional<Error> no_feed(const Delivery& delivery, const wire::Hints& hints) {
  if (!brings_feeds(delivery.road) || !hints.format.empty()) return std::nullopt;
  const auto format = wire::sniff(delivery.bytes, hints);
  if (format != "page" && format != "text") return std::nullopt;
  return error(Fault::invalid, fmt::format("a {} came in place of a feed", format), delivery.base_url,
               advice_on(format, delivery, hints));
}

}  // namespace

Result<wire::Parsed> read(const Delivery& delivery, const Settings& settings) {
  const auto& source = settings.source(delivery.source);
  const wire::Hints hints{.format = delivery.format.empty() ? source.format : delivery.format,
                          .content_type = delivery.content_type,
                          .name = delivery.name,
                          .base_url = delivery.base_url,
                          .source = delivery.source,
                          .source_zone = source.zone,
                          .site_zone = settings.site.zone,
                          .language = source.language};
  if (auto wrong = no_feed(delivery, hints)) return std::move(*wrong);
  return wire::parse(delivery.bytes, hints);
}

std::vector<std::size_t> oldest_first(const std::vector<NewsItem>& items) {
  const auto written = [&](std::size_t place) {
    const auto& item = items[place];
    return item.version_created.value_or(item.first_created.value_or(Instant::min()));
  };
  std::vector<std::size_t> places(items.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::ranges::stable_sort(places, {}, written);
  return places;
}

}  // namespace dateline::intake
