// FAULT_POINT("intake.stored"): a named place between two steps, where a build for the fault tests
// (DATELINE_FAULTS, the `dev` preset) can be told to die as by `kill -9`. Any other build has nothing
// there.
//
// DATELINE_FAULT=NAME kills the process when it comes to the point of that name; NAME:3 at the third
// time. Names are ROOM.STEP, each once in the source: tests/faults/run finds them there, and a point
// that no run reaches fails it.
#pragma once

#include <string_view>

namespace dateline {

void fault_point(std::string_view name);

}  // namespace dateline

#ifdef DATELINE_FAULTS
#define FAULT_POINT(name) ::dateline::fault_point(name)
#else
#define FAULT_POINT(name) static_cast<void>(0)
#endif
