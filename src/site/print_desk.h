// The print desk: answers for /picture/KEY/NAME.
//
// A print is sent only while some public story shows its picture: the page table knows those in memory,
// the archive the others, and release() decides. A picture that readers have had and that no public story
// shows any more is gone: 410; all others were never there: 404. A kill needs no more than that, for
// nobody shows a print without asking (decision 0062). Worker threads.
#pragma once

#include "base/clock.h"
#include "http/reply.h"
#include "http/request.h"
#include "news/ports.h"
#include "press/page_table.h"

namespace dateline::site {

class PrintDesk {
 public:
  PrintDesk(Pictures& pictures, const Clock& clock) : pictures_(pictures), clock_(clock) {}

  http::Reply answer(const press::PrintAsked& asked, const http::Request& request,
                     const press::PageTable& table) const;

 private:
  struct Standing {
    std::optional<press::ShownPicture> shown;
    bool was_shown = false;
  };
  Result<Standing> ask_archive(std::string_view key) const;
  http::Reply send(const press::ShownPicture& picture, const PrintAddress& address,
                   const http::Request& request, const press::PageTable& table) const;

  Pictures& pictures_;
  const Clock& clock_;
};

}  // namespace dateline::site
