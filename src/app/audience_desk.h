// AudienceDesk: what stands behind the readers' side of the site: who counts what they read, who takes
// what they send, and the round that makes the order of what is trending from it.
//
// Owned by run.cc. The pages and the office outlive it, it outlives the site's front, and the front
// outlives the round.
#pragma once

#include <memory>

#include "app/office.h"
#include "app/rounds.h"
#include "app/site_front.h"
#include "audience/post_box.h"
#include "audience/readership.h"
#include "press/pages_surface.h"

namespace dateline::app {

class AudienceDesk {
 public:
  // What was trending before the last end is on the pages when this returns.
  static Result<std::unique_ptr<AudienceDesk>> open(Office& office, press::PagesSurface& pages);
  ~AudienceDesk();  // keeps what has been counted

  site::Listening listening() { return {forms_.get(), &*readership_, &addresses_}; }
  // The thread `trending`: every audience.trending_seconds it gathers, counts and ranks.
  std::unique_ptr<Rounds> gather(SiteFront& front);

  audience::ViewFigures views() const { return readership_->figures(); }  // any thread

 private:
  AudienceDesk(Office& office, press::PagesSurface& pages, http::ClientAddress addresses);
  void round(SiteFront& front);
  void rank(Instant now);
  void save(Instant now, audience::Readership::When when);

  Office& office_;
  press::PagesSurface& pages_;
  const http::ClientAddress addresses_;
  audience::PostBox box_;
  std::unique_ptr<audience::Readership> readership_;
  std::vector<StoryId> ranking_;  // as the pages have it
  std::unique_ptr<site::ReaderForms> forms_;
};

}  // namespace dateline::app
