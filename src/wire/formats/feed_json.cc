#include "wire/formats/feed_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/content_type.h"
#include "wire/formats/feed.h"
#include "wire/formats/feed_shape.h"
#include "wire/formats/json_document.h"

namespace dateline::wire {
namespace {

namespace json = boost::json;

constexpr std::size_t max_members = 1'000;  // of any list in an item

std::string text_of(const json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  if (value && value->is_string()) return std::string(value->get_string());
  // "id" is text by the standard, and a number in many feeds.
  if (value && (value->is_number() || value->is_bool())) return json::serialize(*value);
  return {};
}

template <class Each>
void for_each_object(const json::object& object, std::string_view name, Each each) {
  const auto* list = object.if_contains(name);
  if (!list || !list->is_array()) return;
  const auto& array = list->get_array();
  for (std::size_t i = 0; i < std::min(array.size(), max_members); ++i)
    if (array[i].is_object()) each(array[i].get_object());
}

class JsonFeedReader {
 public:
  explicit JsonFeedReader(std::string base) : base_(std::move(base)) {}

  FeedDocument read(const json::object& feed) const {
    FeedDocument document;
    auto& channel = document.channel;
    channel.title.value = text_of(feed, "title");
    channel.summary.value = text_of(feed, "description");
    channel.language = text_of(feed, "language");
    channel.id = text_of(feed, "feed_url");
    add_link(channel, "alternate", text_of(feed, "home_page_url"));
    add_link(channel, "self", text_of(feed, "feed_url"));
    add_link(channel, "next", text_of(feed, "next_url"));
    for_each_object(feed, "hubs",
                    [&](const json::object& hub) { add_link(channel, "hub", text_of(hub, "url")); });
    read_authors(feed, channel);
    document.feed.image.url = address(text_of(feed, feed.contains("icon") ? "icon" : "favicon"));
    // An item without an author has its feed's, as an entry of Atom.
    document.inherits_authors = true;
    return document;
  }

  FeedEntry entry(const json::object& item) const {
    FeedEntry entry;
    entry.id = text_of(item, "id");
    entry.title.value = text_of(item, "title");
    entry.summary.value = text_of(item, "summary");
    entry.content = {.value = text_of(item, "content_html"), .html = true, .base = base_, .language = {}};
    if (entry.content.empty()) entry.content = {text_of(item, "content_text")};
    entry.published = text_of(item, "date_published");
    entry.updated = text_of(item, "date_modified");
    entry.language = text_of(item, "language");
    add_link(entry, "alternate", text_of(item, "url"));
    add_link(entry, "related", text_of(item, "external_url"));
    read_authors(item, entry);
    read_tags(item, entry);
    for (const auto* name : {"image", "banner_image"})
      if (const auto href = text_of(item, name); !href.empty())
        entry.media.push_back({.href = address(href), .medium = "image"});
    for_each_object(item, "attachments", [&](const json::object& file) { add_file(entry, file); });
    return entry;
  }

 private:
  std::string address(const std::string& written) const {
    return text::resolve_url(written, base_).value_or(written);
  }

  void add_link(FeedEntry& into, std::string rel, const std::string& written) const {
    if (!written.empty()) into.links.push_back({.rel = std::move(rel), .href = address(written)});
  }

  // 1.1 has a list, 1.0 one "author".
  void read_authors(const json::object& from, FeedEntry& into) const {
    const auto add = [&](const json::object& author) {
      const Author person{.name = text::collapse_whitespace(text_of(author, "name")),
                          .uri = address(text_of(author, "url"))};
      if (person != Author{}) into.authors.push_back(person);
    };
    for_each_object(from, "authors", add);
    const auto* one = from.if_contains("author");
    if (into.authors.empty() && one && one->is_object()) add(one->get_object());
  }

  static void read_tags(const json::object& item, FeedEntry& into) {
    const auto* tags = item.if_contains("tags");
    if (!tags || !tags->is_array()) return;
    for (const auto& tag : tags->get_array())
      if (tag.is_string() && into.categories.size() < max_members)
        into.categories.push_back({.term = text::collapse_whitespace(std::string_view(tag.get_string())),
                                   .scheme = {},
                                   .label = {}});
  }

  void add_file(FeedEntry& into, const json::object& file) const {
    const auto href = text_of(file, "url");
    if (href.empty()) return;
    Link link{.rel = "enclosure",
              .href = address(href),
              .type = text_of(file, "mime_type"),
              .title = text_of(file, "title")};
    const auto* size = file.if_contains("size_in_bytes");
    if (size && size->is_int64() && size->get_int64() >= 0) link.length = size->get_int64();
    into.links.push_back(std::move(link));
  }

  std::string base_;
};

}  // namespace

Result<Parsed> parse_json_feed(std::string_view bytes, const Hints& hints) {
  std::vector<Problem> problems;
  TRY(const auto value, read_json(bytes, content_type_of(hints.content_type).charset, problems));
  if (!value.is_object()) return error(Fault::invalid, "a JSON Feed is a JSON object", "1:1");
  const auto& feed = value.get_object();
  const auto* items = feed.if_contains("items");
  if (!items || !items->is_array())
    return error(Fault::invalid, "this is no JSON Feed: it has no list 'items'", {},
                 "expected an object with version, title and items");
  const JsonFeedReader reader(hints.base_url.empty() ? text_of(feed, "feed_url") : hints.base_url);
  auto document = reader.read(feed);
  if (!text_of(feed, "version").starts_with("https://jsonfeed.org/version/1"))
    problems.push_back({"jsonfeed-version", fmt::format("version '{}' is none of JSON Feed; read as 1.1",
                                                        text_of(feed, "version").substr(0, 80))});
  for (const auto& item : items->get_array()) {
    if (!item.is_object())
      problems.push_back({"item-rejected", "an item of a JSON Feed is a JSON object"});
    else if (document.add())
      document.entries.back() = reader.entry(item.get_object());
  }
  return parsed_feed("jsonfeed", std::move(document), hints, std::move(problems));
}

}  // namespace dateline::wire
