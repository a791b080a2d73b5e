// ReaderHandler: one reactor's readers. Its request's life:
//
//   handle      GET and HEAD only
//     find      the path in this reactor's page table
//     send_page put together from its parts, kept for the next reader
//     redirect  another slug, a slash too many
//     back issue, or the 404 page
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
  ReaderHandler(Site& site, TablePtr table) : site_(site), table_(std::move(table)) {}

  void handle(const http::Request& request, http::Responder& responder) override;
  void use(TablePtr table);

 private:
  void send_page(const press::PagePtr& page, const http::Request& request, http::Responder& responder);
  const press::AssembledPtr& assembled(const press::PagePtr& page);

  Site& site_;
  TablePtr table_;
  // What has been put together, by page. Each entry keeps its page, so an address is never reused.
  std::unordered_map<const press::Page*, press::AssembledPtr> kept_;
};

}  // namespace dateline::site
