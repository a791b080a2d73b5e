#include "app/desk_routes.h"

#include "app/metrics.h"
#include "wire/feeds/hub_routes.h"
#include "wire/feeds/push.h"

namespace dateline::app {

http::Routes desk_routes(Office& office, const SiteFront& site, const AudienceDesk& audience,
                         feeds::HubSubscriptions& hubs) {
  http::Routes routes;
  routes.mount(feeds::push_routes({office.settings(), office.inbox(), office.archive(), office.clock()}));
  routes.mount(feeds::hub_routes({hubs, office.inbox(), office.archive(), office.clock()}));
  routes.mount(metrics_routes(office, site, audience));
  return routes;
}

}  // namespace dateline::app
