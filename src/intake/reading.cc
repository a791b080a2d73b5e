#include "intake/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>

namespace dateline::intake {

namespace {

// A server that has lost its feed often says so in a page or a line of text, with status 200. A source
// that is meant to bring such copy says so by its format.
std::optional<Error> no_feed(const Delivery& delivery, const wire::Parsed& parsed, const wire::Hints& hints) {
  if (delivery.road != Road::poll || !hints.format.empty()) return std::nullopt;
  if (parsed.format != "page" && parsed.format != "text") return std::nullopt;
  return error(Fault::invalid, fmt::format("a {} came in place of a feed", parsed.format), delivery.base_url,
               fmt::format("if it is meant, the source needs format = \"{}\"", parsed.format));
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
  TRY(auto parsed, wire::parse(delivery.bytes, hints));
  if (auto wrong = no_feed(delivery, parsed, hints)) return std::move(*wrong);
  return parsed;
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
