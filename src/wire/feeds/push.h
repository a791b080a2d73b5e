// HTTP push: `POST /wire/{source}` on the newsroom's listener, docs/roads/push.md. The life of a push:
//
//   1. prove     a token or a signature, by source                        401, 429
//   2. ask       whether the desk has paused the source                   503
//   3. take      its type, its coding, its key; unpacked within the limit 415, 413, 400
//   4. deliver   stored and filed, durably                                503
//   5. answer    with the receipt                                         202, or 422 where nothing could be
//   read
//
// What the head says of steps 1 and 3 is also the screen before the body: who cannot prove itself makes us
// hold a head and no more. A signature is proved by the whole body, so http::BodyBudget bounds what unproved
// ones may send.
#pragma once

#include "base/clock.h"
#include "http/routes.h"
#include "news/ports.h"
#include "settings/settings.h"

namespace dateline::feeds {

// All outlive the routes.
struct PushParts {
  const Settings& settings;
  Inbox& inbox;
  SourceBook& book;
  const Clock& clock;
};

// To be answered on workers: a delivery waits for the archive.
http::Routes push_routes(const PushParts& parts);

}  // namespace dateline::feeds
