// What an order does in an open office. One table; each verb's function stands in the verb's file.
#pragma once

#include "app/office.h"
#include "app/order.h"

namespace dateline::app {

// Thread-safe. An unknown verb, and whatever goes wrong, is an answer with status 1.
Answer carry_out(Office& office, const Order& order);

// What the table lists. An Error becomes an answer with status 1.
Result<Answer> carry_out_desk(Office& office, const Order& order);
Result<Answer> carry_out_ingest(Office& office, const Order& order);
Result<Answer> carry_out_ledger(Office& office, const Order& order);
Result<Answer> carry_out_pictures(Office& office, const Order& order);
Result<Answer> carry_out_rejects(Office& office, const Order& order);
Result<Answer> carry_out_replay(Office& office, const Order& order);
Result<Answer> carry_out_receipt(Office& office, const Order& order);
Result<Answer> carry_out_feedback(Office& office, const Order& order);
Result<Answer> carry_out_subscribers(Office& office, const Order& order);
Result<Answer> carry_out_state(Office& office, const Order& order);
Result<Answer> carry_out_sources(Office& office, const Order& order);

}  // namespace dateline::app
