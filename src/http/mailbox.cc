#include "http/mailbox.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include "base/check.h"

namespace dateline::http {

Mailbox::Mailbox() : event_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
  CHECK(event_);
}

void Mailbox::put(Letter letter) {
  {
    const std::lock_guard lock(mutex_);
    if (closed_) return;
    letters_.push_back(std::move(letter));
    if (letters_.size() > 1) return;  // whoever put the first has rung
  }
  const std::uint64_t one = 1;
  CHECK(::write(event_.get(), &one, sizeof one) == sizeof one);
}

std::vector<Letter> Mailbox::take() {
  std::uint64_t rung = 0;
  [[maybe_unused]] const auto n = ::read(event_.get(), &rung, sizeof rung);  // EAGAIN: nobody rang
  const std::lock_guard lock(mutex_);
  return std::exchange(letters_, {});
}

void Mailbox::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  letters_.clear();
}

}  // namespace dateline::http
