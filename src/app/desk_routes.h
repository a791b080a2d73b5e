// Everything the newsroom's listener answers, in one place: each room's routes, mounted.
#pragma once

#include "app/office.h"
#include "http/routes.h"

namespace dateline::app {

// Borrows the office.
http::Routes desk_routes(Office& office);

}  // namespace dateline::app
