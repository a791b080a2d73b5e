#include "app/desk_routes.h"

namespace dateline::app {

http::Routes desk_routes(Office&) {
  http::Routes routes;
  return routes;
}

}  // namespace dateline::app
