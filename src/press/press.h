// Press: from what changed in the edition to the next page table.
//
// A change presses its own page once, the lists it stands on and the few shared parts; nothing else,
// however many stories there are and however many pages show it. apply() belongs to one thread (the
// pages follower's); press_alone() to any.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

#include "edition/builder.h"
#include "press/feed.h"
#include "press/form_page.h"
#include "press/imprint.h"
#include "press/page_table.h"
#include "press/sitemap.h"
#include "press/slots.h"
#include "press/trending.h"
#include "press/versions_page.h"

namespace dateline::press {

class Press {
 public:
  // Reads and checks the theme, and presses what needs no story. `settings` outlives the press.
  static Result<std::unique_ptr<Press>> create(const Settings& settings, const std::filesystem::path& themes,
                                               Instant now);

  // The next table. `changes` are those that led to `edition`.
  void apply(const edition::Edition& edition, std::span<const edition::Change> changes, Instant now);
  const PageTable& table() const { return table_.table(); }

  // The stories that are read, the most read first (trending.h). True: that changed a page.
  bool rank(const edition::Edition& edition, std::vector<StoryId> ranking, Instant now);

  // A story outside the hot set, to be assembled with the current table. Its right address is
  // path_of(): another one is to be sent there.
  PagePtr press_alone(const PublicStory& story) const;
  // A reader's form with what was typed in it, for one reply; to be assembled with the current table.
  PagePtr press_form_again(std::string_view form, const FormState& state) const;
  // The versions of a story, for one reader. REQUIRES: two at least.
  PagePtr press_versions(std::span<const PublicStory> versions, const VersionChoice& choice) const;
  std::string path_of(const PublicStory& story) const { return imprint_.path(story); }

  // What the site says, by the name of a word (words.h).
  std::string word(std::string_view name, std::string_view language) const {
    return imprint_.theme().words(language).get(name);
  }

  // Pages and shared parts pressed so far.
  std::uint64_t pressed() const { return pressed_; }

 private:
  Press(const Settings& settings, Imprint imprint);

  void press_site(Instant now);
  void press_feet(const edition::Edition& edition, Instant now);
  void press_story(const edition::Edition& edition, StoryId id);
  void press_list(const edition::Edition& edition, const ListKey& list);
  bool press_trending(const edition::Edition& edition);
  bool always_there(const ListKey& list) const;
  void put(std::string path, Page page);
  void put_slot(Slot slot, PartPtr part);

  Imprint imprint_;
  Slots slots_;
  Trending trending_;
  Sitemap sitemap_;
  FeedItems feed_items_;
  TableEditor table_;
  std::string feet_;  // what the feet say that changes: the year, whether there are corrections
  LiveRing live_;
  std::uint64_t pressed_ = 0;
};

}  // namespace dateline::press
