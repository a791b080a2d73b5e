#include "http/handler.h"

#include <gtest/gtest.h>

namespace dateline::http {
namespace {

struct Waiting {
  std::shared_ptr<Mailbox> mailbox = std::make_shared<Mailbox>();
  Responder responder{mailbox, {nullptr, 7}};

  std::vector<Status> answers() {
    std::vector<Status> statuses;
    for (auto& letter : mailbox->take()) {
      const auto& answer = std::get<Answer>(letter);
      EXPECT_EQ(answer.ticket.wait, 7u);
      statuses.push_back(answer.reply.status);
    }
    return statuses;
  }
};

TEST(Responder, HoldsAnAnswerGivenAtOnce) {
  Waiting waiting;
  waiting.responder.send(reply_with(Status::ok, {}, "x"));
  EXPECT_EQ(waiting.responder.reply()->status, Status::ok);
  EXPECT_FALSE(waiting.responder.deferred());
  EXPECT_TRUE(waiting.answers().empty());
}

TEST(Deferred, AnswersOnceWhereverItWent) {
  Waiting waiting;
  auto first = waiting.responder.defer();
  EXPECT_TRUE(waiting.responder.deferred());
  auto second = std::move(first);
  second.send(reply_with(Status::accepted, {}, ""));
  EXPECT_EQ(waiting.answers(), std::vector{Status::accepted});
}

TEST(Deferred, AnswersThoughForgotten) {
  Waiting waiting;
  {
    const auto forgotten = waiting.responder.defer();
  }
  EXPECT_EQ(waiting.answers(), std::vector{Status::internal_server_error});
}

}  // namespace
}  // namespace dateline::http
