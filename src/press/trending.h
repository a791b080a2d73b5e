// Trending: which stories stand in the numbered lists of what is read now: the site's, and one for each
// edition.
//
// The order comes from outside (audience); which of those stories are public, and whose edition each belongs
// to, is asked of the edition alone. So a kill takes a story out in the same table as everything else,
// and the next one moves up. One thread: the press's.
#pragma once

#include <map>
#include <set>
#include <unordered_set>
#include <vector>

#include "edition/edition.h"
#include "news/ids.h"
#include "settings/settings.h"

namespace dateline::press {

using edition::ListKey;
using Stories = std::vector<edition::StoryPtr>;

class Trending {
 public:
  static constexpr std::size_t most = 4;  // in one list

  explicit Trending(const Settings& settings);

  // The stories that are read, the most read first. Shown from the next choose() on.
  void rank(std::vector<StoryId> ranking);
  // Whether a change of these stories can change a list.
  bool concerns(const std::set<StoryId>& changed) const;
  // Chooses anew; the lists that are not as they were. Costs a look at each ranked story until all
  // lists are full.
  std::vector<ListKey> choose(const edition::Edition& edition);

  // In their order; empty while nothing has been counted. REQUIRES: latest, for the whole site's, or an
  // edition of the settings.
  const Stories& of(const ListKey& list) const;

 private:
  const Settings& settings_;
  std::vector<StoryId> ranking_;
  std::unordered_set<StoryId> ranked_;
  std::map<ListKey, Stories> lists_;
};

}  // namespace dateline::press
