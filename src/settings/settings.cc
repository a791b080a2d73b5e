#include "settings/settings.h"

#include <algorithm>

namespace dateline {

const Source& Settings::source(std::string_view name) const {
  const auto found = std::ranges::find(sources, name, &Source::name);
  return found == sources.end() ? source_default : *found;
}

}  // namespace dateline
