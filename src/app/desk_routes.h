// Everything the newsroom's listener answers, in one place: each room's routes, mounted.
#pragma once

#include "app/office.h"
#include "app/site_front.h"
#include "http/routes.h"

namespace dateline::app {

// Borrows both.
http::Routes desk_routes(Office& office, const SiteFront& site);

}  // namespace dateline::app
