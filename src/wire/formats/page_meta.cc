#include "wire/formats/page_meta.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "text/unicode.h"
#include "wire/formats/copy_fields.h"

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

std::string line_of(const json::object& object, std::string_view key) {
  return plain_line_of_html(string_of(object.if_contains(key)));
}

bool is_article_type(const json::value& type) {
  if (type.is_array()) return std::ranges::any_of(type.get_array(), is_article_type);
  if (!type.is_string()) return false;
  const std::string_view name(type.get_string().data(), type.get_string().size());
  return name.ends_with("Article") || name.ends_with("NewsArticle") || name == "BlogPosting" ||
         name == "LiveBlogPosting" || name == "Report" || name == "BackgroundNewsArticle";
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

void add_authors(const json::value* value, PageArticle& into) {
  if (!value) return;
  if (value->is_array()) {
    for (const auto& one : value->get_array()) add_authors(&one, into);
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

void read_image(const json::value* value, PagePicture& into) {
  if (!value) return;
  if (value->is_array() && !value->get_array().empty()) return read_image(&value->get_array().front(), into);
  into.src = string_of(value);
  if (!value->is_object()) return;
  const auto& object = value->get_object();
  if (auto url = string_of(object.if_contains("url")); !url.empty()) into.src = url;
  into.caption = line_of(object, "caption");
  into.credit = line_of(object, "creditText");
}

void read_article(const json::object& object, PageMeta& into) {
  auto& article = into.article;
  into.is_article = true;
  article.headline = line_of(object, "headline");
  article.summary = line_of(object, "description");
  article.created = string_of(object.if_contains("datePublished"));
  if (article.created.empty()) article.created = string_of(object.if_contains("dateCreated"));
  article.updated = string_of(object.if_contains("dateModified"));
  add_authors(object.if_contains("author"), article);
  article.provider = line_of(object, "publisher");
  article.language = string_of(object.if_contains("inLanguage"));
  add_words(object.if_contains("keywords"), article.tags);
  add_words(object.if_contains("articleSection"), article.sections);
  read_image(object.if_contains("image"), article.picture);
  article.city = line_of(object, "dateline");
  if (article.city.empty()) article.city = line_of(object, "locationCreated");
  article.copyright = line_of(object, "copyrightNotice");
  into.body_text = string_of(object.if_contains("articleBody"));
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
      read_article(*article, out);
      break;
    }
  }
  read_meta(page, out);
  out.article.headline = heading_of(page, out.article.headline);
  return out;
}

}  // namespace dateline::wire
