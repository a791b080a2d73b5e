// Prints: what is made from a picture's master for readers, by name. Pure.
//
// From the size of the original alone everybody knows which prints there are: the picture desk makes
// them, press names them in its pages, site answers for no other. The address of one is
// "/picture/KEY/NAME": "/picture/9f2c…/640.webp" is the whole picture 640 pixels wide,
// "list-480.jpg" its middle at three to two for lists, "share.jpg" what other sites show of it.
// Nothing is made larger than the original. AVIF stops at 1280: beyond, it costs a second a print.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class Cut { whole, list, share };
enum class PrintFormat { jpeg, webp, avif };

struct Print {
  Cut cut = Cut::whole;
  PrintFormat format = PrintFormat::jpeg;
  int width = 0, height = 0;
  bool operator==(const Print&) const = default;
};

// All prints of an original of this size, by cut, then format, then width; nothing of no size.
std::vector<Print> prints_of(std::int64_t width, std::int64_t height);
// Those of one cut and format, the narrowest first.
std::vector<Print> prints_of(std::int64_t width, std::int64_t height, Cut cut, PrintFormat format);

std::string name(const Print& print);  // "640.webp", "list-480.jpg", "share.jpg"
std::string_view media_type(PrintFormat format);

// How a picture is called in addresses: the first 24 digits of its SHA-256.
std::string picture_key(std::string_view media);
std::string print_path(std::string_view media, const Print& print);

struct PrintAddress {
  std::string key, name;
};
// Nothing: no address of a print.
std::optional<PrintAddress> print_address(std::string_view path);

}  // namespace dateline
