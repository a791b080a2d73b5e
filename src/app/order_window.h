// Where a command hands in its orders: to the process that has the data directory, by its socket;
// else to an office of its own, opened for the occasion.
#pragma once

#include <memory>
#include <variant>

#include "app/control_client.h"
#include "app/newsroom_clock.h"
#include "app/office.h"
#include "app/verbs.h"

namespace dateline::app {

// What becomes of a command whose data directory holds no archive yet.
enum class WithoutArchive { refuse, make };

class OrderWindow {
 public:
  // Waits some seconds for a process that has the directory and does not answer yet. Where there is
  // nothing to ask, nothing is made: a mistyped --data gets not_found.
  static Result<OrderWindow> open(const Common& common, WithoutArchive without = WithoutArchive::refuse);

  // Carries one order out.
  Result<Answer> give(const Order& order);
  // The same, and prints its answer. The exit status.
  Result<int> hand_in(const Order& order, Console& console);

  // The process that was asked has gone: nothing more can be handed in here.
  bool is_lost() const { return lost_; }
  std::size_t delivery_limit() const { return delivery_limit_; }  // bytes of one order

 private:
  struct Own {
    NewsroomClock clock{clock_file()};
    std::unique_ptr<Office> office;
  };
  using Taker = std::variant<ControlClient, std::unique_ptr<Own>>;

  OrderWindow(Taker taker, std::size_t limit) : taker_(std::move(taker)), delivery_limit_(limit) {}
  static Result<Taker> find_taker(const Common& common, const Settings& settings);

  Taker taker_;
  std::size_t delivery_limit_;
  bool lost_ = false;
};

}  // namespace dateline::app
