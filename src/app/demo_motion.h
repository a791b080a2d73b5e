// The demonstration goes on: the items of samples/live come in one after the other, as if their agencies
// sent them now; after the last it begins again, a round later.
//
// The thread `demo` waits, delivers through the same door as every road, and notes in the demonstration's
// mark how far it is, so that a restart goes on from there. An item's story of the round before leaves the
// site when the new one comes, unless the desk has worked on it: there are never more than one round's.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "app/office.h"
#include "app/samples.h"
#include "app/share.h"

namespace dateline::app {

// How far it is; the lines of the mark below its first.
struct DemoProgress {
  std::int64_t round = 1;
  std::size_t next = 0;                // which item comes next
  std::map<std::string, StoryId> out;  // by the item's file name: the story it last became

  bool operator==(const DemoProgress&) const = default;
};

std::string progress_lines(const DemoProgress& progress);
DemoProgress progress_in(std::string_view mark);  // what cannot be read is as at the beginning

// The pause before the `n`th item: half to one and a half times `pace`, which is their mean.
std::chrono::milliseconds demo_pause(std::chrono::milliseconds pace, std::uint64_t n);

class DemoMotion {
 public:
  // REQUIRES: the demonstration is seeded. A `pace` of 0 stands still.
  static Result<std::unique_ptr<DemoMotion>> start(Office& office, const Share& share,
                                                   std::chrono::milliseconds pace);

  // Without a thread, for tests: delivers what comes next.
  Result<> deliver_next();

 private:
  DemoMotion(Office& office, std::vector<SampleFile> files, DemoProgress progress)
      : office_(office), files_(std::move(files)), progress_(std::move(progress)) {}

  void move(std::stop_token stop, std::chrono::milliseconds pace);
  void take_off(StoryId id);
  Result<> note();

  Office& office_;
  const std::vector<SampleFile> files_;
  DemoProgress progress_;  // the thread's alone once it runs
  std::jthread thread_;
};

}  // namespace dateline::app
