// CHECK(condition): an assertion about our own code that stays on in release. Never for input.
#pragma once

namespace dateline {

[[noreturn]] void check_failed(const char* condition, const char* file, int line);

}  // namespace dateline

#define CHECK(condition) \
  (static_cast<bool>(condition) ? void() : ::dateline::check_failed(#condition, __FILE__, __LINE__))
