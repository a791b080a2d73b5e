// RSS 2.0 of a list (https://www.rssboard.org/rss-specification), with Atom's self link and Dublin
// Core's creator.
#pragma once

#include <string>
#include <unordered_map>

#include "edition/edition.h"
#include "press/imprint.h"
#include "press/page.h"

namespace dateline::press {

// A story's <item> as it was last printed. It stands in a dozen feeds, and in a run of copy each of them is
// pressed again every moment (bench/door). Holds what the last two pressings used; on one thread at a time.
class FeedItems {
 public:
  void turn();  // before a pressing: what the last two did not use is let go
  const std::string& of(const edition::StoryPtr& story, const Imprint& imprint);

 private:
  struct Printed {
    edition::StoryPtr story;  // held, so that no other comes to stand at its address
    std::string xml;
  };
  std::unordered_map<const PublicStory*, Printed> now_, before_;
};

// pubDate is Created; lastBuildDate is the newest Updated, so that an unchanged feed is the same bytes.
Page press_feed(const edition::Edition& edition, const ListKey& list, const Imprint& imprint,
                FeedItems& items);

}  // namespace dateline::press
