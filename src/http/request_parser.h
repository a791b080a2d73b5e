// Bytes in, requests out: HTTP/1.1 messages (RFC 9112), without a socket, a clock or a thread.
//
// The caller keeps the bytes that have not been consumed and presents them again with more behind:
//
//     switch (parser.parse(input)) {       // input begins with the first unconsumed byte
//       case complete:  handle(parser.request()); drop parser.consumed() bytes; parser.reset();
//       case need_more: drop parser.consumed() bytes; read more;
//       case refused:   answer parser.refusal() and close: where the next request begins is unknown
//     }
//
// The grammar of a head is Boost.Beast's basic_parser, of a chunked body http/chunks.h. What Beast 1.81 lets
// through and we do not: obs-fold, chunked in HTTP/1.0, any Transfer-Encoding but one `chunked`, repeated
// Content-Length even if equal, a missing, repeated or malformed Host, targets outside http/target.h. What it
// refuses and RFC 9112 section 2.2 wants ignored: one CRLF before the request line. Chunk extensions and
// trailers are read and dropped.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "http/request.h"
#include "http/status.h"

namespace dateline::http {

struct RequestLimits {
  std::size_t head = 16 << 10;  // bytes of request line and fields: 414, 431
  std::size_t fields = 100;     // 431
  std::size_t body = 1 << 20;   // bytes, after chunks are undone: 413
};

class RequestParser {
 public:
  enum class State { need_more, complete, refused };

  explicit RequestParser(RequestLimits limits = {});
  ~RequestParser();
  RequestParser(RequestParser&&) noexcept;

  State parse(std::string_view input);
  std::size_t consumed() const;  // bytes of the last `input` that are done with

  // REQUIRES: complete, or in_body() for a request that has no body yet. Views into the last `input` and
  // into the parser; good until reset().
  Request& request();
  // REQUIRES: refused.
  Status refusal() const;

  bool in_body() const;           // the head is complete, the body is not
  std::size_t body_size() const;  // what has come of it
  bool wants_continue() const;    // in_body(), and the client waits for "100 Continue" (RFC 9110 10.1.1)
  void reset();                   // for the next request

 private:
  struct Reading;
  std::unique_ptr<Reading> reading_;
};

}  // namespace dateline::http
