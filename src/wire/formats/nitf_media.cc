#include "wire/formats/nitf_media.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/scan.h"
#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/xml_line.h"

namespace dateline::wire {
namespace {

struct Row {
  std::string_view media_type, type;
};
// clang-format off
constexpr std::array types{
    Row{"image", "picture"},
    Row{"photo", "picture"},
    Row{"picture", "picture"},
    Row{"graphic", "graphic"},
    Row{"video", "video"},
    Row{"audio", "audio"},
};
// clang-format on

std::string_view type_of(std::string_view written) {
  const auto word = text::lower(text::trim(written));
  const auto row = std::ranges::find(types, std::string_view(word), &Row::media_type);
  return row == types.end() ? std::string_view() : row->type;
}

// By the element's own word; where it has none ("other", "data"), by what its files are.
std::string_view type_of(XmlNode media) {
  if (const auto type = type_of(media.attribute("media-type")); !type.empty()) return type;
  for (const auto child : media.children()) {
    const auto mime = child.attribute("mime-type");
    if (const auto type = type_of(mime.substr(0, mime.find('/'))); !type.empty()) return type;
  }
  return {};
}

void keep_first(std::string& into, std::string value) {
  if (into.empty()) into = text::collapse_whitespace(value);
}

std::string rendition_name(XmlNode reference, std::size_t before) {
  if (auto name = line_of(reference, "name"); !name.empty()) return name;
  return before == 0 ? "main" : fmt::format("rendition-{}", before + 1);
}

void add_rendition(XmlNode reference, std::string_view base_url, Association& file) {
  const auto base = reference.base(base_url);
  const auto source = reference.attribute("source");
  const bool is_still = file.type == "picture" || file.type == "graphic";
  const auto href = is_still ? picture_address(source, base) : text::resolve_url(source, base);
  if (!href) return;
  file.renditions.push_back({.name = rendition_name(reference, file.renditions.size()),
                             .href = *href,
                             .content_type = reference.attribute("mime-type"),
                             .width = whole_number(line_of(reference, "width")),
                             .height = whole_number(line_of(reference, "height"))});
}

void read_child(XmlNode child, std::string_view base_url, Association& file) {
  const auto name = text::lower(child.name());
  if (name == "media-caption") keep_first(file.caption, line_of(child));
  if (name == "media-producer") keep_first(file.by, line_of(child));
  if (name != "media-reference") return;
  keep_first(file.alt, child.attribute("alternate-text"));
  keep_first(file.copyright_holder, child.attribute("copyright"));
  keep_first(file.copyright_holder, child.attribute("source-credit"));
  add_rendition(child, base_url, file);
}

}  // namespace

std::optional<Association> read_nitf_media(XmlNode media, std::string_view base_url, std::string name) {
  Association file{.type = std::string(type_of(media)), .name = std::move(name)};
  if (file.type.empty()) return std::nullopt;
  for (const auto child : media.children()) read_child(child, base_url, file);
  if (file.renditions.empty()) return std::nullopt;
  file.uri = file.renditions.front().href;
  return file;
}

}  // namespace dateline::wire
