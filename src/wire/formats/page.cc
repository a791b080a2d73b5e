#include "wire/formats/page.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/encoding.h"
#include "text/html.h"
#include "text/html_tree.h"
#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/content_type.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/page_body.h"
#include "wire/formats/page_kind.h"
#include "wire/formats/page_line.h"
#include "wire/formats/page_lines.h"
#include "wire/formats/page_meta.h"
#include "wire/formats/page_pictures.h"
#include "wire/formats/page_print.h"
#include "wire/formats/page_text.h"
#include "wire/formats/page_times.h"
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

bool same(std::string_view a, std::string_view b) {
  return text::match_key(a) == text::match_key(b);
}

// What a page prints for people and its metadata lacks: summary, city, countries, a byline, its times. What
// the text hangs on must be this story, not another's in the page's frame.
void add_printed(const text::HtmlTree& page, PageArticle& article) {
  const auto printed = read_page_text(printed_text(page));
  if (!printed || !same(printed->headline, article.headline)) return;
  const auto keep = [](std::string& into, const std::string& from) {
    if (into.empty()) into = from;
  };
  keep(article.summary, printed->summary);
  keep(article.created, printed->created);
  keep(article.updated, printed->updated);
  keep(article.city, printed->city);
  keep(article.credit, printed->credit);
  if (article.authors.empty()) keep(article.byline, printed->byline);
  if (article.countries.empty()) article.countries = printed->countries;
  if (article.picture.caption.empty() && !article.picture.src.empty()) {
    article.picture.caption = printed->picture.caption;
    keep(article.picture.credit, printed->picture.credit);
  }
}

// <time datetime="…">25 décembre 2025 à 14h05</time>: the attribute says it with its zone.
void prefer_attributes(const text::HtmlTree& page, PageArticle& article) {
  constexpr std::size_t most = 200;
  const auto times = page.body().find_all("time");
  for (auto* printed : {&article.created, &article.updated}) {
    if (printed->empty() || parse_rfc3339(*printed)) continue;
    for (std::size_t i = 0; i < std::min(times.size(), most); ++i) {
      const auto said = times[i].text_content();
      const auto exact = text::trim(times[i].attribute("datetime"));
      if (said.size() < 6 || !parse_rfc3339(exact) || printed->find(said) == std::string::npos) continue;
      *printed = std::string(exact);
      break;
    }
  }
}

// A description that only opens the story, or praises the site whatever the story is, is no summary.
bool is_no_summary(const PageArticle& article, std::string_view body_text) {
  const auto key = text::match_key(article.summary);
  auto opening = text::match_key(body_text.substr(0, 2000));
  auto cut = std::string_view(key);
  while (!cut.empty() && (cut.back() == '.' || cut.back() == ' ')) cut.remove_suffix(1);
  if (cut.ends_with("\xe2\x80\xa6")) cut.remove_suffix(3);
  if (cut.size() >= 20 && opening.starts_with(cut)) return true;
  if (article.provider.size() >= 4 && key.starts_with(text::match_key(article.provider) + " - ")) return true;
  // The words of a summary are its story's; those of a site's praise are not.
  const auto all = text::match_key(article.headline) + ' ' + text::match_key(body_text);
  std::size_t words = 0, known = 0;
  for (std::size_t at = 0; at < key.size();) {
    const auto end = std::min(key.find(' ', at), key.size());
    auto word = std::string_view(key).substr(at, end - at);
    while (!word.empty() && std::string_view(".,;:!?\"'()").find(word.back()) != std::string_view::npos)
      word.remove_suffix(1);
    if (word.size() >= 5) {
      ++words;
      known += all.find(word.substr(0, std::min<std::size_t>(word.size(), 12))) != std::string::npos ? 1 : 0;
    }
    at = end + 1;
  }
  return words >= 4 && known * 8 < words;
}

void set_page_pictures(PageArticle& article, std::vector<PagePicture> pictures) {
  auto& main = article.picture;
  for (auto& picture : pictures) {
    const auto file = [](std::string_view src) { return src.substr(src.rfind('/') + 1); };
    const bool is_main = main.src.empty() || file(main.src) == file(picture.src);
    const bool first = main.caption.empty() && article.more_pictures.empty();
    if ((is_main || first) && main.caption.empty()) {
      if (main.src.empty() || !is_main) main.src = picture.src.empty() ? main.src : picture.src;
      if (main.alt.empty()) main.alt = picture.alt;
      main.caption = picture.caption;
      if (main.credit.empty()) main.credit = picture.credit;
    } else if (is_main) {
      if (main.alt.empty()) main.alt = picture.alt;
      if (main.credit.empty()) main.credit = picture.credit;
    } else {
      article.more_pictures.push_back(std::move(picture));
    }
  }
}

