#include "wire/formats/feed_adapter.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "text/escape.h"
#include "text/html.h"
#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/feed_files.h"
#include "wire/formats/feed_time.h"
#include "wire/formats/notices.h"
#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

// Longer than this, a description without content beside it is the story, not its summary.
constexpr std::size_t longest_summary = 1000;

std::string line(const FeedText& text) {
  return text.html ? plain_line_of_html(text.value) : text::collapse_whitespace(text.value);
}

std::string as_html(const FeedText& text) {
  return text.html ? text.value : text::text_to_html(text.value);
}

std::string written(const Author& author) {
  return author.name.empty() ? author.email : author.name;
}

// "Ada North (ada@north.example)", as RSS has persons.
std::string with_address(const Author& author) {
  if (author.name.empty() || author.email.empty()) return written(author);
  return fmt::format("{} ({})", author.name, author.email);
}

std::string byline(const std::vector<Author>& authors) {
  std::vector<std::string> names;
  for (const auto& author : authors)
    if (const auto name = written(author); !name.empty() && std::ranges::find(names, name) == names.end())
      names.push_back(name);
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string first_href(const std::vector<Link>& links, std::string_view rel) {
  const auto found = std::ranges::find(links, rel, &Link::rel);
  return found == links.end() ? std::string() : found->href;
}

// An agency's own identifier where it is a URI; else one made from what will be the same next time.
void set_identity(NewsItem& item, const FeedEntry& entry, const FeedDocument& document, const Hints& hints) {
  const auto link = first_href(item.links, "alternate");
  const auto within = hints.source.empty() ? document.feed.id + document.feed.link : hints.source;
  if (is_uri(entry.id)) {
    item.uri = entry.id;
  } else if (!entry.id.empty()) {
    item.uri = stable_uri("guid", within + '\n' + entry.id);
    item.alt_ids.push_back({"guid", entry.id});
  } else if (is_uri(link)) {
    item.uri = text::without_tracking(link);
    if (!is_uri(item.uri)) item.uri = link;
  } else {
    item.uri = stable_uri("entry", within + '\n' + item.headline + '\n' + entry.published + entry.date +
                                       (item.headline.empty() ? item.summary : ""));
  }
}

// A guid that is a permalink is the item's page where there is no link.
void set_links(NewsItem& item, const FeedEntry& entry, std::string_view base_url) {
  item.links = entry.links;
  if (!first_href(item.links, "alternate").empty() || !entry.id_is_link) return;
  const auto page = text::resolve_url(entry.id, base_url);
  if (page && entry.id.starts_with("http"))
    item.links.insert(item.links.begin(), {.rel = "alternate", .href = *page});
}

void set_times(NewsItem& item, const FeedEntry& entry, const Hints& hints, std::vector<Problem>& problems) {
  const auto read = [&](const std::string& text) { return read_feed_time(text, hints, problems); };
  item.first_created = read(entry.published);
  item.version_created = read(entry.updated);
  item.content_created = read(entry.created);
  item.expires = read(entry.expires);
  const auto date = read(entry.date);
  if (!item.first_created) item.first_created = date;
  if (!item.version_created) item.version_created = date;
}

void set_copy(NewsItem& item, const FeedEntry& entry) {
  item.headline = line(entry.title);
  const bool has_content = !entry.content.empty();
  const auto& body = has_content ? entry.content : entry.summary;
  set_body(item, as_html(body), body.base);
  // Markup that is the body too has been cleaned already.
  const auto summary = has_content || !entry.summary.html
                           ? line(entry.summary)
                           : text::collapse_whitespace(text::clean_html_to_text(item.body_html));
  if (has_content || summary.size() <= longest_summary) item.summary = summary;
}

void set_subjects(NewsItem& item, const FeedEntry& entry) {
  item.keywords = entry.keywords;
  for (const auto& category : entry.categories) {
    const auto name = plain_line(category.label.empty() ? category.term : category.label);
    Concept subject{.name = name, .literal = category.term, .creator = {}};
    if (is_uri(category.term)) subject.uri = category.term;
    if (!category.scheme.empty() && subject.uri.empty()) {
      const bool joined = category.scheme.ends_with('/') || category.scheme.ends_with('#');
      const auto uri = category.scheme + (joined ? "" : "/") + text::escape_path_segment(category.term);
      if (is_uri(uri)) subject.uri = uri;
    }
    if (std::ranges::find(item.subjects, subject) == item.subjects.end()) item.subjects.push_back(subject);
    if (!name.empty() && std::ranges::find(item.keywords, name) == item.keywords.end())
      item.keywords.push_back(name);
  }
}

void set_people(NewsItem& item, const FeedEntry& entry, const FeedDocument& document) {
  // Atom: an entry without an author is the feed's author's (RFC 4287 4.2.1). Not in RSS, where the
  // channel names an editor.
  item.authors =
      entry.authors.empty() && document.inherits_authors ? document.channel.authors : entry.authors;
  item.by = byline(item.authors);
  item.provider = entry.publisher.empty() ? entry.source_title : entry.publisher;
  if (item.provider.empty()) item.provider = document.feed.title;
  if (!entry.source_title.empty() || !entry.source_href.empty())
    item.info_sources.push_back(
        {.name = plain_line(entry.source_title), .uri = is_uri(entry.source_href) ? entry.source_href : ""});
  for (const auto& each : entry.contributors)
    item.info_sources.push_back(
        {.name = written(each), .uri = is_uri(each.uri) ? each.uri : "", .role = "contributor"});
}

std::string tag(std::string language) {
  std::ranges::replace(language, '_', '-');
  return language;
}

// What an element says; else what holds for the text that is read. An empty xml:lang there takes back what
// holds around it.
std::string language_of(const FeedEntry& entry, const Feed& feed) {
  if (!entry.language.empty()) return entry.language;
  for (const auto* text : {&entry.content, &entry.summary, &entry.title})
    if (!text->empty())
      return text->language.empty() && entry.xml_language.empty() ? feed.language : text->language;
  return entry.xml_language.empty() ? feed.language : entry.xml_language;
}

}  // namespace

