// ReaderHandler: one reactor's readers. Its request's life:
//
//   handle      GET and HEAD; a form's POST goes to ReaderForms
//     live      /live: the events since, and from then on
//     find      the path in this reactor's page table
//     send_page put together from its parts, kept for the next reader
//     redirect  another slug, a slash too many
//     print     of a picture that a public story shows
//     back issue, versions, or the 404 page
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
  ReaderHandler(Site& site, TablePtr table);

  void handle(const http::Request& request, http::Responder& responder) override;
  bool wants_body(const http::Request& head) override;
  void use(TablePtr table);
  void hand_over(const SecretDigest& key);  // the views that were seen, where they are counted

 private:
  void answer_other_method(const http::Request& request, http::Responder& responder);
  bool is_form(const http::Request& request) const;
  void count(StoryId story, const http::Request& request);
  void live(const http::Request& request, http::Responder& responder);
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
