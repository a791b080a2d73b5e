#include "app/desk_routes.h"

#include "wire/feeds/push.h"

namespace dateline::app {

http::Routes desk_routes(Office& office) {
  http::Routes routes;
  routes.mount(feeds::push_routes({office.settings(), office.inbox(), office.archive(), office.clock()}));
  return routes;
}

}  // namespace dateline::app
