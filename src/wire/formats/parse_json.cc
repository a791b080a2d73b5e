#include "wire/formats/parse_json.h"

#include <boost/json.hpp>

#include "news/item_json.h"

namespace dateline::wire {
namespace {

namespace json = boost::json;

void put(json::object& object, std::string_view key, const std::string& value) {
  if (!value.empty()) object[key] = value;
}

json::object to_json(const Link& link) {
  json::object out;
  put(out, "rel", link.rel);
  put(out, "href", link.href);
  put(out, "type", link.type);
  put(out, "title", link.title);
  put(out, "hreflang", link.hreflang);
  if (link.length) out["length"] = *link.length;
  return out;
}

json::object to_json(const FeedImage& image) {
  json::object out;
  put(out, "url", image.url);
  put(out, "title", image.title);
  put(out, "link", image.link);
  return out;
}

json::object to_json(const Feed& feed) {
  json::object out;
  put(out, "id", feed.id);
  put(out, "title", feed.title);
  put(out, "link", feed.link);
  put(out, "description", feed.description);
  put(out, "language", feed.language);
  if (feed.published) out["published"] = rfc3339(*feed.published);
  if (feed.updated) out["updated"] = rfc3339(*feed.updated);
  put(out, "author", feed.author);
  put(out, "copyright", feed.copyright);
  put(out, "generator", feed.generator);
  put(out, "ttl", feed.ttl);
  if (feed.image != FeedImage{}) out["image"] = to_json(feed.image);
  if (!feed.categories.empty())
    out["categories"] = json::array(feed.categories.begin(), feed.categories.end());
  if (!feed.links.empty()) {
    json::array links;
    for (const auto& link : feed.links) links.push_back(to_json(link));
    out["links"] = std::move(links);
  }
  return out;
}

}  // namespace

json::object to_json(const Problem& problem) {
  json::object out{{"code", problem.code}, {"detail", problem.detail}};
  if (problem.line > 0) out["line"] = problem.line;
  if (problem.column > 0) out["column"] = problem.column;
  return out;
}

json::object to_json(const Parsed& parsed, std::string_view file) {
  json::object out{{"file", file}, {"format", parsed.format}, {"feed", nullptr}};
  if (parsed.feed) out["feed"] = to_json(*parsed.feed);
  json::array items;
  for (const auto& item : parsed.items) items.push_back(dateline::to_json(item));
  out["items"] = std::move(items);
  json::array problems;
  for (const auto& problem : parsed.problems) problems.push_back(to_json(problem));
  out["problems"] = std::move(problems);
  return out;
}

}  // namespace dateline::wire
