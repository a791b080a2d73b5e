// Alarms: which stand, and the dispatches that carry the word of them out.
//
// An alarm is raised together with its dispatches, in one transaction, so a crash neither loses the
// word nor raises the alarm again. A dispatch is sent at least once: it is put off before each try,
// and taken away after the one that succeeded.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/session.h"
#include "base/clock.h"
#include "base/strong.h"
#include "news/alarm.h"

namespace dateline::archive {

using DispatchId = Strong<struct DispatchTag>;

struct Dispatch {
  DispatchId id;
  AlarmWay way = AlarmWay::mail;
  std::string address;  // the mail's, or the webhook's
  Alarm alarm;
  bool is_over = false;  // tells that the alarm is over
  std::int64_t tries = 0;
  Instant due_at{};  // when it is worth to try
};

class Alarms {
 public:
  explicit Alarms(Session& session) : session_(&session) {}

  Result<std::vector<Alarm>> standing();  // oldest first
  // False: it stands already; another node was faster.
  Result<bool> raise(const Alarm& alarm);
  // False: it does not stand.
  Result<bool> lift(const Alarm& alarm);

  Result<> send(const Dispatch& dispatch);  // gives it its id
  // The one that is due first, where one is. One that is due later than `latest` is due as well: no
  // dispatch is put off so far, so the clock has been set back.
  Result<std::optional<Dispatch>> due(Instant now, Instant latest);
  Result<> put_off(DispatchId id, Instant until);  // and it was tried once more
  Result<> sent(DispatchId id);

 private:
  Session* session_;
};

}  // namespace dateline::archive
