// Everything the newsroom's listener answers, in one place: each room's routes, mounted.
#pragma once

#include "app/audience_desk.h"
#include "app/office.h"
#include "app/site_front.h"
#include "http/routes.h"
#include "wire/feeds/hub_subscriptions.h"

namespace dateline::app {

// Borrows all.
http::Routes desk_routes(Office& office, const SiteFront& site, const AudienceDesk& audience,
                         feeds::HubSubscriptions& hubs);

}  // namespace dateline::app
