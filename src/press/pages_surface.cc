#include "press/pages_surface.h"

namespace dateline::press {

PagesSurface::PagesSurface(const Settings& settings, std::unique_ptr<Press> press, Publish publish)
    : builder_(settings), press_(std::move(press)), publish_(std::move(publish)) {}

Result<std::unique_ptr<PagesSurface>> PagesSurface::create(const Settings& settings,
                                                           const std::filesystem::path& themes, Instant now,
                                                           Publish publish) {
  TRY(auto press, Press::create(settings, themes, now));
  std::unique_ptr<PagesSurface> surface(new PagesSurface(settings, std::move(press), std::move(publish)));
  surface->publish_(std::make_shared<const PageTable>(surface->press_->table()));
  return surface;
}

Result<> PagesSurface::apply(const std::vector<JournalEntry>& entries, Instant now) {
  const std::lock_guard lock(mutex_);
  std::vector<edition::Change> changes;
  changes.reserve(entries.size());
  for (const auto& entry : entries) changes.push_back(builder_.apply(entry, now));
  press_->apply(builder_.edition(), changes, now);
  publish_(std::make_shared<const PageTable>(press_->table()));
  return ok();
}

void PagesSurface::rank(std::vector<StoryId> ranking, Instant now) {
  const std::lock_guard lock(mutex_);
  if (press_->rank(builder_.edition(), std::move(ranking), now))
    publish_(std::make_shared<const PageTable>(press_->table()));
}

}  // namespace dateline::press
