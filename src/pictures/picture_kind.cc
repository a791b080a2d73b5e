#include "pictures/picture_kind.h"

#include <fmt/format.h>

#include <array>

namespace dateline::pictures {
namespace {

using namespace std::string_view_literals;

struct Row {
  PictureKind kind;
  std::size_t at;
  std::string_view mark;
};

constexpr std::array rows{
    Row{PictureKind::jpeg, 0, "\xff\xd8\xff"sv}, Row{PictureKind::png, 0, "\x89PNG\r\n\x1a\n"sv},
    Row{PictureKind::webp, 8, "WEBPVP8"sv},      Row{PictureKind::gif, 0, "GIF87a"sv},
    Row{PictureKind::gif, 0, "GIF89a"sv},        Row{PictureKind::avif, 4, "ftypavif"sv},
    Row{PictureKind::avif, 4, "ftypavis"sv},     Row{PictureKind::heic, 4, "ftypheic"sv},
    Row{PictureKind::heic, 4, "ftypheix"sv},     Row{PictureKind::heic, 4, "ftypmif1"sv},
    Row{PictureKind::tiff, 0, "II*\0"sv},        Row{PictureKind::tiff, 0, "MM\0*"sv},
};

// What is sent in a picture's place most often.
constexpr std::array strangers{
    std::pair{"%PDF"sv, "a PDF"sv},           std::pair{"<svg"sv, "an SVG"sv},
    std::pair{"<?xml"sv, "an XML file"sv},    std::pair{"<!DOCTYPE"sv, "a web page"sv},
    std::pair{"<!doctype"sv, "a web page"sv}, std::pair{"<html"sv, "a web page"sv},
    std::pair{"{"sv, "a JSON file"sv},        std::pair{"BM"sv, "a BMP"sv},
};

std::string looks_like(std::string_view bytes) {
  if (bytes.empty()) return "it is empty";
  const auto start = std::min(bytes.find_first_not_of(" \t\r\n\xef\xbb\xbf"), bytes.size());
  for (const auto& [mark, what] : strangers)
    if (bytes.substr(start).starts_with(mark)) return fmt::format("it looks like {}", what);
  std::string first;
  for (const char c : bytes.substr(0, 8)) first += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return fmt::format("it begins with the bytes {}", first);
}

}  // namespace

std::string_view name(PictureKind kind) {
  constexpr std::array names{"JPEG"sv, "PNG"sv, "WebP"sv, "GIF"sv, "AVIF"sv, "HEIC"sv, "TIFF"sv};
  return names[static_cast<std::size_t>(kind)];
}

Result<PictureKind> picture_kind(std::string_view bytes) {
  for (const auto& row : rows)
    if (bytes.size() > row.at && bytes.substr(row.at).starts_with(row.mark)) return row.kind;
  return error(Fault::invalid, fmt::format("this is no picture that we take: {}", looks_like(bytes)), {},
               "JPEG, PNG, WebP, GIF, AVIF, HEIC and TIFF are taken");
}

}  // namespace dateline::pictures
