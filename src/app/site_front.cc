#include "app/site_front.h"

#include <utility>

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 5s;

}  // namespace

void CurrentTable::publish(site::TablePtr table) {
  const std::lock_guard lock(mutex_);
  table_ = std::move(table);
  if (watcher_) watcher_(table_);
}

site::TablePtr CurrentTable::get() const {
  const std::lock_guard lock(mutex_);
  return table_;
}

void CurrentTable::watch(Watcher watcher) {
  const std::lock_guard lock(mutex_);
  watcher_ = std::move(watcher);
  if (watcher_ && table_) watcher_(table_);
}

Result<std::unique_ptr<SiteFront>> SiteFront::open(http::ServerOptions options, const Behind& behind) {
  std::unique_ptr<SiteFront> front(new SiteFront(behind));
  TRY(front->server_,
      http::Server::start(std::move(options), behind.clock, front->site_.handlers(behind.table.get())));
  behind.table.watch(
      [&server = *front->server_](const site::TablePtr& table) { site::Site::show(server, table); });
  return front;
}

SiteFront::SiteFront(const Behind& behind)
    : table_(behind.table),
      site_(
          behind.back_issues,
          [&press = behind.press](const PublicStory& story) { return press.press_alone(story); },
          behind.clock) {}

SiteFront::~SiteFront() {
  table_.watch(nullptr);
  if (server_) server_->stop(patience);
}

}  // namespace dateline::app
