// The shape of a feed, whichever family it is of: RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, CDF and
// JSON Feed, with the modules that all of them borrow. The readers fill it, feed_adapter makes news of it.
// Texts stand as written; times and addresses are read by the adapter.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "news/news_item.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

struct FeedText {
  std::string value;
  bool html = false;     // markup source, else plain text
  std::string base;      // what its relative addresses are read against
  std::string language;  // xml:lang
  bool empty() const { return value.empty(); }
};

struct FeedCategory {
  std::string term, scheme, label;
};

// media:content, media:thumbnail, itunes:image, an enclosure: a file with what is said about it.
struct FeedMedia {
  std::string href, type, medium, title, description, credit, copyright;
  std::string width, height, length;
  bool thumbnail = false;
  int group = -1;  // files of one media:group are renditions of one thing
};

struct FeedEntry {
  std::string id;
  bool id_is_link = true;  // RSS: isPermaLink
  FeedText title, summary, content, rights;
  std::vector<Author> authors, contributors;
  std::string published, updated, created, date, expires;  // date: Dublin Core's, which does not say which
  std::vector<FeedCategory> categories;
  std::vector<std::string> keywords;
  std::vector<Link> links;
  std::vector<FeedMedia> media;
  std::string language;      // what an element says
  std::string xml_language;  // xml:lang, as it holds for the entry
  std::string publisher, source_title, source_href, image;
  std::optional<GeoPoint> point;
  std::optional<double> latitude, longitude;  // of a point that comes as two elements
  int line = 0;
};

struct FeedDocument {
  Feed feed;          // but for what the channel shares with an entry:
  FeedEntry channel;  // title, description as summary, links, authors, times, categories, rights
  std::vector<FeedEntry> entries;
  std::size_t left_out = 0;       // entries more than are read
  bool inherits_authors = false;  // an entry without an author has the feed's

  // Room for one more entry; false where there are as many as are read, and it counts as left out.
  bool add() {
    constexpr std::size_t most = 10'000;
    if (entries.size() >= most) return ++left_out, false;
    entries.emplace_back();
    return true;
  }
};

}  // namespace dateline::wire
