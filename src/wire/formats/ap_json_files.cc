#include "wire/formats/ap_json_files.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <vector>

#include "wire/formats/copy_fields.h"
#include "wire/formats/json_lookup.h"
#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

namespace json = boost::json;

// "main", "preview" and "thumbnail" of a picture; "nitf" and "anpa" of a story.
std::vector<Rendition> renditions_of(const json::object& document) {
  std::vector<Rendition> out;
  const auto* all = json_object(document, "renditions");
  if (all == nullptr) return out;
  for (const auto& member : *all) {
    const auto* one = member.value().if_object();
    if (one == nullptr) continue;
    Rendition rendition{.name = std::string(member.key()),
                        .href = json_text(*one, "href"),
                        .content_type = json_text(*one, "mimetype"),
                        .title = json_text(*one, "title"),
                        .width = json_number(*one, "width"),
                        .height = json_number(*one, "height"),
                        .size_in_bytes = json_number(*one, "sizeinbytes")};
    if (is_uri(rendition.href)) out.push_back(std::move(rendition));
  }
  return out;
}

Association association_of(const json::object& document, std::size_t number) {
  const auto text = [&](const char* name) { return plain_line(json_text(document, name)); };
  Association out{.type = json_text(document, "type"),
                  .name = number == 1 ? "main" : fmt::format("gallery-{}", number),
                  .uri = ap_address(json_text(document, "uri")),
                  .headline = text("headline"),
                  .caption = text("description_caption")};
  if (!is_uri(out.uri)) out.uri.clear();
  for (const auto* person : json_objects(document, "photographer"))
    if (out.by.empty()) out.by = plain_line(json_text(*person, "name"));
  out.copyright_notice = text("copyrightnotice");
  for (const auto& terms : json_texts(document, "usageterms"))
    out.usage_terms += (out.usage_terms.empty() ? "" : " ") + plain_line(terms);
  out.renditions = renditions_of(document);
  return out;
}

}  // namespace

std::string ap_address(std::string_view uri) {
  return std::string(uri.substr(0, uri.find('?')));
}

void set_ap_files(NewsItem& item, const json::object& document) {
  std::size_t number = 0;
  for (const auto* each : json_objects(document, "associations"))
    item.associations.push_back(association_of(*each, ++number));
  item.renditions = renditions_of(document);
  for (const auto* link : json_objects(document, "links")) {
    const auto rel = json_text(*link, "rel"), href = json_text(*link, "href");
    if (is_uri(href)) item.links.push_back({.rel = rel == "canonical" ? "alternate" : rel, .href = href});
  }
  // A picture's own item has its caption as copy.
  if (item.summary.empty()) item.summary = plain_line(json_text(document, "description_caption"));
}

}  // namespace dateline::wire
