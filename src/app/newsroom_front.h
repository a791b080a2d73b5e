// The desk's own listener, apart from the site: what desk_routes() mounts, answered on workers, because
// these actions wait for the archive.
#pragma once

#include <memory>
#include <string>

#include "base/clock.h"
#include "http/routes.h"
#include "http/server.h"
#include "http/workers.h"
#include "settings/settings.h"

namespace dateline::app {

class NewsroomFront {
 public:
  // `asked`: ADDRESS:PORT from the command line, empty: the settings'. Where nobody asked and the
  // default's port is taken, a free one does: two newsrooms on one machine need no configuration.
  static Result<std::unique_ptr<NewsroomFront>> open(http::Routes routes, const std::string& asked,
                                                     const Settings& settings, const Clock& clock);
  ~NewsroomFront();  // finishes the answers under way, for some seconds

  std::string url() const { return "http://" + server_->address().text(); }

 private:
  explicit NewsroomFront(http::Routes routes);

  const http::Routes routes_;
  http::Workers workers_;
  std::unique_ptr<http::Server> server_;
};

}  // namespace dateline::app
