#include "app/desk_routes.h"

#include "app/metrics.h"
#include "wire/feeds/push.h"

namespace dateline::app {

http::Routes desk_routes(Office& office, const SiteFront& site) {
  http::Routes routes;
  routes.mount(feeds::push_routes({office.settings(), office.inbox(), office.archive(), office.clock()}));
  routes.mount(metrics_routes(office, site));
  return routes;
}

}  // namespace dateline::app
