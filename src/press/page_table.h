// PageTable: every address the site answers from memory, as one immutable value.
//
// Press makes the next table from this one; nearly everything is shared between them. The site holds a
// `shared_ptr<const PageTable>` per reactor and swaps it for the next in one step, so that a reader sees
// all of a change or none of it. Any thread may read; nobody changes one.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/snapshot_map.h"
#include "news/ids.h"
#include "news/prints.h"
#include "news/story.h"
#include "press/live_ring.h"
#include "press/page.h"

namespace dateline::press {

// What a path leads to.
struct Found {
  PagePtr page;  // to be assembled (assembled.h) and sent with its own status
};
struct Moved {
  std::string location;  // 308: another slug, or a slash too many or too few
};
struct Missing {
  // Set where the path is a story's and the story is not in memory: ask BackIssues, then
  // Press::press_alone(). Otherwise, and where that finds nothing, answer not_found().
  std::optional<StoryId> story;
};
// A picture that a page shows: what its prints are can be reckoned from its size.
struct ShownPicture {
  std::string media;
  std::int64_t width = 0, height = 0;
  bool operator==(const ShownPicture&) const = default;
};
struct PrintAsked {
  PrintAddress address;
  // Where a story in memory shows it. Otherwise ask Pictures for the stories that have it.
  std::optional<ShownPicture> shown;
};
using Lookup = std::variant<Found, Moved, Missing, PrintAsked>;

// What a story shows, once it is public: release() has taken out everything else.
std::vector<ShownPicture> shown_pictures(const Story& story);

class PageTable {
 public:
  // `path` is decoded, without the query.
  Lookup find(std::string_view path) const;

  PagePtr not_found() const { return not_found_; }  // 404
  PagePtr gone() const { return gone_; }            // 410: names neither headline nor person
  PagePtr failed() const { return failed_; }        // 500

  // What readers with an open page are told; nothing: there is no stream.
  const std::shared_ptr<const LiveRing>& live() const { return live_; }

  const PartPtr& slot(Slot slot) const;
  std::size_t size() const { return pages_.size(); }

 private:
  friend class TableEditor;

  struct PathHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view path) const { return std::hash<std::string_view>{}(path); }
  };

  struct Shown {
    ShownPicture picture;
    int stories = 0;  // that show it
  };

  Lookup find_story(StoryId id) const;
  Lookup find_print(PrintAddress address) const;

  SnapshotMap<std::string, PagePtr, PathHash> pages_;
  SnapshotMap<StoryId, std::string> story_paths_;       // public stories of the hot set
  SnapshotMap<StoryId, bool> gone_stories_;             // addresses that readers have had
  SnapshotMap<StoryId, StoryId> merged_stories_;        // of these, those that lead to another's
  SnapshotMap<std::string, Shown, PathHash> pictures_;  // by key
  SnapshotMap<StoryId, std::vector<ShownPicture>> story_pictures_;
  std::vector<PartPtr> slots_;
  SnapshotMap<StoryId, PartPtr> events_;
  PagePtr not_found_, gone_, failed_;
  std::shared_ptr<const LiveRing> live_;
};

// The story a path belongs to, whatever its slug: "/story/12", "/story/12/any-slug". Nothing: another path.
std::optional<StoryId> story_of(std::string_view path);

// Builds the next table on one thread; `table()` hands out what it has come to.
class TableEditor {
 public:
  explicit TableEditor(PageTable table = {}) : table_(std::move(table)) {}

  void put(std::string path, Page page);
  void remove(const std::string& path);
  // Takes the place of its earlier path and pictures.
  void put_story(StoryId id, std::string path, Page page, std::vector<ShownPicture> pictures = {});
  void close_story(StoryId id);               // 410 from now on
  void lead_story(StoryId id, StoryId into);  // it is closed, and its address leads to the other's
  void forget_story(StoryId id);              // out of the hot set, or never public
  void put_slot(Slot slot, PartPtr part);
  void put_live(std::shared_ptr<const LiveRing> live);
  void put_errors(Page not_found, Page gone, Page failed);

  const PageTable& table() const { return table_; }

 private:
  void show(StoryId id, std::vector<ShownPicture> pictures);
  void hide(StoryId id);

  PageTable table_;
};

}  // namespace dateline::press
