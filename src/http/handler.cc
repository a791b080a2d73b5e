#include "http/handler.h"

#include "base/check.h"

namespace dateline::http {

Deferred::~Deferred() {
  if (mailbox_) send(problem(Status::internal_server_error));
}

void Deferred::send(Reply reply) {
  CHECK(mailbox_ != nullptr);
  const auto mailbox = std::exchange(mailbox_, nullptr);
  mailbox->put(Answer{ticket_, std::move(reply)});
}

void Responder::send(Reply reply) {
  CHECK(!reply_ && !deferred_);
  reply_.emplace(std::move(reply));
}

void Responder::stream(Reply opening, Streaming streaming) {
  opening.close = true;
  send(std::move(opening));
  streaming_.emplace(std::move(streaming));
}

Deferred Responder::defer() {
  CHECK(!reply_ && !deferred_);
  deferred_ = true;
  return {mailbox_, ticket_};
}

}  // namespace dateline::http
