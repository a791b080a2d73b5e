// The timekeeper: the thread ("timetable") that lets the desk's timetable do what is due, when it is
// due. It looks once a second at the least, because a clock can be moved and another node can commit.
#pragma once

#include <thread>

#include "app/office.h"

namespace dateline::app {

class Timekeeper {
 public:
  // What came due while nothing ran is done before this returns. The office outlives the timekeeper.
  static Result<std::unique_ptr<Timekeeper>> start(Office& office);

 private:
  explicit Timekeeper(Office& office) : office_(office) {}
  void keep(std::stop_token stop);
  std::chrono::milliseconds until_next();

  Office& office_;
  std::jthread thread_;
};

}  // namespace dateline::app
