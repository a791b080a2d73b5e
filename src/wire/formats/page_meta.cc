#include "wire/formats/page_meta.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "text/escape.h"
#include "text/unicode.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/page_line.h"

namespace dateline::wire {
namespace {

namespace json = boost::json;

constexpr int max_depth = 6;

std::string string_of(const json::value* value) {
  if (!value) return {};
  if (value->is_string()) return {value->get_string().data(), value->get_string().size()};
  if (value->is_array() && !value->get_array().empty()) return string_of(&value->get_array().front());
  if (!value->is_object()) return {};
  for (const auto* key : {"name", "url", "@id", "@value"})
    if (auto inner = string_of(value->get_object().if_contains(key)); !inner.empty()) return inner;
  return {};
}

// {"@id": "…#/person/1"} stands for the node of the graph with that id.
class Graph {
 public:
  explicit Graph(const json::value& document) : nodes_(nodes_of(document)) {}

  const json::value* resolve(const json::value* value) const {
    if (!value || !value->is_object() || !nodes_) return value;
    const auto& object = value->get_object();
    const auto* id = object.if_contains("@id");
    if (!id || !id->is_string() || object.size() > 2 || object.contains("name")) return value;
    for (const auto& node : *nodes_) {
      const auto* own = node.is_object() ? node.get_object().if_contains("@id") : nullptr;
      if (own && *own == *id && node.get_object().size() > 1) return &node;
    }
    return value;
  }

 private:
  static const json::array* nodes_of(const json::value& document) {
    if (document.is_array()) return &document.get_array();
    const auto* graph = document.is_object() ? document.get_object().if_contains("@graph") : nullptr;
    return graph && graph->is_array() ? &graph->get_array() : nullptr;
  }

