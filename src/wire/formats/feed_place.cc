// Where a feed's entry is: GeoRSS (simple and GML) and W3C's basic geo vocabulary. Points only.
#include <charconv>

#include "text/unicode.h"
#include "wire/formats/feed_reader.h"

namespace dateline::wire {
namespace {

std::string plain(XmlNode node) {
  return text::collapse_whitespace(node.text());
}

std::optional<double> degrees(std::string_view written, double most) {
  double value = 0;
  const auto [end, failed] = std::from_chars(written.data(), written.data() + written.size(), value);
  return failed == std::errc() && value >= -most && value <= most ? std::optional(value) : std::nullopt;
}

// A point that comes as two elements is one once both are there.
void join(FeedEntry& into) {
  if (into.latitude && into.longitude) into.point = GeoPoint{*into.latitude, *into.longitude};
}

// "57.1 12.3", "57.1,12.3": latitude first.
void read_point(XmlNode node, FeedEntry& into) {
  const auto written = plain(node);
  const auto apart = written.find_first_of(" ,");
  if (apart == std::string::npos) return;
  const auto second = written.find_first_not_of(" ,", apart);
  const auto lat = degrees(std::string_view(written).substr(0, apart), 90);
  const auto lon =
      second == std::string::npos ? std::nullopt : degrees(std::string_view(written).substr(second), 180);
  if (lat && lon) into.point = GeoPoint{*lat, *lon};
}

}  // namespace

void read_place(XmlNode node, FeedEntry& into) {
  const auto name = node.name();
  if (name == "point" || name == "pos") return read_point(node, into);
  if (name == "lat") into.latitude = degrees(plain(node), 90);
  if (name == "long") into.longitude = degrees(plain(node), 180);
  if (name == "lat" || name == "long") return join(into);
  // georss:where and geo:Point hold the others.
  for (const auto* inner : {"Point", "pos", "lat", "long"})
    if (const auto child = node.child(inner)) read_place(child, into);
}

}  // namespace dateline::wire
