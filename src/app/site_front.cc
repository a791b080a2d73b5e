#include "app/site_front.h"

#include <map>
#include <utility>

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 5s;

site::VersionRoom version_room(const Behind& behind) {
  return {&behind.history,
          [&site = behind.settings.site](const std::vector<JournalEntry>& history, Instant now) {
            return press::public_versions(history, now, site);
          },
          [&press = behind.press](std::span<const PublicStory> versions, const press::VersionChoice& choice) {
            return press.press_versions(versions, choice);
          }};
}

site::LiveLimits live_limits(const Behind& behind) {
  const auto& server = behind.settings.server;
  site::LiveLimits limits{static_cast<std::size_t>(server.live_readers),
                          static_cast<std::size_t>(server.live_readers_per_address)};
  if (behind.listening.addresses) limits.addresses = *behind.listening.addresses;
  return limits;
}

// Receipts tell which addresses a surface's line is about.
Result<> expect_and_tell(const std::vector<site::PublicRoute>& routes, Standings& standings) {
  TRY(site::expect_receipts(routes, standings.surfaces()));
  std::map<std::string, std::vector<std::string>> by_surface;
  for (const auto& route : routes)
    if (!route.serves.surface().empty()) by_surface[route.serves.surface()].push_back(route.addresses);
  for (auto& [surface, addresses] : by_surface) standings.answers_at(surface, std::move(addresses));
  return ok();
}

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
  TRY(expect_and_tell(front->site_.routes(), behind.standings));
  TRY(front->server_,
      http::Server::start(std::move(options), behind.clock, front->site_.handlers(behind.table.get())));
  behind.table.watch(
      [&server = *front->server_](const site::TablePtr& table) { site::Site::show(server, table); });
  return front;
}

SiteFront::SiteFront(const Behind& behind)
    : table_(behind.table),
      forms_(behind.listening.forms),
      site_({behind.pages, behind.asked, behind.back_issues, behind.pictures,
             [&press = behind.press](const PublicStory& story) { return press.press_alone(story); },
             behind.clock, version_room(behind), live_limits(behind), behind.listening, behind.mounted}) {}

SiteFront::~SiteFront() {
  table_.watch(nullptr);
  if (server_) server_->stop(patience);
}

}  // namespace dateline::app
