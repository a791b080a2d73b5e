// A pushed request's delivery: its bytes unpacked, its key, or why it is not one.
//
// Pure; any thread. Faults: refused, a type or coding that is not taken (415); limit, too large when
// unpacked (413); invalid, a broken gzip, an unusable Idempotency-Key, nothing at all (400).
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"
#include "http/request.h"
#include "news/ports.h"

namespace dateline::feeds {

// What the head alone says: its type, its coding, its key.
Result<> check_push(const http::Request& head);

// REQUIRES: a legal source name. `limit`: of the bytes when unpacked.
Result<Delivery> push_delivery(const http::Request& request, std::string_view source, std::size_t limit);

}  // namespace dateline::feeds
