// The compiled gazetteer, opened once for the whole test program.
#pragma once

#include <memory>

#include "base/check.h"
#include "taster/gazetteer.h"

namespace dateline::taster {

inline std::shared_ptr<const Gazetteer> gazetteer_for_test() {
  static const auto opened = [] {
    auto table = Gazetteer::open(DATELINE_BUILD_DIR "/places/places.dat");
    CHECK(table.has_value());
    return std::make_shared<const Gazetteer>(std::move(table).value());
  }();
  return opened;
}

}  // namespace dateline::taster
