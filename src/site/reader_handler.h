// ReaderHandler: one reactor's readers. Its request's life:
//
//   handle      tries ways(), one after the other; there is no answer beside them
//     other     whatever is not GET or HEAD: a form's POST goes to ReaderForms
//     page      the path in this reactor's page table, put together from its parts and kept for the next
//               reader; or a redirect: another slug, a slash too many
//     live      /live: the events since, and from then on
//     print     of a picture that a public story shows
//     versions, back issue, what other rooms have mounted, and the 404 page
//
// Lives on its reactor's thread; needs no locks.
#pragma once

#include <unordered_map>

#include "http/handler.h"
#include "press/assembled.h"
#include "site/site.h"

namespace dateline::site {

class ReaderHandler final : public http::Handler {
 public:
  // What is handed in outlives the ways.
  static std::vector<Way> ways(const Surface& pages, const AskedSurfaces& asked, const PublicRoutes& mounted);

  ReaderHandler(Site& site, TablePtr table);

  void handle(const http::Request& request, http::Responder& responder) override;
  bool wants_body(const http::Request& head) override;
  void use(TablePtr table);
  void hand_over(const SecretDigest& key);  // the views that were seen, where they are counted

 private:
  // Ways: whether it was theirs.
  bool other(const http::Request& request, http::Responder& responder);
  bool page(const http::Request& request, http::Responder& responder);
  bool live(const http::Request& request, http::Responder& responder);
  bool print(const http::Request& request, http::Responder& responder);
  bool versions(const http::Request& request, http::Responder& responder);
  bool back_issue(const http::Request& request, http::Responder& responder);
  bool nothing(const http::Request& request, http::Responder& responder);

  bool is_form(const http::Request& request) const;
  void count(StoryId story, const http::Request& request);
  void open_stream(const http::Request& request, http::Responder& responder);
  void send_page(const press::PagePtr& page, const http::Request& request, http::Responder& responder);
  const press::AssembledPtr& assembled(const press::PagePtr& page);

  Site& site_;
  TablePtr table_;
  std::optional<ViewTap> views_;
  unsigned streams_ = 0;  // opened so far
  // What has been put together, by page. Each entry keeps its page, so an address is never reused.
  std::unordered_map<const press::Page*, press::AssembledPtr> kept_;
};

}  // namespace dateline::site
