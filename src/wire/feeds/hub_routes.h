// Where hubs (WebSub) ask back and deliver: `/wire/{source}/hub/{token}` on the newsroom's listener,
// docs/roads/websub.md.
//
//   GET    "was it you who asked?" (section 5.3)   200 with the challenge, or 404
//   POST   what is new, signed (section 7, 8)       202 once it is stored and filed, or 503: deliver it again
//
// A signature that does not hold is answered 202 as well, and the body is not taken in: so says the spec, and
// nobody learns by it. Who does not know the token hears 410, and a hub that still has an old one leaves off.
#pragma once

#include "base/clock.h"
#include "http/routes.h"
#include "news/ports.h"
#include "wire/feeds/hub_subscriptions.h"

namespace dateline::feeds {

// All outlive the routes.
struct HubParts {
  HubSubscriptions& subscriptions;
  Inbox& inbox;
  SourceBook& book;
  const Clock& clock;
};

// To be answered on workers: a delivery waits for the archive.
http::Routes hub_routes(const HubParts& parts);

}  // namespace dateline::feeds
