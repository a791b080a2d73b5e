// Any bytes, in any pieces, to the request parser: it never reads outside its input, always makes
// progress or says what it waits for, and gives the same answer however the bytes were cut.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "http/request_parser.h"

namespace {

using dateline::http::RequestParser;

struct Seen {
  std::string log;        // what came out, in order
  std::size_t taken = 0;  // bytes consumed

  void complete(RequestParser& parser) {
    const auto& request = parser.request();
    log.append(name_of(request.method)).append(" ").append(request.path).append("?").append(request.query);
    log.append(" ").append(request.host).append("\n");
    for (const auto& field : request.fields)
      log.append(field.name).append(":").append(field.value).append("\n");
    log.append(request.body).append("\n");
    if (request.path != "*" &&
        (!request.path.starts_with('/') || request.path.find("/../") != std::string_view::npos))
      std::abort();
  }
};

Seen read(std::string_view bytes, std::size_t step) {
  RequestParser parser({.head = 2048, .fields = 20, .body = 4096});
  Seen seen;
  std::string pending;
  for (std::size_t at = 0; at < bytes.size(); at += step) {
    pending.append(bytes.substr(at, step));
    for (bool more = true; more;) {
      const std::string input = pending;  // a block of its own, so that ASan sees its ends
      const auto state = parser.parse(input);
      if (parser.consumed() > input.size()) std::abort();
      if (state == RequestParser::State::refused) {
        seen.log += std::to_string(number(parser.refusal()));
        return seen;
      }
      more = state == RequestParser::State::complete;
      if (more) seen.complete(parser);
      pending.erase(0, parser.consumed());
      seen.taken += parser.consumed();
      if (more) parser.reset();
    }
  }
  return seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto whole = read(bytes, size + 1);
  const auto single = read(bytes, 1);
  // What follows a refusal is dropped, but up to there both must have seen the same.
  if (whole.log != single.log) std::abort();
  return 0;
}
