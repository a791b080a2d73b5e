// Assembled: a page with the slots of one table filled in, ready to be sent: heads for identity and for
// gzip with their ETags, and where the bytes of the body are. Nothing is copied but the heads.
//
// Making one costs a few microseconds; a reactor keeps those it has made and asks fits() before it uses
// one again. Immutable; any thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "http/gzip.h"
#include "http/reply.h"
#include "http/request.h"
#include "press/page_table.h"

namespace dateline::press {

struct Assembled {
  PagePtr page;
  std::vector<PartPtr> parts;  // in order; empty ones left out
  std::vector<PartPtr> slots;  // those the page asked for, in order
  std::string etag, gzip_etag;
  std::string head, gzip_head;                      // without Date and the empty line
  std::string unchanged_head, gzip_unchanged_head;  // of a 304
  http::GzipClosing closing{};
};

using AssembledPtr = std::shared_ptr<const Assembled>;

AssembledPtr assemble(const PageTable& table, PagePtr page);

// True where `table` fills the page's slots with the same parts. The page must be the table's own.
bool fits(const Assembled& assembled, const PageTable& table);

// The reply to this GET or HEAD: identity or gzip, or 304 where the client has it. Keeps `page` alive.
http::Reply answer(const AssembledPtr& assembled, const http::Request& request);

}  // namespace dateline::press
