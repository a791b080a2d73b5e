#include "app/version.h"

namespace dateline::app {

std::string_view version() {
  return DATELINE_VERSION;
}

}  // namespace dateline::app
