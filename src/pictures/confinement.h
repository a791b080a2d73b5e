// Confinement: what the darkroom gives up before it looks at a stranger's bytes.
//
// After confine() this process can read what it was given, compute, and write its answer; it cannot open,
// connect, run or signal anything. What it is refused it is refused with EPERM, so that a library that
// only asks is not killed for it. Limits hold besides: address space, CPU seconds, what it writes.
#pragma once

#include <cstdint>

#include "base/result.h"

namespace dateline::pictures {

struct Confinement {
  std::int64_t memory = std::int64_t{1536} << 20;  // bytes of address space; not under AddressSanitizer
  std::int64_t cpu_seconds = 20;
  std::int64_t output = std::int64_t{64} << 20;  // bytes
};

// This process, for ever. REQUIRES: libraries have loaded what they load.
Result<> confine(const Confinement& limits);

}  // namespace dateline::pictures
