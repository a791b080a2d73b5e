#include "intake/recent_copy.h"

#include <utility>

namespace dateline::intake {
namespace {

constexpr std::size_t traces_at_once = 5'000;
constexpr std::int64_t forgotten_every = 1'000;  // traces kept

}  // namespace

Result<> RecentCopy::catch_up(archive::Transaction& tx) {
  TRY(const auto regroupings, tx.traces.regroupings());
  if (regroupings != regroupings_ || is_ahead_) {
    window_ = taster::Window(limits_);
    last_ = {};
    regroupings_ = regroupings;
    is_ahead_ = false;
  }
  for (;;) {
    TRY(const auto filed, tx.traces.after(last_, traces_at_once));
    for (const auto& each : filed) take_in(each);
    if (filed.size() < traces_at_once) return ok();
  }
}

void RecentCopy::take_in(const archive::FiledTrace& filed) {
  last_ = filed.item;
  // Of another version of the program: it is not known again, and nothing else is lost.
  if (const auto trace = taster::trace_of(filed.trace))
    window_.put({filed.item, filed.story, filed.event, filed.received_at}, *trace);
}

// What is not committed is read anew.
void RecentCopy::run_ahead(archive::Transaction& tx) {
  if (!std::exchange(is_ahead_, true)) tx.when_committed([this] { is_ahead_ = false; });
}

void RecentCopy::divide(StoryId event, const std::vector<StoryId>& leaving, archive::Transaction& tx) {
  run_ahead(tx);
  window_.move(leaving, event, leaving.front());
  ++regroupings_;  // as the desk's verb has counted it: it need not be read anew
}

Result<> RecentCopy::put(const taster::WindowItem& item, const taster::Trace& trace,
                         archive::Transaction& tx) {
  run_ahead(tx);
  TRY(tx.traces.add(item.item, taster::to_bytes(trace)));
  window_.put(item, trace);
  last_ = item.item;
  if (++kept_ % forgotten_every != 0) return ok();
  return tx.traces.forget_before(window_.oldest());
}

}  // namespace dateline::intake
