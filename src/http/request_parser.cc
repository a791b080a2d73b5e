#include "http/request_parser.h"

#include <optional>
#include <string>

#include "http/chunks.h"
#include "http/request_grammar.h"

namespace dateline::http {
namespace {

// A connection that waits for its next request keeps no more of the last one's memory than this.
constexpr std::size_t spare_body = 64 << 10;

// Finds the end of a head line by line, remembering where it was, so that a head that arrives byte
// by byte is still read once. Refuses at once what would otherwise wait for its time limit: a bare
// LF, a folded line, a first byte that begins no method (a TLS hello, say).
class HeadScanner {
 public:
  enum class Found { nothing, head, garbage };

  Found scan(std::string_view input) {
    if (!input.empty() && (input.front() < 'A' || input.front() > 'z')) return Found::garbage;
    for (;;) {
      const auto feed = input.find('\n', seen_);
      if (feed == std::string_view::npos) {
        seen_ = input.size();
        return Found::nothing;
      }
      if (feed == 0 || input[feed - 1] != '\r') return Found::garbage;
      if (feed == line_ + 1) {
        end_ = feed + 1;
        return Found::head;
      }
      if (line_ > 0 && (input[line_] == ' ' || input[line_] == '\t')) return Found::garbage;
      line_ = seen_ = feed + 1;
    }
  }

  std::size_t end() const { return end_; }
  bool past_request_line() const { return line_ > 0; }

 private:
  std::size_t line_ = 0;  // where the line now read begins
  std::size_t seen_ = 0;  // no LF between line_ and here
  std::size_t end_ = 0;
};

}  // namespace

struct RequestParser::Reading {
  explicit Reading(RequestLimits l) : limits(l) {}

  State read_head(std::string_view input);
  State begin_body(RequestGrammar& grammar, std::string_view whole);
  State read_body(std::string_view input);
  State read_length(std::string_view input);
  State read_chunks(std::string_view input);
  State refuse(Status status) {
    refusal = status;
    return State::refused;
  }

  const RequestLimits limits;
  Request request;
  std::string head, path, body;  // the head's copy, where a body is still to come
  HeadScanner scanner;
  bool started = false;  // the one CRLF that may stand before a request line is behind us
  bool in_body = false, wants_continue = false;
  std::size_t body_left = 0;           // of Content-Length
  std::optional<ChunkDecoder> chunks;  // or these
  std::size_t consumed = 0;
  Status refusal = Status::bad_request;
};

RequestParser::RequestParser(RequestLimits limits) : reading_(std::make_unique<Reading>(limits)) {}
RequestParser::~RequestParser() = default;
RequestParser::RequestParser(RequestParser&&) noexcept = default;

RequestParser::State RequestParser::parse(std::string_view input) {
  reading_->consumed = 0;
  if (!reading_->in_body) {
    const auto state = reading_->read_head(input);
    if (state != State::need_more || !reading_->in_body) return state;
  }
  return reading_->read_body(input.substr(reading_->consumed));
}

std::size_t RequestParser::consumed() const {
  return reading_->consumed;
}

Request& RequestParser::request() {
  return reading_->request;
}

Status RequestParser::refusal() const {
  return reading_->refusal;
}

bool RequestParser::in_body() const {
  return reading_->in_body;
}

std::size_t RequestParser::body_size() const {
  return reading_->body.size();
}

bool RequestParser::wants_continue() const {
  return reading_->in_body && reading_->wants_continue && reading_->body.empty();
}

void RequestParser::reset() {
  auto& r = *reading_;
  r.request.fields.clear();
  r.request.host = r.request.path = r.request.query = r.request.body = {};
  r.request.body_share.reset();
  r.body.clear();
  if (r.body.capacity() > spare_body) r.body.shrink_to_fit();
  r.scanner = {};
  r.started = r.in_body = r.wants_continue = false;
  r.chunks.reset();
  r.consumed = 0;
}

RequestParser::State RequestParser::Reading::read_head(std::string_view input) {
  if (!started) {
    if (input.empty() || input == "\r") return State::need_more;
    if (input.starts_with("\r\n")) consumed = 2;
    started = true;
  }
  const auto text = input.substr(consumed);
  switch (scanner.scan(text.substr(0, limits.head))) {
    case HeadScanner::Found::garbage:
      return refuse(Status::bad_request);
    case HeadScanner::Found::nothing:
      if (text.size() < limits.head) return State::need_more;
      return refuse(scanner.past_request_line() ? Status::fields_too_large : Status::uri_too_long);
    case HeadScanner::Found::head:
      break;
  }
  const auto whole = text.substr(0, scanner.end());
  RequestGrammar grammar(limits, request, path);
  if (const auto status = grammar.read(whole)) return refuse(*status);
  consumed += whole.size();
  if (grammar.is_done()) return State::complete;
  return begin_body(grammar, whole);
}

// The head's bytes are consumed before the body has come, so the views move to a copy of them.
RequestParser::State RequestParser::Reading::begin_body(RequestGrammar& grammar, std::string_view whole) {
  head.assign(whole);
  request.rebase(whole, head);
  in_body = true;
  wants_continue = grammar.wants_continue();
  if (grammar.chunked())
    chunks.emplace(limits.body, limits.head);
  else
    body_left = static_cast<std::size_t>(*grammar.content_length());
  return State::need_more;
}

RequestParser::State RequestParser::Reading::read_body(std::string_view input) {
  const auto state = chunks ? read_chunks(input) : read_length(input);
  if (state == State::complete) {
    in_body = false;
    request.body = body;
  }
  return state;
}

RequestParser::State RequestParser::Reading::read_length(std::string_view input) {
  const auto block = input.substr(0, body_left);
  body.append(block);
  body_left -= block.size();
  consumed += block.size();
  return body_left == 0 ? State::complete : State::need_more;
}

RequestParser::State RequestParser::Reading::read_chunks(std::string_view input) {
  const auto state = chunks->feed(input, body);
  consumed += chunks->consumed();
  switch (state) {
    case ChunkDecoder::State::need_more:
      return State::need_more;
    case ChunkDecoder::State::complete:
      return State::complete;
    case ChunkDecoder::State::broken:
      return refuse(Status::bad_request);
    case ChunkDecoder::State::too_large:
      return refuse(Status::content_too_large);
  }
  return refuse(Status::bad_request);
}

}  // namespace dateline::http