Feed feed_of(const FeedDocument& document, const Hints& hints, std::vector<Problem>& problems) {
  const auto& channel = document.channel;
  auto feed = document.feed;
  feed.id = channel.id;
  feed.title = line(channel.title);
  feed.description = line(channel.summary);
  feed.links = channel.links;
  feed.link = first_href(channel.links, "alternate");
  feed.language = tag(!channel.language.empty()       ? channel.language
                      : !channel.xml_language.empty() ? channel.xml_language
                                                      : hints.language);
  feed.published = read_feed_time(channel.published, hints, problems);
  feed.updated = read_feed_time(channel.updated.empty() ? channel.date : channel.updated, hints, problems);
  if (!channel.authors.empty()) feed.author.clear();
  for (const auto& author : channel.authors)
    feed.author += (feed.author.empty() ? "" : ", ") + with_address(author);
  feed.copyright = line(channel.rights);
  for (const auto& category : channel.categories)
    feed.categories.push_back(category.label.empty() ? category.term : category.label);
  for (const auto& keyword : channel.keywords)
    if (std::ranges::find(feed.categories, keyword) == feed.categories.end())
      feed.categories.push_back(keyword);
  return feed;
}

NewsItem item_of(const FeedEntry& entry, const FeedDocument& document, const Hints& hints,
                 std::vector<Problem>& problems) {
  NewsItem item;
  item.type = "text";
  set_copy(item, entry);
  set_links(item, entry, hints.base_url);
  set_identity(item, entry, document, hints);
  set_times(item, entry, hints, problems);
  set_subjects(item, entry);
  set_people(item, entry, document);
  set_files(item, entry, hints.base_url);
  item.copyright_notice = line(entry.rights.empty() ? document.channel.rights : entry.rights);
  item.language = tag(language_of(entry, document.feed));
  if (entry.point) item.places.push_back({.rel = "about", .at = entry.point});
  apply_notices(item, hints, problems);
  return item;
}

}  // namespace dateline::wire
