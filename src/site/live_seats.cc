#include "site/live_seats.h"

namespace dateline::site {

LiveSeats::LiveSeats(const LiveLimits& limits)
    : readers_(limits.readers), per_address_(limits.per_address), addresses_(limits.addresses) {}

std::shared_ptr<const void> LiveSeats::take(const http::Request& request) {
  const auto sender = addresses_.of(request);
  const auto address = sender ? http::network_of(*sender) : std::string(request.peer);
  const std::lock_guard lock(room_->mutex);
  const auto found = room_->by_address.find(address);
  const auto here = found == room_->by_address.end() ? 0 : found->second;
  if (room_->taken >= readers_ || here >= per_address_) return nullptr;
  ++room_->taken;
  ++room_->by_address[address];
  return {room_.get(), [room = room_, address](const void*) {
            const std::lock_guard leaving(room->mutex);
            --room->taken;
            if (const auto at = room->by_address.find(address); --at->second == 0) room->by_address.erase(at);
          }};
}

std::size_t LiveSeats::taken() const {
  const std::lock_guard lock(room_->mutex);
  return room_->taken;
}

}  // namespace dateline::site
