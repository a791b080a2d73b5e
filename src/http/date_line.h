// The Date line of every reply, made once a second. Belongs to one reactor.
#pragma once

#include <string>
#include <string_view>

#include "base/clock.h"

namespace dateline::http {

class DateLine {
 public:
  void refresh(Instant now) {
    const auto second = std::chrono::floor<std::chrono::seconds>(now);
    if (second == made_) return;
    made_ = second;
    text_ = "Date: " + http_date(now) + "\r\n";
  }
  std::string_view text() const { return text_; }

 private:
  std::chrono::sys_seconds made_ = std::chrono::sys_seconds::min();
  std::string text_;
};

}  // namespace dateline::http
