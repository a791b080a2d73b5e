#include "wire/formats/newsml_files.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/scan.h"
#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/newsml_metadata.h"
#include "wire/formats/newsml_roles.h"
#include "wire/formats/xml_line.h"

namespace dateline::wire {
namespace {

// A <ContentItem> with the nearest role around it.
struct Part {
  XmlNode item;
  std::string role;
  std::string_view type;  // of a file; empty for text
};

bool is_component(XmlNode node) {
  return node.name() == "NewsComponent" || node.name() == "NewsItem";
}

// One pass over each component's children, which may be many. Recursion is as deep as the document, which
// the parser bounds.
void add_parts(XmlNode component, std::string role, std::vector<Part>& into) {
  const auto children = component.children();
  const auto own = std::ranges::find(children, "Role", &XmlNode::name);
  if (own != children.end()) role = formal_name(*own);
  for (const auto child : children) {
    if (child.name() == "ContentItem") into.push_back({child, role, newsml_file_type(child)});
    if (is_component(child)) add_parts(child, role, into);
  }
}

std::vector<Part> parts_of(XmlNode node) {
  std::vector<Part> parts;
  if (node.name() == "ContentItem")
    parts.push_back({node, {}, newsml_file_type(node)});
  else
    add_parts(node, {}, parts);
  return parts;
}

bool is_file(const Part& part) {
  return !part.type.empty();
}

bool is_text(const Part& part) {
  return part.type.empty() && part.item.child("DataContent");
}

bool is_copy(const Part& part) {
  const auto role = newsml_role(part.role);
  return (role == NewsmlRole::copy || role == NewsmlRole::lead || role == NewsmlRole::other) && is_text(part);
}

// A picture that says something of its own: a line, or a caption.
bool is_described(XmlNode component) {
  const auto parts = parts_of(component);
  if (std::ranges::none_of(parts, is_file)) return false;
  const auto lines = component.find("NewsLines");
  return (lines && !lines.children().empty()) || std::ranges::any_of(parts, is_text);
}

bool is_gallery(XmlNode component) {
  const auto children = component.children();
  return std::ranges::count_if(children,
                               [](XmlNode child) { return is_component(child) && is_described(child); }) > 1;
}

void keep_first(std::string& into, std::string value) {
  if (into.empty()) into = std::move(value);
}

// "Width" and "PixelWidth" alike.
std::optional<std::int64_t> measure(XmlNode item, std::string_view what) {
  for (const auto property : item.find_all("Property"))
    if (text::lower(property.attribute("FormalName")).ends_with(what))
      if (const auto value = whole_number(line_of(property, "Value"))) return value;
  return std::nullopt;
}

std::string name_of(const std::string& role, std::size_t before) {
  if (!role.empty() && newsml_role(role) != NewsmlRole::picture) return text::lower(role);
  return before == 0 ? "main" : fmt::format("rendition-{}", before + 1);
}

void add_rendition(const Part& part, std::string_view base_url, Association& file) {
  const auto item = part.item;
  const auto written = item.attribute("Href");
  const auto base = item.base(base_url);
  const bool is_still = file.type == "picture" || file.type == "graphic";
  const auto href = is_still ? picture_address(written, base) : text::resolve_url(written, base);
  if (!href) return;
  const auto mime = formal_name(item.child("MimeType"));
  file.renditions.push_back({.name = name_of(part.role, file.renditions.size()),
                             .href = *href,
                             .content_type = mime.find('/') == std::string::npos ? std::string() : mime,
                             .width = measure(item, "width"),
                             .height = measure(item, "height"),
                             .size_in_bytes = whole_number(line_of(item.find("SizeInBytes")))});
}

void read_lines(XmlNode component, Association& file) {
  NewsmlLines lines;
  for (const auto each : component.find_all("NewsLines")) read_newsml_lines(each, lines);
  file.headline = lines.headline;
  file.by = lines.byline.empty() ? lines.credit : lines.byline;
  if (!lines.byline.empty()) file.copyright_holder = lines.credit;
  file.copyright_notice = lines.copyright;
  file.usage_terms = lines.rights;
  for (const auto& [type, text] : lines.others)
    if (newsml_role(type) == NewsmlRole::caption) keep_first(file.caption, text);
  for (const auto metadata : component.find_all("RightsMetadata")) {
    const auto rights = read_newsml_rights(metadata);
    keep_first(file.copyright_holder, rights.holder);
    keep_first(file.usage_terms, rights.limitations);
  }
}

}  // namespace

bool is_newsml_picture(XmlNode component) {
  const auto parts = parts_of(component);
  if (std::ranges::none_of(parts, is_file) || is_gallery(component)) return false;
  return newsml_role(formal_name(component.child("Role"))) == NewsmlRole::picture ||
         std::ranges::none_of(parts, is_copy);
}

std::optional<Association> read_newsml_picture(XmlNode node, std::string_view base_url, std::string name) {
  Association file{.name = std::move(name)};
  for (const auto& part : parts_of(node)) {
    if (is_text(part) && newsml_role(part.role) != NewsmlRole::title)
      keep_first(file.caption, line_of(part.item.child("DataContent")));
    if (!is_file(part)) continue;
    if (file.type.empty()) file.type = part.type;
    // The still of a film is a file of another kind.
    if (file.type == part.type) add_rendition(part, base_url, file);
  }
  if (file.renditions.empty()) return std::nullopt;
  file.uri = file.renditions.front().href;
  if (node.name() != "ContentItem") read_lines(node, file);
  return file;
}

}  // namespace dateline::wire
