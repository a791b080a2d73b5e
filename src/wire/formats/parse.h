// What bytes mean: the one way into every format this room reads.
//
// parse() decides the format (sniff.h), reads, and returns items as their source said them, with what
// it had to repair or guess as problems. Pure: no socket, clock, file or database, so it can be fuzzed,
// replayed over the raw store and called from any thread. Input never crashes it; what it cannot read
// is an Error, a visible reject with its reason.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "news/news_item.h"

namespace dateline::wire {

// What is known about bytes besides themselves. All may be empty.
struct Hints {
  std::string format = {};        // read as this one, without sniffing
  std::string content_type = {};  // the header, with its charset
  std::string name = {};          // a file name
  std::string base_url = {};      // relative addresses are read against it
  std::string source = {};        // the source's name in the settings
  std::string source_zone = {};   // IANA; the zone a source prints its times in
  std::string site_zone = {};     // IANA; used, with a problem, where the source has none
  std::string language = {};      // BCP 47; where the input names none
};

struct FeedImage {
  std::string url, title, link;
  bool operator==(const FeedImage&) const = default;
};

// A feed's own fields, apart from its items'.
struct Feed {
  std::string id, title, link, description, language;
  std::optional<Instant> published, updated;
  std::string author, copyright, generator, ttl;
  // How it wants to be asked, as written: skipHours, skipDays, sy:updatePeriod, sy:updateFrequency.
  std::vector<std::string> skip_hours, skip_days;
  std::string update_period, update_frequency;
  FeedImage image;
  std::vector<std::string> categories;
  std::vector<Link> links;
  bool operator==(const Feed&) const = default;
};

struct Parsed {
  std::string format;  // one of the names in parse.cc: "rss", "ninjs", …
  std::optional<Feed> feed;
  std::vector<NewsItem> items;
  std::vector<Problem> problems;
};

Result<Parsed> parse(std::string_view bytes, const Hints& hints);

}  // namespace dateline::wire
