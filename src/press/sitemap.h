// Sitemaps (https://www.sitemaps.org/protocol.html), in shards of the story's number, so that a publish
// writes one shard of bounded size however many stories there are. While there is one shard, it is
// /sitemap.xml itself; from then on that is the index. And robots.txt, which names it.
#pragma once

#include <cstdint>
#include <set>

#include "edition/edition.h"
#include "press/imprint.h"
#include "press/page_table.h"

namespace dateline::press {

class Sitemap {
 public:
  // Puts the shards of these stories, and what names them, into the table.
  void press(const edition::Edition& edition, const std::set<StoryId>& changed, const Imprint& imprint,
             TableEditor& table);

 private:
  using Shard = std::int64_t;
  void press_shard(const edition::Edition& edition, Shard shard, const Imprint& imprint, TableEditor& table);

  std::map<Shard, Instant> shards_;  // those with stories, and their newest change
};

Page press_robots(const Imprint& imprint);

}  // namespace dateline::press
