// Retention: the thread ("forget") that empties the bytes of deliveries that are older than
// limits.raw_days and limits.reject_days, and what readers wrote before audience.feedback_days, quietly: some
// minutes after the start and then once an hour, some bytes a transaction with a pause between two, so that
// copy that comes in hardly waits for it.
//
// It goes by the newsroom's clock and does not believe a clock that has just jumped: what it would
// forget by mistake is gone. The office outlives it.
#pragma once

#include <memory>
#include <stop_token>
#include <thread>

#include "app/office.h"

namespace dateline::app {

// Everything that is beyond the limits at `now`; ends early when it is asked to stop.
Result<archive::Forgotten> forget_what_is_old(archive::Archive& archive, const LimitSettings& limits,
                                              Instant now, std::stop_token stop = {});

// What readers wrote longer ago than audience.feedback_days; how many that were.
Result<std::size_t> forget_old_feedback(archive::Archive& archive, const AudienceSettings& audience,
                                        Instant now, std::stop_token stop = {});

// When it is time: asked again and again with the time it is then.
class ForgettingHours {
 public:
  explicit ForgettingHours(Instant start) : last_(start), due_(start + first) {}
  bool is_time(Instant now);

  static constexpr std::chrono::milliseconds first = std::chrono::minutes(5), every = std::chrono::hours(1);
  static constexpr std::chrono::milliseconds jump = std::chrono::days(1);  // between two askings

 private:
  Instant last_, due_;
};

class Retention {
 public:
  static std::unique_ptr<Retention> start(Office& office);

 private:
  explicit Retention(Office& office) : office_(office) {}
  void keep(std::stop_token stop);

  Office& office_;
  std::jthread thread_;
};

}  // namespace dateline::app
