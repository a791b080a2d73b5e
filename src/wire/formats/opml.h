// OPML: lists of feeds as readers and newsrooms exchange them (OPML 2.0, and what older programs write).
// Pure.
//
// No wire copy: it is read by `dateline sources import` and written by `dateline sources export`, and parse()
// does not know it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "news/news_item.h"

namespace dateline::wire {

struct OpmlFeed {
  std::string title, url, language;
  int line = 0;
  bool operator==(const OpmlFeed&) const = default;
};

struct Opml {
  std::vector<OpmlFeed> feeds;  // in the file's order, folders opened; at most 10,000
  std::vector<Problem>
      problems;  // outlines that are meant as feeds and have no usable address, and what was repaired
};

// The error: it is no OPML.
Result<Opml> read_opml(std::string_view bytes);

std::string write_opml(std::string_view title, const std::vector<OpmlFeed>& feeds);

}  // namespace dateline::wire
