// The signals that end a program: SIGINT, SIGTERM, SIGHUP. Made before the first thread, so that every
// thread inherits that they are kept for wait().
#pragma once

namespace dateline::app {

class Signals {
 public:
  Signals();
  Signals(const Signals&) = delete;

  int wait() const;  // until one comes; which
};

}  // namespace dateline::app
