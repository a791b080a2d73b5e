#include "news/prints.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr std::size_t key_digits = 24;
constexpr std::string_view prefix = "/picture/";
constexpr std::array whole_widths{320, 640, 960, 1280, 1920};
constexpr std::array list_widths{240, 480, 960};
constexpr int widest_avif = 1280;
constexpr int share_width = 1200, share_height = 630;  // what Open Graph's readers ask for

struct Size {
  int width = 0, height = 0;
};

int scaled(std::int64_t length, std::int64_t to, std::int64_t from) {
  return static_cast<int>(std::max<std::int64_t>(1, (length * to + from / 2) / from));
}

// An original that no width of ours fits is printed as wide as it is, too.
std::vector<Size> whole_sizes(std::int64_t width, std::int64_t height) {
  std::vector<Size> sizes;
  for (const int each : whole_widths)
    if (each <= width) sizes.push_back({each, scaled(height, each, width)});
  const auto widest = sizes.empty() ? 0 : sizes.back().width;
  if (width < whole_widths.back() && width * 4 > widest * 5)
    sizes.push_back({static_cast<int>(width), static_cast<int>(height)});
  return sizes;
}

std::vector<Size> list_sizes(std::int64_t width, std::int64_t height) {
  const auto most = static_cast<int>(std::min<std::int64_t>({width, height * 3 / 2, list_widths.back()}));
  std::vector<Size> sizes;
  for (const int each : list_widths)
    if (each <= most) sizes.push_back({each, each * 2 / 3});
  if (sizes.empty() && most >= 3) sizes.push_back({most, most * 2 / 3});
  return sizes;
}

std::vector<Size> share_sizes(std::int64_t width, std::int64_t height) {
  for (const int part : {1, 2})
    if (width >= share_width / part && height >= share_height / part)
      return {{share_width / part, share_height / part}};
  return {};
}

std::vector<Size> sizes_of(std::int64_t width, std::int64_t height, Cut cut) {
  if (width <= 0 || height <= 0) return {};
  switch (cut) {
    case Cut::whole:
      return whole_sizes(width, height);
    case Cut::list:
      return list_sizes(width, height);
    case Cut::share:
      return share_sizes(width, height);
  }
  return {};
}

bool is_made(Cut cut, PrintFormat format, int width) {
  if (cut == Cut::share) return format == PrintFormat::jpeg;
  if (format == PrintFormat::avif) return cut == Cut::whole && width <= widest_avif;
  return true;
}

std::string_view ending(PrintFormat format) {
  constexpr std::array<std::string_view, 3> endings{"jpg", "webp", "avif"};
  return endings[static_cast<std::size_t>(format)];
}

bool is_hexadecimal(std::string_view text) {
  return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

std::vector<Print> prints_of(std::int64_t width, std::int64_t height, Cut cut, PrintFormat format) {
  std::vector<Print> prints;
  for (const auto& size : sizes_of(width, height, cut))
    if (is_made(cut, format, size.width)) prints.push_back({cut, format, size.width, size.height});
  return prints;
}

std::vector<Print> prints_of(std::int64_t width, std::int64_t height) {
  std::vector<Print> all;
  for (const auto cut : {Cut::whole, Cut::list, Cut::share})
    for (const auto format : {PrintFormat::jpeg, PrintFormat::webp, PrintFormat::avif})
      for (const auto& print : prints_of(width, height, cut, format)) all.push_back(print);
  return all;
}

std::string name(const Print& print) {
  if (print.cut == Cut::share) return fmt::format("share.{}", ending(print.format));
  return fmt::format("{}{}.{}", print.cut == Cut::list ? "list-" : "", print.width, ending(print.format));
}

std::string_view media_type(PrintFormat format) {
  constexpr std::array<std::string_view, 3> types{"image/jpeg", "image/webp", "image/avif"};
  return types[static_cast<std::size_t>(format)];
}

std::string picture_key(std::string_view media) {
  return std::string(media.substr(0, key_digits));
}

std::string print_path(std::string_view media, const Print& print) {
  return fmt::format("{}{}/{}", prefix, picture_key(media), name(print));
}

std::optional<PrintAddress> print_address(std::string_view path) {
  if (!path.starts_with(prefix)) return std::nullopt;
  path.remove_prefix(prefix.size());
  const auto slash = path.find('/');
  if (slash != key_digits || !is_hexadecimal(path.substr(0, slash))) return std::nullopt;
  const auto file = path.substr(slash + 1);
  if (file.empty() || file.find('/') != std::string_view::npos) return std::nullopt;
  return PrintAddress{std::string(path.substr(0, slash)), std::string(file)};
}

}  // namespace dateline
