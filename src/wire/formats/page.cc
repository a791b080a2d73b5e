#include "wire/formats/page.h"

#include <algorithm>

#include "text/encoding.h"
#include "text/html.h"
#include "text/html_tree.h"
#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/content_type.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/feed_time.h"
#include "wire/formats/page_body.h"
#include "wire/formats/page_meta.h"
#include "wire/formats/page_text.h"
#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

constexpr std::size_t shortest_story = 80;  // bytes of text

bool is_html(std::string_view utf8) {
  const auto head = text::lower(text::trim(utf8).substr(0, 4096));
  return head.starts_with('<') || head.find("<html") != std::string::npos ||
         head.find("<!doctype") != std::string::npos;
}

// <meta charset> and its older form, where the transport names none.
std::string charset_of(std::string_view bytes, const Hints& hints) {
  if (auto declared = content_type_of(hints.content_type).charset; !declared.empty()) return declared;
  const auto head = text::lower(bytes.substr(0, 4096));
  const auto key = head.find("charset=");
  if (key == std::string::npos || !is_html(bytes)) return {};
  const auto start = head.find_first_not_of("\"' ", key + 8);
  if (start == std::string::npos) return {};
  return head.substr(start, head.find_first_of("\"' />;", start) - start);
}

// What a page prints for people and its metadata lacks: city, countries, a byline, its times.
void add_printed(std::string_view utf8, PageArticle& article) {
  const auto printed = read_page_text(text::html_to_text(utf8));
  if (!printed) return;
  const auto keep = [](std::string& into, const std::string& from) {
    if (into.empty()) into = from;
  };
  keep(article.created, printed->created);
  keep(article.updated, printed->updated);
  keep(article.city, printed->city);
  if (article.authors.empty()) keep(article.byline, printed->byline);
  if (article.countries.empty()) article.countries = printed->countries;
}

std::optional<PageArticle> read_page_html(std::string_view utf8) {
  const text::HtmlTree page(utf8);
  auto meta = read_page_meta(page);
  auto body = read_page_body(page, meta.article.headline, meta.article.summary, meta.body_text);
  const auto hint = text::html_to_text(meta.body_text);
  auto& article = meta.article;
  article.credit = body.credit;
  article.body_html = std::move(body.html);
  // Pages that draw their story by script still carry it in their metadata.
  if (body.text.size() * 3 < hint.size()) {
    const bool markup = meta.body_text.find("</") != std::string::npos;
    article.body_html = markup ? meta.body_text : text::text_to_html(meta.body_text);
    body.text = hint;
  }
  if (body.text.size() < shortest_story) article.body_html.clear();
  add_printed(utf8, article);
  return std::move(article);
}

void set_times(NewsItem& item, const PageArticle& page, const Hints& hints, std::vector<Problem>& problems) {
  item.captured_created = read_printed_time(page.created, hints, problems);
  item.captured_updated = read_printed_time(page.updated, hints, problems);
  // Both times in the same doubtful zone are one doubt.
  const auto same = std::ranges::unique(problems);
  problems.erase(same.begin(), same.end());
  item.first_created = item.captured_created;
  item.version_created = item.captured_updated;
}

void set_place(NewsItem& item, const PageArticle& page) {
  if (item.dateline && item.dateline->city.empty()) item.dateline.reset();
  if (!page.city.empty() || !page.countries.empty()) {
    if (!item.dateline) item.dateline = Dateline{};
    if (item.dateline->city.empty()) item.dateline->city = page.city;
    if (item.dateline->country.empty() && !page.countries.empty())
      item.dateline->country = page.countries.front();
  }
  item.located = page.city.empty() && item.dateline ? item.dateline->city : page.city;
  for (const auto& country : page.countries) item.places.push_back({.name = country, .rel = "country"});
}

// "Oslo | Ada North" names both without saying which: the copy's own dateline does.
void settle_names(PageArticle& page, const NewsItem& item) {
  const bool swapped = item.dateline && !item.dateline->city.empty() && item.dateline->city == page.byline;
  if (swapped) std::swap(page.byline, page.city);
}

void set_picture(NewsItem& item, const PageArticle& page, const std::string& base) {
  if (page.picture.empty()) return;
  const auto href = text::resolve_url(page.picture.src, base);
  auto file = href ? picture(*href, "main") : Association{.type = "picture", .name = "main"};
  if (!href) file.uri = stable_uri("picture", item.uri);
  file.alt = page.picture.alt;
  file.caption = page.picture.caption;
  file.by = page.picture.credit;
  item.associations.push_back(std::move(file));
}

// The page's own address; a text capture has none, and is told by when and as what it was published.
std::string identity(const PageArticle& page, const std::string& base, const Hints& hints) {
  if (const auto address = text::resolve_url(page.address, base)) return *address;
  if (page.address.empty() && is_uri(hints.base_url)) return hints.base_url;
  return stable_uri("capture", hints.source + '\n' + page.created + '\n' + page.headline);
}

void set_people(NewsItem& item, const PageArticle& page) {
  item.authors = page.authors;
  item.by = page.byline;
  if (item.by.empty())
    for (const auto& author : page.authors) item.by += (item.by.empty() ? "" : ", ") + author.name;
  if (item.authors.empty() && !item.by.empty()) item.authors.push_back({.name = item.by});
  item.provider = page.provider;
}

NewsItem item_of(PageArticle page, const Hints& hints, std::vector<Problem>& problems) {
  NewsItem item{.type = "text"};
  const auto base = text::resolve_url(page.address, hints.base_url).value_or(hints.base_url);
  item.headline = plain_line(page.headline);
  item.summary = plain_line(page.summary);
  item.credit = page.credit;
  item.uri = identity(page, base, hints);
  set_body(item, page.body_html, base);
  settle_names(page, item);
  set_times(item, page, hints, problems);
  set_place(item, page);
  set_people(item, page);
  set_picture(item, page, base);
  item.language = page.language.empty() ? hints.language : page.language;
  item.copyright_notice = page.copyright;
  item.keywords = page.tags;
  for (const auto& section : page.sections) item.subjects.push_back({.name = section, .literal = section});
  if (const auto address = text::resolve_url(page.address, base))
    item.links.push_back({.rel = "alternate", .href = *address});
  return item;
}

}  // namespace

Result<Parsed> parse_page(std::string_view bytes, const Hints& hints) {
  const auto decoded = text::decode(bytes, charset_of(bytes, hints), text::Controls::strip);
  Parsed parsed{.format = "page"};
  for (const auto& problem : decoded.problems) parsed.problems.push_back({"charset", problem});
  const bool html = is_html(decoded.utf8);
  const auto page = html ? read_page_html(decoded.utf8) : read_page_text(decoded.utf8);
  if (!page)
    return error(Fault::invalid, "this page is no article: no line with its times, headline and story",
                 hints.name);
  if (page->headline.empty())
    return error(Fault::invalid, "this page is no article: it has no headline", hints.name);
  if (page->body_html.empty())
    return error(Fault::invalid, "this page is no article: it has no story", hints.name);
  parsed.items.push_back(item_of(*page, hints, parsed.problems));
  return parsed;
}

}  // namespace dateline::wire
