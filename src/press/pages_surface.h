// PagesSurface: the journal's entries, one edition and one page table after another.
//
// Law 3: everything readers can GET is this one surface, so a reader sees all of an entry or none of it.
// apply() runs on the follower's thread; `publish` is called there, or by rank(), with each new table.
#pragma once

#include <functional>
#include <memory>
#include <mutex>

#include "edition/builder.h"
#include "news/ports.h"
#include "press/press.h"

namespace dateline::press {

class PagesSurface final : public Surface {
 public:
  using Publish = std::function<void(std::shared_ptr<const PageTable>)>;

  // Publishes the table of a site without stories before it returns. `settings` outlives the surface.
  static Result<std::unique_ptr<PagesSurface>> create(const Settings& settings,
                                                      const std::filesystem::path& themes, Instant now,
                                                      Publish publish);

  std::string_view name() const override { return "pages"; }
  Result<> apply(const std::vector<JournalEntry>& entries, Instant now) override;

  // The stories that are read, the most read first: readers see the new order when this returns, where it
  // changed what they see. Any thread.
  void rank(std::vector<StoryId> ranking, Instant now);

  // For stories outside the hot set: any thread.
  const Press& press() const { return *press_; }

 private:
  PagesSurface(const Settings& settings, std::unique_ptr<Press> press, Publish publish);

  std::mutex mutex_;  // guards what follows; press_alone() needs none
  edition::EditionBuilder builder_;
  std::unique_ptr<Press> press_;
  Publish publish_;
};

}  // namespace dateline::press
