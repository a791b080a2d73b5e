// The table of elements that may stand in a channel, item, feed or entry.
#include <algorithm>
#include <array>

#include "base/scan.h"
#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/feed_modules.h"
#include "wire/formats/feed_reader.h"

namespace dateline::wire {
namespace {

constexpr std::size_t max_keywords = 1'000;

std::string plain(XmlNode node) {
  return text::collapse_whitespace(node.text());
}

std::string address(XmlNode node, std::string_view written, const FeedContext& context) {
  const auto trimmed = text::trim(written);
  return text::resolve_url(trimmed, node.base(context.base_url)).value_or(std::string(trimmed));
}

void keep_first(std::string& into, std::string value) {
  if (into.empty()) into = std::move(value);
}

void keep_first(FeedText& into, FeedText value) {
  if (into.empty()) into = std::move(value);
}

using Read = void (*)(XmlNode, const FeedContext&, FeedEntry&);

void title(XmlNode node, const FeedContext& context, FeedEntry& into) {
  keep_first(into.title, read_rss_text(node, context));
}
void atom_title(XmlNode node, const FeedContext& context, FeedEntry& into) {
  keep_first(into.title, read_atom_text(node, context));
}
void summary(XmlNode node, const FeedContext& context, FeedEntry& into) {
  keep_first(into.summary, read_rss_text(node, context));
}
void atom_summary(XmlNode node, const FeedContext& context, FeedEntry& into) {
  keep_first(into.summary, read_atom_text(node, context));
}
// Always markup: content:encoded, xhtml:body, fullitem.
void content(XmlNode node, const FeedContext& context, FeedEntry& into) {
  auto text = read_rss_text(node, context);
  text.html = true;
  keep_first(into.content, std::move(text));
}
void atom_content(XmlNode node, const FeedContext& context, FeedEntry& into) {
  if (const auto source = node.attribute("src"); !source.empty())
    into.links.push_back(
        {.rel = "alternate", .href = address(node, source, context), .type = node.attribute("type")});
  const auto type = text::lower(node.attribute("type"));
  if (type.starts_with("image/") || type.starts_with("audio/") || type.starts_with("video/")) return;
  keep_first(into.content, read_atom_text(node, context));
}
void rights(XmlNode node, const FeedContext& context, FeedEntry& into) {
  keep_first(into.rights, read_rss_text(node, context));
}
void atom_rights(XmlNode node, const FeedContext& context, FeedEntry& into) {
  keep_first(into.rights, read_atom_text(node, context));
}

void id(XmlNode node, const FeedContext& context, FeedEntry& into) {
  std::string written(text::trim(node.text()));
  // An address, but for its host: the base makes it the same everywhere.
  if (written.starts_with('/')) written = address(node, written, context);
  keep_first(into.id, std::move(written));
  into.id_is_link = text::lower(node.attribute("isPermaLink")) != "false";
}
void link(XmlNode node, const FeedContext& context, FeedEntry& into) {
  auto written = plain(node);
  if (written.empty()) written = node.attribute("href");
  if (!written.empty()) into.links.push_back({.rel = "alternate", .href = address(node, written, context)});
}
void atom_link(XmlNode node, const FeedContext& context, FeedEntry& into) {
  const auto href = node.has_attribute("href") ? node.attribute("href") : plain(node);
  if (href.empty()) return;
  Link link{.rel = text::lower(text::trim(node.attribute("rel"))),
            .href = address(node, href, context),
            .type = node.attribute("type"),
            .title = text::collapse_whitespace(node.attribute("title")),
            .hreflang = node.attribute("hreflang"),
            .length = whole_number(text::trim(node.attribute("length")))};
  constexpr std::string_view registry = "http://www.iana.org/assignments/relation/";
  if (link.rel.starts_with(registry)) link.rel.erase(0, registry.size());
  if (link.rel.empty()) link.rel = "alternate";
  into.links.push_back(std::move(link));
}
// iTunes once had its picture in a link.
void itunes_link(XmlNode node, const FeedContext& context, FeedEntry& into) {
  if (text::lower(node.attribute("rel")) != "image") return atom_link(node, context, into);
  keep_first(into.image, address(node, node.attribute("href"), context));
}
void enclosure(XmlNode node, const FeedContext& context, FeedEntry& into) {
  const auto href = node.has_attribute("url") ? node.attribute("url") : node.attribute("href");
  if (href.empty()) return;
  into.links.push_back({.rel = "enclosure",
                        .href = address(node, href, context),
                        .type = node.attribute("type"),
                        .length = whole_number(text::trim(node.attribute("length")))});
}
void comments(XmlNode node, const FeedContext& context, FeedEntry& into) {
  if (!plain(node).empty())
    into.links.push_back({.rel = "replies", .href = address(node, plain(node), context)});
}
void license(XmlNode node, const FeedContext& context, FeedEntry& into) {
  const auto href = node.has_attribute("resource") ? node.attribute("resource") : plain(node);
  if (!href.empty()) into.links.push_back({.rel = "license", .href = address(node, href, context)});
}

void author(XmlNode node, const FeedContext&, FeedEntry& into) {
  const auto person = read_rss_person(node.text());
  if (person != Author{}) into.authors.push_back(person);
}
void atom_author(XmlNode node, const FeedContext& context, FeedEntry& into) {
  const auto person = read_atom_person(node, context);
  if (person != Author{}) into.authors.push_back(person);
}
void contributor(XmlNode node, const FeedContext& context, FeedEntry& into) {
  const auto person = read_atom_person(node, context);
  if (person != Author{}) into.contributors.push_back(person);
}
// A later author that says more replaces one that the item's own <author> gave (Dublin Core's names).
void creator(XmlNode node, const FeedContext& context, FeedEntry& into) {
  const auto person = read_rss_person(node.text());
  const auto same = std::ranges::find_if(into.authors, [&](const Author& each) {
    return each.name == person.name || (!person.email.empty() && each.email == person.email);
  });
  if (same == into.authors.end()) author(node, context, into);
}

void published(XmlNode node, const FeedContext&, FeedEntry& into) {
  keep_first(into.published, plain(node));
}
// Where a feed says it twice, the last is the last.
void updated(XmlNode node, const FeedContext&, FeedEntry& into) {
  if (module_of(node) == Module::atom || into.updated.empty()) into.updated = plain(node);
}
void date(XmlNode node, const FeedContext&, FeedEntry& into) {
  keep_first(into.date, plain(node));
}
void created(XmlNode node, const FeedContext&, FeedEntry& into) {
  if (module_of(node) == Module::atom || into.created.empty()) into.created = plain(node);
}
void expires(XmlNode node, const FeedContext&, FeedEntry& into) {
  keep_first(into.expires, plain(node));
}
void language(XmlNode node, const FeedContext&, FeedEntry& into) {
  keep_first(into.language, plain(node));
}
void publisher(XmlNode node, const FeedContext&, FeedEntry& into) {
  keep_first(into.publisher, plain(node));
}

void category(XmlNode node, const FeedContext&, FeedEntry& into) {
  const auto scheme = node.has_attribute("domain") ? node.attribute("domain") : node.attribute("scheme");
  FeedCategory found{.term = plain(node), .scheme = scheme, .label = node.attribute("label")};
  if (!found.term.empty()) into.categories.push_back(found);
}
void atom_category(XmlNode node, const FeedContext& context, FeedEntry& into) {
  if (!node.has_attribute("term") && !node.has_attribute("text")) return category(node, context, into);
  const auto term = node.has_attribute("term") ? node.attribute("term") : node.attribute("text");
  into.categories.push_back({text::collapse_whitespace(term), node.attribute("scheme"),
                             text::collapse_whitespace(node.attribute("label"))});
  for (const auto child : node.children())
    if (child.name() == "category") atom_category(child, context, into);
}
void keywords(XmlNode node, const FeedContext&, FeedEntry& into) {
  const auto written = node.text();
  std::string_view rest = written;
  while (!rest.empty()) {
    const auto comma = std::min(rest.find(','), rest.size());
    auto word = text::collapse_whitespace(rest.substr(0, comma));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
    if (into.keywords.size() >= max_keywords) return;
    if (!word.empty() && std::ranges::find(into.keywords, word) == into.keywords.end())
      into.keywords.push_back(std::move(word));
  }
}

void source(XmlNode node, const FeedContext& context, FeedEntry& into) {
  keep_first(into.source_href, node.attribute("url"));
  FeedEntry inner;
  for (const auto child : node.children()) read_element(child, module_of(child), context, inner);
  if (node.children().empty()) return keep_first(into.source_title, plain(node));
  keep_first(into.source_title, inner.title.value);
  for (const auto& each : inner.links)
    if (each.rel == "alternate" || each.rel == "self") keep_first(into.source_href, each.href);
}

void place(XmlNode node, const FeedContext&, FeedEntry& into) {
  read_place(node, into);
}

void media(XmlNode node, const FeedContext& context, FeedEntry& into) {
  read_media(node, into);
  if (node.name() != "group") return;
  for (const auto child : node.children())
    if (child.name() == "title" || child.name() == "description")
      read_element(child, module_of(child), context, into);
}

struct Element {
  Module module;
  std::string_view name;
  Read read;
};

// A name may stand twice: an entry keeps what it met first.
constexpr std::array elements{
    Element{Module::rss, "title", title},
    Element{Module::rss, "description", summary},
    Element{Module::rss, "tagline", summary},
    Element{Module::rss, "summary", summary},
    Element{Module::rss, "abstract", summary},
    Element{Module::rss, "fullitem", content},
    Element{Module::rss, "link", link},
    Element{Module::rss, "guid", id},
    Element{Module::rss, "author", author},
    Element{Module::rss, "managingEditor", author},
    Element{Module::rss, "pubDate", published},
    Element{Module::rss, "lastBuildDate", updated},
    Element{Module::rss, "expirationDate", expires},
    Element{Module::rss, "language", language},
    Element{Module::rss, "category", category},
    Element{Module::rss, "keywords", keywords},
    Element{Module::rss, "enclosure", enclosure},
    Element{Module::rss, "comments", comments},
    Element{Module::rss, "source", source},
    Element{Module::rss, "copyright", rights},
    Element{Module::rss, "body", content},
    Element{Module::atom, "title", atom_title},
    Element{Module::atom, "summary", atom_summary},
    Element{Module::atom, "subtitle", atom_summary},
    Element{Module::atom, "tagline", atom_summary},
    Element{Module::atom, "info", atom_summary},
    Element{Module::atom, "content", atom_content},
    Element{Module::atom, "id", id},
    Element{Module::atom, "link", atom_link},
    Element{Module::atom, "author", atom_author},
    Element{Module::atom, "contributor", contributor},
    Element{Module::atom, "published", published},
    Element{Module::atom, "issued", published},
    Element{Module::atom, "updated", updated},
    Element{Module::atom, "modified", updated},
    Element{Module::atom, "created", created},
    Element{Module::atom, "category", atom_category},
    Element{Module::atom, "rights", atom_rights},
    Element{Module::atom, "copyright", atom_rights},
    Element{Module::atom, "source", source},
    Element{Module::dc, "title", title},
    Element{Module::dc, "description", summary},
    Element{Module::dc, "creator", creator},
    Element{Module::dc, "author", creator},
    Element{Module::dc, "date", date},
    Element{Module::dc, "subject", category},
    Element{Module::dc, "rights", rights},
    Element{Module::dc, "language", language},
    Element{Module::dc, "publisher", publisher},
    Element{Module::dc, "identifier", id},
    Element{Module::dcterms, "created", created},
    Element{Module::dcterms, "issued", published},
    Element{Module::dcterms, "modified", updated},
    Element{Module::content, "encoded", content},
    Element{Module::xhtml, "body", content},
    Element{Module::xhtml, "div", content},
    Element{Module::cc, "license", license},
    Element{Module::itunes, "author", creator},
    Element{Module::itunes, "subtitle", summary},
    Element{Module::itunes, "summary", summary},
    Element{Module::itunes, "category", atom_category},
    Element{Module::itunes, "keywords", keywords},
    Element{Module::itunes, "image", media},
    Element{Module::itunes, "link", itunes_link},
    Element{Module::media, "content", media},
    Element{Module::media, "thumbnail", media},
    Element{Module::media, "group", media},
    Element{Module::media, "keywords", keywords},
    Element{Module::media, "category", category},
    Element{Module::media, "title", title},
    Element{Module::media, "description", summary},
    Element{Module::georss, "point", place},
    Element{Module::georss, "where", place},
    Element{Module::geo, "Point", place},
    Element{Module::geo, "lat", place},
    Element{Module::geo, "long", place},
};

}  // namespace

void read_element(XmlNode node, Module module, const FeedContext& context, FeedEntry& into) {
  if (module == Module::rss && context.is_atom) module = Module::atom;
  for (const auto& each : elements)
    if (each.module == module && each.name == node.name()) return each.read(node, context, into);
}

}  // namespace dateline::wire