  const json::array* nodes_;
};

std::string line_of(const json::object& object, std::string_view key) {
  return plain_line_of_html(string_of(object.if_contains(key)));
}

bool is_article_type(const json::value& type) {
  if (type.is_array()) return std::ranges::any_of(type.get_array(), is_article_type);
  if (!type.is_string()) return false;
  const std::string_view name(type.get_string().data(), type.get_string().size());
  return name.ends_with("Article") || name.ends_with("NewsArticle") || name == "BlogPosting" ||
         name == "LiveBlogPosting" || name == "Report" || name == "BackgroundNewsArticle" ||
         name == "ImageGallery" || name == "MediaGallery";
}

// What a page is when it is no article, by the type its metadata gives it.
std::string_view kind_of_type(std::string_view type) {
  struct Row {
    std::string_view type, kind;
  };
  constexpr std::array rows{Row{"Product", "it offers a product"},
                            Row{"ProductGroup", "it offers a product"},
                            Row{"JobPosting", "it offers a job"},
                            Row{"SearchResultsPage", "it is a list of search results"},
                            Row{"CollectionPage", "it is a list of other pages"},
                            Row{"ItemList", "it is a list of other pages"},
                            Row{"ProfilePage", "it is about an author"}};
  const auto row = std::ranges::find(rows, type, &Row::type);
  return row == rows.end() ? std::string_view() : row->kind;
}

std::string_view kind_of(const json::value& value, int depth = 0) {
  if (depth > max_depth) return {};
  if (value.is_array()) {
    for (const auto& one : value.get_array())
      if (const auto kind = kind_of(one, depth + 1); !kind.empty()) return kind;
    return {};
  }
  if (!value.is_object()) return {};
  const auto& object = value.get_object();
  if (const auto* type = object.if_contains("@type"); type && type->is_string())
    if (const auto kind = kind_of_type({type->get_string().data(), type->get_string().size()}); !kind.empty())
      return kind;
  const auto* graph = object.if_contains("@graph");
  return graph ? kind_of(*graph, depth + 1) : std::string_view();
}

// The first article in a document, its @graph and its mainEntity.
const json::object* find_article(const json::value& value, int depth = 0) {
  if (depth > max_depth) return nullptr;
  if (value.is_array())
    for (const auto& one : value.get_array())
      if (const auto* found = find_article(one, depth + 1)) return found;
  if (!value.is_object()) return nullptr;
  const auto& object = value.get_object();
  if (const auto* type = object.if_contains("@type"); type && is_article_type(*type)) return &object;
  for (const auto* key : {"@graph", "mainEntity", "mainEntityOfPage"})
    if (const auto* inner = object.if_contains(key))
      if (const auto* found = find_article(*inner, depth + 1)) return found;
  return nullptr;
}

// Pages break lines inside JSON strings; JSON does not allow it.
json::value parse_leniently(std::string_view text) {
  json::error_code failed;
  json::parse_options options;
  options.allow_trailing_commas = options.allow_comments = true;
  auto value = json::parse(text, failed, {}, options);
  if (!failed) return value;
  auto repaired = std::string(text);
  std::ranges::replace_if(repaired, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  value = json::parse(repaired, failed, {}, options);
  return failed ? json::value() : value;
}

void add_authors(const json::value* value, const Graph& graph, PageArticle& into) {
  constexpr std::size_t most = 50;
  value = graph.resolve(value);
  if (!value || into.authors.size() >= most) return;
  if (value->is_array()) {
    for (const auto& one : value->get_array()) add_authors(&one, graph, into);
    return;
  }
  Author author{.name = plain_line(string_of(value))};
  if (value->is_object()) author.uri = string_of(value->get_object().if_contains("url"));
  if (!author.name.empty() && !author.name.starts_with("http")) into.authors.push_back(std::move(author));
}

void add_words(const json::value* value, std::vector<std::string>& into) {
  if (!value) return;
  if (value->is_array()) {
    for (const auto& one : value->get_array()) add_words(&one, into);
    return;
  }
  const auto text = string_of(value);
  std::string_view rest = text;
  while (!rest.empty()) {
    const auto comma = std::min(rest.find(','), rest.size());
    if (auto word = plain_line(rest.substr(0, comma)); !word.empty() && word.size() <= 80 && into.size() < 50)
      into.push_back(std::move(word));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
}

void read_image(const json::value* value, const Graph& graph, PagePicture& into) {
  value = graph.resolve(value);
  if (!value) return;
  if (value->is_array() && !value->get_array().empty())
    return read_image(&value->get_array().front(), graph, into);
  into.src = string_of(value);
  if (!value->is_object()) return;
  const auto& object = value->get_object();
  if (auto url = string_of(object.if_contains("url")); !url.empty()) into.src = url;
  into.caption = line_of(object, "caption");
  into.credit = line_of(object, "creditText");
}

// The entries of a live page, newest first as its metadata has them, each under its time.
std::string live_entries(const json::value* updates) {
  std::string html;
  if (!updates || !updates->is_array()) return html;
  for (const auto& update : updates->get_array()) {
    if (!update.is_object()) continue;
    const auto& entry = update.get_object();
    auto head = string_of(entry.if_contains("datePublished"));
    if (const auto title = line_of(entry, "headline"); !title.empty())
      head += (head.empty() ? "" : " \xe2\x80\x93 ") + title;
    const auto body = line_of(entry, "articleBody");
    if (body.empty()) continue;
    if (!head.empty()) html += "<h3>" + text::escape_html(head) + "</h3>";
    html += "<p>" + text::escape_html(body) + "</p>";
  }
  return html;
}

void read_place(const json::value* value, const Graph& graph, PageArticle& into) {
  value = graph.resolve(value);
  if (!value) return;
  if (!value->is_object()) {
    into.city = plain_line(string_of(value));
    return;
  }
  const auto& place = value->get_object();
  into.city = line_of(place, "name");
  const auto* address = place.if_contains("address");
  if (!address || !address->is_object()) return;
  if (const auto town = line_of(address->get_object(), "addressLocality"); !town.empty()) into.city = town;
}

void read_article(const json::object& object, const Graph& graph, PageMeta& into) {
  auto& article = into.article;
  into.is_article = true;
  article.headline = line_of(object, "headline");
  article.summary = line_of(object, "description");
  article.created = string_of(object.if_contains("datePublished"));
  if (article.created.empty()) article.created = string_of(object.if_contains("dateCreated"));
  article.updated = string_of(object.if_contains("dateModified"));
  add_authors(object.if_contains("author"), graph, article);
  article.provider = plain_line(string_of(graph.resolve(object.if_contains("publisher"))));
  if (article.provider.starts_with("http")) article.provider.clear();
  article.language = string_of(object.if_contains("inLanguage"));
  add_words(object.if_contains("keywords"), article.tags);
  add_words(object.if_contains("articleSection"), article.sections);
  read_image(object.if_contains("image"), graph, article.picture);
  article.city = line_of(object, "dateline");
  if (article.city.empty()) read_place(object.if_contains("locationCreated"), graph, article);
  article.copyright = line_of(object, "copyrightNotice");
  into.body_text = string_of(object.if_contains("articleBody"));
  if (into.body_text.empty()) into.body_text = live_entries(object.if_contains("liveBlogUpdate"));
}

// The same in microdata: <div itemscope itemtype="https://schema.org/NewsArticle"> with itemprops below.
class Microdata {
 public:
  explicit Microdata(const text::HtmlTree& page)
      : scope_(page.body().find([](text::HtmlNode node) {
          const auto type = node.attribute("itemtype");
          return type.ends_with("Article") || type.ends_with("BlogPosting");
        })) {}

  explicit operator bool() const { return static_cast<bool>(scope_); }

  std::string value(std::string_view name) const { return value_of(find(name)); }

  std::vector<std::string> values(std::string_view name) const {
    std::vector<std::string> out;
    for (const auto node :
         scope_.find_all([&](text::HtmlNode each) { return each.attribute("itemprop") == name; }))
      if (auto said = value_of(node); !said.empty() && out.size() < 20) out.push_back(std::move(said));
    return out;
  }

 private:
  text::HtmlNode find(std::string_view name) const {
    return scope_.find([&](text::HtmlNode node) { return node.attribute("itemprop") == name; });
  }

  static std::string value_of(text::HtmlNode node) {
    if (!node) return {};
    const auto named = node.find([](text::HtmlNode each) { return each.attribute("itemprop") == "name"; });
    if (named) return value_of(named);
    for (const auto* attribute : {"content", "datetime", "src"})
      if (const auto said = node.attribute(attribute); !said.empty()) return std::string(said);
    return plain_line(node.text_content());
  }

  text::HtmlNode scope_;
};

void read_microdata(const text::HtmlTree& page, PageMeta& into) {
  const Microdata data(page);
  if (!data) return;
  into.is_article = true;
  auto& article = into.article;
  article.headline = data.value("headline");
  article.summary = data.value("description");
  article.created = data.value("datePublished");
  article.updated = data.value("dateModified");
  for (auto& name : data.values("author"))
    if (name.size() <= 80) article.authors.push_back({.name = without_by(name)});
  article.picture.src = data.value("image");
  article.provider = data.value("publisher");
}

void fill(std::string& into, const text::HtmlTree& page, std::initializer_list<std::string_view> names) {
  for (const auto name : names) {
    if (!into.empty()) return;
    into = plain_line(page.meta(name));
  }
}

std::string region_tag(std::string tag) {
  std::ranges::replace(tag, '_', '-');
  return tag;
}

void read_meta(const text::HtmlTree& page, PageMeta& into) {
  auto& article = into.article;
  into.is_article =
      into.is_article || page.meta("og:type") == "article" || !page.meta("article:published_time").empty();
  fill(article.headline, page, {"og:title", "twitter:title", "dc.title", "parsely-title"});
  fill(article.summary, page, {"og:description", "description", "twitter:description", "dc.description"});
  fill(article.created, page,
       {"article:published_time", "datePublished", "date", "dc.date", "parsely-pub-date", "pubdate",
        "publish-date", "publication_date", "sailthru.date", "dc.date.issued"});
  fill(article.updated, page,
       {"article:modified_time", "og:updated_time", "dateModified", "last-modified", "lastmod"});
  fill(article.picture.src, page, {"og:image", "twitter:image", "og:image:url"});
  fill(article.picture.alt, page, {"og:image:alt", "twitter:image:alt"});
  fill(article.provider, page, {"og:site_name", "application-name", "dc.publisher"});
  fill(article.copyright, page, {"copyright"});
  fill(article.language, page, {"og:locale", "content-language", "dc.language"});
  article.address = page.link("canonical");
  fill(article.address, page, {"og:url"});
  if (article.authors.empty()) {
    std::string name;
    fill(name, page, {"author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author"});
    if (!name.empty() && !name.starts_with("http")) article.authors.push_back({.name = name});
  }
  if (article.sections.empty())
    if (const auto section = plain_line(page.meta("article:section")); !section.empty())
      article.sections.push_back(section);
  if (const auto declared = page.root().attribute("lang"); !declared.empty())
    article.language = std::string(declared);
  article.language = region_tag(article.language);
}

// "Ferry sails again | North News": the site's name goes where the page's own heading has not got it.
std::string heading_of(const text::HtmlTree& page, const std::string& said) {
  std::string first;
  const auto said_key = text::match_key(said);
  for (const auto heading : page.body().find_all("h1")) {
    const auto line = heading.text_content();
    if (line.empty()) continue;
    if (first.empty()) first = line;
    if (!said.empty() && said_key.starts_with(text::match_key(line))) return line;
  }
  if (!said.empty()) return said;
  if (!first.empty()) return first;
  const auto title = page.title();
  const auto bar = title.rfind(" | ");
  return bar == std::string::npos ? title : title.substr(0, bar);
}

}  // namespace

PageMeta read_page_meta(const text::HtmlTree& page) {
  PageMeta out;
  for (const auto& source : page.json_ld()) {
    const auto document = parse_leniently(source);
    if (const auto* article = find_article(document)) {
      read_article(*article, Graph(document), out);
      break;
    }
    if (out.article.why_none.empty()) out.article.why_none = kind_of(document);
  }
  if (!out.is_article) read_microdata(page, out);
  read_meta(page, out);
  out.article.headline = heading_of(page, out.article.headline);
  if (out.article.why_none.empty() && page.meta("og:type") == "product")
    out.article.why_none = "it offers a product";
  out.article.is_article = out.is_article;
  return out;
}

}  // namespace dateline::wire
