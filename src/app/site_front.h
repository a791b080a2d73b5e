// The site as readers reach it: the server, its site and the page table of the moment.
//
// CurrentTable is written by the pages' follower and outlives both ends: the follower may publish
// before anybody serves, and a server may close before the last table is made.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>

#include "app/standings.h"
#include "base/clock.h"
#include "http/server.h"
#include "news/ports.h"
#include "press/press.h"
#include "settings/settings.h"
#include "site/site.h"

namespace dateline::app {

// Thread-safe.
class CurrentTable {
 public:
  using Watcher = std::function<void(const site::TablePtr&)>;

  void publish(site::TablePtr table);
  site::TablePtr get() const;
  void watch(Watcher watcher);  // told at once what there is, then of each change; nothing: no more

 private:
  mutable std::mutex mutex_;  // guards what follows
  site::TablePtr table_;
  Watcher watcher_;
};

struct Behind {  // what stands behind the site, and outlives it
  CurrentTable& table;
  const Surface& pages;  // that the tables come from
  const press::Press& press;
  site::AskedSurfaces& asked;
  Standings& standings;
  BackIssues& back_issues;
  StoryHistory& history;
  Pictures& pictures;
  const Settings& settings;
  const Clock& clock;
  site::Listening listening = {};
  site::PublicRoutes mounted = {};  // of other rooms
};

class SiteFront {
 public:
  // Readers are served when this returns. REQUIRES: a table has been published. Fault::refused: some route is
  // made by a surface that has no follower, and so no line in the receipts.
  static Result<std::unique_ptr<SiteFront>> open(http::ServerOptions options, const Behind& behind);
  ~SiteFront();  // finishes the answers under way, for some seconds

  std::string url() const { return "http://" + server_->address().text(); }
  http::ServerCounts counts() const { return server_->counts(); }
  // What readers sent since the start, by what became of it.
  site::PostCounts posts() const { return forms_ ? forms_->counts() : site::PostCounts{}; }
  // Every reactor hands over the views it has seen (site/site.h). Any thread.
  void gather_views(const SecretDigest& key) { site::Site::gather_views(*server_, key); }

 private:
  SiteFront(const Behind& behind);

  CurrentTable& table_;
  const site::ReaderForms* forms_;
  site::Site site_;
  std::unique_ptr<http::Server> server_;
};

}  // namespace dateline::app
