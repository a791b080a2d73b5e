// Which representation a request gets, and whether it needs one at all (RFC 9110 sections 8.8, 12.5.3
// and 13). Pure functions over fields.
#pragma once

#include <optional>
#include <string_view>

#include "base/clock.h"
#include "http/request.h"

namespace dateline::http {

struct Validators {
  std::string_view etag;  // with its quotes, and W/ where it is weak; empty: none
  std::optional<Instant> last_modified;
};

// True where the client has it already: a 304, for GET and HEAD only. If-None-Match decides alone
// where it is there; If-Modified-Since is for clients that keep no tags.
bool not_modified(const Request& request, const Validators& validators);

// Whether an If-None-Match value lists `etag`, compared weakly; "*" lists everything. A list that is
// broken lists what stands before the break.
bool lists_etag(std::string_view if_none_match, std::string_view etag);

// True where gzip is acceptable and not liked less than the bytes as they are.
bool accepts_gzip(const Request& request);
bool accepts_gzip(std::string_view accept_encoding);

// All three forms of RFC 9110 section 5.6.7. Nothing: not a date.
std::optional<Instant> parse_http_date(std::string_view text);

}  // namespace dateline::http
