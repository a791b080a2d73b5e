#include "wire/formats/newsml_g2_reader.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/scan.h"
#include "text/unicode.h"

namespace dateline::wire {
namespace {

constexpr std::size_t most = 1'000;  // of anything that may stand more than once
constexpr int deepest = 4;           // of concepts in concepts

std::string plain(XmlNode node) {
  return text::collapse_whitespace(node.text());
}

template <class Number>
std::optional<Number> number(std::string_view written) {
  Number value = 0;
  const auto text = text::trim(written);
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string trimmed_attribute(XmlNode node, std::string_view name) {
  const auto written = node.attribute(name);
  return std::string(text::trim(written));
}

G2Text read_text(XmlNode node) {
  return {.text = plain(node),
          .role = trimmed_attribute(node, "role"),
          .language = node.attribute("lang"),
          .rank = number<int>(node.attribute("rank")).value_or(0)};
}

void add_text(XmlNode node, std::vector<G2Text>& into) {
  if (into.size() >= most) return;
  auto text = read_text(node);
  if (!text.text.empty()) into.push_back(std::move(text));
}

std::optional<GeoPoint> read_position(XmlNode details) {
  const auto position = details.child("position");
  if (!position) return std::nullopt;
  const auto lat = number<double>(position.attribute("latitude"));
  const auto lon = number<double>(position.attribute("longitude"));
  if (!lat || !lon || *lat < -90 || *lat > 90 || *lon < -180 || *lon > 180) return std::nullopt;
  return GeoPoint{*lat, *lon};
}

G2Concept read_concept(XmlNode node, int depth = 0);

void read_concept_part(XmlNode child, G2Concept& into, int depth) {
  const auto name = child.name();
  if (name == "name") add_text(child, into.names);
  if (name == "broader" && depth < deepest && into.broader.size() < most)
    into.broader.push_back(read_concept(child, depth + 1));
  if (name == "sameAs" && depth < deepest && into.same_as.size() < most)
    into.same_as.push_back(read_concept(child, depth + 1));
  if (name == "geoAreaDetails" || name == "POIDetails") into.at = read_position(child);
  if (name == "organisationDetails") into.organisation = true;
  if (name == "type" && into.type.empty()) into.type = trimmed_attribute(child, "qcode");
}

G2Concept read_concept(XmlNode node, int depth) {
  // A subject with facets (NewsML-G2 2.34): its main concept is the subject.
  if (const auto main = node.child("mainConcept"); main && depth < deepest) {
    auto out = read_concept(main, depth + 1);
    if (out.type.empty()) out.type = trimmed_attribute(node, "type");
    return out;
  }
  G2Concept out{.qcode = trimmed_attribute(node, "qcode"),
                .uri = trimmed_attribute(node, "uri"),
                .literal = text::collapse_whitespace(node.attribute("literal")),
                .type = trimmed_attribute(node, "type"),
                .role = trimmed_attribute(node, "role"),
                .rel = trimmed_attribute(node, "rel"),
                .creator = trimmed_attribute(node, "creator"),
                .relevance = trimmed_attribute(node, "relevance"),
                .confidence = trimmed_attribute(node, "confidence")};
  const auto children = node.children();
  for (const auto child : children) read_concept_part(child, out, depth);
  // Some write the name as the element's own text.
  if (children.empty() && out.code().empty()) out.literal = plain(node);
  return out;
}

// "None" and "null" are a program's own word for nothing.
void add_terms(XmlNode node, std::vector<G2Text>& into) {
  const auto key = text::lower(plain(node));
  if (key != "none" && key != "null") add_text(node, into);
}

void add_concept(XmlNode node, std::vector<G2Concept>& into) {
  if (into.size() >= most) return;
  auto made = read_concept(node);
  if (!made.code().empty() || !made.names.empty()) into.push_back(std::move(made));
}

G2Link read_link(XmlNode node) {
  G2Link out{.rel = trimmed_attribute(node, "rel"),
             .href = trimmed_attribute(node, "href"),
             .residref = trimmed_attribute(node, "residref"),
             .type = trimmed_attribute(node, "contenttype"),
             .language = trimmed_attribute(node, "hreflang"),
             .size = whole_number(trimmed_attribute(node, "size"))};
  for (const auto* old : {"guidref", "idref"})
    if (out.residref.empty()) out.residref = trimmed_attribute(node, old);
  for (const auto child : node.children()) {
    const auto name = child.name();
    if (name == "itemClass") out.item_class = read_concept(child).code();
    if (name == "title" || name == "headline") add_text(child, out.titles);
    if (name == "description") add_text(child, out.descriptions);
    if (text::lower(name) == "filename") out.file_name = plain(child);
  }
  return out;
}

void add_link(XmlNode node, std::vector<G2Link>& into) {
  if (into.size() >= most) return;
  auto link = read_link(node);
  if (!link.href.empty() || !link.residref.empty() || !link.file_name.empty())
    into.push_back(std::move(link));
}

void add_file(XmlNode node, std::vector<G2File>& into) {
  if (into.size() >= most) return;
  G2File file{.href = trimmed_attribute(node, "href"),
              .residref = trimmed_attribute(node, "residref"),
              .type = text::lower(trimmed_attribute(node, "contenttype")),
              .rendition = trimmed_attribute(node, "rendition"),
              .title = text::collapse_whitespace(node.attribute("title")),
              .width = whole_number(trimmed_attribute(node, "width")),
              .height = whole_number(trimmed_attribute(node, "height")),
              .size = whole_number(trimmed_attribute(node, "size")),
              .icon = node.name() == "icon"};
  if (file.rendition.empty()) file.rendition = trimmed_attribute(node, "renditionuri");
  if (!file.href.empty() || !file.residref.empty()) into.push_back(std::move(file));
}

void add_alt_id(XmlNode node, std::vector<AltId>& into) {
  auto value = plain(node);
  for (const auto* name : {"id", "guid"})
    if (value.empty()) value = trimmed_attribute(node, name);
  if (value.empty() || into.size() >= most) return;
  auto type = trimmed_attribute(node, "type");
  into.push_back({type.empty() ? std::string(node.name()) : std::move(type), std::move(value)});
}

void keep_first(std::string& into, std::string value) {
  if (into.empty()) into = std::move(value);
}

void keep_first(G2Concept& into, XmlNode node) {
  if (into.code().empty() && into.names.empty()) into = read_concept(node);
}

using Read = void (*)(XmlNode, G2Item&);

struct Element {
  std::string_view name;
  Read read;
};

// clang-format off
constexpr std::array elements{
    Element{"itemClass", [](XmlNode n, G2Item& i) { keep_first(i.item_class, n); }},
    Element{"provider", [](XmlNode n, G2Item& i) { keep_first(i.provider, n); }},
    Element{"versionCreated", [](XmlNode n, G2Item& i) { keep_first(i.version_created, plain(n)); }},
    Element{"firstCreated", [](XmlNode n, G2Item& i) { keep_first(i.first_created, plain(n)); }},
    Element{"contentCreated", [](XmlNode n, G2Item& i) { keep_first(i.content_created, plain(n)); }},
    Element{"contentModified", [](XmlNode n, G2Item& i) { keep_first(i.content_modified, plain(n)); }},
    Element{"embargoed", [](XmlNode n, G2Item& i) { i.embargoed = plain(n); }},
    Element{"pubStatus", [](XmlNode n, G2Item& i) { i.pub_status = read_concept(n); }},
    Element{"profile", [](XmlNode n, G2Item& i) { keep_first(i.profile, plain(n)); }},
    Element{"fileName", [](XmlNode n, G2Item& i) { keep_first(i.file_name, plain(n)); }},
    Element{"title", [](XmlNode n, G2Item& i) { add_text(n, i.titles); }},
    Element{"edNote", [](XmlNode n, G2Item& i) { add_text(n, i.ed_notes); }},
    Element{"signal", [](XmlNode n, G2Item& i) { add_concept(n, i.signals); }},
    Element{"link", [](XmlNode n, G2Item& i) { add_link(n, i.links); }},
    Element{"copyrightHolder", [](XmlNode n, G2Item& i) { add_concept(n, i.copyright_holders); }},
    Element{"copyrightNotice", [](XmlNode n, G2Item& i) { add_terms(n, i.copyright_notices); }},
    Element{"usageTerms", [](XmlNode n, G2Item& i) { add_terms(n, i.usage_terms); }},
    Element{"urgency", [](XmlNode n, G2Item& i) { keep_first(i.urgency, plain(n)); }},
    Element{"located", [](XmlNode n, G2Item& i) { add_concept(n, i.located); }},
    Element{"creator", [](XmlNode n, G2Item& i) { add_concept(n, i.creators); }},
    Element{"contributor", [](XmlNode n, G2Item& i) { add_concept(n, i.contributors); }},
    Element{"infoSource", [](XmlNode n, G2Item& i) { add_concept(n, i.info_sources); }},
    Element{"subject", [](XmlNode n, G2Item& i) { add_concept(n, i.subjects); }},
    Element{"genre", [](XmlNode n, G2Item& i) { add_concept(n, i.genres); }},
    Element{"altId", [](XmlNode n, G2Item& i) { add_alt_id(n, i.alt_ids); }},
    Element{"versionedId", [](XmlNode n, G2Item& i) { add_alt_id(n, i.alt_ids); }},
    Element{"keyword", [](XmlNode n, G2Item& i) { add_text(n, i.keywords); }},
    Element{"slugline", [](XmlNode n, G2Item& i) { add_text(n, i.sluglines); }},
    Element{"headline", [](XmlNode n, G2Item& i) { add_text(n, i.headlines); }},
    Element{"dateline", [](XmlNode n, G2Item& i) { add_text(n, i.datelines); }},
    Element{"by", [](XmlNode n, G2Item& i) { add_text(n, i.bys); }},
    Element{"creditline", [](XmlNode n, G2Item& i) { add_text(n, i.credit_lines); }},
    Element{"description", [](XmlNode n, G2Item& i) { add_text(n, i.descriptions); }},
    Element{"icon", [](XmlNode n, G2Item& i) { add_file(n, i.files); }},
    Element{"language", [](XmlNode n, G2Item& i) {
      if (i.languages.size() < most && !trimmed_attribute(n, "tag").empty())
        i.languages.push_back({trimmed_attribute(n, "tag"), trimmed_attribute(n, "role")});
    }},
};
// clang-format on

void read_metadata(XmlNode section, G2Item& into) {
  for (const auto child : section.children()) {
    const auto found = std::ranges::find(elements, child.name(), &Element::name);
    if (found != elements.end()) found->read(child, into);
  }
}

void read_contents(XmlNode set, G2Item& into) {
  for (const auto child : set.children()) {
    const auto name = child.name();
    if (name == "remoteContent") add_file(child, into.files);
    if ((name == "inlineXML" || name == "inlineData") && into.contents.size() < most)
      into.contents.push_back(child);
  }
}

void read_group(XmlNode group, G2Item& into) {
  if (into.groups.size() >= most) return;
  G2Group out{.id = trimmed_attribute(group, "id"), .role = trimmed_attribute(group, "role"), .items = {}};
  for (const auto child : group.children())
    if (child.name() == "itemRef") add_link(child, out.items);
  if (!out.items.empty()) into.groups.push_back(std::move(out));
}

void read_hops(XmlNode history, G2Item& into) {
  for (const auto hop : history.children()) {
    const auto party = hop.child("party");
    if (!party || into.hops.size() >= most) continue;
    const auto action = hop.child("action");
    into.hops.push_back({read_concept(party), action ? read_concept(action).code() : std::string()});
  }
}

void read_part(XmlNode child, G2Item& into) {
  const auto name = child.name();
  if (name == "itemMeta" || name == "contentMeta" || name == "rightsInfo") read_metadata(child, into);
  if (name == "contentSet") read_contents(child, into);
  if (name == "groupSet")
    for (const auto group : child.children()) read_group(group, into);
  if (name == "hopHistory") read_hops(child, into);
  if (name == "assert") add_concept(child, into.asserts);
  if (name == "catalog" || name == "catalogRef") read_g2_catalog(child, into.catalog);
}

}  // namespace

void read_g2_catalog(XmlNode node, NewsmlCatalog& into) {
  if (node.name() == "catalogRef") into.refer(node.attribute("href"));
  if (node.name() != "catalog") return;
  for (const auto scheme : node.children())
    if (scheme.name() == "scheme")
      into.add(trimmed_attribute(scheme, "alias"), trimmed_attribute(scheme, "uri"));
}

bool is_g2_part(std::string_view name) {
  constexpr std::array<std::string_view, 6> parts{"itemMeta",   "contentMeta", "partMeta",
                                                  "contentSet", "groupSet",    "rightsInfo"};
  return std::ranges::find(parts, name) != parts.end();
}

G2Item read_g2_part(XmlNode node) {
  G2Item item{.line = node.line()};
  item.language = node.language();
  read_part(node, item);
  return item;
}

G2Item read_g2_item(XmlNode node, const NewsmlCatalog& message) {
  G2Item item{.package = node.name() == "packageItem", .line = node.line()};
  item.guid = trimmed_attribute(node, "guid");
  item.version = trimmed_attribute(node, "version");
  item.language = node.language();
  item.catalog = message;
  for (const auto child : node.children()) read_part(child, item);
  // A package without groups.
  if (item.package && item.groups.empty()) read_group(node, item);
  return item;
}

}  // namespace dateline::wire