std::optional<PageArticle> read_page_html(std::string_view utf8) {
  const text::HtmlTree page(utf8);
  const PageParts parts(page.body());
  auto meta = read_page_meta(page);
  auto& article = meta.article;
  auto pictures = read_page_pictures(page, parts);
  PageHead head{.headline = article.headline,
                .summary = article.summary,
                .hint = meta.body_text,
                .authors = {},
                .captions = {}};
  for (const auto& author : article.authors) head.authors.push_back(author.name);
  for (const auto& picture : pictures)
    for (const auto* said : {&picture.caption, &picture.credit})
      if (!said->empty()) head.captions.push_back(*said);
  auto body = read_page_body(page, parts, head);
  const auto hint = text::html_to_text(meta.body_text);
  article.credit = body.credit;
  article.body_html = std::move(body.html);
  // Pages that draw their story by script still carry it in their metadata.
  if (body.text.size() * 3 < hint.size()) {
    const bool markup = meta.body_text.find("</") != std::string::npos;
    article.body_html = markup ? meta.body_text : text::text_to_html(meta.body_text);
    body.text = hint;
  }
  if (body.text.size() < shortest_story && pictures.size() >= 2) {
    // A gallery without a text of its own is told by its captions.
    for (const auto& picture : pictures) body.text += picture.caption + "\n\n";
    article.body_html = text::text_to_html(body.text);
  }
  if (body.text.size() < shortest_story) article.body_html.clear();
  if (is_no_summary(article, body.text)) article.summary.clear();
  set_page_pictures(article, std::move(pictures));
  add_printed(page, article);
  prefer_attributes(page, article);
  return std::move(article);
}

void set_times(NewsItem& item, const PageArticle& page, const Hints& hints, std::vector<Problem>& problems) {
  std::vector<Problem> doubts;
  const auto times = read_page_times(page.created, page.updated, item.language, hints, doubts);
  problems.insert(problems.end(), doubts.begin(), doubts.end());
  item.captured_created = times.created;
  item.captured_updated = times.updated;
  item.first_created = item.captured_created;
  item.version_created = item.captured_updated;
}

// "KOCHI" is Kochi.
std::string in_place_case(std::string city) {
  if (text::lower(city).size() != city.size() ||
      std::ranges::any_of(city, [](char c) { return c >= 'a' && c <= 'z'; }))
    return city;
  const auto lower = text::lower(city);
  bool inside = false;
  for (std::size_t i = 0; i < city.size(); ++i) {
    const bool letter = static_cast<unsigned char>(city[i]) >= 0x80 || (city[i] >= 'A' && city[i] <= 'Z');
    if (inside && letter) city[i] = lower[i];
    inside = letter;
  }
  return city;
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

void add_picture(NewsItem& item, const PagePicture& from, const std::string& name, const std::string& base) {
  const auto href = picture_address(from.src, base);
  auto file = href ? picture(*href, name) : Association{.type = "picture", .name = name};
  if (!href) file.uri = stable_uri("picture", name == "main" ? item.uri : item.uri + '\n' + name);
  file.alt = from.alt;
  file.caption = from.caption;
  file.by = from.credit;
  item.associations.push_back(std::move(file));
}

void set_pictures(NewsItem& item, const PageArticle& page, const std::string& base) {
  constexpr std::size_t most = 100;
  if (!page.picture.empty()) add_picture(item, page.picture, "main", base);
  for (const auto& each : page.more_pictures)
    if (!each.empty() && item.associations.size() < most)
      add_picture(item, each, fmt::format("gallery-{}", item.associations.size() + 1), base);
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
  if (item.authors.empty())
    for (auto& name : people_of(item.by))
      if (!name.empty()) item.authors.push_back({.name = std::move(name)});
  item.provider = page.provider;
}

NewsItem item_of(PageArticle page, const Hints& hints, std::vector<Problem>& problems) {
  NewsItem item{.type = "text"};
  const auto base = text::resolve_url(page.address, hints.base_url).value_or(hints.base_url);
  item.headline = plain_line(page.headline);
  item.summary = plain_line(page.summary);
  item.credit = page.credit;
  item.uri = identity(page, base, hints);
  page.city = same(page.city, page.provider) ? std::string() : in_place_case(page.city);
  set_body(item, page.body_html, base);
  settle_names(page, item);
  item.language = page.language.empty() ? hints.language : page.language;
  set_times(item, page, hints, problems);
  set_place(item, page);
  set_people(item, page);
  set_pictures(item, page, base);
  item.copyright_notice = page.copyright;
  item.keywords = page.tags;
  for (const auto& section : page.sections) item.subjects.push_back({.name = section, .literal = section});
  if (const auto address = text::resolve_url(page.address, base))
    item.links.push_back({.rel = "alternate", .href = *address});
  return item;
}

std::vector<PageTextLine> lines_of(std::string_view utf8, bool html) {
  return lines_of_page(html ? text::html_to_text(utf8) : std::string(utf8));
}

// Why it is no article, where its metadata does not say that it is one.
std::string why_not(const std::optional<PageArticle>& page, std::string_view utf8, bool html) {
  if (page && page->is_article) return {};
  if (page && !page->why_none.empty()) return page->why_none;
  return why_no_article(lines_of(utf8, html), page ? page->headline : "");
}

}  // namespace

Result<Parsed> parse_page(std::string_view bytes, const Hints& hints) {
  const auto decoded = text::decode(bytes, charset_of(bytes, hints), text::Controls::strip);
  Parsed parsed{.format = "page"};
  for (const auto& problem : decoded.problems) parsed.problems.push_back({"charset", problem});
  const bool html = is_html(decoded.utf8);
  const auto page = html ? read_page_html(decoded.utf8) : read_page_text(decoded.utf8);
  const auto why = why_not(page, decoded.utf8, html);
  if (!why.empty()) return error(Fault::invalid, "this page is no article: " + why, hints.name);
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
