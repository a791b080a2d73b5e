// ViewTap: one reactor's counter of readings. It lets pass what is a person's visit to a story's page, and
// keeps it without the person until somebody asks for it.
//
// A view is a GET of a story's page that is answered 200 or 304: a reader who comes again and has the
// page still is a reader. Left out, by what the request says of itself: prefetches, programs
// (programs.h), and what asks for no page (an image, a script's fetch). Who it was becomes two digests
// under a key that the reactor is given and that is thrown away some minutes later; the address goes
// nowhere. Costs two SipHashes a view, and a vector's push. Lives on its reactor's thread.
#pragma once

#include <optional>

#include "base/hash.h"
#include "http/client_address.h"
#include "http/request.h"
#include "news/ports.h"

namespace dateline::site {

class ViewTap {
 public:
  // Both outlive the tap.
  ViewTap(ViewCount& count, const http::ClientAddress& addresses) : count_(count), addresses_(addresses) {}

  // The view that this request is; nothing where it is none, which is noted. REQUIRES: a story's page is
  // its answer, or may be.
  std::optional<View> look(StoryId story, const http::Request& request);
  void keep(const View& view);  // its page was the answer

  // Hands over what there is; from now on digests are made with `key`.
  void hand_over(const SecretDigest& key);

 private:
  void hand_over();

  ViewCount& count_;
  const http::ClientAddress& addresses_;
  SecretDigest key_;
  ViewBatch batch_;
};

}  // namespace dateline::site
